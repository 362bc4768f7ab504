"""Countries are the standard's, and are understood however an officer writes them."""

from __future__ import annotations

import pytest
from babel.core import Locale, get_global

from apps.registry import countries
from apps.registry.country_table import ROWS

# Codes of CLDR that are no ISO 3166-1 country.
NOT_COUNTRIES = {
    "AC",
    "CP",
    "CQ",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "XK",
    "ZZ",
}


def test_the_table_is_iso_3166() -> None:
    aliases = get_global("territory_aliases")
    assert len(ROWS) == 249
    assert [row for row in ROWS if aliases.get(row[0]) != [row[1]]] == []
    known = {code for code in Locale.parse("es_AR").territories if len(str(code)) == 2}
    assert {row[1] for row in ROWS} == known - NOT_COUNTRIES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("boliviana", "BOL"),
        ("BOLIVIANO", "BOL"),
        ("Bolivia", "BOL"),
        ("haitiano", "HTI"),
        ("haitiana", "HTI"),
        ("brasilera", "BRA"),
        ("brasileño", "BRA"),
        ("Perú", "PER"),
        ("peru", "PER"),
        ("peruana", "PER"),
        ("República Dominicana", "DOM"),
        ("dominicana", "DOM"),
        ("Costa de Marfil", "CIV"),
        ("senegalesa", "SEN"),
        ("coreana", "KOR"),
        ("española", "ESP"),
        ("alemana", "DEU"),
        ("catalán", None),
        ("Venezuelan", "VEN"),
        ("China", "CHN"),
        ("china", "CHN"),
        ("apátrida", "XXX"),
        ("stateless", "XXX"),
        ("ARG", "ARG"),
        ("EE. UU.", "USA"),
        ("ruso", "RUS"),
        ("ucraniana", "UKR"),
        ("guaraní", None),
        ("", None),
    ],
)
def test_countries_are_found_as_people_say_them(text: str, code: str | None) -> None:
    assert countries.find(text) == code


def test_every_demonym_and_name_finds_a_country() -> None:
    for country in countries.table().values():
        assert countries.find(country.alpha3) == country.alpha3
        assert countries.find(country.name("es")) == country.alpha3, country
        assert countries.find(country.name("en")) == country.alpha3, country


def test_demonyms_agree_with_gender() -> None:
    assert countries.demonym("BOL", gender="woman", language="es") == "boliviana"
    assert countries.demonym("BOL", gender="man", language="es") == "boliviano"
    assert countries.demonym("BOL", language="es") == "boliviano/boliviana"
    assert countries.demonym("BEL", language="es") == "belga"
    assert countries.demonym("FRA", gender="trans_woman", language="es") == "francesa"
    assert countries.demonym("BOL", gender="woman", language="en") == "Bolivian"


def test_frequent_origins_come_first_and_stateless_last() -> None:
    codes = [code for code, _name in countries.choices("es")]
    assert codes[:3] == ["PRY", "BOL", "VEN"]
    assert codes[-1] == "XXX"
    assert len(codes) == len(set(codes)) == 250
