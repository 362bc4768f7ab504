"""Draws the parts of a person's page that other apps bring."""

from django import template
from django.template.context import RequestContext
from django.utils.safestring import SafeString

from apps.registry.panels import Shown

register = template.Library()


@register.simple_tag(takes_context=True)
def part(context: RequestContext, shown: Shown) -> SafeString:
    """One part, with what its app told and nothing else but the person, the request, the token."""
    engine = context.template.engine  # type: ignore[union-attr]
    inner = context.new(shown.told)
    for name in ("csrf_token", "request", "person"):
        inner.setdefault(name, context.get(name))
    return engine.get_template(shown.template).render(inner)
