"""The figures are those that counting the rows in plain SQL gives, page, file and API alike."""

from __future__ import annotations

import csv
import datetime
import io
import random
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.utils import translation
from django.utils.text import capfirst

from apps.alliances import clock, selectors, services
from apps.alliances.tests import factories
from apps.directory.selectors import Kind
from kernel.clock import stopped_at
from tenants import entering
from tenants.models import City

NOW = datetime.datetime(2026, 9, 15, 15, tzinfo=datetime.UTC)
TODAY = NOW.date()
DAY = datetime.timedelta(days=1)

# Nothing of the product's own reading: parties unfolded, dates compared one by one.
RECOUNT = """
WITH bound AS (
    SELECT id, unnest(organizations) AS body FROM alliances_agreement
    WHERE stage = 'signed' AND starts_on <= %(on)s AND (ends_on IS NULL OR ends_on >= %(on)s)
      AND (ended_on IS NULL OR ended_on >= %(on)s)
      AND NOT EXISTS (SELECT FROM alliances_agreement n WHERE n.renews_id = alliances_agreement.id
                      AND n.stage = 'signed' AND n.starts_on <= %(on)s)
), done AS (
    SELECT id, participants, unnest(organizations) AS body FROM alliances_jointaction
    WHERE held_on >= %(start)s AND held_on <= %(on)s
), due AS (
    SELECT c.id, c.state = 'met' AND c.settled_on <= %(on)s AS met, unnest(organizations) AS body
    FROM alliances_commitment c JOIN alliances_agreement a ON a.id = c.agreement_id
    WHERE a.stage = 'signed' AND c.state <> 'not_needed'
      AND CASE WHEN c.due_on IS NULL THEN c.settled_on >= %(start)s AND c.settled_on <= %(on)s
               ELSE c.due_on >= %(start)s AND c.due_on <= %(on)s END
), kinds AS (SELECT id, kind FROM directory_organization WHERE %(kind)s IN ('', kind))
SELECT (SELECT count(DISTINCT b.id) FROM bound b JOIN kinds k ON k.id = b.body),
       (SELECT count(DISTINCT b.body) FROM bound b JOIN kinds k ON k.id = b.body),
       (SELECT count(DISTINCT d.id) FROM done d JOIN kinds k ON k.id = d.body),
       (SELECT coalesce(sum(one.participants), 0) FROM (SELECT DISTINCT d.id, d.participants
        FROM done d JOIN kinds k ON k.id = d.body) one),
       (SELECT count(DISTINCT d.id) FROM due d JOIN kinds k ON k.id = d.body),
       (SELECT count(DISTINCT d.id) FROM due d JOIN kinds k ON k.id = d.body WHERE d.met)
"""


def recount(year: int, kind: str = "") -> tuple[int, ...]:
    """The same figures by hand."""
    start, end = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    with connection.cursor() as cursor:
        cursor.execute(RECOUNT, {"start": start, "on": min(end, TODAY), "kind": kind})
        return tuple(int(number) for number in cursor.fetchone())


def told(count: Any) -> tuple[int, ...]:
    """A count in the same order."""
    return (
        count.in_force,
        count.partners,
        count.actions,
        count.participants or 0,
        count.due,
        count.met,
    )


def a_city_of_alliances(seed: int) -> None:
    """Three years of everything, drawn: ended, renewed, dropped, late, uncounted, on the border."""
    draw = random.Random(seed)
    kinds = list(Kind.values)
    bodies = [factories.a_body(f"Cuerpo {n}", draw.choice(kinds)).pk for n in range(12)]
    signed = []
    for _each in range(25):
        parties = tuple(draw.sample(bodies, draw.randint(1, 3)))
        start = TODAY - draw.randint(0, 900) * DAY
        end = None if draw.random() < 0.3 else start + draw.randint(0, 800) * DAY
        if draw.random() < 0.15:
            factories.a_draft(organizations=parties)
            continue
        row = factories.an_agreement(start, end, organizations=parties)
        if draw.random() < 0.3 and (end is None or end >= TODAY):
            last = min(end or TODAY, start + draw.randint(0, 300) * DAY)
            row = services.end(row, on=last, version=row.version, by=None, note="Cerró.")
        elif draw.random() < 0.2 and start < TODAY:
            new = services.register(factories.told(organizations=parties), by=None, renews=row.pk)
            begins = start + draw.randint(1, 500) * DAY
            services.sign(new, services.Signature(min(begins, TODAY), begins), version=1, by=None)
        signed.append(row)
    for row in signed:
        for _each in range(draw.randint(0, 4)):
            _a_commitment(row, draw)
    for _each in range(40):
        factories.an_action(
            TODAY + draw.randint(-900, 60) * DAY,
            organizations=tuple(draw.sample(bodies, draw.randint(1, 3))),
            participants=draw.choice((None, 0, 12, 350)),
            agreement=draw.choice(signed).pk if draw.random() < 0.5 else None,
        )


def _a_commitment(row: Any, draw: random.Random) -> None:
    due = None if draw.random() < 0.2 else TODAY + draw.randint(-800, 200) * DAY
    promised = factories.a_commitment(row, due_on=due)
    outcome = draw.choice(("pending", "met", "met", "not_met", "not_needed"))
    if outcome != "pending":
        day = TODAY - draw.randint(0, 700) * DAY
        services.settle(
            promised,
            services.Settlement(outcome, "Así fue.", settled_on=day),
            version=1,
            by=None,
        )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_are_what_plain_sql_counts(in_maipu: City, seed: int) -> None:
    with stopped_at(NOW):
        a_city_of_alliances(seed)
        for year in (2023, 2024, 2025, 2026):
            found = selectors.figures(selectors.period(year))
            assert told(found.total) == recount(year)
            for kind in Kind.values:
                count = found.by_kind.get(kind, selectors.Count())
                assert told(count) == recount(year, kind), (year, kind)
        assert recount(2026)[0] > 3
        assert recount(2025)[5] > 0


def test_the_page_and_its_file_say_the_same(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "officer")
    with stopped_at(NOW):
        with entering(maipu):
            a_city_of_alliances(4)
            year = clock.today().year
            total = recount(year)
            by_kind = {kind: recount(year, kind) for kind in Kind.values}
        page = client.get(f"/alliances/figures/?year={year}").content.decode()
        answer = client.get(f"/alliances/figures/figures.csv?year={year}&separator=semicolon")
    text = b"".join(answer.streaming_content).decode()
    rows = [
        (row[0], tuple(int(cell or 0) for cell in row[3:]))
        for row in csv.reader(io.StringIO(text), delimiter=";")
        if row[1].isdecimal()
    ]
    assert rows[-1][1] == total
    with translation.override("es-ar"):
        kinds = {capfirst(str(Kind(kind).label)): counted for kind, counted in by_kind.items()}
    assert dict(rows[:-1]) == {label: counted for label, counted in kinds.items() if any(counted)}
    assert f"{total[5]} de {total[4]}" in page
    assert "Los borradores no se cuentan" in page


def test_a_year_nobody_can_mean_is_this_one(maipu: City, city_client: Callable[..., Any]) -> None:
    client = city_client(maipu, "officer")
    for year in ("1", "9999", "x", "-3", "2026%00"):
        assert client.get(f"/alliances/figures/?year={year}").status_code in (200, 400)


def test_what_has_no_due_date_counts_in_the_year_it_was_settled(in_maipu: City) -> None:
    """Met or not; never while it is pending, nor when it is no longer needed."""
    with stopped_at(NOW):
        row = factories.an_agreement(TODAY - 500 * DAY)
        for state in ("met", "met", "not_met", "not_needed"):
            said = services.Settlement(state, "Así fue.", settled_on=datetime.date(2025, 11, 3))
            services.settle(factories.a_commitment(row), said, version=1, by=None)
        factories.a_commitment(row)
        counts = {
            year: told(selectors.figures(selectors.period(year)).total) for year in (2025, 2026)
        }
    assert {year: count[4:] for year, count in counts.items()} == {2025: (3, 2), 2026: (0, 0)}
    assert all(count == recount(year) for year, count in counts.items())


def test_what_nobody_counted_is_not_zero(in_maipu: City) -> None:
    """An action without a number of people adds none, and alone it is said not to be counted."""
    with stopped_at(NOW):
        factories.an_action(TODAY)
        assert selectors.figures(selectors.period()).total.participants is None
        factories.an_action(TODAY, participants=0)
        assert selectors.figures(selectors.period()).total.participants == 0
        assert selectors.figures(selectors.period(2025)).total.participants == 0
