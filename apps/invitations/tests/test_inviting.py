"""One invitation: who may send it, what goes out, what can be taken back, when its link dies."""

from __future__ import annotations

import datetime
import re
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, connections, transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts import selectors as accounts_selectors
from apps.accounts import services as accounts
from apps.accounts.errors import (
    ClosedError,
    DatesError,
    NotYoursToGiveError,
    OnOneselfError,
    UnknownRoleError,
)
from apps.invitations import links, selectors, services
from apps.invitations.errors import (
    AddressError,
    HasAccountError,
    InvitedAlreadyError,
    MoveError,
    NoRoleError,
    NotValidError,
    SomebodyElsesError,
    TooLateError,
    UnknownDepartmentError,
)
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import MOVES, State
from apps.invitations.services import upkeep
from apps.notices import selectors as notices
from apps.notices import services as mail
from apps.notices.tests.factories import refuse
from apps.staff import selectors as staff
from conftest import make_account
from kernel.ids import new_id
from tenants import entering, entering_national
from tenants.models import City
from tests.at_once import at_once

PASSWORD = "siete ranas cantan de noche"
LINK = re.compile(r"/invitations/accept/([0-9a-f]{64})/")


def invited(by: Any, email: str = "ana@example.org", **more: Any) -> Invitation:
    """Invited and gone out, unless said otherwise."""
    wanted = {"roles": ["officer"], "name": "Ana Paz", "hold_seconds": 0, **more}
    return services.invite(email=email, by=by, **wanted)


def text_of(invitation: Invitation) -> str:
    """The words of the message that carries the link."""
    assert invitation.message is not None
    message = notices.message(invitation.message)
    assert message is not None
    return str(message.text)


def secret_in(invitation: Invitation) -> str:
    """The secret as whoever was invited finds it."""
    found = LINK.search(text_of(invitation))
    assert found is not None
    return found[1]


def test_the_message_says_who_where_and_what_and_the_link_makes_the_account(
    maipu: City, admin: Any
) -> None:
    with entering(maipu):
        health = staff.departments_named(["salud"])["salud"]
        sent = invited(admin, roles={"officer": None, "viewer": datetime.date(2031, 1, 31)},
                       department=health.pk)  # fmt: skip
        text = text_of(sent)
        for words in (
            admin.name,
            "Maipú",
            "Ana Paz",
            "Atención",
            "Consulta",
            "31 de enero de 2031",
        ):
            assert words in text
        user = services.accept(secret=secret_in(sent), name="Ana P.", password=PASSWORD)
        assert (user.email, user.name) == ("ana@example.org", "Ana P.")
        assert user.check_password(PASSWORD)
        assert rules.roles_of(user) == {"officer", "viewer"}
        assert {g.granted_by_id for g in user.role_grants.all()} == {admin.pk}
        assert staff.department_of(user.pk) == health
        sent.refresh_from_db()
        assert (sent.state, sent.accepted_by) == (State.ACCEPTED, user.pk)
        assert (sent.email, sent.name, sent.address_index, sent.token_hash) == ("", "", "", "")


def test_a_link_works_once(maipu: City, admin: Any) -> None:
    with entering(maipu):
        secret = secret_in(invited(admin))
        services.accept(secret=secret, name="Ana", password=PASSWORD)
        with pytest.raises(NotValidError):
            services.accept(secret=secret, name="Ana", password=PASSWORD)


@pytest.mark.parametrize("turn", range(3))
def test_two_acceptances_at_the_same_moment_make_one_account(
    maipu: City, admin: Any, turn: int
) -> None:
    with entering(maipu):
        secret = secret_in(invited(admin))
    accept = partial(services.accept, secret=secret, name="Ana", password=PASSWORD)
    came = at_once(maipu, *[accept] * 4, told=NotValidError)
    assert sum(isinstance(each, NotValidError) for each in came) == 3
    with entering(maipu):
        assert accounts_selectors.staff().filter(email="ana@example.org").count() == 1


def test_the_table_holds_no_link(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin)
        secret = secret_in(sent)
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT row_to_json(i)::text FROM invitations_invitation i")
            (row,) = cursor.fetchone()
        assert secret not in row
        assert "ana@example.org" not in row
        assert links.hashed(secret) in row
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT row_to_json(i)::text FROM invitations_invitationevent i")
            events = " ".join(one for (one,) in cursor.fetchall())
        assert sent.token_hash not in events


def test_within_ten_seconds_it_is_taken_back_and_nothing_goes_out(maipu: City, admin: Any) -> None:
    with entering(maipu):
        held = invited(admin, hold_seconds=10)
        assert held.state == State.HELD
        with pytest.raises(NotValidError):
            services.accept(secret=links.secret_of(held), name="Ana", password=PASSWORD)
        message = held.message
        draft = services.undo(held.pk, by=admin)
        assert draft.state == State.DRAFT
        assert message is not None
        assert notices.states([message]) == {message: "cancelled"}
        again = services.send(draft.pk, by=admin)
        assert (again.state, again.serial) == (State.HELD, 2)
        Invitation.objects.update(held_until=timezone.now())
        upkeep.settle()
        again.refresh_from_db()
        assert again.state == State.SENT
        with pytest.raises(TooLateError):
            services.undo(again.pk, by=admin)


def test_a_new_link_ends_the_old_one(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin)
        old = secret_in(sent)
        new = secret_in(services.resend(sent.pk, by=admin, hold_seconds=0))
        assert new != old
        with pytest.raises(NotValidError):
            services.accept(secret=old, name="Ana", password=PASSWORD)
        services.accept(secret=new, name="Ana", password=PASSWORD)


def test_a_revoked_link_leads_nowhere_and_a_held_message_does_not_go(
    maipu: City, admin: Any
) -> None:
    with entering(maipu):
        sent, held = invited(admin), invited(admin, "beto@example.org", hold_seconds=10)
        secret = secret_in(sent)
        for one in (sent, held):
            assert services.revoke(one.pk, by=admin).state == State.REVOKED
        assert held.message is not None
        assert notices.states([held.message])[held.message] == "cancelled"
        with pytest.raises(NotValidError):
            services.accept(secret=secret, name="Ana", password=PASSWORD)


def test_what_no_server_took_goes_again_while_its_link_opens(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent, revoked = invited(admin), invited(admin, "beto@example.org")
        keys = [one.message for one in (sent, revoked) if one.message]
        refuse(keys)
        services.revoke(revoked.pk, by=admin)
        assert mail.send_again(keys) == 1
        assert notices.states(keys) == {sent.message: "queued", revoked.message: "failed"}


def test_a_link_lives_its_days_is_reminded_of_once_and_dies(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin)
        secret, before = secret_in(sent), notices.messages().count()
        upkeep.settle()
        assert notices.messages().count() == before, "too early to remind"
        soon = timezone.now() + datetime.timedelta(days=1, hours=20)
        Invitation.objects.update(expires_at=soon)
        upkeep.settle()
        upkeep.settle()
        assert notices.messages().count() == before + 1
        newest = notices.messages().first()
        assert newest is not None
        assert secret in str(newest.text), "the same link, which still works"
        assert selectors.by_secret(secret) is not None
        Invitation.objects.update(expires_at=timezone.now())
        with pytest.raises(NotValidError):
            services.accept(secret=secret, name="Ana", password=PASSWORD)
        upkeep.settle()
        sent.refresh_from_db()
        assert (sent.state, sent.token_hash) == (State.EXPIRED, "")
        assert services.resend(sent.pk, by=admin, hold_seconds=0).state == State.SENT


def test_short_lived_links_are_not_reminded_of(maipu: City, admin: Any) -> None:
    with entering(maipu):
        invited(admin, expires_days=2)
        upkeep.settle()
        assert notices.messages().count() == 1


def test_whom_it_was_for_is_forgotten_a_month_after_it_ended(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin)
        services.revoke(sent.pk, by=admin)
        upkeep.settle()
        sent.refresh_from_db()
        assert sent.email
        Invitation.objects.update(ended_at=timezone.now() - datetime.timedelta(days=31))
        upkeep.settle()
        sent.refresh_from_db()
        assert (sent.email, sent.name, sent.address_index) == ("", "", "")


def test_asked_twice_it_is_sent_once_and_gains_the_roles_it_lacked(maipu: City, admin: Any) -> None:
    with entering(maipu):
        first = invited(admin)
        second = invited(admin, "ANA@Example.org", roles=["officer", "viewer"])
        assert second.pk == first.pk
        assert {one.role for one in first.roles.all()} == {"officer", "viewer"}
        assert notices.messages().count() == 1
        with pytest.raises(IntegrityError), transaction.atomic():
            Invitation.objects.create(
                state=State.DRAFT, email="x", address_index=first.address_index
            )


def test_only_what_the_table_lets_one_give_is_given(maipu: City, admin: Any) -> None:
    coordinator = make_account(maipu, "coordinator")
    with entering(maipu):
        refusals: list[tuple[Any, type[Exception], dict[str, Any]]] = [
            (coordinator, NotYoursToGiveError, {}),
            (admin, NotYoursToGiveError, {"roles": ["support"]}),
            (admin, UnknownRoleError, {"roles": ["operator"]}),
            (admin, NoRoleError, {"roles": []}),
            (admin, AddressError, {"email": "nadie"}),
            (admin, OnOneselfError, {"email": admin.email}),
            (admin, DatesError, {"roles": {"officer": datetime.date(2020, 1, 1)}}),
            (admin, UnknownDepartmentError, {"department": new_id()}),
        ]
        for by, refusal, more in refusals:
            with pytest.raises(refusal):
                invited(by, **more)
        assert not Invitation.objects.exists()


def test_national_staff_invite_what_their_role_gives(cities: Any, clean: None) -> None:
    operator, programme = make_account(None, "operator"), make_account(None, "programme_officer")
    with entering_national():
        sent = invited(programme, "iom@example.org", roles=["analyst_iom"], language="en")
        assert "National observatory" in text_of(sent)
        with pytest.raises(NotYoursToGiveError):
            invited(programme, "dnm@example.org", roles=["analyst_dnm"])
        other = invited(operator, "dnm@example.org", roles=["analyst_dnm"])
        with pytest.raises(NotYoursToGiveError):
            services.revoke(other.pk, by=programme)
        user = services.accept(secret=secret_in(sent), name="Io Maple", password=PASSWORD)
        assert rules.roles_of(user) == {"analyst_iom"}
        assert user.language == "en"


def test_the_system_invites_the_first_administrator(maipu: City, clean: None) -> None:
    with entering(maipu):
        sent = invited(None, roles=["admin"])
        user = services.accept(secret=secret_in(sent), name="Ana", password=PASSWORD)
        assert rules.roles_of(user) == {"admin"}
        assert invited(None, roles=["admin"]).accepted_by == user.pk, "asked again, it stands"


def test_roles_are_not_given_in_the_name_of_who_may_no_longer_give_them(
    maipu: City, admin: Any
) -> None:
    make_account(maipu, "admin")
    with entering(maipu):
        sent = invited(admin, "yo-otra@example.org", roles=["admin"])
        accounts.deactivate(user=admin, by=None)
        with pytest.raises(NotValidError):
            services.accept(secret=secret_in(sent), name="Yo", password=PASSWORD)
        assert selectors.account_with("yo-otra@example.org") is None


def test_a_role_that_ended_meanwhile_is_not_given(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin, roles={"officer": None, "viewer": rules.today()})
        sent.roles.filter(role="viewer").update(ends_on=rules.today() - datetime.timedelta(days=1))
        user = services.accept(secret=secret_in(sent), name="Ana", password=PASSWORD)
        assert rules.roles_of(user) == {"officer"}


def test_an_account_made_meanwhile_takes_the_roles_once_signed_in(maipu: City, admin: Any) -> None:
    stranger = make_account(maipu, "viewer")
    with entering(maipu):
        secret = secret_in(invited(admin))
        user = accounts.create_account(
            email="ana@example.org", name="Ana", password=PASSWORD, roles=["viewer"]
        )
        with pytest.raises(HasAccountError):
            services.accept(secret=secret, name="Ana", password=PASSWORD)
        with pytest.raises(SomebodyElsesError):
            services.accept_as(secret=secret, user=stranger)
        services.accept_as(secret=secret, user=user)
        rules.forget(user)
        assert rules.roles_of(user) == {"viewer", "officer"}


def test_a_closed_account_is_not_opened_by_inviting_it(maipu: City, admin: Any) -> None:
    user = make_account(maipu, "officer")
    with entering(maipu):
        accounts.deactivate(user=user, by=None)
        with pytest.raises(ClosedError):
            invited(admin, user.email)


def test_the_same_address_is_invited_in_two_cities_apart(
    maipu: City, rosario: City, admin: Any
) -> None:
    other = make_account(rosario, "admin")
    with entering(maipu):
        secret = secret_in(invited(admin))
    with entering(rosario):
        assert invited(other).state == State.SENT
        with pytest.raises(NotValidError):
            services.accept(secret=secret, name="Ana", password=PASSWORD)


def test_moves_that_the_table_does_not_know_are_refused(maipu: City, admin: Any) -> None:
    with entering(maipu):
        sent = invited(admin)
        services.revoke(sent.pk, by=admin)
        for move in (services.revoke, services.resend, services.send, services.undo):
            with pytest.raises(MoveError):
                move(sent.pk, by=admin)
        expired = invited(admin)
        Invitation.objects.filter(pk=expired.pk).update(expires_at=timezone.now())
        upkeep.settle()
        invited(admin)
        with pytest.raises(InvitedAlreadyError):
            services.resend(expired.pk, by=admin)
    assert set(MOVES) == {"", *State.values}
