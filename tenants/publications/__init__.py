"""The one door out of a city: insert-only releases of protected integers in the public schema."""
