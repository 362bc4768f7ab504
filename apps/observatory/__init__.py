"""The nation's side of the figures: what cities published, added up, never their data."""
