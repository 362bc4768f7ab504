"""Everything refused: the office attends all the same, on every page of its day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apps.consents import services
from apps.consents.models import Purpose
from apps.registry import selectors
from apps.registry import services as registry
from apps.registry.selectors import ConsultationFilter
from tenants import entering
from tenants.models import City


def test_somebody_who_refuses_everything_is_attended_like_anybody(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    client = city_client(maipu, "officer")
    with entering(maipu):
        person = registry.register_person(by=None, given_names="Alba", phones=("261 555 1234",))
    for purpose in Purpose.values:
        answer = {"answer": f"{purpose}:no", "language": "es", "channel": "oral"}
        sent = client.post(f"/consents/people/{person.pk}/answer/", answer)
        assert sent.status_code == 302, purpose
    form = client.get(f"/intake/?person={person.pk}")
    assert form.status_code == 200
    told = {
        "who": "person",
        "person": str(person.pk),
        "subject": "housing",
        "channel": "counter",
        "language": "es",
        "submission": form.context["form"]["submission"].value(),
    }
    assert client.post("/intake/", told).status_code == 302
    with entering(maipu):
        (row,) = selectors.consultations(ConsultationFilter(people=[person.pk]))
        assert row.subject == "housing"
    for path in (
        f"/people/{person.pk}/",
        f"/people/{person.pk}/edit/",
        f"/consents/people/{person.pk}/",
        f"/consents/people/{person.pk}/print/?language=ht",
        f"/consultations/{row.pk}/",
        f"/consultations/{row.pk}/correct/",
        f"/casework/cases/new/?person={person.pk}",
    ):
        assert client.get(path).status_code in {200, 404}, path
    assert client.get(f"/people/{person.pk}/").status_code == 200


def test_a_referral_of_somebody_who_refuses_goes_without_their_name(
    maipu: City, account: Callable[..., Any]
) -> None:
    from apps.referrals import services as referrals
    from apps.staff import services as staff

    officer = account(maipu, "officer")
    with entering(maipu):
        person = registry.register_person(by=None, given_names="Albaxyz")
        department = staff.create_department(name="Hábitat", by=None)
        sent = referrals.refer(
            referrals.Asked(
                to=referrals.Destination(department=department.pk),
                subject="housing",
                request="vivienda",
                person=person,
                fields=("name",),
            ),
            answer=referrals.Answer.REFUSED,
            by=officer.pk,
        )
        assert "Albaxyz" not in str(sent.snapshot)


def test_an_answer_that_changed_meanwhile_is_shown_with_both(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    client = city_client(maipu, "officer", language="en")
    with entering(maipu):
        person = registry.register_person(by=None, given_names="Alba")
        services.give(person, "contact", "es", None)
    answer = {"answer": "contact:no", "language": "es", "channel": "oral"}
    shown = client.post(f"/consents/people/{person.pk}/answer/", answer)
    assert shown.status_code == 409
    assert "recorded meanwhile: given" in shown.content.decode()
    assert "Yours, not recorded: Does not agree" in shown.content.decode()
    with entering(maipu):
        from apps.consents import selectors as consents

        assert consents.current(person.pk)["contact"].state == "given"
