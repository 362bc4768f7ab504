"""Pages of the diagnosis in the city."""
