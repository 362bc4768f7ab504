"""What one cell of an attendance sheet says, a module per kind of value."""
