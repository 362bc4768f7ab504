"""Files of records that somebody or something changed: refused whole or row by row, never loaded
twice, and never a file that is read for ever."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from apps.registry import imports_services as imports
from apps.registry.archive import zipping
from apps.registry.imports_now import load_stream
from apps.registry.imports_selectors import holds
from apps.registry.models import Consultation, ImportPiece, Person
from apps.registry.models.imports import ImportJob, ImportRefusal, State
from apps.registry.tests.archive.test_round_trip import loaded, some_records, taken
from conftest import make_account
from kernel.sheets.reading import CannotRead
from tenants import entering
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
Tables = dict[str, tuple[list[str], list[list[str]]]]


def tables_of(data: bytes) -> Tables:
    found = zipping.tables(io.BytesIO(data))
    return {code: (heading, list(lines)) for code, heading, lines in found}


def zipped(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def about(*tables: Any) -> bytes:
    told = {"format": zipping.FORMAT, "version": zipping.VERSION, "tables": list(tables)}
    return json.dumps(told).encode()


def written(tables: Tables) -> bytes:
    entries = {
        f"{code}.csv": zipping.csv_bytes([heading, *lines])
        for code, (heading, lines) in tables.items()
    }
    return zipped({**entries, zipping.ABOUT: about(*tables)})


def _set(column: str, value: str) -> Callable[[list[str], list[str]], None]:
    def change(heading: list[str], line: list[str]) -> None:
        line[heading.index(column)] = value

    return change


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("people", _set("gender", "x" * 500)),
        ("people", _set("given_names", "Ana\x00")),
        ("people", _set("nationalities", '{"a": 1}')),
        ("people", _set("nationalities", "[1, 2]")),
        ("people", _set("nationalities", "7")),
        ("people", _set("version", "99999999999999")),
        ("consultations", _set("age_at_contact", "99999999")),
        ("consultations", _set("subject", "")),
    ],
)
def test_one_value_that_no_table_takes_stops_no_other_record(
    maipu: City, rosario: City, code: str, change: Callable[[list[str], list[str]], None]
) -> None:
    with entering(maipu):
        some_records()
        tables = tables_of(taken())
    heading, lines = tables[code]
    change(heading, lines[-1])
    with entering(rosario):
        figures = loaded(written(tables))
        refused = set(ImportRefusal.objects.values_list("sheet", "reason"))
        assert (code, "record_unreadable") in refused or (code, "record_conflict") in refused
        assert ImportJob.objects.get().state == State.DONE
        assert Person.objects.count() == len(tables["people"][1]) - (code == "people")
        again = loaded(written(tables))
        assert again["imported"] == 0
        assert len(again["rejected"]) == len(figures["rejected"])


def test_records_without_their_keys_are_not_loaded_anew_each_time(
    maipu: City, rosario: City
) -> None:
    with entering(maipu):
        some_records()
        tables = tables_of(taken())
    for code, (heading, lines) in tables.items():
        place = heading.index("id") if "id" in heading else 0
        tables[code] = (
            heading[:place] + heading[place + 1 :],
            [line[:place] + line[place + 1 :] for line in lines],
        )
    with entering(rosario):
        assert loaded(written(tables))["imported"] == 0
        assert (Person.objects.count(), Consultation.objects.count()) == (0, 0)


DAMAGED = {
    "list": {zipping.ABOUT: b"[]"},
    "no tables": {zipping.ABOUT: json.dumps({"format": zipping.FORMAT, "version": 1}).encode()},
    "a table that is not there": {zipping.ABOUT: about("people")},
    "a table without a name": {zipping.ABOUT: about(7)},
    "no text": {zipping.ABOUT: about("people"), "people.csv": b"id,given_names\r\n\xff\xfe\r\n"},
    "a cell without end": {
        zipping.ABOUT: about("people"),
        "people.csv": b"id\r\n" + b"x" * (zipping.LONGEST_LINE + 1),
    },
    "one line without end": {
        zipping.ABOUT: about("people"),
        "people.csv": b"id\r\n" + b"x," * zipping.LONGEST_LINE,
    },
}


@pytest.mark.parametrize("entries", DAMAGED.values(), ids=list(DAMAGED))
def test_a_damaged_file_is_refused_with_its_reason(maipu: City, entries: dict[str, bytes]) -> None:
    with entering(maipu):
        with pytest.raises(CannotRead, match=r"records_damaged|not_a_sheet"):
            load_stream(name="r.zip", source=io.BytesIO(zipped(entries)), by=None)
        assert ImportJob.objects.get().state == State.FAILED


def test_a_file_cut_short_is_refused_with_its_reason(maipu: City) -> None:
    with entering(maipu):
        some_records()
        data = bytearray(taken())
        data[60:400] = bytes(340)
        with pytest.raises(CannotRead):
            loaded(bytes(data))
        assert ImportJob.objects.get().state == State.FAILED
        assert not ImportPiece.objects.exists()


def test_what_a_file_says_of_itself_is_not_unpacked_without_bound(maipu: City) -> None:
    large = zipped({zipping.ABOUT: about() + b" " * 50_000_000})
    assert len(large) < 100_000
    with entering(maipu):
        assert not zipping.is_archive(io.BytesIO(large))


def test_nothing_is_unpacked_for_whoever_may_not_load_records(maipu: City) -> None:
    officer = make_account(maipu, "officer")
    broken = zipped({zipping.ABOUT: about("people")})
    with entering(maipu):
        job = imports.receive_file(name="r.zip", data=broken, by=officer.pk, in_background=False)
        assert imports.prepare(job.pk).problem == "records_not_allowed"


def test_the_file_of_an_empty_city_is_a_file_of_records(maipu: City) -> None:
    with entering(maipu):
        job = imports.receive_file(name="r.zip", data=taken(), by=None, in_background=False)
        assert holds(imports.prepare(job.pk)) == "records"
        assert loaded(taken())["rows"] == 0
