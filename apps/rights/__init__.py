"""Rights of the person: requests of Ley 25.326, retention and erasure."""
