"""Who did and who saw what."""
