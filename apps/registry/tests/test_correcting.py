"""A consultation that was recorded wrongly is corrected: by page, by API, by two at once."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from apps.accounts.services import create_account
from apps.registry import selectors, services
from apps.registry.models import Consultation, Person
from apps.registry.protection_session import reading
from apps.registry.tests.factories import DAY, OFFICER, a_consultation, a_person, as_kept
from kernel.models import Sighting
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times

JSON = "application/json"
FORM = {
    "version": "1",
    "subject": "dni",
    "other_subjects": ["housing", "food"],
    "result": "resolved",
    "channel": "phone",
    "language": "",
    "interpreter": "",
    "note": "era por el DNI",
    "contacted_on": "06/05/2023",
    "reason": "se eligió otro motivo",
}


def _data(row: Consultation, **told: Any) -> services.ConsultationData:
    names = ("person", "anonymous", "contacted_on", "subject", "result", "channel", "note")
    usual: dict[str, Any] = {name: getattr(row, name) for name in names}
    usual["other_subjects"] = tuple(row.other_subjects)
    return services.ConsultationData(**{**usual, **told})


def _events(row: Consultation) -> Any:
    model: Any = Consultation
    events = model.pgh_event_models["update"].objects
    return events.filter(pgh_obj_id=row.pk).order_by("pgh_id")


def test_what_it_said_before_stays_in_the_history(in_maipu: City) -> None:
    row = a_consultation(person=a_person(), note="vino por la casa")
    assert row.age_at_contact == 34
    told = _data(row, subject="dni", note="era el DNI", contacted_on=datetime.date(2023, 1, 9))
    right = services.correct_consultation(row, data=told, version=1, by=OFFICER, reason=" otro ")
    assert (right.subject, right.version, right.corrected_by) == ("dni", 2, OFFICER)
    assert (right.age_at_contact, right.nationality) == (32, "BOL")
    before, after = _events(row)
    assert (before.subject, before.note, before.version) == ("housing", "vino por la casa", 1)
    assert (after.subject, after.note, after.correction) == ("dni", "era el DNI", "otro")


def test_nothing_to_change_writes_nothing(in_maipu: City) -> None:
    others = ("food", "dni")
    row = a_consultation(person=a_person(), note="una línea\notra", other_subjects=others)
    told = _data(row, note="una línea\r\notra", other_subjects=others[::-1])
    same = services.correct_consultation(row, data=told, version=1, by=OFFICER, reason="x")
    assert (same.version, same.corrected_at, _events(row).count()) == (1, None, 1)


def test_an_age_told_apart_from_the_birth_stays(in_maipu: City) -> None:
    row = a_consultation(person=a_person(), age=20)
    told = _data(row, contacted_on=datetime.date(2020, 1, 9))
    assert services.correct_consultation(row, data=told, version=1, by=OFFICER).age_at_contact == 20


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"subject": "no_such"}, "subject"),
        ({"contacted_on": datetime.date(2999, 1, 1)}, "contacted_on"),
    ],
)
def test_what_cannot_be_recorded_cannot_be_corrected_into(
    in_maipu: City, told: dict[str, Any], field: str
) -> None:
    row = a_consultation(person=a_person())
    with pytest.raises(ValidationError) as refused:
        services.correct_consultation(row, data=_data(row, **told), version=1, by=OFFICER)
    assert field in refused.value.message_dict
    assert Consultation.objects.get().version == 1


def test_figures_follow_a_correction(in_maipu: City) -> None:
    row = a_consultation(person=a_person())
    services.correct_consultation(
        row, data=_data(row, contacted_on=DAY - datetime.timedelta(days=40)), version=1, by=OFFICER
    )
    assert selectors.persons_attended(DAY, DAY + datetime.timedelta(days=1)) == 0
    earlier = DAY - datetime.timedelta(days=40)
    assert selectors.persons_attended(earlier, DAY) == 1


def test_a_form_sent_again_is_the_same_one_though_it_was_corrected(in_maipu: City) -> None:
    person, number = a_person(), uuid.uuid4()
    told = services.ConsultationData(contacted_on=DAY, subject="housing", note="a", person=person)
    sent: dict[str, Any] = {"who": person, "consultation": told, "by": OFFICER}
    row = services.attend(**sent, submission=number)
    services.correct_consultation(row, data=_data(row, subject="dni"), version=1, by=OFFICER)
    assert services.attend(**sent, submission=number).subject == "dni"
    assert Consultation.objects.count() == 1


def test_erasing_somebody_takes_the_reason_along(in_maipu: City) -> None:
    person = a_person()
    row = a_consultation(person=person)
    services.correct_consultation(
        row, data=_data(row, subject="dni"), version=1, by=OFFICER, reason="lo dijo la hermana"
    )
    services.erase([person.pk], reason="x", erasure=uuid.uuid4())
    assert Consultation.objects.get().correction == ""
    assert not any(event.correction for event in _events(row))


@several_times
def test_of_two_at_once_one_is_told(maipu: City, kept: Consultation, turn: int) -> None:
    def corrects(subject: str) -> str:
        services.correct_consultation(
            kept, data=_data(kept, subject=subject), version=1, by=OFFICER
        )
        return subject

    came = at_once(
        maipu, *(partial(corrects, one) for one in ("dni", "health")), told=services.Conflict
    )
    assert sum(isinstance(each, services.Conflict) for each in came) == 1
    now = as_kept(maipu, kept)
    assert (now.subject in came, now.version) == (True, 2)


def test_an_officer_corrects_what_was_recorded(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    officer = city_client(maipu, "officer")
    address = f"/consultations/{kept.pk}/correct/"
    form = officer.get(address).content.decode()
    assert "vino por la casa" in form
    assert 'value="06/05/2024"' in form
    with entering(maipu):
        seen = Sighting.objects.filter(kind="registry.consultation", object=str(kept.pk))
        assert seen.exists()
    assert address in officer.get(f"/consultations/{kept.pk}/").content.decode()
    assert officer.post(address, FORM).status_code == 302
    now = as_kept(maipu, kept)
    assert (now.subject, now.note) == ("dni", "era por el DNI")
    assert now.other_subjects == ["housing", "food"]
    assert (now.result, now.channel, now.contacted_on.year) == ("resolved", "phone", 2023)
    with entering(maipu):
        assert str(now.corrected_by) == _events(now).last().pgh_context.metadata["user"]
    after = officer.get(f"/consultations/{kept.pk}/").content.decode()
    assert "se eligió otro motivo" in after
    assert "corregida el" in after
    story = officer.get(f"/people/{kept.person_id}/").content.decode()
    assert "corregida el" in story
    assert "por Prueba officer" in story


def test_a_mistake_is_told_and_nothing_is_lost(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    officer = city_client(maipu, "officer")
    answer = officer.post(
        f"/consultations/{kept.pk}/correct/", {**FORM, "contacted_on": "01/01/2999"}
    )
    assert answer.status_code == 422
    assert "era por el DNI" in answer.content.decode()
    assert as_kept(maipu, kept).version == 1


def test_the_age_of_nobody_is_what_it_was_on_that_day(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    with entering(maipu):
        row = a_consultation(age=34, nationality="PRY", gender="woman")
    officer = city_client(maipu, "officer")
    address = f"/consultations/{row.pk}/correct/"
    page = officer.get(address).content.decode()
    assert 'name="age" value="34"' in page
    told = {**FORM, "age": "34", "nationality": "Perú", "gender": "woman"}
    assert officer.post(address, told).status_code == 302
    now = as_kept(maipu, row)
    assert (now.age_at_contact, now.nationality, now.anonymous) == (34, "PER", True)


def test_a_code_the_city_offers_no_more_stays(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    with entering(maipu):
        services.hide_national_code(list_name="subject", code="housing", by=None)
    officer = city_client(maipu, "officer")
    told = {**FORM, "subject": "housing", "other_subjects": []}
    assert officer.post(f"/consultations/{kept.pk}/correct/", told).status_code == 302
    assert as_kept(maipu, kept).subject == "housing"


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_who_comes_second_sees_both_and_chooses(
    city_client: Callable[..., Client], maipu: City, kept: Consultation, language: str
) -> None:
    first, second = city_client(maipu, "officer"), city_client(maipu, "officer", language=language)
    address = f"/consultations/{kept.pk}/correct/"
    assert first.post(address, FORM).status_code == 302
    mine = {
        **FORM,
        "subject": "health",
        "other_subjects": ["employment"],
        "contacted_on": "06/05/2024",
        "note": "vino por la casa",
        "reason": "mi motivo",
    }
    answer = second.post(address, mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Prueba officer" in page
    assert 'name="choose-reason"' not in page
    assert 'name="choose-note" value="theirs" checked' in page
    assert "mi motivo" in page
    choices = {"subject": "mine", "other_subjects": "theirs", "contacted_on": "theirs"}
    choosing = {**mine, "version": "2", "base": "1", "resolving": "1", "choose-note": "theirs"}
    assert second.post(address, choosing).status_code == 409
    choosing |= {f"choose-{name}": value for name, value in choices.items()}
    assert second.post(address, choosing).status_code == 302
    now = as_kept(maipu, kept)
    assert (now.subject, now.version) == ("health", 3)
    assert now.other_subjects == ["housing", "food"]
    assert (now.note, now.contacted_on.year) == ("era por el DNI", 2023)
    assert now.correction == "mi motivo"


def test_a_viewer_reads_and_corrects_nothing(
    city_client: Callable[..., Client], maipu: City, rosario: City, kept: Consultation
) -> None:
    address = f"/consultations/{kept.pk}/correct/"
    assert city_client(maipu, "viewer").post(address, FORM).status_code == 403
    assert city_client(rosario, "officer").post(address, FORM).status_code == 404
    sent = {"version": 1, "subject": "dni"}
    api = f"/api/v1/consultations/{kept.pk}"
    refused = city_client(maipu, "viewer").patch(api, sent, content_type=JSON)
    assert refused.status_code == 403
    elsewhere = city_client(rosario, "officer").patch(api, sent, content_type=JSON)
    assert elsewhere.status_code == 404
    assert as_kept(maipu, kept).version == 1


def test_reserved_it_is_not_there_for_who_may_not_know_it(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    with entering(maipu):
        row = a_consultation(person=wilma, subject="gender_violence", note="lo que contó")
    address, api = f"/consultations/{row.pk}/correct/", f"/api/v1/consultations/{row.pk}"
    officer = city_client(maipu, "officer")
    assert officer.get(address).status_code == 404
    assert officer.post(address, FORM).status_code == 404
    sent = {"version": 1, "subject": "dni"}
    assert officer.patch(api, sent, content_type=JSON).status_code == 404
    guardian = city_client(maipu, "protection_officer")
    closed = guardian.post(address, FORM)
    assert closed.status_code == 302
    assert closed["Location"] == f"/consultations/{row.pk}/"
    assert guardian.patch(api, sent, content_type=JSON).status_code == 404
    assert as_kept(maipu, row).version == 1
    guardian.post(
        f"/protection/people/{wilma.pk}/open/",
        {"compartments": ["gender_violence"], "reason": "accompanying"},
    )
    assert "lo que contó" in guardian.get(address).content.decode()
    assert guardian.post(address, {**FORM, "subject": "gender_violence"}).status_code == 302
    assert as_kept(maipu, row).note == "era por el DNI"


def test_corrected_into_reserved_it_closes_to_who_did_it(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    officer, address = city_client(maipu, "officer"), f"/consultations/{kept.pk}/correct/"
    saved = officer.post(address, {**FORM, "subject": "trafficking", "other_subjects": []})
    assert saved.status_code == 302
    assert saved["Location"] == f"/people/{kept.person_id}/"
    assert officer.get(f"/consultations/{kept.pk}/").status_code == 404
    story = officer.get(f"/people/{kept.person_id}/").content.decode()
    assert "era por el DNI" not in story
    assert "corregida el" not in story
    # Whoever had the page open from before learns nothing of what was written meanwhile.
    assert officer.post(address, FORM).status_code == 404
    assert as_kept(maipu, kept).version == 2


def test_what_closed_between_reading_and_saving_is_not_shown(in_maipu: City) -> None:
    row = a_consultation(person=a_person())
    user = create_account(
        email=f"{uuid.uuid4().hex}@example.test", name="o", password=None, roles=["officer"]
    )
    Consultation.objects.filter(pk=row.pk).update(subject="refuge")
    with reading(user, uuid.uuid4()), pytest.raises(services.Conflict):
        services.correct_consultation(row, data=_data(row, subject="dni"), version=1, by=user.pk)
    assert Consultation.objects.get().subject == "refuge"


@pytest.mark.parametrize("base", ["9" * 5000, "9" * 30, "٣", "²", "-1", ""])
def test_a_version_nobody_read_is_answered_as_if_none_was_said(
    city_client: Callable[..., Client], maipu: City, kept: Consultation, base: str
) -> None:
    officer, address = city_client(maipu, "officer"), f"/consultations/{kept.pk}/correct/"
    assert officer.post(address, FORM).status_code == 302
    odd = {**FORM, "subject": "health", "version": "2", "resolving": "1", "base": base}
    assert officer.post(address, odd).status_code == 409
    assert officer.post(address, {**FORM, "version": "9" * 30}).status_code in (409, 422)
