"""What the pages of training accept."""
