"""DatabaseWrapper on django-tenants': the city is chosen by logging in as its role.

`ALTER ROLE … SET search_path` makes the server put every query in the city's
schema, so nothing is sent per request and PgBouncer in transaction mode works.
"""

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._login: str | None = None
        super().__init__(*args, **kwargs)

    @property
    def _fixed(self) -> tuple[str, str] | None:
        fixed: tuple[str, str] | None = self.settings_dict.get("TENANTS_FIXED_ROLE")
        return fixed

    @property
    def _sets_path_itself(self) -> bool:
        """Only the owner moves between schemas by SET search_path: it migrates them."""
        return bool(self.settings_dict.get("TENANTS_OWNER"))

    def set_tenant(self, tenant: Any, include_public: bool = True) -> None:
        """Point this connection at a tenant; the login happens at the next query."""
        login = None if self._fixed else getattr(tenant, "login_role", None) or role(GATEWAY)
        changes = login != self._login or (
            self._sets_path_itself and tenant.schema_name != self.schema_name
        )
        if changes and self.in_atomic_block:
            raise WrongDoor(
                f"cannot go to {tenant.schema_name!r} inside a transaction of {self.schema_name!r}"
            )
        if login != self._login and self.connection is not None:
            self.close()
        self._login = login
        self.tenant = tenant
        self.schema_name = tenant.schema_name
        self.include_public_schema = include_public
        self.settings_dict["SCHEMA"] = tenant.schema_name
        self.search_path_set_schemas = None

    def _handle_search_path(self, cursor: Any = None) -> None:
        if self._sets_path_itself:
            super()._handle_search_path(cursor)

    def get_connection_params(self) -> dict[str, Any]:
        params: dict[str, Any] = super().get_connection_params()
        if self._fixed:
            params["user"], params["password"] = self._fixed
        elif self._login:
            params["user"], params["password"] = self._login, password(self._login)
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        kept = keeper.take(_key(conn_params))
        if kept is None:
            return super().get_new_connection(conn_params)
        self.isolation_level = base.original_backend.IsolationLevel.READ_COMMITTED
        return kept

    def _close(self) -> None:
        connection = self.connection
        if connection is None:
            return
        if self._sets_path_itself or not settings.TENANTS_KEEP_CONNECTIONS:
            with self.wrap_database_errors:
                connection.close()
            return
        info = connection.info
        keeper.give(Key(info.host, str(info.port), info.dbname, info.user), connection)


def _key(params: dict[str, Any]) -> Key:
    return Key(
        str(params.get("host", "")),
        str(params.get("port", "")),
        str(params["dbname"]),
        str(params["user"]),
    )
