"""How Django forms are drawn: one renderer, one bound field, our widgets and fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.forms.renderers import DjangoTemplates
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from frontend import selects

DAY_FIRST = ("%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%d%m%Y", "%Y-%m-%d")


def _what_to_do(field: forms.Field) -> Any:
    """What to do about a field left empty, said to whoever has to do it."""
    if isinstance(field, forms.FileField):
        return _("Choose a file.")
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return _("Choose at least one.")
    if isinstance(field, forms.ChoiceField):
        return _("Choose one.")
    if isinstance(field, forms.DateField):
        return _("Write the day.")
    if isinstance(field, forms.IntegerField):
        return _("Write a number.")
    return _("Write it: it can't stay empty.")


class UiBoundField(forms.BoundField):
    """A bound field that knows which control an error should lead to.

    A form has one of each before it looks at what was sent, so a field without words of its own for
    being left empty gets ours here, whichever library brought it.
    """

    def __init__(self, form: forms.BaseForm, field: forms.Field, name: str) -> None:
        super().__init__(form, field, name)
        if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
            field.error_messages["required"] = _what_to_do(field)

    @property
    def focus_id(self) -> str:
        """The id of the control to focus: of a group of radios, its first one."""
        return self.id_for_label or f"{self.auto_id}_0"

    @property
    def says_optional(self) -> bool:
        """Optional is said only where some other field of the same form is required.

        A field that one of the answers calls for says `needed_at_times`: it is not optional then.
        """
        if self.field.required or getattr(self.field, "needed_at_times", False):
            return False
        if not getattr(self.form, "mark_optional", True):
            return False
        return any(field.required for field in self.form.fields.values())


class Renderer(DjangoTemplates):
    """FORM_RENDERER = "frontend.forms.Renderer"."""

    form_template_name = "frontend/forms/form.html"
    field_template_name = "frontend/forms/field.html"
    bound_field_class = UiBoundField

    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        draw = _DRAWN.get(template_name)
        drawn = draw(context["widget"]) if draw is not None else None
        return drawn if drawn is not None else super().render(template_name, context, request)


_DRAWN = {
    "django/forms/widgets/select.html": selects.select,
    "frontend/forms/search_select.html": selects.search_select,
}


class _Chips:
    """Options drawn as chips; with digits, keys 1 to 9 choose them."""

    def __init__(self, *args: Any, digits: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.digits = digits

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)  # type: ignore[misc]
        context["widget"]["digits"] = self.digits
        position = 0
        for _group, options, _index in context["widget"]["optgroups"]:
            for option in options:
                if option["value"] not in ("", None):
                    position += 1
                    option["digit"] = position if position <= 9 else 0
                if self.digits and option.get("digit"):
                    option["attrs"]["data-digit"] = str(option["digit"])
        return context


class ChoiceChips(_Chips, forms.RadioSelect):
    """One of a few, drawn as chips: ChoiceChips(digits=True) shows and accepts the keys 1-9."""

    template_name = "frontend/forms/chips.html"


class MultipleChips(_Chips, forms.CheckboxSelectMultiple):
    """Several of a few, drawn as chips."""

    template_name = "frontend/forms/chips.html"


class SearchSelect(forms.Select):
    """A select that becomes a type-to-find box; `words` adds what else each value answers to."""

    template_name = "frontend/forms/search_select.html"

    def __init__(self, *args: Any, words: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.words = dict(words or {})

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        if extra := self.words.get(str(value)):
            option["attrs"]["data-words"] = extra
        return option

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["data-none"] = str(_("No results."))
        return context


class DateInput(forms.DateInput):
    """A date typed as day/month/year: faster at a counter than any calendar."""

    def __init__(self, attrs: dict[str, Any] | None = None, format: str = "%d/%m/%Y") -> None:  # noqa: A002
        base = {
            "inputmode": "numeric",
            "autocomplete": "off",
            "maxlength": "10",
            "placeholder": _("dd/mm/yyyy"),
        }
        super().__init__({**base, **(attrs or {})}, format)


class DateField(forms.DateField):
    """Day first in every language: 03/04/2024 is the third of April in English too."""

    widget = DateInput
    input_formats = DAY_FIRST
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Write the date as day/month/year, for example 03/04/2024."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", DAY_FIRST)
        super().__init__(**kwargs)
