"""What whoever keeps it running relies on: mail that leaves, and a doctor that tells the truth."""
