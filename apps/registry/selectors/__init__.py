"""The only readers of the registry that others may call."""

from apps.registry.models import Consultation, Person
from apps.registry.selectors.codes import LISTS, Code, CodeBook, code_book, codes
from apps.registry.selectors.crosstab import ASPECTS, Crossing, crosstab, crosstab_totals
from apps.registry.selectors.figures import (
    consultations_held,
    identified_attendances,
    persons_attended,
    persons_attended_by_nationality,
)
from apps.registry.selectors.finding import search_people
from apps.registry.selectors.lists import (
    ConsultationFilter,
    PeopleFilter,
    accesses,
    consultation,
    consultations,
    hold,
    last_contact,
    officers,
    people,
    person,
    read_numbers,
    record,
    recorded_today,
    timeline,
    unmasked,
)
from apps.registry.selectors.own_facts import told_of
from apps.registry.selectors.search import Candidate
from apps.registry.selectors.survivors import survivors

__all__ = [
    "ASPECTS",
    "LISTS",
    "Candidate",
    "Code",
    "CodeBook",
    "Consultation",
    "ConsultationFilter",
    "Crossing",
    "PeopleFilter",
    "Person",
    "accesses",
    "code_book",
    "codes",
    "consultation",
    "consultations",
    "consultations_held",
    "crosstab",
    "crosstab_totals",
    "hold",
    "identified_attendances",
    "last_contact",
    "officers",
    "people",
    "person",
    "persons_attended",
    "persons_attended_by_nationality",
    "read_numbers",
    "record",
    "recorded_today",
    "search_people",
    "survivors",
    "timeline",
    "told_of",
    "unmasked",
]
