"""How accounts look on a page: wording, order and groups. No decisions."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.accounts.roles import PERMISSIONS, ROLES, Role, Scope, Words, roles_in


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether one role may do one thing."""

    role: Role
    yes: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One permission and what each role has of it."""

    label: Words
    word: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Group:
    """Permissions that belong together."""

    label: Words
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class RoleNote:
    """One role in words: what it is for, who gives and ends it, what it gives and ends."""

    role: Role
    mine: bool
    given_by: list[Words]
    gives: list[Words]


def role_matrix(scope: Scope, mine: frozenset[str]) -> list[Group]:
    """The role table of that scope, permission by permission, grouped."""
    roles = roles_in(scope)
    groups: dict[str, Group] = {}
    for permission in PERMISSIONS.values():
        if scope not in permission.scopes:
            continue
        cells = [
            Cell(role, permission.word in role.permissions, role.code in mine) for role in roles
        ]
        group = groups.setdefault(str(permission.group), Group(permission.group, []))
        group.rows.append(Row(permission.label, permission.word, cells))
    factor = [Cell(role, role.second_factor, role.code in mine) for role in roles]
    asks = Group(_("What the role asks for"), [Row(_("A second factor to sign in"), "", factor)])
    return [*groups.values(), asks]


def role_notes(scope: Scope, mine: frozenset[str]) -> list[RoleNote]:
    """What each role of that scope is for, who gives it and what it gives."""
    roles = roles_in(scope)
    return [
        RoleNote(
            role,
            role.code in mine,
            [one.label for one in roles if role.code in one.grants],
            [one.label for one in roles if one.code in role.grants],
        )
        for role in roles
    ]


def role_labels(user: User) -> str:
    """The roles an account holds today, in words, in the order of the table."""
    held = {grant.role for grant in getattr(user, "current_grants", ())}
    return ", ".join(str(role.label) for code, role in ROLES.items() if code in held)


def scope_labels(words: list[str]) -> list[Words]:
    """What a key may do, in words."""
    return [row.label for word, row in PERMISSIONS.items() if word in words]
