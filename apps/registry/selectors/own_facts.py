"""What a person's own row says, in words they can read."""

from __future__ import annotations

import uuid

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.registry import countries
from apps.registry.models import Person
from apps.registry.selectors.codes import code_book


def told_of(person_id: uuid.UUID) -> list[tuple[str, str, str]]:
    """Heading, label and value of each thing the registry keeps in a person's own row."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        return []
    book = code_book()
    day = date_format(person.birth_date, "SHORT_DATE_FORMAT") if person.birth_date else ""
    told = (
        (_("Given names"), person.given_names),
        (_("Family names"), person.family_names),
        (_("Chosen name"), person.chosen_name),
        (_("Gender"), book.label("gender", person.gender) if person.gender else ""),
        (_("Marker on the document"), person.document_marker),
        (_("Born on"), day),
        (_("Year of birth"), "" if day else str(person.birth_year or "")),
        (_("Nationality"), ", ".join(countries.label(code) for code in person.nationalities)),
        (
            _("Country of birth"),
            countries.label(person.country_of_birth) if person.country_of_birth else "",
        ),
        (_("Registered on"), date_format(person.registered_on, "SHORT_DATE_FORMAT")),
    )
    return [(_("Who you are"), str(label), str(value)) for label, value in told if value]
