"""The only writers of rights."""

from apps.rights.services.delivering import (
    HandedOver,
    erase,
    hand_over,
    printed,
    standing,
    take,
    tidy,
)
from apps.rights.services.erasing import (
    destroy_returned_keys,
    erase_again,
    erase_person,
    held,
)
from apps.rights.services.rectifying import Corrected, rectify
from apps.rights.services.requests import (
    Told,
    answer,
    check_identity,
    choose,
    gather,
    receive,
    refuse,
    withdraw,
)
from apps.rights.services.retention import erase as erase_due
from apps.rights.services.retention import (
    find_due,
    keep,
    lift_hold,
    place_hold,
    set_rule,
)

__all__ = [
    "Corrected",
    "HandedOver",
    "Told",
    "answer",
    "check_identity",
    "choose",
    "destroy_returned_keys",
    "erase",
    "erase_again",
    "erase_due",
    "erase_person",
    "find_due",
    "gather",
    "hand_over",
    "held",
    "keep",
    "lift_hold",
    "place_hold",
    "printed",
    "receive",
    "rectify",
    "refuse",
    "set_rule",
    "standing",
    "take",
    "tidy",
    "withdraw",
]
