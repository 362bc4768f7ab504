"""The people of one office: departments, leaving, access reviews."""
