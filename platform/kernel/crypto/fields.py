"""A text column whose content only its own scope can read, as long as its owner was not erased."""

from __future__ import annotations

import uuid
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Self

from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import Lookup, Transform

from kernel import scope
from kernel.crypto import envelope
from kernel.crypto.sealing import decrypt_bytes, encrypt_bytes
from kernel.crypto.vault import OwnerErased

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


class Owned(str):
    """A text about to be written, and whose key seals it: None for the scope's own."""

    __slots__ = ("opened", "owner")

    owner: uuid.UUID | None
    opened: Opened | None

    def __new__(cls, value: str, owner: uuid.UUID | None) -> Self:
        made = super().__new__(cls, value)
        made.owner = owner
        made.opened = value if isinstance(value, Opened) else None
        return made

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return (str, (str(self),))


class Erased(str):
    """The empty text that is left of a value whose owner's key was destroyed."""

    __slots__ = ()


ERASED: Final = Erased()


def owned(value: str, owner: uuid.UUID | None) -> str:
    """A value for ``update()`` of a column with an owner, which no row tells there."""
    return Owned(value, owner)


class EncryptedTextField(_Text):
    """Text sealed with the scope's data key, bound to scope, table and column.

    With ``owner``, an attribute of the row such as ``person_id`` or ``case.person_id``, it is
    sealed with the own key of whoever that id names: destroying the key makes it unreadable in
    every backup. A row without owner is sealed with the scope's. What was sealed before the column
    had an owner opens as before, until ``kernel.crypto.resealing`` has come by.

    The empty text stays empty. ``bound_as`` keeps the old ``table.column`` after a rename, without
    which nothing sealed before it would open. Look values up by ``blind_index`` in a column beside.
    """

    description = "Text encrypted at rest"

    def __init__(self, *args: Any, bound_as: str = "", owner: str = "", **kwargs: Any) -> None:
        self.bound_as = bound_as
        # Not part of the migrations' state: the column is the same.
        self.owner = owner
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

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        if not self.owner or not isinstance(value, str) or not value:
            return value
        return Owned(value, attrgetter(self.owner)(model_instance))

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
        owner, before = None, value
        if isinstance(value, Owned):
            owner, before = value.owner, value.opened
        told = isinstance(value, Owned)
        if (
            isinstance(before, Opened)
            and before.place == self._scoped_place()
            and (not told or envelope.owner_of(before.sealed) == owner)
        ):
            return before.sealed
        if self.owner and not told:
            raise FieldError(
                f"{self.name} is sealed with its owner's key, and here no row says whose it is: "
                "save the row, or give kernel.crypto.owned(value, owner_id)."
            )
        return encrypt_bytes(str(value).encode(), place=self.place, owner=owner)

    def from_db_value(
        self, value: Any, expression: Any, connection: BaseDatabaseWrapper
    ) -> str | None:
        if value is None:
            return None
        sealed = bytes(value)
        if not sealed:
            return ""
        try:
            opened = decrypt_bytes(sealed, place=self.place).decode()
        except OwnerErased:
            return ERASED
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
