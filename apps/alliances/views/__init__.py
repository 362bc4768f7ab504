"""The pages of alliances."""
