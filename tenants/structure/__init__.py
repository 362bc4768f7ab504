"""The structure of an empty installation, committed as SQL beside the migrations that make it.

Executing the migrations of public and of a city takes seconds and grows with every one; replaying
what they lead to does not (platform/docs/adr/0014).
"""
