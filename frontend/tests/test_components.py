"""Components escape what they are given and join labels, hints and errors to their controls."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.template import engines
from django.utils import translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from django_cotton.compiler_regex import CottonCompiler

from frontend import gallery
from frontend.emphasis import emphasise
from frontend.forms import ChoiceChips, DateField, Renderer, SearchSelect

COTTON = Path(__file__).parents[1] / "templates" / "cotton"
HOSTILE = "\"><img src=x onerror=alert(1)>'&"


def render(source: str, **context: object) -> str:
    template = engines["django"].from_string(CottonCompiler().process(source))
    return str(template.render(context))


@pytest.mark.parametrize(
    "source",
    [
        '<c-button :label="v" :href="v" :data-x="v" :kbd="v" />',
        '<c-button data-x="{{ v }}" href="{{ v }}">{{ v }}</c-button>',
        '<c-card :title="v" :subtitle="v" :id="v" :data-x="v">{{ v }}</c-card>',
        '<c-card title="{{ v }}"><c-slot name="actions">{{ v }}</c-slot></c-card>',
        '<c-pick href="/" :title="v" :meta="v" :data-x="v" />',
        '<c-pick name="p" value="{{ v }}" title="{{ v }}" />',
        '<c-status :tone="v" :label="v" />',
        '<c-timeline-item :title="v" :meta="v" :status="v" :href="v">{{ v }}</c-timeline-item>',
        '<c-combobox id="i" name="n" list="l" :label="v" :value="v" :hint="v" :data-x="v" />',
        '<c-notice :title="v" :data-x="v">{{ v }}</c-notice>',
        '<c-stat :label="v" :value="v" :note="v" :href="v" />',
        '<c-progress :label="v" :detail="v" value="1" />',
        '<c-empty :title="v">{{ v }}</c-empty>',
        '<c-figure :title="v" :csv-url="v" :note="v">{{ v }}</c-figure>',
        '<c-field :label="v" for="x" :hint="v" :error="v">{{ v }}</c-field>',
        '<c-stepper :steps="steps" :label="v" />',
    ],
)
def test_a_hostile_name_stays_a_name(source: str) -> None:
    steps = [{"label": HOSTILE, "state": "done", "url": HOSTILE}]
    page = render(source, v=HOSTILE, steps=steps)
    assert "<img" not in page
    assert "&amp;lt;" not in page, "escaped twice: people would read the entities"


def test_no_component_hands_on_attributes_unescaped() -> None:
    raw = [path.name for path in COTTON.glob("*.html") if "{{ attrs }}" in path.read_text()]
    assert raw == []


def test_every_icon_that_a_page_names_is_in_the_sprite() -> None:
    """One that is not leaves a hole beside the word, and no page fails."""
    here = Path(__file__).parents[1]
    pages = [*(here / "templates").rglob("*.html"), *(here.parent / "apps").rglob("*.html")]
    sprite = (here / "src" / "icons.svg").read_text()
    known = set(re.findall(r'<symbol id="([\w-]+)"', sprite))
    named = {
        name
        for path in pages
        for name in re.findall(r'(?:{% icon |\bicon=)"([\w-]+)"', path.read_text())
    }
    assert len(known) >= 40
    assert sorted(named - known) == []


class Form(forms.Form):
    """What a room would write."""

    default_renderer = Renderer
    name = forms.CharField(label="Name", help_text="As said.")
    born = DateField(label="Born", required=False)
    result = forms.ChoiceField(
        label="Result", widget=ChoiceChips(digits=True), choices=[("a", "A"), ("b", "B")]
    )
    place = forms.ChoiceField(
        label="Place",
        required=False,
        widget=SearchSelect(words={"bo": "boliviana"}),
        choices=[("", ""), ("bo", "Bolivia")],
    )


def test_hint_and_error_are_tied_to_the_control() -> None:
    form = Form({"name": ""})
    field = str(form["name"].as_field_group())
    described = re.search(r'aria-describedby="([^"]+)"', field)
    assert described is not None
    assert all(f'id="{one}"' in field for one in described.group(1).split())
    assert 'aria-invalid="true"' in field


@pytest.mark.parametrize("language", ["en", "es-ar"])
def test_a_field_left_empty_says_what_to_do(language: str) -> None:
    """In our words, each by what it holds; words of its own stay."""

    class Whole(Form):
        born = DateField(label="Born")
        papers = forms.FileField(label="Papers")
        own = forms.CharField(label="Own", error_messages={"required": "Say why."})

    with translation.override(language):
        said = {name: str(errors[0]) for name, errors in Whole({}).errors.items()}
        usual = str(forms.Field.default_error_messages["required"])
    assert said.pop("own") == "Say why."
    assert usual not in said.values()
    assert len(set(said.values())) == len(said) == 4


def test_the_error_summary_leads_to_each_control() -> None:
    form = Form({"name": ""})
    page = render('{% include "frontend/error_summary.html" %}', form=form)
    whole = "".join(str(field.as_field_group()) for field in form)
    targets = re.findall(r'href="#([^"]+)"', page)
    assert targets == ["id_name", "id_result_0"]
    assert all(f'id="{target}"' in whole for target in targets)


def test_digits_show_and_choose_the_options_in_order() -> None:
    drawn = str(Form()["result"])
    assert re.findall(r'value="(\w)"[^>]*data-digit="(\d)"', drawn) == [("a", "1"), ("b", "2")]


def test_other_words_of_a_value_travel_with_it() -> None:
    assert 'data-words="boliviana"' in str(Form()["place"])


@pytest.mark.parametrize("language", ["en", "es-ar"])
@pytest.mark.parametrize("chosen", [None, "", "x", "1234567", ["x", "True"]])
def test_a_select_is_drawn_as_the_templates_draw_it(language: str, chosen: Any) -> None:
    class Plain(DjangoTemplates):
        """Django's own, from the templates."""

    choices = [
        ("", "—"),
        (1234567, 1234567),
        (HOSTILE, SafeString("<b>x</b>")),
        (HOSTILE, [("x", HOSTILE), (None, "n"), (2.5, gettext_lazy("Search"))]),
        (True, "T"),
    ]
    attrs = {"autofocus": True, "data-x": HOSTILE, "size": 5000, "off": False}
    for widget in (
        forms.Select(choices=choices, attrs=attrs),
        forms.SelectMultiple(choices=choices),
        SearchSelect(choices=choices, words={"x": HOSTILE}),
    ):
        with translation.override(language):
            drawn, plain = (
                widget.render(HOSTILE, chosen, {"id": "i"}, renderer=renderer)
                for renderer in (Renderer(), Plain())
            )
        assert drawn == plain


def test_options_with_a_template_of_their_own_keep_it() -> None:
    class Own(forms.Select):
        option_template_name = "django/forms/widgets/radio_option.html"

    assert 'type="' in Own(choices=[("a", "A")]).render("n", "a", renderer=Renderer())


def test_the_menu_stands_twice_and_is_drawn_once() -> None:
    asked: list[str] = []

    class Entry:
        icon, current, badge, label = "", False, "", "People"

        @property
        def url(self) -> str:
            asked.append("url")
            return HOSTILE

    nav = [{"label": "Office", "items": [Entry()]}]
    source = '{% load ui %}{% once "frontend/nav.html" %}|{% once "frontend/nav.html" %}'
    page: dict[str, object] = {"shell": {"nav": nav}}
    narrow, wide = render(source, **page).split("|")
    assert narrow == wide
    assert "People" in wide
    assert "<img" not in wide
    assert asked == ["url"]


def test_optional_is_said_only_where_something_is_required() -> None:
    class Filters(forms.Form):
        default_renderer = Renderer
        text = forms.CharField(required=False)

    assert "field__optional" in str(Form()["born"].as_field_group())
    assert "field__optional" not in str(Filters()["text"].as_field_group())


@pytest.mark.parametrize("typed", ["03/04/2024", "3/4/24", "03-04-2024", "03042024", "2024-04-03"])
@pytest.mark.parametrize("language", ["en", "es-ar"])
def test_a_date_is_read_day_first_in_every_language(typed: str, language: str) -> None:
    from django.utils import translation

    with translation.override(language):
        assert DateField().clean(typed).isoformat() == "2024-04-03"


def test_what_was_typed_is_marked_whatever_its_accents() -> None:
    assert emphasise("Wilma Mamaní <b>", "mamani") == "Wilma <mark>Mamaní</mark> &lt;b&gt;"
    assert emphasise("Straße", "strasse") == "Straße"
    assert emphasise("Ana", "") == "Ana"


def test_every_component_of_the_gallery_is_drawn() -> None:
    source = (COTTON.parent / "frontend" / "gallery" / "index.html").read_text()
    used = {name.replace("-", "_") for name in re.findall(r"<c-([\w-]+)", source)}
    offered = {path.stem for path in COTTON.glob("*.html")} - {
        "icon",
        "menu",
        "disclosure",
        "page_header",
    }
    assert offered <= used | {"slot"}
    page = render(
        source.split("{% block content %}")[1]
        .split("{% endblock %}")[0]
        .join(["{% load ui %}", ""]),
        **gallery.context(),
    )
    assert "<c-" not in page
