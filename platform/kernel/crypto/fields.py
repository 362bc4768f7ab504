"""A text column whose content only its own scope can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import Lookup, Transform

from kernel import scope
from kernel.crypto.sealing import decrypt_bytes, encrypt_bytes

if TYPE_CHECKING:
    _Text = models.TextField[str, str]
else:
    _Text = models.TextField


class Opened(str):
    """A text that came out of an encrypted column, with the sealed form it had.

    Saving it back unchanged writes the same bytes: the history records no change that was none.
    """

    __slots__ = ("place", "sealed")

    sealed: bytes
    place: str

    def __new__(cls, value: str, sealed: bytes, place: str) -> Self:
        made = super().__new__(cls, value)
        made.sealed = sealed
        made.place = place
        return made

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return (str, (str(self),))


class EncryptedTextField(_Text):
    """Text sealed with the scope's data key, bound to scope, table and column.

    The empty text stays empty. ``bound_as`` keeps the old ``table.column`` after a rename, without
    which nothing sealed before it would open. Look values up by ``blind_index`` in a column beside.
    """

    description = "Text encrypted at rest"

    def __init__(self, *args: Any, bound_as: str = "", **kwargs: Any) -> None:
        self.bound_as = bound_as
        super().__init__(*args, **kwargs)
        if self.max_length:
            self.validators.append(MaxLengthValidator(self.max_length))

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, args, kwargs = super().deconstruct()
        if self.bound_as:
            kwargs["bound_as"] = self.bound_as
        return name, "kernel.crypto.EncryptedTextField", list(args), dict(kwargs)

    @property
    def place(self) -> str:
        """Return ``table.column`` that the value is bound to; a history table uses its model's."""
        if self.bound_as:
            return self.bound_as
        owner = getattr(self.model, "pgh_tracked_model", None) or self.model
        return f"{owner._meta.db_table}.{self.column}"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "bytea"

    def rel_db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "bytea"

    def get_prep_value(self, value: Any) -> Any:
        return value

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        if value is None or hasattr(value, "resolve_expression"):
            return value
        if isinstance(value, bytes | memoryview):
            raise TypeError("An encrypted field takes text, never bytes.")
        if value == "":
            return b""
        if isinstance(value, Opened) and value.place == self._scoped_place():
            return value.sealed
        return encrypt_bytes(str(value).encode(), place=self.place)

    def from_db_value(
        self, value: Any, expression: Any, connection: BaseDatabaseWrapper
    ) -> str | None:
        if value is None:
            return None
        sealed = bytes(value)
        if not sealed:
            return ""
        opened = decrypt_bytes(sealed, place=self.place).decode()
        return Opened(opened, sealed, self._scoped_place())

    def _scoped_place(self) -> str:
        return f"{scope.current()}:{self.place}"

    def get_lookup(self, lookup_name: str) -> type[Lookup[Any]] | None:
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(
            f"{self.name} is encrypted and can't be searched by {lookup_name}: store "
            "kernel.crypto.blind_index(value, purpose=…) in a column beside it and search that."
        )

    def get_transform(self, lookup_name: str) -> type[Transform] | None:
        return None
