"""The pages of case work."""
