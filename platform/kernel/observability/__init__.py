"""What the program tells of itself, with nothing of the people it serves."""
