"""E-mail and in-app notices."""
