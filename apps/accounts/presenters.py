"""How accounts look on a page: wording, order and groups. No decisions."""

from dataclasses import dataclass

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
    return list(groups.values())


def role_labels(user: User) -> str:
    """The roles an account holds today, in words, in the order of the table."""
    held = {grant.role for grant in getattr(user, "current_grants", ())}
    return ", ".join(str(role.label) for code, role in ROLES.items() if code in held)


def scope_labels(words: list[str]) -> list[Words]:
    """What a key may do, in words."""
    return [row.label for word, row in PERMISSIONS.items() if word in words]
