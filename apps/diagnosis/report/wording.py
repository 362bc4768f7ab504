"""What every report says in running text: aims, context, method, and how to read what follows."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.diagnosis.models import Round, Value
from apps.diagnosis.results.counting import STEPS, word


def objectives(city: str) -> list[str]:
    """What the diagnosis is for."""
    return [
        _(
            "This diagnosis describes how %(city)s governs migration: its institutions, norms and "
            "policies, the areas that are well developed and those with potential for "
            "development."
        )
        % {"city": city},
        _(
            "It is the ground of the action plan: what is noted here as a gap can be taken up as "
            "an action, with somebody in charge and a date."
        ),
    ]


def context(city: str, province: str, row: Round) -> list[str]:
    """Where and when it was made."""
    return [
        _(
            "%(city)s, in the province of %(province)s, takes part in MigraCiudades, the programme "
            "of the International Organization for Migration carried out with the Dirección "
            "Nacional de Migraciones, which accompanies local governments and certifies them."
        )
        % {"city": city, "province": province},
        _("The round “%(name)s” was answered from %(first)s to %(last)s.")
        % {
            "name": row.name,
            "first": date_format(row.starts_on, "DATE_FORMAT"),
            "last": date_format(row.due_on, "DATE_FORMAT"),
        },
    ]


def method(number: int, held: bool, areas: int, unclassified: int) -> list[str]:
    """How it was made, and what it does not say; `held` is whether there was a workshop."""
    return [
        ngettext(
            "The municipal areas answered %(number)s question on the local indicators of migration "
            "governance, each on a scale of steps, with the evidence that shows it. The questions "
            "were written for this platform; the official questionnaire is not public.",
            "The municipal areas answered %(number)s questions on the local indicators of "
            "migration governance, each on a scale of steps, with the evidence that shows it. The "
            "questions were written for this platform; the official questionnaire is not public.",
            number,
        )
        % {"number": number},
        _classified(held, areas, unclassified),
        _(
            "There is no score and no ranking: the indicators look at institutions, laws and "
            "policies, not at their outcomes, and cities are not compared with each other."
        ),
    ]


def _classified(held: bool, areas: int, unclassified: int) -> str:
    if unclassified:
        return _(
            "Areas are classified as well developed or as having potential for development, with "
            "a written reason: %(done)s of %(areas)s are classified so far."
        ) % {"done": areas - unclassified, "areas": areas}
    if held:
        return _(
            "In a moderated workshop each area was then classified as well developed or as having "
            "potential for development, with a written reason."
        )
    return _(
        "Each area was then classified as well developed or as having potential for development, "
        "with a written reason. No workshop was held."
    )


def scale() -> list[list[str]]:
    """Each step of the scale with what it means."""
    meanings = {
        Value.IN_FORCE: _("It exists, is written down and is applied."),
        Value.PARTIAL: _("It exists for some, at times, or without being written down."),
        Value.DESIGN: _("It is being written or awaits approval."),
        Value.NO: _("There is nothing yet."),
        Value.OUTSIDE: _("It is the matter of another level of government."),
    }
    return [[word(step), meanings[Value(step)]] for step in STEPS if step]


def findings() -> str:
    """How to read the findings."""
    return _(
        "The figures count answers; they are no marks. A question in design or partial is a "
        "starting point, not a fault."
    )


def areas(held: bool) -> str:
    """How areas were judged."""
    if not held:
        return _(
            "The classification is a judgement seen against the answers; its reason stands beside "
            "it."
        )
    return _(
        "The classification is a judgement, agreed upon in the workshop and seen against the "
        "answers; its reason stands beside it."
    )


def women_groups() -> str:
    """What the section is about."""
    return _(
        "These questions are asked for women, girls and other groups in vulnerable situations: "
        "what protects them, and where they are still left to chance."
    )


def gaps() -> str:
    """What gaps are."""
    return _("What was noted on the way as missing, and whether the plan has taken it up.")


def compared(name: str, version: str, unchanged: int) -> str:
    """Beside which round it stands."""
    return ngettext(
        "Beside “%(name)s” (%(version)s of the instrument). %(number)s answer is as it was.",
        "Beside “%(name)s” (%(version)s of the instrument). %(number)s answers are as they were.",
        unchanged,
    ) % {"name": name, "version": version, "number": unchanged}
