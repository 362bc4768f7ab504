"""Processes of the product are killed without warning, and everything kept must be right after."""
