"""The figures of alliances in words: headlines, rows, bars, and what each of them counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.alliances import selectors
from apps.alliances.selectors import Count, Figures
from apps.casework.presenters import day
from apps.directory.selectors import Kind
from frontend import charts
from frontend.figures import figure


@dataclass(frozen=True, slots=True)
class Headline:
    """A number above the table."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of organisation, or everything."""

    label: str
    count: Count


@dataclass(frozen=True, slots=True)
class Year:
    """A year in the table of years."""

    year: int
    in_force: int
    actions: int


def headlines(told: Figures) -> list[Headline]:
    """What the city is asked for."""
    total, on = told.total, {"day": day(told.period.on)}
    partners = ngettext(
        "with %(count)s organisation, on %(day)s",
        "with %(count)s organisations, on %(day)s",
        total.partners,
    )
    people = total.participants or 0
    took = ngettext("%(count)s person took part", "%(count)s people took part", people)
    missing = ngettext(
        "%(count)s action without a count", "%(count)s actions without a count", told.uncounted
    )
    note = took % {"count": figure(people)}
    if told.uncounted:
        note += "; " + missing % {"count": figure(told.uncounted)}
    return [
        Headline(
            _("Agreements in force"),
            figure(total.in_force),
            partners % {"count": figure(total.partners), **on},
        ),
        Headline(_("Joint actions"), figure(total.actions), note),
        Headline(
            _("Commitments met"),
            _("%(met)s of %(due)s") % {"met": figure(total.met), "due": figure(total.due)},
            _("of those due, or settled without a due date, from 1 January to %(day)s") % on,
        ),
    ]


def rows(told: Figures) -> list[Row]:
    """Each kind of organisation with something to count."""
    return [
        Row(str(capfirst(str(Kind(kind).label))), count) for kind, count in told.by_kind.items()
    ]


def total(told: Figures) -> Row:
    """Everything, each agreement, action and commitment once."""
    return Row(_("Total"), told.total)


def bars(told: Figures) -> list[charts.Bar]:
    """Agreements in force by kind of organisation."""
    return [charts.Bar(row.label, row.count.in_force) for row in rows(told)]


def by_year(years: Iterable[int]) -> list[Year]:
    """How it went over the years, the latest first; ten at most."""
    wanted = list(years)[:10]
    bound, done = selectors.in_force_by_year(wanted), selectors.actions_by_year(wanted)
    return [Year(year, bound[year], done[year]) for year in wanted]


def definitions(told: Figures) -> list[tuple[str, str]]:
    """What each figure counts, and what it leaves out."""
    on = {"day": day(told.period.on), "start": day(told.period.start)}
    return [
        (
            _("Agreements in force"),
            _(
                "Signed, begun on or before %(day)s, and not ended, expired or replaced by a "
                "renewal before that day. Drafts are not counted."
            )
            % on,
        ),
        (
            _("Organisations"),
            _("Each organisation that is party of an agreement in force on %(day)s, once.") % on,
        ),
        (
            _("Joint actions"),
            _("Held from %(start)s to %(day)s, under an agreement or without one.") % on,
        ),
        (
            _("People who took part"),
            _(
                "The sum of what was counted at each joint action. Somebody who came to two is "
                "counted twice: nobody is named. Actions nobody counted add nothing."
            ),
        ),
        (
            _("Commitments met"),
            _(
                "Of the commitments of signed agreements due from %(start)s to %(day)s, those met "
                "by that day. One without a due date counts in the year it was settled, met or "
                "not, and in none while it is pending. Those no longer needed are left out."
            )
            % on,
        ),
        (
            _("By kind of organisation"),
            _(
                "What has parties of two kinds is in both rows and once in the total, so the rows "
                "may add up to more. Commitments go by the parties of their agreement."
            ),
        ),
    ]


def heads() -> list[str]:
    """The columns of the file."""
    return [
        _("kind of organisation"),
        _("year"),
        _("counted up to"),
        _("agreements in force"),
        _("organisations"),
        _("joint actions"),
        _("participants"),
        _("commitments due or settled"),
        _("commitments met"),
    ]


def lines(told: Figures) -> list[list[object]]:
    """The rows of the file; the last one is everything."""
    every = [*rows(told), total(told)]
    return [
        [
            row.label,
            told.period.year,
            told.period.on,
            row.count.in_force,
            row.count.partners,
            row.count.actions,
            row.count.participants,
            row.count.due,
            row.count.met,
        ]
        for row in every
    ]
