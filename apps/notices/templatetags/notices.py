"""Words of a notice, for pages and mails alike."""

from django import template
from django.conf import settings
from django.urls import reverse

from apps.notices import kinds
from apps.notices.models import Notice

register = template.Library()


@register.filter
def worded(notice: Notice) -> str:
    """The title of a notice in the reader's language."""
    return kinds.of(notice.kind).worded(notice.params) or str(kinds.of(notice.kind).label)


@register.filter
def followed(notice: Notice) -> str:
    """Where a mail leads: to what it is about, once it is noted that its reader has read it."""
    # Mail is worded within no request: which addresses count is said.
    return reverse("notices:follow", args=[notice.pk], urlconf=settings.ROOT_URLCONF)
