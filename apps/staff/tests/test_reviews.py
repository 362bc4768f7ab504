"""The access review: opened once a quarter, decided whole, applied at once, never rewritten."""

import datetime
import uuid
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

import tenants
from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.errors import RefusedError
from apps.accounts.selectors import Account as User
from apps.accounts.selectors import Grant as RoleGrant
from apps.accounts.tests.factories import make_account
from apps.staff import selectors, services
from apps.staff.errors import MixedError, SignedError, SignerError, UndecidedError
from apps.staff.models import AccessReview, ReviewChoice, ReviewLine, ReviewSignature
from apps.staff.models.reviews import Choice
from apps.staff.services import reviews
from tenants.models import City

LONG_AGO = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def office(in_maipu: City) -> dict[str, User]:
    """Two administrators, an officer who also reads, and an account without a role."""
    User.objects.update(is_active=False)
    people = {
        "admin": make_account("admin"),
        "second": make_account("admin"),
        "officer": make_account(roles=("officer", "viewer")),
        "bare": make_account(),
    }
    RoleGrant.objects.exclude(user__in=people.values()).delete()
    return people


def _decide(review: AccessReview, by: User, **other: str) -> dict[uuid.UUID, str]:
    """Keep everything but what is said by role (or "none")."""
    choices = {
        line.row.pk: other.get(line.row.role or "none", Choice.KEEP.value)
        for line in selectors.lines_of(review)
    }
    services.choose(review=review, choices=choices, by=by)
    return choices


def test_a_line_for_each_account_and_role(office: dict[str, User]) -> None:
    review = services.open_review()
    told = [(line.row.user, line.row.role) for line in selectors.lines_of(review)]
    assert sorted((str(user.pk), role) for user, role in told) == sorted(
        [
            (str(office["admin"].pk), "admin"),
            (str(office["second"].pk), "admin"),
            (str(office["officer"].pk), "officer"),
            (str(office["officer"].pk), "viewer"),
            (str(office["bare"].pk), ""),
        ]
    )
    assert services.open_review() == review
    assert len(selectors.lines_of(review)) == 5


@pytest.mark.parametrize(
    ("day", "quarter"),
    [((2026, 1, 1), 1), ((2026, 3, 31), 1), ((2026, 4, 1), 4), ((2026, 12, 31), 10)],
)
def test_it_opens_by_itself_once_a_quarter(
    office: dict[str, User],
    monkeypatch: pytest.MonkeyPatch,
    day: tuple[int, int, int],
    quarter: int,
) -> None:
    monkeypatch.setattr(rules, "today", lambda: datetime.date(*day))
    assert services.open_due() is None, "nobody was there before the quarter began"
    User.objects.filter(pk=office["admin"].pk).update(date_joined=LONG_AGO)
    opened = services.open_due()
    assert opened is not None
    assert opened.quarter == datetime.date(day[0], quarter, 1)
    assert services.open_due() is None


def test_signing_applies_everything_at_once(office: dict[str, User]) -> None:
    review = services.open_review()
    _decide(review, office["admin"], viewer="end", none="close")
    assert rules.roles_of(User.objects.get(pk=office["officer"].pk)) == {"officer", "viewer"}
    signature = services.sign(review=review, by=office["admin"])
    assert rules.roles_of(User.objects.get(pk=office["officer"].pk)) == {"officer"}
    assert not User.objects.get(pk=office["bare"].pk).is_active
    results = {line.row.role: line.row.outcome.result for line in selectors.lines_of(review)}
    assert results == {"admin": "kept", "officer": "kept", "viewer": "ended", "": "closed"}
    told = [(line.row, line.row.outcome.result) for line in selectors.lines_of(review)]
    assert reviews.digest(review, told, office["admin"].pk) == signature.digest


def test_half_a_review_is_not_signed(office: dict[str, User]) -> None:
    review = services.open_review()
    choices = dict(list(_decide(review, office["admin"]).items()))
    fresh = services.open_review()
    assert fresh == review
    make_account("trainer")
    ReviewChoice.objects.count()
    other = AccessReview.objects.create(quarter=datetime.date(2019, 1, 1))
    ReviewLine.objects.create(review=other, user=office["bare"])
    with pytest.raises(UndecidedError):
        services.sign(review=other, by=office["admin"])
    assert len(choices) == 5


def test_what_the_rules_refuse_signs_nothing(office: dict[str, User]) -> None:
    """Ending every administrator is refused, and the lines before it are undone with it."""
    review = services.open_review()
    _decide(review, office["admin"], admin="end", viewer="end")
    with pytest.raises(RefusedError), transaction.atomic():
        services.sign(review=review, by=office["admin"])
    assert rules.roles_of(User.objects.get(pk=office["officer"].pk)) == {"officer", "viewer"}
    assert not ReviewSignature.objects.exists()


def test_nobody_closes_their_own_account_by_signing(office: dict[str, User]) -> None:
    review = services.open_review()
    _decide(review, office["admin"], admin="close")
    with pytest.raises(RefusedError), transaction.atomic():
        services.sign(review=review, by=office["admin"])


def test_closing_and_keeping_the_same_person_is_refused(office: dict[str, User]) -> None:
    review = services.open_review()
    _decide(review, office["admin"], viewer="close")
    with pytest.raises(MixedError):
        services.sign(review=review, by=office["admin"])
    _decide(review, office["admin"], viewer="close", officer="close")
    services.sign(review=review, by=office["admin"])
    results = [line.row.outcome.result for line in selectors.lines_of(review) if line.row.role]
    assert sorted(results) == ["closed", "closed", "kept", "kept"]


def test_what_ended_meanwhile_asks_for_nothing(office: dict[str, User]) -> None:
    review = services.open_review()
    grant = office["officer"].role_grants.get(role="viewer")
    _decide(review, office["admin"])
    accounts.end_role_now(grant=grant, by=office["second"])
    again = accounts.grant_role(user=office["officer"], role="viewer", by=office["second"])
    services.sign(review=review, by=office["admin"])
    results = {line.row.role: line.row.outcome.result for line in selectors.lines_of(review)}
    assert results["viewer"] == "gone"
    again.refresh_from_db()
    assert again.ends_on is None, "what was given meanwhile was not reviewed"


@pytest.mark.parametrize("role", ["coordinator", "auditor", "officer", "viewer"])
def test_only_who_may_end_every_role_signs(office: dict[str, User], role: str) -> None:
    review, other = services.open_review(), make_account(role)
    with pytest.raises(SignerError):
        _decide(review, other)
    with pytest.raises(SignerError):
        services.sign(review=review, by=other)


def test_at_the_national_host_the_operator_signs(clean_national: None) -> None:
    operator, officer = make_account("operator"), make_account("programme_officer")
    make_account("analyst_dnm")
    review = services.open_review()
    with pytest.raises(SignerError):
        _decide(review, officer)
    _decide(review, operator, analyst_dnm="end")
    services.sign(review=review, by=operator)
    assert selectors.review(review.pk).signature.by == operator  # type: ignore[union-attr]


def test_a_signed_review_takes_nothing_more(office: dict[str, User]) -> None:
    review = services.open_review()
    _decide(review, office["admin"])
    services.sign(review=review, by=office["admin"])
    with pytest.raises(SignedError):
        _decide(review, office["admin"], officer="end")
    with pytest.raises(SignedError):
        services.sign(review=review, by=office["second"])
    line = ReviewLine.objects.filter(review=review)[0]
    for add in (
        lambda: ReviewLine.objects.create(review=review, user=make_account()),
        lambda: ReviewChoice.objects.create(line=line, choice="end", by=office["admin"]),
    ):
        with pytest.raises(DatabaseError, match="takes no more rows"), transaction.atomic():
            add()


TABLES = ("accessreview", "reviewline", "reviewchoice", "reviewoutcome", "reviewsignature")


@pytest.mark.parametrize("table", TABLES)
def test_the_city_itself_can_rewrite_no_row_of_a_review(
    office: dict[str, User], table: str
) -> None:
    """Not even by telling the triggers to look away: the role holds no such right."""
    review = services.open_review()
    _decide(review, office["admin"])
    services.sign(review=review, by=office["admin"])
    column = {"accessreview": "opened_at", "reviewline": "role", "reviewchoice": "choice"}
    statements = (
        f"UPDATE staff_{table} SET {column.get(table, 'id')} = {column.get(table, 'id')}",
        f"DELETE FROM staff_{table}",
        f"TRUNCATE staff_{table} CASCADE",
    )
    for number, statement in enumerate(statements):
        look_away = "SET LOCAL pgtrigger.ignore = 'all'" if number else "SELECT 1"
        with pytest.raises(DatabaseError, match=r"denied|Cannot"):
            _run(look_away, statement)


def _run(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


Step = tuple[str, int, str]


@settings(max_examples=40)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["choose", "choose", "sign", "end", "close", "give"]),
            st.integers(0, 4),
            st.sampled_from(["keep", "keep", "end", "close"]),
        ),
        max_size=20,
    )
)
def test_whatever_happens_a_review_is_whole_or_unsigned(
    office: dict[str, User], steps: list[Step]
) -> None:
    """Choices, signatures and changes elsewhere in any order: all lines have an outcome or none."""
    with transaction.atomic():
        _walk(office, steps)
        transaction.set_rollback(True)


def _walk(office: dict[str, User], steps: list[Step]) -> None:
    review, admin = services.open_review(), office["admin"]
    people: list[Any] = [*office.values(), office["officer"]]
    signed = False
    for deed, which, choice in steps:
        lines = selectors.lines_of(review)
        user = User.objects.get(pk=people[which].pk)
        try:
            with transaction.atomic():
                if deed == "choose":
                    services.choose(review=review, choices={lines[which].row.pk: choice}, by=admin)
                elif deed == "sign":
                    for line in lines:
                        if not line.choice and which:
                            services.choose(review=review, choices={line.row.pk: "keep"}, by=admin)
                    services.sign(review=review, by=admin)
                elif deed == "give":
                    accounts.grant_role(user=user, role="trainer", by=admin)
                elif deed == "close":
                    services.leave(user=user, by=admin)
                else:
                    for grant in user.role_grants.all():
                        accounts.end_role_now(grant=grant, by=admin)
                assert not (signed and deed in ("choose", "sign"))
                signed = signed or deed == "sign"
        except RefusedError:
            pass
        _whole_or_unsigned(review)


def _whole_or_unsigned(review: AccessReview) -> None:
    done = [hasattr(line.row, "outcome") for line in selectors.lines_of(review)]
    signed = ReviewSignature.objects.filter(review=review).exists()
    assert done == [signed] * len(done)
    if not signed:
        return
    for line in selectors.lines_of(review):
        expected = {"keep": {"kept", "gone"}, "end": {"ended", "gone"}, "close": {"closed", "gone"}}
        if line.choice:
            assert line.row.outcome.result in expected[line.choice]
        if line.row.outcome.result in ("ended", "closed") and line.row.role:
            assert not line.stands


def test_the_digest_tells_every_change(in_maipu: City) -> None:
    review = AccessReview(quarter=datetime.date(2026, 1, 1))
    line = ReviewLine(review=review, user_id=uuid.uuid4(), role="viewer", grant_id=uuid.uuid4())
    by = uuid.uuid4()
    told = {
        reviews.digest(review, [(line, "kept")], by),
        reviews.digest(review, [(line, "ended")], by),
        reviews.digest(review, [(line, "kept")], uuid.uuid4()),
        reviews.digest(review, [], by),
        reviews.digest(AccessReview(quarter=datetime.date(2026, 4, 1)), [(line, "kept")], by),
    }
    assert len(told) == 5


def test_a_place_is_reviewed_by_itself(cities: object, clean: None) -> None:
    with tenants.entering("maipu"):
        make_account("admin")
        services.open_review()
    with tenants.entering("rosario"):
        assert not selectors.reviews().exists()
