"""The command line `migraciudades`."""

from migraciudades.cli.group import main

__all__ = ["main"]
