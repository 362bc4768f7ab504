"""The only writers of rights."""

from apps.rights.services.erasing import (
    destroy_returned_keys,
    erase_again,
    erase_person,
    held,
)

__all__ = ["destroy_returned_keys", "erase_again", "erase_person", "held"]
