"""Gives a model a history table that triggers fill, bulk writes and plain SQL included."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def tracked(exclude: Iterable[str] = (), *, loaded: bool = False) -> Callable[[M], M]:
    """Record every insert, update and delete of the decorated model in ``<Model>Event``.

    ``exclude`` names fields whose changes need no record. The history table can be added to and
    not rewritten, holds no foreign key into the model (rows outlive what they tell of), and keeps
    encrypted columns encrypted. Nobody asks for all rows of one request, so the key to the context
    has no index: one less to keep at every write, and in each of 2,300 cities. ``loaded`` is for
    models of which sheets of a hundred thousand rows are loaded: their inserts are recorded once
    per statement, each row all the same.
    """
    names = list(exclude)

    def decorate(model: M) -> M:
        pghistory.track(
            pghistory.InsertEvent(level=pghistory.Statement if loaded else pghistory.Row),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=names or None,
            append_only=True,
            obj_field=pghistory.ObjForeignKey(db_constraint=False, related_name="history"),
            context_field=pghistory.ContextForeignKey(
                null=True, db_constraint=False, db_index=False
            ),
        )(model)
        return model

    return decorate
