"""The registry of people attended and of what they consulted about, inside one city."""
