"""Reading lists of people to invite: pure functions from a file or a text to rows, no database."""
