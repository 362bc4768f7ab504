"""What an attacker with SQL inside one place would try, and the canaries they would look for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings

from tenants import roles


@contextmanager
def as_role(role: str, *, port: int | None = None) -> Iterator[psycopg.Connection[Any]]:
    """A raw connection with that login role, as an injected statement would have."""
    database = settings.DATABASES["default"]
    with psycopg.connect(
        host=database["HOST"],
        port=port or database["PORT"],
        dbname=database["NAME"],
        user=role,
        password=roles.password(role),
        autocommit=True,
    ) as connection:
        yield connection


def refused(role: str, *statements: str) -> list[str]:
    """Run the statements in one session; the SQLSTATE of the refusal, or the rows seen.

    Each answer is "refused:<SQLSTATE>" or "rows:<number>".
    """
    answers = []
    with as_role(role) as connection:
        for statement in statements:
            try:
                cursor = connection.execute(statement.encode())
                rows = cursor.fetchall() if cursor.description else []
                answers.append(f"rows:{len(rows)}")
            except psycopg.Error as error:
                answers.append(f"refused:{error.sqlstate}")
    return answers
