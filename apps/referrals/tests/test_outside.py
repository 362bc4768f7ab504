"""The link an organisation answers by: seen by scanners, used once, guessed by nobody."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from apps.accounts import attempts
from apps.consents import services as consents
from apps.referrals import links, selectors, services
from apps.referrals.models import LinkState, OutsideLink, Referral, State
from apps.referrals.tests.conftest import MAIL, PHONE, REQUEST, Office, client_of, text_of
from conftest import host_of
from tenants import entering
from tests.post import leaves_at_once


@pytest.fixture
def link(office: Office, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address in the mail an organisation got."""
    with entering(office.city):
        mails = leaves_at_once(settings, monkeypatch)
        office.refers_outside()
    [mail] = mails
    assert mail.to == [MAIL]
    for part in ("Mamani", PHONE, REQUEST, "health", "Salud"):
        assert part not in mail.subject
        assert part not in mail.body
    return _address(mail.body)


def _address(body: Any) -> str:
    found = next(word for word in str(body).split() if "/referrals/answer/" in word)
    return "/referrals/answer/" + found.split("/referrals/answer/")[1]


def test_looking_does_not_use_the_link_up_answering_does(office: Office, link: str) -> None:
    """A scanner opens it three times, then somebody answers: once."""
    stranger = Client(HTTP_HOST=host_of(office.city))
    for verb in ("get", "head", "get"):
        page = getattr(stranger, verb)(link)
        assert page.status_code == 200
        assert page["Referrer-Policy"] == "strict-origin"
        assert "no-store" in page["Cache-Control"]
        assert "noindex" in page["X-Robots-Tag"]
    assert "Wilma Mamani" in text_of(stranger.get(link))
    assert stranger.post(link, {"state": "rejected"}).status_code == 422
    done = stranger.post(link, {"state": "resolved", "note": "Entregado"})
    assert done.status_code == 200
    for again in (stranger.get(link), stranger.post(link, {"state": "resolved"})):
        assert again.status_code == 410
        assert "Este enlace ya se usó" in text_of(again)
        assert "Mamani" not in text_of(again)
    with entering(office.city):
        row = Referral.objects.get()
        assert row.state == State.RESOLVED
        assert selectors.steps(row)[-1].note == "Entregado"


def test_accepting_brings_a_new_link_by_mail(
    office: Office, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with entering(office.city):
        mails = leaves_at_once(settings, monkeypatch)
        office.refers_outside()
    stranger = Client(HTTP_HOST=host_of(office.city))
    first = _address(mails[0].body)
    assert stranger.post(first, {"state": "accepted"}).status_code == 200
    second = _address(mails[1].body)
    assert second != first
    assert stranger.post(second, {"state": "resolved"}).status_code == 200
    assert len(mails) == 2


@pytest.mark.parametrize(
    ("state", "words"), [("expired", "Este enlace venció"), ("revoked", "ya no hace falta")]
)
def test_a_link_that_ended_says_why(office: Office, link: str, state: str, words: str) -> None:
    from django.utils import timezone

    with entering(office.city):
        if state == "revoked":
            services.revoke(Referral.objects.get().pk, by=office.officer.pk)
        else:
            OutsideLink.objects.update(expires_at=timezone.now())
    stranger = Client(HTTP_HOST=host_of(office.city))
    for answer in (stranger.get(link), stranger.post(link, {"state": "accepted"})):
        assert answer.status_code == 410
        assert words in text_of(answer)
        assert "Mamani" not in text_of(answer)


def test_nobody_makes_a_link_from_what_the_table_holds(office: Office, link: str) -> None:
    with entering(office.city):
        row = OutsideLink.objects.get()
        assert row.token_hash not in link
        assert row.token_hash == links.hashed(link.rstrip("/").rsplit("/", 1)[1])
    stranger = Client(HTTP_HOST=host_of(office.city))
    for guess in (row.token_hash, "0" * 64, "abc", "0" * 63 + "é"):
        assert stranger.get(f"/referrals/answer/{guess}/").status_code == 404


def test_guessing_is_bounded(office: Office, link: str) -> None:
    stranger = Client(HTTP_HOST=host_of(office.city))
    answers = [stranger.get(f"/referrals/answer/{n:064x}/").status_code for n in range(25)]
    assert answers[0] == 404
    assert answers[-1] == 429
    with entering(office.city):
        attempts.clear(attempts.key("referral-guess", "127.0.0.1"))
    assert stranger.get(link).status_code == 200


def test_another_link_kills_the_one_before(office: Office, link: str) -> None:
    with entering(office.city):
        row = Referral.objects.get()
    officer = client_of(office, office.officer)
    officer.post(f"/referrals/{row.pk}/link/", {"action": "resend"})
    assert Client(HTTP_HOST=host_of(office.city)).get(link).status_code == 410
    with entering(office.city):
        states = OutsideLink.objects.order_by("created_at").values_list("state", flat=True)
        assert list(states) == [LinkState.REVOKED, LinkState.SENT]


def test_in_another_city_the_link_is_nothing(office: Office, link: str, rosario: Any) -> None:
    assert Client(HTTP_HOST=host_of(rosario)).get(link).status_code == 404


def test_who_takes_consent_back_is_seen_no_more(office: Office, link: str) -> None:
    """By the organisation, by the department, in the inbox and the API; the Office knows it."""
    stranger = Client(HTTP_HOST=host_of(office.city))
    contact, officer = client_of(office, office.contact), client_of(office, office.officer)
    with entering(office.city):
        row = office.refers()
    places = [
        (stranger, link),
        (contact, f"/referrals/inbox/{row.pk}/"),
        (contact, "/referrals/inbox/"),
        (contact, "/api/v1/received-referrals"),
        (contact, f"/api/v1/received-referrals/{row.pk}"),
    ]
    for client, place in places:
        assert "Wilma Mamani" in text_of(client.get(place)), place
    with entering(office.city):
        consents.withdraw(office.person, "referral", "es", office.officer.pk)
    for client, place in places:
        page = client.get(place)
        assert page.status_code == 200, place
        assert "Mamani" not in text_of(page), place
        assert PHONE not in text_of(page), place
        assert REQUEST in text_of(page), place
    assert "retiró su consentimiento" in text_of(stranger.get(link))
    assert "Mamani" in text_of(officer.get(f"/referrals/{row.pk}/"))
    with entering(office.city):
        consents.give(office.person, "referral", "es", office.officer.pk)
    assert "Wilma Mamani" in text_of(stranger.get(link))
