"""What offices write is understood: every word of the lists, told together when some are not."""

from __future__ import annotations

import datetime
import random

import pytest

from apps.registry.importing.reasons import Reason
from apps.registry.importing.values.dates import Habits, NotADate, read_contact_day
from apps.registry.importing.values.documents import read_documents
from apps.registry.importing.values.genders import Letters, read_gender
from apps.registry.importing.values.names import is_anonymous
from apps.registry.importing.values.nationalities import read_nationalities
from apps.registry.importing.values.subjects import read_subjects
from apps.registry.tests.imports.office_subjects import written
from apps.registry.tests.imports.office_values import (
    GENDERS,
    NAMES,
    NATIONALITIES,
    NO_NAME,
    pairs,
    texts,
)

TODAY = datetime.date(2026, 11, 21)
FIFTEENTH = """15/01/2024|15/1/24|15/ene/24|2024/01/15|15-01-24|45306|45306.0|2024-01-15 10:30:00
2024-01-15T10:30:00Z|enero 15, 2024|15 de enero de 2024|lunes 15 de enero de 2024|Lun 15/01/24
15.1.24|15-Ene-2024|ENE 15 2024|20240115|15/01/2024 10.30 hs|15/01/2024 - 10:30|15/01/2024 10hs
15/01/24 9:05 a.m.|15 / 01 / 2024|15\\01\\2024|15-I-2024|15/I/24|'15/01/2024|15th January 2024
15/01/2024 (lunes)|15–01–2024|15/01/2024 mañana|15_01_2024|15enero2024|15/Enero/2024|15/01/’24"""
REFUSED = {
    Reason.DATE_IMPOSSIBLE: "31/02/2024|29/02/2023|00/01/2024|45/45/45|2024-02-30|30/feb/2024",
    Reason.DATE_FUTURE: "12/05/2094|22/11/2026",
    Reason.DATE_MISSING: "|s/f|?|s/d|sin fecha|--|a confirmar",
    Reason.DATE_UNREADABLE: "ayer|hoy|lunes|enero 2024|01/2024|idem|2024|15/01/20244|semana del 15",
    Reason.DATE_WITHOUT_YEAR: "15/01|15 enero",
    Reason.DATE_TOO_OLD: "15/01/1924",
}
DOCUMENTS = {
    ("dni_foreigner", "93561738"): "93.561.738|DNI 93561738|93.561.738-|93561738.0|93 561 738"
    "|D.N.I. 93.561.738|DNI Nº 93.561.738|DNI ext. 93561738|DNI93561738|# 93561738|F 93561738"
    "|20-93561738-3|CUIL 27-93561738-4|93'561'738|93561738 (DNI)|DNI 93.561.738 (vencido)",
    ("passport", "P451277"): "P451277|PAS P451277|Pasaporte: P451277|p 451277|Pas. Nº P451277"
    "|PPT P-451277|P451277 (pasaporte)",
    (
        "precaria",
        "123456",
    ): "Prec. 123456|precaria Nº 123456|Res. precaria 123456",
    ("foreign_id", "4567890"): "CI 4.567.890|C.I. 4567890|Cédula 4567890|C.I.: 4567890",
    (): "en trámite|indocumentado|s/doc|sin DNI|no tiene|-|S/N|DNI en trámite|99999999|00000000",
}


def test_every_subject_as_offices_write_it() -> None:
    read = {text: (read_subjects(text).codes or ("other",))[0] for _, text in written()}
    assert not [(code, text, read[text]) for code, text in written() if read[text] != code]


def test_a_slip_of_the_keyboard_seldom_hides_a_subject() -> None:
    chance = random.Random(5)
    missed = tried = 0
    for code, text in written():
        words = text.split()
        long = [place for place, word in enumerate(words) if len(word) >= 7 and word.isalpha()]
        if not long:
            continue
        place = chance.choice(long)
        words[place] = _slip(words[place], chance)
        tried += 1
        missed += (read_subjects(" ".join(words)).codes or ("other",))[0] != code
    assert tried > 300
    assert missed / tried < 0.04


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    before, after = word[:at], word[at + 1 :]
    swapped = f"{before}{word[at + 1]}{word[at]}{word[at + 2 :]}"
    return chance.choice([before + after, swapped, f"{before}{word[at]}{word[at:]}"])


def test_every_nationality_as_offices_write_it() -> None:
    read = {text: read_nationalities(text).codes[:1] for _, text in pairs(NATIONALITIES)}
    wanted = {text: (code,) if code != "-" else () for code, text in pairs(NATIONALITIES)}
    assert read == wanted


def test_every_gender_as_offices_write_it() -> None:
    read = {text: read_gender(text, Letters()) for _, text in pairs(GENDERS)}
    assert read == {text: "" if code == "-" else code for code, text in pairs(GENDERS)}


def test_who_gives_no_name_is_nobody_and_a_name_is_somebody() -> None:
    assert not [text for text in texts(NO_NAME) if not is_anonymous(text)]
    assert not [text for text in texts(NAMES) if is_anonymous(text)]


@pytest.mark.parametrize("text", FIFTEENTH.replace("\n", "|").split("|"))
def test_one_day_in_many_forms(text: str) -> None:
    assert read_contact_day(text, Habits(), TODAY) == datetime.date(2024, 1, 15)


@pytest.mark.parametrize(
    ("reason", "text"), [(r, text) for r, all_of in REFUSED.items() for text in all_of.split("|")]
)
def test_what_is_no_day_says_why(reason: Reason, text: str) -> None:
    with pytest.raises(NotADate) as refused:
        read_contact_day(text, Habits(), TODAY)
    assert refused.value.reason == reason


def test_documents_as_offices_write_them() -> None:
    read = {
        text: [(d.kind, d.number) for d in read_documents(text)]
        for all_of in DOCUMENTS.values()
        for text in all_of.split("|")
    }
    wanted = {
        t: [key] if key else [] for key, all_of in DOCUMENTS.items() for t in all_of.split("|")
    }
    assert read == wanted
