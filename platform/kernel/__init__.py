"""The plumbing under every room: it knows scopes and requests, and no word of the field."""
