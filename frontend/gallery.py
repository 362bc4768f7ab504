"""The component gallery: every component in its states, for looking and for tests."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator

from frontend.charts import Bar
from frontend.forms import ChoiceChips, DateField, MultipleChips, SearchSelect


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label="Name", help_text="As the person says it.")
    born = DateField(label="Date", required=False)
    place = forms.ChoiceField(
        label="Place",
        required=False,
        widget=SearchSelect(words={"b": "second bee"}),
        choices=[("", ""), ("a", "Ánimo"), ("b", "Bermejo"), ("c", "Cañada"), ("d", "Dorrego")],
    )
    result = forms.ChoiceField(
        label="Result",
        widget=ChoiceChips(digits=True),
        choices=[("1", "Informed"), ("2", "Assisted"), ("3", "Appointment"), ("4", "In progress")],
    )
    topics = forms.MultipleChoiceField(
        label="Topics",
        required=False,
        widget=MultipleChips,
        choices=[("x", "First"), ("y", "Second"), ("z", "Third")],
    )
    plain = forms.ChoiceField(
        label="One of a list",
        required=False,
        widget=forms.RadioSelect,
        choices=[("p", "The first"), ("q", "The second")],
    )
    agree = forms.BooleanField(label="Keep me informed", required=False)
    note = forms.CharField(label="Note", widget=forms.Textarea(attrs={"rows": 3}), required=False)


def context() -> dict[str, Any]:
    """What the gallery page shows."""
    wrong = ExampleForm({"born": "31/02/2024", "result": "9"})
    wrong.is_valid()
    return {
        "form": ExampleForm(initial={"result": "2"}),
        "wrong": wrong,
        "page": Paginator(range(380), 20).page(7),
        "rows": [
            Bar("Paraguay", 968),
            Bar("Bolivia", 641),
            Bar("Venezuela", 520),
            Bar("Zero", 0),
            Bar("The rest", 109, "folded"),
            Bar("Silent", None, "not_reported"),
        ],
        "long_rows": [Bar("Recognition of a degree or a school year", 31.5), Bar("Other", 12)],
        "points": [(f"{month:02}/2024", 30 + (month * 7) % 19) for month in range(1, 13)],
        "gappy": [("Q1", 12.0), ("Q2", None), ("Q3", 9.0), ("Q4", 4.0)],
        "values": [3, 5, 4, 6, None, 7, 9, 8],
        "steps": [
            {"label": "File", "state": "done", "url": "#"},
            {"label": "Columns", "state": "current"},
            {"label": "Preview", "state": "todo"},
            {"label": "Result", "state": "todo"},
        ],
        "tones": ["ok", "warn", "bad", "info", "neutral"],
        "kinds": ["not_reported", "folded", "zero", "not_shared"],
    }
