"""What referrals keep of a person: told, moved with a merge, made unreadable when it is erased."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.referrals import codes
from apps.referrals import snapshot as snapshots
from apps.registry import holdings
from apps.registry.holdings import Fact, Holding

CODE, TABLE = "referrals", "referrals.Referral"


def _facts(row: Any) -> tuple[Fact, ...]:
    to = row.department.name if row.department_id else row.organization.name
    found = [
        Fact(_("Sent to"), to),
        Fact(_("Sent on"), f"{row.created_at:%d/%m/%Y}"),
        Fact(_("State"), str(row.get_state_display())),
    ]
    sent = snapshots.loads(row.snapshot)
    if sent is not None:
        found.append(Fact(_("What was asked for"), sent.request))
        found += [Fact(_label(one.code), one.value) for one in sent.entries]
    found += [
        Fact(_("What was answered"), step.note)
        for step in row.steps.all().order_by("number")
        if step.note
    ]
    return tuple(found)


def _label(code: str) -> str:
    field = snapshots.BY_CODE.get(code)
    return str(field.label) if field else code


def _title(row: Any) -> str:
    return _("Referral %(code)s") % {"code": codes.spoken(row.code)}


def _erase(person_id: uuid.UUID) -> int:
    """Empty what was sent and said; that something was referred, to whom and how it ended stays."""
    from apps.referrals.models import Referral

    # Its steps are only added to: what was said in them is taken out as history is.
    rows = Referral.objects.filter(person=person_id)
    return rows.update(snapshot="", person=None, consultation=None, case=None, consent=None)


def holding() -> Holding:
    """For AppConfig.ready()."""
    of_table = holdings.of_table(
        TABLE, gettext_lazy("Referrals"), facts=_facts, title=_title, code=CODE
    )
    return replace(of_table, erase=_erase)
