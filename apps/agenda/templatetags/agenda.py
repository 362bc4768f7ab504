"""Days in words, as each language orders them."""

from __future__ import annotations

import datetime

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.agenda.presenters import day_title

register = template.Library()


@register.filter
def long_day(value: datetime.date) -> str:
    """ "Monday 23 November"."""
    return day_title(value)


@register.filter
def day_month(value: datetime.date) -> str:
    """ "23 November"."""
    return date_format(value, _("j F"))
