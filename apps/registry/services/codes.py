"""A city's own words beside the national lists."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from apps.registry import memo
from apps.registry.models import LocalCode
from apps.registry.selectors.codes import LISTS, code_book
from kernel.history import note_user


@transaction.atomic
def add_local_code(
    *, list_name: str, code: str, label: str, national_code: str, by: uuid.UUID | None
) -> LocalCode:
    """Add a city's own code, counted nationally as `national_code`."""
    note_user(by)
    _require_national(list_name, national_code)
    if code_book().knows(list_name, code):
        raise ValidationError({"code": [_("The list already has that code.")]})
    local = LocalCode(
        list=list_name, code=code, label=" ".join(label.split()), national_code=national_code
    )
    local.full_clean(validate_constraints=True)
    local.save(force_insert=True)
    memo.forget()
    return local


@transaction.atomic
def hide_national_code(*, list_name: str, code: str, by: uuid.UUID | None) -> LocalCode:
    """Stop offering a national code here; old records keep its word."""
    note_user(by)
    _require_national(list_name, code)
    local, _created = LocalCode.objects.update_or_create(
        list=list_name, code=code, defaults={"national_code": code, "hidden": True, "label": ""}
    )
    memo.forget()
    return local


def _require_national(list_name: str, code: str) -> None:
    if list_name not in LISTS:
        raise ValidationError({"list": [_("There is no list with that name.")]})
    entry = code_book((list_name,)).lists[list_name].get(code)
    if entry is None or entry.local:
        raise ValidationError({"national_code": [_("That option is not in the list.")]})
