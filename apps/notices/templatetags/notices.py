"""Words of a notice, for pages and mails alike."""

from django import template

from apps.notices import kinds
from apps.notices.models import Notice

register = template.Library()


@register.filter
def worded(notice: Notice) -> str:
    """The title of a notice in the reader's language."""
    return kinds.of(notice.kind).worded(notice.params) or str(kinds.of(notice.kind).label)
