"""DatabaseWrapper on django-tenants': the city is chosen by logging in as its role.

`ALTER ROLE … SET search_path` makes the server put every query in the city's
schema, so nothing is sent per request and PgBouncer in transaction mode works.
"""

import time
from typing import Any

from django.conf import settings
from django_tenants.postgresql_backend import base

from tenants.backend.keeper import Key, keeper
from tenants.errors import WrongDoor
from tenants.roles import GATEWAY, password, role


class DatabaseWrapper(base.DatabaseWrapper):
    """One per thread and alias.

    An alias with `TENANTS_FIXED_ROLE` in its settings (audiences, the owner) always
    logs in as that role; the default alias logs in as the gateway until a city is
    entered.
    """

    tenant: Any
    schema_name: str | None
    # Django's stubs say less than its code does.
    connection: Any
    savepoint_ids: list[Any]
    atomic_blocks: list[Any]
    run_on_commit: list[Any]

    def __init__(self, settings_dict: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        self._fixed: tuple[str, str] | None = settings_dict.get("TENANTS_FIXED_ROLE")
        # Only the owner moves between schemas by SET search_path: it migrates them.
        self._sets_path_itself = bool(settings_dict.get("TENANTS_OWNER"))
        self._login: str | None = None
        self._gateway = role(GATEWAY)
        self._key: Key | None = None
        self._keys: dict[str, Key] = {}
        self._born = 0.0
        super().__init__(settings_dict, *args, **kwargs)

    def set_tenant(self, tenant: Any, include_public: bool = True) -> None:
        """Point this connection at a tenant; the login happens at the next query."""
        schema = tenant.schema_name
        login = None if self._fixed else getattr(tenant, "login_role", None) or self._gateway
        moves = login != self._login
        if moves or (self._sets_path_itself and schema != self.schema_name):
            if self.in_atomic_block:
                raise WrongDoor(
                    f"cannot go to {schema!r} inside a transaction of {self.schema_name!r}"
                )
            if moves and self.connection is not None:
                self._hand_back()
        self._login = login
        self.tenant = tenant
        self.schema_name = schema
        self.include_public_schema = include_public
        self.search_path_set_schemas = None

    def _cursor(self, name: str | None = None) -> Any:
        if self._sets_path_itself:
            return super()._cursor(name)
        # The role carries its path: Django's own way to a cursor, one step less per query.
        return base.original_backend.DatabaseWrapper._cursor(self, name)  # noqa: SLF001

    def get_connection_params(self) -> dict[str, Any]:
        params: dict[str, Any] = super().get_connection_params()
        if self._fixed:
            params["user"], params["password"] = self._fixed
        elif self._login:
            params["user"], params["password"] = self._login, password(self._login)
        return params

    def connect(self) -> None:
        """Take a kept connection of this role, or make one.

        A kept one was connected by Django before: time zone, autocommit and signals
        are done, and doing them again would cost every request a tenth of its time.
        """
        self._key = self._key_now()
        kept = None if self._key is None else keeper.take(self._key)
        if kept is None:
            super().connect()
            self._born = time.monotonic()
            return
        self.in_atomic_block = self.needs_rollback = False
        self.closed_in_transaction = self.errors_occurred = False
        self.health_check_done = self.autocommit = True
        self.savepoint_ids = []
        self.atomic_blocks = []
        self.run_on_commit = []
        self.close_at = None
        self.connection, self._born = kept.connection, kept.born

    def _key_now(self) -> Key | None:
        if self._sets_path_itself or not settings.TENANTS_KEEP_CONNECTIONS:
            return None
        role_name = self._fixed[0] if self._fixed else self._login or ""
        place = self.settings_dict
        known = self._keys.get(role_name)
        # The name may change under us: test runners rename databases.
        if known is None or known.database != place["NAME"]:
            known = Key(place["HOST"], str(place["PORT"]), place["NAME"], role_name)
            self._keys[role_name] = known
        return known

    def _hand_back(self) -> None:
        """Close, as Django's `close` does outside a transaction."""
        self.run_on_commit = []
        try:
            self._close()
        finally:
            self.connection = None

    def _close(self) -> None:
        connection, key = self.connection, self._key
        if connection is None:
            return
        if key is None or not connection.autocommit:
            with self.wrap_database_errors:
                connection.close()
            return
        keeper.give(key, connection, self._born)
