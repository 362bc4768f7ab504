"""What is told by mail to whoever left an address: the day before, and when it changes."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.agenda import clock
from apps.agenda.models import Appointment
from apps.agenda.models.appointments import State
from apps.notices import mailings
from apps.notices.services import send_mail

REMINDER, MOVED, CANCELLED = "reminder", "moved", "cancelled"
MAILING = mailings.Mailing(
    "appointment",
    _("Message about an appointment"),
    instead=_("Call whoever it is for: the appointment may have changed since."),
    to_people_attended=True,
)
# Not before breakfast.
EARLIEST = datetime.time(9, 0)
AT_ONCE = 100


def tell(appointment: Appointment, what: str) -> None:
    """Promise one message; inside the caller's transaction. Without an address, nothing."""
    if not (appointment.remind and appointment.email):
        return
    send_mail(
        to=str(appointment.email),
        template=f"agenda/mail/{what}",
        context={
            "name": str(appointment.name),
            "at": clock.local(appointment.starts_at),
            "desk": appointment.desk,
            "code": appointment.code,
        },
        language=appointment.language,
        kind=f"appointment.{what}",
    )


def remind_due() -> int:
    """Remind, once each, whoever is expected tomorrow; returns how many."""
    now = clock.local(clock.now())
    if now.time() < EARLIEST:
        return 0
    tomorrow = now.date() + datetime.timedelta(days=1)
    start, end = clock.bounds_of(tomorrow, tomorrow)
    with transaction.atomic():
        due = list(
            Appointment.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
            .select_related("desk")
            .filter(
                state=State.BOOKED,
                remind=True,
                reminded_at=None,
                starts_at__gte=start,
                starts_at__lt=end,
            )[:AT_ONCE]
        )
        for appointment in due:
            tell(appointment, REMINDER)
            appointment.reminded_at = clock.now()
            appointment.save(update_fields=["reminded_at"])
    return len(due)
