"""What one cell says: dates, births, nationalities, genders, documents, names, subjects."""

from __future__ import annotations

import contextlib
import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.registry.importing.reasons import EXPLANATIONS, Reason
from apps.registry.importing.values import births, dates, genders, names, results, subjects
from apps.registry.importing.values.demonyms import table
from apps.registry.importing.values.documents import read_documents
from apps.registry.importing.values.nationalities import alpha3_by_alpha2, read_nationalities
from apps.registry.importing.values.phones import read_phones
from kernel.sheets.cells import as_text, plain

DAY = datetime.date(2024, 1, 15)
TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    "cell",
    [
        "15/01/2024", "15/1/24", "2024-01-15", "15-01-2024", "15.01.24", "15 ene 2024",
        "15 de enero de 2024", "enero 15, 2024", "15-ene-24", "lunes 15/01/2024",
        "15/01/2024 10:33 hs", "2024-01-15T10:33:00", "20240115", "45306", 45306, 45306.4,
        datetime.datetime.fromisoformat("2024-01-15T09:30"),
        datetime.date(2024, 1, 15), " 15 / 01 / 2024 ",
    ],
)  # fmt: skip
def test_a_day_in_every_form(cell: Any) -> None:
    assert dates.read_contact_day(cell, dates.Habits(), TODAY) == DAY


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("ayer", Reason.DATE_UNREADABLE),
        ("", Reason.DATE_MISSING),
        (None, Reason.DATE_MISSING),
        ("s/d", Reason.DATE_MISSING),
        ("31/02/2024", Reason.DATE_IMPOSSIBLE),
        ("01/13/2024", Reason.DATE_IMPOSSIBLE),
        ("15/01/2094", Reason.DATE_FUTURE),
        ("15/01/1970", Reason.DATE_TOO_OLD),
        ("15/03", Reason.DATE_WITHOUT_YEAR),
        ("10:30", Reason.DATE_UNREADABLE),
        (datetime.time(10, 30), Reason.DATE_UNREADABLE),
        (7, Reason.DATE_UNREADABLE),
    ],
)
def test_what_is_no_day_says_why(cell: Any, reason: Reason) -> None:
    with pytest.raises(dates.NotADate) as refused:
        dates.read_contact_day(cell, dates.Habits(), TODAY)
    assert refused.value.reason == reason
    assert EXPLANATIONS[reason]


def test_month_comes_first_only_when_the_whole_column_proves_it() -> None:
    american = dates.learn_habits(["01/15/2024", "02/03/2024"])
    mixed = dates.learn_habits(["01/15/2024", "15/01/2024"])
    silent = dates.learn_habits(["02/03/2024"])
    assert dates.read_day("02/03/2024", american) == datetime.date(2024, 2, 3)
    assert dates.read_day("02/03/2024", mixed) == datetime.date(2024, 3, 2)
    assert dates.read_day("02/03/2024", silent) == datetime.date(2024, 3, 2)


def test_a_day_without_year_takes_the_one_of_the_sheet() -> None:
    assert dates.read_day("15/1", dates.Habits(year=2024)) == DAY


@given(st.text(max_size=30))
def test_no_text_breaks_a_reader(text: str) -> None:
    with contextlib.suppress(dates.NotADate):
        dates.read_contact_day(text, dates.Habits(), TODAY)
    births.read_birth(text, DAY)
    genders.read_gender(text, genders.Letters())
    names.read_name(text)
    read_nationalities(text)
    read_documents(text)
    read_phones(text)
    subjects.read_subjects(text)
    results.read_result(text)


@given(st.dates(datetime.date(1990, 1, 1), TODAY))
def test_every_day_comes_back_from_its_usual_forms(day: datetime.date) -> None:
    for text in (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", day.isoformat()):
        assert dates.read_contact_day(text, dates.Habits(), TODAY) == day


@pytest.mark.parametrize(
    ("cell", "precision", "year", "age"),
    [
        (15, "estimated", 2009, 15),
        (33.0, "estimated", 1991, 33),
        ("33 años", "estimated", 1991, 33),
        ("8 meses", "estimated", 2024, 0),
        ("2008", "year", 2008, 16),
        (1963, "year", 1963, 61),
        ("16/07/1990", "exact", 1990, 33),
        ("5/4/88", "exact", 1988, 36),
        ("5/4/30", "exact", 1930, 94),
        ("34 años - 16/07/1990", "exact", 1990, 33),
        ("s/d", "unknown", None, None),
    ],
)
def test_ages_and_births(cell: Any, precision: str, year: int | None, age: int | None) -> None:
    birth = births.read_birth(cell, datetime.date(2024, 5, 6))
    assert birth is not None
    assert (birth.precision, birth.year, birth.age) == (precision, year, age)


@pytest.mark.parametrize("cell", ["abc", "15/08/2030", "200", "-3 años"])
def test_impossible_births_are_left_unread(cell: str) -> None:
    assert births.read_birth(cell, datetime.date(2024, 5, 6)) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Py", ("PRY",)), ("Vzla", ("VEN",)), ("R. Dominicana", ("DOM",)), ("brasilero", ("BRA",)),
        ("haitiano/a", ("HTI",)), ("BOLIVIANA ", ("BOL",)), ("PERU", ("PER",)),
        ("senegalés", ("SEN",)), ("Apátrida", ("XXX",)), ("boliviana/argentina", ("BOL", "ARG")),
        ("peruana y chilena", ("PER", "CHL")), ("paraguallo", ("PRY",)), ("s/d", ()), ("-", ()),
        ("", ()), ("Otra", ()), ("Bolivian@", ("BOL",)), ("de nacionalidad peruana", ("PER",)),
        ("Nigeria", ("NGA",)), ("Níger", ("NER",)), ("Dominica", ("DMA",)), ("China", ("CHN",)),
        ("EE.UU.", ("USA",)), ("ucraniana", ("UKR",)), ("asdf", ()),
    ],
)  # fmt: skip
def test_nationalities(text: str, codes: tuple[str, ...]) -> None:
    assert read_nationalities(text).codes == codes


def test_what_names_no_country_is_told() -> None:
    assert read_nationalities("Zarabatana").unread == "Zarabatana"


def test_every_demonym_belongs_to_one_country_of_today() -> None:
    countries = set(alpha3_by_alpha2().values())
    for code, demonyms, _ in table():
        assert code in countries
        for demonym in demonyms:
            assert read_nationalities(demonym).codes == (code,), demonym


@pytest.mark.parametrize(
    ("column", "meaning"),
    [
        (["M", "F"], "man"),
        (["M", "Mujer", "Varón", "Masc"], "man"),
        (["M", "H"], "woman"),
        (["M", "V"], "woman"),
        (["M", "Varón"], "woman"),
        (["M"], "man"),
    ],
)
def test_what_m_means_is_decided_by_its_column(column: list[str], meaning: str) -> None:
    assert genders.read_gender("M", genders.learn_letters(column)) == meaning


@pytest.mark.parametrize(
    ("cell", "code"),
    [("Fem", "woman"), ("X", "other"), ("No binarie", "non_binary"), ("mujer trans", "trans_woman"),
     ("prefiere no decir", "undisclosed"), ("", ""), ("s/d", ""), ("verde", None)],
)  # fmt: skip
def test_genders(cell: str, code: str | None) -> None:
    assert genders.read_gender(cell, genders.Letters()) == code


@pytest.mark.parametrize(
    ("cell", "kind", "number"),
    [
        ("93.561.738", "dni_foreigner", "93561738"),
        ("DNI 93561738", "dni_foreigner", "93561738"),
        (93561738, "dni_foreigner", "93561738"),
        (93561738.0, "dni_foreigner", "93561738"),
        ("93561738.0", "dni_foreigner", "93561738"),
        ("20-93561738-9", "dni_foreigner", "93561738"),
        ("D.N.I. N° 30.561.738", "dni", "30561738"),
        ("P451277", "passport", "P451277"),
        ("Pas. P 451277", "passport", "P451277"),
        ("C.I. 4.567.890", "foreign_id", "4567890"),
        ("Precaria 12345/2024", "precaria", "123452024"),
    ],
)
def test_documents(cell: Any, kind: str, number: str) -> None:
    assert [(d.kind, d.number) for d in read_documents(cell)] == [(kind, number)]


@pytest.mark.parametrize("cell", ["", None, "no tiene", "s/d", "-", "en trámite", 0, "0"])
def test_no_document_is_no_document(cell: Any) -> None:
    assert read_documents(cell) == ()


def test_two_documents_in_a_cell() -> None:
    found = read_documents("DNI 93.561.738 / Pas. AB123456")
    assert [d.number for d in found] == ["93561738", "AB123456"]


@pytest.mark.parametrize(
    "text", ["N.N.", "Anónimo", "prefiere no dar datos", "", "s/d", "NN 3", "consulta anónima", "-"]
)
def test_ways_of_giving_no_name(text: str) -> None:
    assert names.read_name(text) is None


@pytest.mark.parametrize(
    "text",
    ["PÉREZ GÓMEZ, Juan", "Juan Pérez Gómez", " perez gomez ,  JUAN ", "Pérez Gómez Juan"],
)
def test_one_person_written_several_ways_has_one_key(text: str) -> None:
    name = names.read_name(text)
    assert name is not None
    assert name.key == frozenset({"perez", "gomez", "juan"})


def test_names_are_told_apart_and_tidied() -> None:
    assert names.read_name("D'ANGELO, MARÍA") == names.Name("María", "D'Angelo")
    assert names.read_name("QUISPE Juan Ángel") == names.Name("Juan Ángel", "Quispe")
    known = frozenset({"quispe", "rojas"})
    assert names.read_name("Ana Quispe Rojas", surnames=known) == names.Name("Ana", "Quispe Rojas")
    assert names.read_name(family="Báez", given="Luz") == names.Name("Luz", "Báez")
    chinese = names.read_name("王伟")
    assert chinese is not None
    assert chinese.key


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("turno DNI", ("dni",)), ("banco escuela", ("school",)), ("turno hospital", ("health",)),
        ("VG", ("gender_violence",)), ("DNI y salud", ("dni", "health")), ("salud mental",
        ("mental_health",)), ("Residencia precaria", ("precaria",)), ("", ()), ("qwerty", ()),
        ("AUH + escuela", ("benefits", "school")),
        ("explotación laboral", ("labour_exploitation",)),
    ],
)  # fmt: skip
def test_subjects(text: str, codes: tuple[str, ...]) -> None:
    assert subjects.read_subjects(text).codes == codes


def test_the_office_s_own_word_wins() -> None:
    assert subjects.read_subjects("Ventanilla azul", {"ventanilla azul": "legal_aid"}).codes == (
        "legal_aid",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [("No resuelto", "not_resolved"), ("OK", "resolved"), ("turno ok", "appointment"),
     ("se deriva", "referred_no_reply"), ("Se carga RADEX", "assisted_filing"),
     ("pendiente", "in_progress"), ("informado/a", "informed")],
)  # fmt: skip
def test_results(text: str, code: str) -> None:
    assert results.read_result(text).codes[0] == code


@pytest.mark.parametrize("text", ["=1+1", "+54 261", "@x", "-5", '=HYPERLINK("x")'])
def test_what_begins_like_a_formula_is_text_and_the_mark_of_text_goes(text: str) -> None:
    assert as_text(text) == text
    assert as_text(f"'{text}") == text


def test_plain_forms_meet() -> None:
    assert plain("D.N.I.") == plain("dni") == "dni"
    assert plain("  Ñandú–Ü ") == "nandu u"
