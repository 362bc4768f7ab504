"""The role table: which role may do what. Code, tests and the page "who may do what" read it here.

Plain data without queries. A city role counts only inside a city, a national role only
at the national host; whoever asks "may this account…?" asks ``rules.allowed``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words: TypeAlias = str | Promise


class Scope(StrEnum):
    """Where a role counts."""

    CITY = "city"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class Permission:
    """One thing that may be allowed. ``word`` is what views, the API and tokens name."""

    word: str
    label: Words
    group: Words
    scopes: frozenset[Scope]


@dataclass(frozen=True, slots=True)
class Role:
    """One role: where it counts, what it is for and what it may do."""

    code: str
    label: Words
    purpose: Words
    scope: Scope
    permissions: frozenset[str]
    grants: frozenset[str] = frozenset()
    """Codes of the roles whoever holds this one may give and end."""
    second_factor: bool = False
    """Whether whoever holds it must sign in with a second factor."""
    audience: Literal["iom", "dnm"] | None = None
    """Whose publications a national role reads; none for the others."""


_CITY = frozenset({Scope.CITY})
_NATIONAL = frozenset({Scope.NATIONAL})
_BOTH = _CITY | _NATIONAL

_REGISTRY = _("Registry")
_CASES = _("Cases and referrals")
_AGENDA = _("Queue and appointments")
_PROTECTION = _("Protection")
_RIGHTS = _("Rights of the person")
_REPORTS = _("Reports")
_STATISTICS = _("Statistics")
_ALLIANCES = _("Alliances")
_TRAINING = _("Training")
_DIAGNOSIS = _("Diagnosis")
_STAFF = _("Staff")
_NATION = _("National figures")
_HISTORY = _("History")
_CITIES = _("Cities")
_PROGRAMS = _("Programs and API")


def _permissions(*rows: Permission) -> dict[str, Permission]:
    return {row.word: row for row in rows}


PERMISSIONS: dict[str, Permission] = _permissions(
    Permission("registry.view_person", _("See people and search them"), _REGISTRY, _CITY),
    Permission("registry.add_consultation", _("Record people and consultations"), _REGISTRY, _CITY),
    Permission("registry.view_consultation", _("See consultations"), _REGISTRY, _CITY),
    Permission(
        "registry.reveal_document", _("Unmask document and phone numbers"), _REGISTRY, _CITY
    ),
    Permission("registry.import", _("Import spreadsheets"), _REGISTRY, _CITY),
    Permission("registry.export", _("Export lists with personal data"), _REGISTRY, _CITY),
    Permission(
        "registry.merge", _("Merge records of one person, and part them again"), _REGISTRY, _CITY
    ),
    Permission("casework.manage", _("Keep cases, tasks and files of people"), _CASES, _CITY),
    Permission("referrals.send", _("Refer people and follow the answers"), _CASES, _CITY),
    Permission("referrals.answer", _("Answer what is sent to one's department"), _CASES, _CITY),
    Permission("referrals.manage", _("Set destinations and due times"), _CASES, _CITY),
    Permission("directory.manage", _("Keep the organisations worked with"), _CASES, _CITY),
    Permission("agenda.attend", _("Call tickets and book appointments"), _AGENDA, _CITY),
    Permission("agenda.manage", _("Set desks, hours and slots"), _AGENDA, _CITY),
    Permission("consents.manage", _("Word what people consent to"), _PROTECTION, _CITY),
    Permission(
        "protection.gender_violence", _("Open records of gender violence"), _PROTECTION, _CITY
    ),
    Permission("protection.trafficking", _("Open records of trafficking"), _PROTECTION, _CITY),
    Permission("protection.refuge", _("Open records of refuge"), _PROTECTION, _CITY),
    Permission("rights.handle", _("Answer requests about one's own data"), _RIGHTS, _CITY),
    Permission("rights.erase", _("Erase people's records for good"), _RIGHTS, _CITY),
    Permission("rights.retention", _("Set how long records are kept"), _RIGHTS, _CITY),
    Permission("reports.view", _("See the city's exact figures"), _REPORTS, _CITY),
    Permission("statistics.view", _("See the city's figures"), _STATISTICS, _CITY),
    Permission("statistics.publish", _("Close periods and publish"), _STATISTICS, _CITY),
    Permission("alliances.view", _("See agreements and joint actions"), _ALLIANCES, _CITY),
    Permission("alliances.manage", _("Keep agreements and joint actions"), _ALLIANCES, _CITY),
    Permission("training.own", _("Follow one's own training and enrol oneself"), _TRAINING, _CITY),
    Permission("training.view", _("See courses and who took part"), _TRAINING, _CITY),
    Permission("training.teach", _("Take attendance and assess"), _TRAINING, _CITY),
    Permission("training.manage", _("Keep courses, enrolments and certificates"), _TRAINING, _CITY),
    Permission("diagnosis.view", _("See the diagnosis and its results"), _DIAGNOSIS, _CITY),
    Permission(
        "diagnosis.answer", _("Answer what is asked of one's department"), _DIAGNOSIS, _CITY
    ),
    Permission("diagnosis.manage", _("Run rounds, classify areas and hand in"), _DIAGNOSIS, _CITY),
    Permission("accounts.view_staff", _("See the staff"), _STAFF, _BOTH),
    Permission("accounts.manage_staff", _("Manage the staff and their roles"), _STAFF, _BOTH),
    Permission("accounts.identity_provider", _("Connect an identity provider"), _STAFF, _CITY),
    Permission("leaving.take_data", _("Take the city's data along when it leaves"), _STAFF, _CITY),
    Permission("support.grant", _("Let support in, for hours"), _STAFF, _CITY),
    Permission("support.request", _("Ask a city for support access"), _STAFF, _NATIONAL),
    Permission("accounts.own_account", _("Use one's own account"), _STAFF, _BOTH),
    Permission("audit.view", _("Read who did and who saw what"), _HISTORY, _BOTH),
    Permission("audit.export", _("Export the history"), _HISTORY, _BOTH),
    Permission("onboarding.view", _("See how far each city is"), _CITIES, _NATIONAL),
    Permission("onboarding.manage", _("Bring cities in, suspend and archive"), _CITIES, _NATIONAL),
    Permission("observatory.view", _("See national figures"), _NATION, _NATIONAL),
    Permission("catalogue.manage", _("Draft and publish national documents"), _NATION, _NATIONAL),
    Permission("observatory.view_cities", _("See figures city by city"), _NATION, _NATIONAL),
    Permission("api.token", _("Create keys for programs"), _PROGRAMS, _BOTH),
    Permission("api.docs", _("Read the API documentation"), _PROGRAMS, _BOTH),
)


def words(scope: Scope) -> frozenset[str]:
    """Every permission that exists in that scope."""
    return frozenset(word for word, row in PERMISSIONS.items() if scope in row.scopes)


def _group(prefix: str) -> frozenset[str]:
    return frozenset(word for word in PERMISSIONS if word.startswith(f"{prefix}."))


_EVERYONE = frozenset({"accounts.own_account"})
# Whoever works for the city learns too; who helps from outside is not of its staff.
_STAFF_OF_CITY = _EVERYONE | {"training.own"}


def _roles(*rows: Role) -> dict[str, Role]:
    for row in rows:
        if not row.permissions >= _EVERYONE:
            raise ValueError(f"role {row.code} can't even open its own account")
        stray = row.permissions - words(row.scope)
        if stray:
            raise ValueError(f"role {row.code}: {sorted(stray)} do not exist in {row.scope}")
    return {row.code: row for row in rows}


# What the city gives by its own decision; help from outside comes only through apps.support.
_OFFICE = frozenset(
    {
        "admin",
        "coordinator",
        "officer",
        "protection_officer",
        "department_contact",
        "trainer",
        "auditor",
        "viewer",
    }
)

ROLES: dict[str, Role] = _roles(
    Role(
        "admin",
        _("Administrator"),
        _("Runs the city's office in the system: staff, settings and everything below."),
        Scope.CITY,
        # Whoever runs the system need not read what was told in confidence.
        words(Scope.CITY) - _group("protection"),
        grants=_OFFICE,
        second_factor=True,
    ),
    Role(
        "coordinator",
        _("Coordinator"),
        _("Leads the office: attends, imports, exports, closes periods and publishes."),
        Scope.CITY,
        _group("registry")
        | _group("statistics")
        | _group("casework")
        | _group("referrals")
        | _group("directory")
        | _group("agenda")
        | _group("consents")
        | _group("rights")
        | _group("reports")
        | _group("alliances")
        | _group("training")
        | _group("diagnosis")
        | _group("api")
        | _EVERYONE
        | {"accounts.view_staff"},
        second_factor=True,
    ),
    Role(
        "officer",
        _("Officer"),
        _("Attends people and records consultations."),
        Scope.CITY,
        _STAFF_OF_CITY
        | frozenset(
            {
                "registry.view_person",
                "registry.add_consultation",
                "registry.view_consultation",
                "registry.reveal_document",
                "registry.import",
                "casework.manage",
                "referrals.send",
                "agenda.attend",
                "alliances.view",
                "api.docs",
            }
        ),
    ),
    Role(
        "protection_officer",
        _("Protection officer"),
        _(
            "Accompanies people in gender violence, trafficking and refuge, "
            "whose records open to no other role."
        ),
        Scope.CITY,
        _STAFF_OF_CITY
        | _group("protection")
        | frozenset(
            {
                "registry.view_person",
                "registry.add_consultation",
                "registry.view_consultation",
                "registry.reveal_document",
                "casework.manage",
                "referrals.send",
                "agenda.attend",
                "api.docs",
            }
        ),
        second_factor=True,
    ),
    Role(
        "department_contact",
        _("Department contact"),
        _("Answers what the office sends and asks their department, and sees nothing else."),
        Scope.CITY,
        _STAFF_OF_CITY | {"referrals.answer", "diagnosis.answer"},
    ),
    Role(
        "trainer",
        _("Trainer"),
        _("Gives the courses of the staff. Sees no personal data of people attended."),
        Scope.CITY,
        _STAFF_OF_CITY | _group("training"),
    ),
    Role(
        "auditor",
        _("Auditor"),
        _("Reads the history: who did and who saw what. Changes nothing."),
        Scope.CITY,
        _STAFF_OF_CITY | _group("audit") | {"accounts.view_staff"},
    ),
    Role(
        "viewer",
        _("Viewer"),
        _("Reads figures. Sees no personal data."),
        Scope.CITY,
        _STAFF_OF_CITY | {"statistics.view", "reports.view", "api.docs"},
    ),
    Role(
        "support",
        _("Support"),
        _("Helps from outside for some hours, when the city lets them in. Sees no personal data."),
        Scope.CITY,
        # They come in through the national host, which asks them for their second factor there.
        _EVERYONE | {"accounts.view_staff", "statistics.view", "api.docs"},
    ),
    Role(
        "programme_officer",
        _("Programme officer, IOM"),
        _("Brings cities in and accompanies them. Reads what they published, city by city."),
        Scope.NATIONAL,
        _EVERYONE
        | _group("observatory")
        | _group("catalogue")
        | _group("api")
        | _group("onboarding")
        | {"accounts.view_staff", "accounts.manage_staff"},
        grants=frozenset({"programme_officer", "analyst_iom"}),
        second_factor=True,
        audience="iom",
    ),
    Role(
        "analyst_iom",
        _("Analyst, IOM"),
        _("Reads what cities published, nation and city by city."),
        Scope.NATIONAL,
        _EVERYONE | _group("observatory") | _group("api"),
        second_factor=True,
        audience="iom",
    ),
    Role(
        "analyst_dnm",
        _("Analyst, DNM"),
        _("Reads national figures only."),
        Scope.NATIONAL,
        _EVERYONE | _group("api") | {"observatory.view"},
        second_factor=True,
        audience="dnm",
    ),
    Role(
        "operator",
        _("Operator"),
        _("Keeps the service running and its national accounts. Sees no data of any city."),
        Scope.NATIONAL,
        _EVERYONE
        | _group("onboarding")
        | _group("audit")
        | {"accounts.view_staff", "accounts.manage_staff", "support.request", "api.docs"},
        grants=frozenset({"programme_officer", "analyst_iom", "analyst_dnm", "operator"}),
        second_factor=True,
    ),
)


# Whoever runs a place. Each place always has an active account with it, until further notice.
KEEPERS: dict[Scope, str] = {Scope.CITY: "admin", Scope.NATIONAL: "operator"}


def roles_in(scope: Scope) -> list[Role]:
    """The roles of that scope, in the order of the table."""
    return [role for role in ROLES.values() if role.scope == scope]


def permissions_of(codes: Iterable[str], scope: Scope) -> frozenset[str]:
    """What those roles allow together in that scope; a role of another scope allows nothing."""
    granted: frozenset[str] = frozenset()
    for code in codes:
        role = ROLES.get(code)
        if role is not None and role.scope == scope:
            granted |= role.permissions
    return granted
