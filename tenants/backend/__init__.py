"""Database backend in which entering a city means connecting as that city."""
