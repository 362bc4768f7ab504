"""A place always keeps somebody who runs it: asked inside the writers' transactions."""

from django.db import connection

from apps.accounts import rules
from apps.accounts.errors import LastAdministratorError
from apps.accounts.models import RoleGrant, User
from apps.accounts.roles import KEEPERS


def lock() -> None:
    """Let one at a time take administrators away in this place, until its transaction ends.

    Two administrators who end each other at the same moment would each still see the other.
    """
    with connection.cursor() as cursor:
        # Two words of the lock: the second is the schema, as each city has administrators.
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('accounts.keepers'), hashtext(current_schema()))"
        )


def refuse_without(*, user: User | None = None, grant: RoleGrant | None = None) -> None:
    """Raise when, without that account or that grant, nobody would run the place for good.

    Who runs it until some day does not count: that day would come. Call ``lock`` first.
    """
    standing = RoleGrant.objects.in_force(rules.today()).filter(
        role=KEEPERS[rules.scope()], user__is_active=True
    )
    theirs = standing.filter(pk=grant.pk) if grant is not None else standing.filter(user=user)
    if not theirs.exists():
        return
    if not standing.filter(ends_on__isnull=True).exclude(pk__in=theirs.values("pk")).exists():
        raise LastAdministratorError("nobody else would be left")
