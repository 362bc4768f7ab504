"""The pages of staff: people, departments, access reviews."""
