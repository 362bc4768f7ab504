"""Whom a referral is told to: on the page, and by mail; never with a word of the person."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.accounts import selectors as accounts
from apps.notices import kinds, mailings
from apps.notices import services as notices
from apps.notices.kinds import Kind, Params, Words
from apps.referrals import codes, links
from apps.referrals.models import OutsideLink, Referral, State
from apps.staff import selectors as staff

CONTACT, UPWARDS = "department_contact", "coordinator"
_MAIL = "referral"
LANGUAGE = "es-ar"


def _worded(params: Params) -> Params:
    """The code as people say it, the state in the reader's language."""
    told = dict(params)
    told["code"] = codes.spoken(str(params.get("code", "")))
    if "state" in params:
        told["state"] = str(dict(State.choices).get(str(params["state"]), params["state"]))
    return told


def _kind(code: str, label: Words, title: str, **more: object) -> Kind:
    return Kind(code=code, label=label, title=title, values=_worded, **more)  # type: ignore[arg-type]


RECEIVED = _kind(
    "referrals.received",
    _("Something was referred to your department"),
    gettext_noop("Referral %(code)s arrived for your department"),
    icon="inbox",
    delivery="at_once",
    permission="referrals.answer",
)
REMINDED = _kind(
    "referrals.reminded",
    _("A referral to your department is due soon"),
    gettext_noop("Referral %(code)s is due soon"),
    icon="clock",
    tone="warn",
    permission="referrals.answer",
)
OVERDUE = _kind(
    "referrals.overdue",
    _("A referral is overdue"),
    gettext_noop("Referral %(code)s is overdue"),
    icon="alert",
    tone="warn",
)
ESCALATED = _kind(
    "referrals.escalated",
    _("A referral has been overdue for days"),
    gettext_noop("Referral %(code)s has been overdue for days and nobody answers"),
    icon="alert-octagon",
    tone="bad",
    permission="referrals.manage",
)
ANSWERED = _kind(
    "referrals.answered",
    _("Somebody answered a referral of yours"),
    gettext_noop("Referral %(code)s: %(state)s"),
    icon="send",
    permission="referrals.send",
)
TAKEN_BACK = _kind(
    "referrals.taken_back",
    _("A referral to your department was taken back"),
    gettext_noop("Referral %(code)s was taken back: nothing is left to do"),
    icon="undo",
    permission="referrals.answer",
)
ALL = (RECEIVED, REMINDED, OVERDUE, ESCALATED, ANSWERED, TAKEN_BACK)


def register_kinds() -> None:
    """Make them known, from AppConfig.ready()."""
    from apps.referrals import selectors

    for kind in ALL:
        kinds.register(kind)
    mailings.register(
        mailings.Mailing(
            _MAIL,
            _("Link to answer a referral"),
            wanted=selectors.messages_that_hold,
            instead=_("Send a new link from the page of the referral."),
        )
    )


def tell_received(referral: Referral) -> None:
    """The department's contacts have something to answer."""
    _tell(contacts(referral), RECEIVED, referral, _inbox(referral))


def tell_reminder(referral: Referral) -> None:
    """It is due soon, to the department's contacts."""
    _tell(contacts(referral), REMINDED, referral, _inbox(referral), once="reminded")


def tell_overdue(referral: Referral) -> None:
    """The day passed: who should answer, and who follows it."""
    _tell(contacts(referral), OVERDUE, referral, _inbox(referral), once="overdue")
    _tell(_owner(referral), OVERDUE, referral, _page(referral), once="overdue-owner")


def tell_upwards(referral: Referral) -> None:
    """Days passed: whoever leads the office."""
    heads = accounts.holders(UPWARDS).filter(is_active=True).values_list("pk", flat=True)
    _tell(heads, ESCALATED, referral, _page(referral), once="escalated")


def tell_owner(referral: Referral, *, by: uuid.UUID | None) -> None:
    """How it goes on, to whoever follows it, unless they did it themselves."""
    told = [one for one in _owner(referral) if one != by]
    _tell(told, ANSWERED, referral, _page(referral), state=referral.state)


def tell_taken_back(referral: Referral) -> None:
    """The department need not look for it any more."""
    _tell(contacts(referral), TAKEN_BACK, referral, _inbox(referral))


def send_outside(referral: Referral, template: str) -> uuid.UUID | None:
    """Mail the link that waits, worded by `template`; None when there is none or no address."""
    link = OutsideLink.objects.filter(referral=referral, state="sent").first()
    organization = referral.organization
    if link is None or organization is None or not organization.email:
        return None
    message = notices.send_mail(
        to=organization.email,
        template=f"referrals/mail/{template}",
        context={
            "code": codes.spoken(referral.code),
            "organization": organization.name,
            "path": links.path_of(link.pk),
            "until": link.expires_at,
            "due_on": referral.due_on,
        },
        language=LANGUAGE,
        kind=_MAIL,
    )
    return message.pk


def contacts(referral: Referral) -> list[uuid.UUID]:
    """The accounts that answer for the department."""
    if referral.department_id is None:
        return []
    wanted = staff.Filter(role=CONTACT, department=referral.department_id)
    return list(staff.people(wanted).filter(is_active=True).values_list("pk", flat=True))


def _owner(referral: Referral) -> list[uuid.UUID]:
    return [referral.owner] if referral.owner else []


def _tell(
    to: Iterable[uuid.UUID],
    kind: Kind,
    referral: Referral,
    path: str,
    *,
    once: str = "",
    **params: str,
) -> None:
    key = f"{once}:{referral.pk}:{referral.due_on:%Y-%m-%d}" if once else ""
    for account in to:
        notices.notify(
            user=account,
            kind=kind.code,
            path=path,
            params={"code": referral.code, **params},
            key=key,
        )


def _inbox(referral: Referral) -> str:
    return reverse("referrals:received", kwargs={"pk": referral.pk}, urlconf=settings.ROOT_URLCONF)


def _page(referral: Referral) -> str:
    return reverse("referrals:referral", kwargs={"pk": referral.pk}, urlconf=settings.ROOT_URLCONF)
