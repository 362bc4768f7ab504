"""Reading attendance sheets: pure functions from a file's bytes to rows, no database."""
