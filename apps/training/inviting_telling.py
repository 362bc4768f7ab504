"""How people learn that they are invited to a course: on their own page, or by mail with a link."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds, mailings
from apps.notices import selectors as sent
from apps.notices import services as notices
from apps.training import clock, invited_links, reach
from apps.training.models import Enrolment, Participant

OWN: Final = "training.own"
LANGUAGE: Final = "es-ar"
_INVITATION: Final = "training_invitation"
_PLACE: Final = "training_place"
INVITED: Final = kinds.Kind(
    "training.invited",
    _("Courses you are invited to"),
    gettext_noop("You are invited to a course: %(course)s"),
    icon="mail",
    delivery="at_once",
    permission=OWN,
)
LET_IN: Final = kinds.Kind(
    "training.let_in",
    _("A place in a course you were waiting for"),
    gettext_noop("You have a place now: %(course)s"),
    icon="check-circle",
    tone="ok",
    delivery="at_once",
    permission=OWN,
)


def reached_by(person: Participant) -> str:
    """ "account", "mail", or nothing where nobody can be reached."""
    if reach.come_in([person.account]):
        return "account"
    return "mail" if person.email else ""


def invite(row: Enrolment) -> None:
    """In the transaction that invites; the row has its person, its edition and the course."""
    person, way = row.participant, reached_by(row.participant)
    if way == "account":
        _on_the_page(row, INVITED)
    elif way == "mail":
        notices.send_mail(
            to=person.email,
            template="training/mail/invited",
            context={
                "course": row.edition.course.title,
                "starts_on": row.edition.starts_on,
                "path": invited_links.path_of(row),
                "until": clock.wall(invited_links.ends_at(row)),
            },
            language=LANGUAGE,
            kind=_INVITATION,
        )


def let_in(row: Enrolment) -> None:
    """Whoever waited has a place."""
    person, way = row.participant, reached_by(row.participant)
    if way == "account":
        _on_the_page(row, LET_IN)
    elif way == "mail":
        notices.send_mail(
            to=person.email,
            template="training/mail/let_in",
            context={
                "course": row.edition.course.title,
                "starts_on": row.edition.starts_on,
            },
            language=LANGUAGE,
            kind=_PLACE,
        )


def register() -> None:
    """From AppConfig.ready()."""
    kinds.register(INVITED)
    kinds.register(LET_IN)
    mailings.register(
        mailings.Mailing(
            _INVITATION,
            _("Invitation to a course"),
            wanted=_still_answered,
            instead=_("Send it again from the page of the edition."),
        )
    )
    mailings.register(
        mailings.Mailing(
            _PLACE,
            _("A place in a course became free"),
            instead=_("Look at the list of the edition, and tell them yourself."),
        )
    )


def _still_answered(ids: mailings.Ids) -> Iterator[uuid.UUID]:
    """Those of the messages whose link leads somewhere still."""
    told = {one.pk: invited_links.told_in(one.text) for one in sent.messages().filter(pk__in=ids)}
    places = [found.place for found in told.values() if found]
    rows = Enrolment.objects.select_related("edition").in_bulk(places)
    for key, found in told.items():
        row = rows.get(found.place) if found else None
        if found and row is not None and invited_links.opens(row, found.secret):
            yield key


def _on_the_page(row: Enrolment, kind: kinds.Kind) -> None:
    assert row.participant.account is not None  # noqa: S101 - reached_by looked
    notices.notify(
        user=row.participant.account,
        kind=kind.code,
        path=reverse("training_own:mine", urlconf=settings.ROOT_URLCONF),
        params={"course": row.edition.course.title},
        key=f"{row.pk}:{row.version}",
    )
