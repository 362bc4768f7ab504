"""Whoever comes back is found by what they say or show."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apps.registry import identifiers, selectors, words
from apps.registry.models import Person, SearchWord
from apps.registry.selectors.search import Query
from apps.registry.tests.factories import a_crowd, a_document, a_person


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(c.person.display_name, c.reasons) for c in selectors.search_people(text)]


@pytest.mark.parametrize(
    "text", ["núñez", "NUÑEZ", "nunez", "Nunez", "josé núñez", "nunez jose", "NUÑ", "jos nun"]
)
def test_names_are_found_with_accents_without_and_in_any_case(in_maipu: Any, text: str) -> None:
    a_person(given_names="José María", family_names="Núñez Peña")
    assert [name for name, _why in found(text)] == ["José María Núñez Peña"]


@pytest.mark.parametrize("text", ["mamamni", "mamni", "quispi", "kuispe", "wilna"])
def test_a_letter_wrong_still_finds_them(in_maipu: Any, text: str) -> None:
    a_person()
    assert [name for name, _why in found(text)] == ["Wilma Mamani Quispe"]


@pytest.mark.parametrize("text", ["93.561.738", "93561738", "93 561 738", "DNI 93.561.738"])
def test_documents_are_found_however_they_are_written(in_maipu: Any, text: str) -> None:
    a_person(documents=(a_document("93.561.738"),))
    assert [why[0] for _name, why in found(text)] == ["document"]


@pytest.mark.parametrize("text", ["AB123456", "ab 123456", "AB-123.456"])
def test_passports_have_letters(in_maipu: Any, text: str) -> None:
    a_person(documents=(a_document("AB 123456", kind="passport"),))
    assert [why[0] for _name, why in found(text)] == ["document"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("261 555-1234", "phone"),
        ("0261 15 555 1234", "phone"),
        ("+54 9 261 555 1234", "phone"),
        ("5492615551234", "phone"),
        ("555-1234", "phone_end"),
        ("551234", "phone_end"),
    ],
)
def test_phones_are_found_whole_or_by_their_end(in_maipu: Any, text: str, why: str) -> None:
    a_person(phones=("261 555-1234",))
    assert [reasons[0] for _name, reasons in found(text)] == [why]


def test_the_strongest_reason_comes_first(in_maipu: Any) -> None:
    a_person(given_names="Ana", family_names="Mamani", documents=(a_document("94111222"),))
    a_person(documents=(a_document("93561738"),))
    hits = found("mamani 93561738")
    assert hits[0] == ("Wilma Mamani Quispe", ("document", "family_name"))
    assert hits[1] == ("Ana Mamani", ("family_name",))


def test_a_different_name_and_number_are_nobody(in_maipu: Any) -> None:
    a_person(documents=(a_document("93561738"),), phones=("261 555-1234",))
    for text in ("gutierrez", "93561739", "5559999", "", "   ", "%", "_", "'", "12"):
        assert found(text) == []


def test_the_list_is_short_and_the_queries_are_fixed(
    in_maipu: Any, django_assert_max_num_queries: Any
) -> None:
    a_crowd(60)
    with django_assert_max_num_queries(7):
        hits = selectors.search_people("apellido3 94000003", limit=5)
        assert [documents.person.documents.all()[0] for documents in hits]
    assert len(hits) <= 5


@given(text=st.text(max_size=60))
def test_no_text_breaks_the_reading_of_a_search(text: str) -> None:
    query = Query.read(text)
    assert all(word == word.casefold() for word in query.words if word.isascii())
    assert all(number.strip() for number in query.numbers)


names = st.text(
    alphabet="abcdefghijklmnñopqrstuvwxyzáéíóúüABCDEFGHIJKLMNÑOPQRSTUVWXYZÁÉÍÓÚÜ'- ",
    min_size=1,
    max_size=40,
)


@given(given_names=names, family_names=names)
def test_case_and_accents_never_change_how_a_name_is_kept(
    given_names: str, family_names: str
) -> None:
    plain = words.search_name(given_names=given_names, family_names=family_names)
    loud = words.search_name(given_names=given_names.upper(), family_names=family_names.upper())
    assert plain == loud
    assert plain == " ".join(plain.split())
    assert words.search_name(given_names="", family_names=plain) == plain


@given(number=st.integers(1_000_000, 99_999_999))
def test_dots_and_spaces_never_change_a_document(number: int) -> None:
    dotted = f"{number:,}".replace(",", ".")
    assert identifiers.normalise_document(dotted) == str(number)
    assert identifiers.normalise_document(f" {dotted.replace('.', ' ')} ") == str(number)


@given(area=st.sampled_from(["11", "261", "341", "2622"]), line=st.integers(2_000_000, 6_999_999))
def test_the_ways_to_dial_a_mobile_are_one_number(area: str, line: int) -> None:
    rest = f"{line:07d}"[: 10 - len(area)].ljust(10 - len(area), "3")
    plain = identifiers.normalise_phone(f"{area}{rest}")
    assert identifiers.normalise_phone(f"+54 9 {area} {rest}") == plain
    assert identifiers.normalise_phone(f"0{area} 15 {rest}") == plain
    assert identifiers.normalise_phone(f"54{area}{rest}") == plain


def test_every_word_of_a_long_name_is_found(in_maipu: Any) -> None:
    a_person(given_names="María de los Ángeles del Valle", family_names="de la Cruz Ñandubay Ceibo")
    for text in ("ceib", "cruz angel", "valle ñandu", "del valle", "maria de la cruz ceibo"):
        assert len(found(text)) == 1, text


def test_common_words_that_few_have_together_are_found(in_maipu: Any) -> None:
    for number in range(260):
        a_person(given_names=f"Rosa {chr(97 + number % 26)}{number}", family_names="Quispe")
        a_person(given_names=f"Juan {chr(97 + number % 26)}{number}", family_names="Mamani")
    a_person(given_names="Zoe", family_names="Quispe Mamani")
    assert found("mamani quispe")[0][0] == "Zoe Quispe Mamani"
    assert found("mamni qispe")[0][0] == "Zoe Quispe Mamani"


def test_records_that_went_on_in_another_or_were_erased_are_not_found_by_name(
    in_maipu: Any,
) -> None:
    kept, joined = a_person(family_names="Lapacho"), a_person(family_names="Lapachito")
    joined.merged_into = kept
    joined.save()
    assert [name for name, _ in found("lapach")] == [kept.display_name]
    Person.objects.filter(pk=kept.pk).update(search_name="", erased_at=timezone.now())
    assert found("lapach") == []


def test_the_words_there_are_follow_the_names(in_maipu: Any) -> None:
    one, other = a_person(family_names="Tacuara"), a_person(family_names="Tacuara")
    assert SearchWord.objects.filter(word="tacuara").exists()
    Person.objects.filter(pk=one.pk).update(search_name="urunday wilma")
    assert SearchWord.objects.filter(word__in=["tacuara", "urunday"]).count() == 2
    Person.objects.filter(pk=other.pk).update(search_name="urunday wilma")
    assert not SearchWord.objects.filter(word="tacuara").exists()


@given(
    area=st.sampled_from(["11", "26", "22", "35", "34", "29", "33", "38", "20", "30", "15", "54"]),
    rest=st.text("01159", min_size=7, max_size=9),
    marks=st.sampled_from([(), ((3, " "),), ((2, "."), (7, "-")), ((4, " "),), ((0, "0"),)]),
)
def test_a_number_written_plainly_is_read_as_the_numbering_plan_reads_it(
    area: str, rest: str, marks: tuple[tuple[int, str], ...]
) -> None:
    number = area + rest
    for place, mark in reversed(marks):
        number = number[:place] + mark + number[place:]
    # A space too many asks the numbering plan in every case.
    assert identifiers.normalise_phone(number) == identifiers.normalise_phone(f"{number}  ;")
