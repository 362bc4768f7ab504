"""The only writers of the agenda."""

from apps.agenda.services.appointments import (
    Whom,
    arrive,
    book,
    cancel,
    change,
    did_not_come,
    reschedule,
)
from apps.agenda.services.desks import (
    DeskData,
    add_special_day,
    change_desk,
    create_desk,
    remove_special_day,
    set_up,
)
from apps.agenda.services.messages import remind_due
from apps.agenda.services.screens import open_screen, revoke_screen
from apps.agenda.services.tickets import (
    attended,
    call_next,
    call_this,
    move,
    say_who,
    take_ticket,
)

__all__ = [
    "DeskData",
    "Whom",
    "add_special_day",
    "arrive",
    "attended",
    "book",
    "call_next",
    "call_this",
    "cancel",
    "change",
    "change_desk",
    "create_desk",
    "did_not_come",
    "move",
    "open_screen",
    "remind_due",
    "remove_special_day",
    "reschedule",
    "revoke_screen",
    "say_who",
    "set_up",
    "take_ticket",
]
