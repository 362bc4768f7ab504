"""Who works here: accounts, roles, sign-in and API tokens of one city (or of the national host)."""
