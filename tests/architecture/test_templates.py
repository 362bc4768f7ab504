"""Templates hold no code, no style of their own, and no word that can't be translated."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.architecture import house, walking

TEMPLATES = [
    pytest.param(path, id=house.relative(path))
    for path in house.files(".html")
    if "templates" in path.parts
]
# The gallery shows components with invented content to those who build pages, and to nobody else.
SPOKEN_PAGES = [one for one in TEMPLATES if "/gallery/" not in str(one.id)]
_COMMENT = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}", re.DOTALL)
_TRANSLATED = re.compile(
    r"\{%\s*(?:blocktrans|blocktranslate)\b.*?%\}.*?\{%\s*(?:endblocktrans|endblocktranslate)\s*%\}",
    re.DOTALL,
)
_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")
# Read again by a program: 1799 must not come back as the 1.799 of a Spanish page.
_FOR_PROGRAMS = re.compile(
    r"""\s(?:value|href|data-[a-z-]+)="((?:[^"{]|\{\{[^}]*\}\}|\{%.*?%\}|\{)*)\"""", re.DOTALL
)
_BARE_NUMBER = re.compile(r"\{\{\s*(?:[\w.]+\.)?(?:version|pk|id|seconds)\s*\}\}")
# Said to people by these attributes.
SPOKEN = {"alt", "title", "placeholder", "aria-label", "aria-description", "label"}
# Texts that are the same in every language.
UNIVERSAL = {
    "MigraCiudades",
    "CSV",
    "XLSX",
    "PDF",
    "API",
    "JSON",
    "OpenAPI",
    "Ctrl",
    "Enter",
    "Alt",
    "Esc",
    "IOM",
    "OIM",
    "DNM",
    "DNI",
    "CUIL",
    "Español",
    "English",
    "ε",
}


def _skeleton(path: Path) -> str:
    """Return a template without comments, translated blocks, and tags of the template language."""
    text = path.read_text(encoding="utf-8")
    for pattern in (_COMMENT, _TRANSLATED):
        text = pattern.sub(" ", text)
    return _TAG.sub(" ", text)


class _Words(HTMLParser):
    """Collects texts and attributes that people read."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"code", "kbd", "c-vars"} and tag != "c-vars":
            self._silent += 1
        if tag != "c-vars":
            self.found += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in {"code", "kbd"} and self._silent:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def untranslated(source: str) -> list[str]:
    """Return the texts of a skeleton that no translation reaches."""
    parser = _Words()
    parser.feed(source)
    parser.close()
    left = []
    for text in parser.found:
        words = [word for word in _WORD.findall(text) if word not in UNIVERSAL]
        if words:
            left.append(" ".join(text.split())[:80])
    return left


def test_there_are_templates() -> None:
    """The walk below is worth nothing if it walks over nothing."""
    assert len(TEMPLATES) > 10


@walking.each("path", TEMPLATES)
def test_no_code_and_no_style_in_a_page(path: Path) -> None:
    """The Content-Security-Policy refuses them: the page would not do what it seems to."""
    text = _COMMENT.sub(" ", path.read_text(encoding="utf-8"))
    faults = []
    if re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text) and "application/json" not in text:
        faults.append("a <script> without src: write an island in frontend/src")
    if re.search(r"<style\b", text):
        faults.append("a <style>: write it in frontend/src")
    if re.search(r"\sstyle\s*=", text):
        faults.append("a style attribute: use a class, or a number in a width/height attribute")
    if re.search(r"\son[a-z]+\s*=\s*[\"']", text):
        faults.append("an on… attribute: use data-island")
    if re.search(r"(?:href|src|action)\s*=\s*[\"']\s*javascript:", text):
        faults.append("a javascript: address")
    if re.search(r"\bhx-on\b|hx-vals=[\"']js:|hx-headers=[\"']js:", text):
        faults.append("htmx that evaluates code")
    assert not faults, f"{house.relative(path)}: {'; '.join(faults)}."


@walking.each("path", TEMPLATES)
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    """No third party learns who opens a page."""
    text = _COMMENT.sub(" ", path.read_text(encoding="utf-8"))
    found = re.findall(
        r"<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)=[\"']https?://", text
    )
    assert not found, f"{house.relative(path)}: serve it ourselves: {found}"


@walking.each("path", TEMPLATES)
def test_numbers_for_programs_are_not_dressed_for_people(path: Path) -> None:
    """A session of 1,799 seconds once ended after 1.8 in Spanish: a dot is a dot to a program."""
    text = _COMMENT.sub(" ", path.read_text(encoding="utf-8"))
    bare = [one for whole in _FOR_PROGRAMS.findall(text) for one in _BARE_NUMBER.findall(whole)]
    assert not bare, f"{house.relative(path)}: write |unlocal behind the number: {bare}"


@walking.each("path", SPOKEN_PAGES)
def test_no_search_is_sent_in_an_address(path: Path) -> None:
    """Who is looked for by name stands in the body of a POST; `q` is how each search calls it."""
    text = _COMMENT.sub(" ", path.read_text(encoding="utf-8"))
    forms = re.findall(r"<(?:form|c-filter-bar)\b.*?</(?:form|c-filter-bar)>", text, re.DOTALL)
    found = [one for one in forms if 'name="q"' in one and 'method="post"' not in one]
    assert not found, f'{house.relative(path)}: write method="post": {found}'


@walking.each("path", SPOKEN_PAGES)
def test_every_word_can_be_translated(path: Path) -> None:
    """Spanish first and English complete: each text goes through translate or blocktranslate."""
    left = untranslated(_skeleton(path))
    assert not left, (
        f"{house.relative(path)}: put {{% translate %}} around {left}, or add to UNIVERSAL what is "
        "the same in every language."
    )


@walking.each("path", SPOKEN_PAGES)
def test_forms_that_write_carry_the_token(path: Path) -> None:
    """A POST form without the token is refused; htmx sends it in a header."""
    text = _COMMENT.sub(" ", path.read_text(encoding="utf-8"))
    forms = re.findall(
        r"<form\b[^>]*method=[\"']post[\"'][^>]*>.*?</form>", text, re.IGNORECASE | re.DOTALL
    )
    bare = [form[:60] for form in forms if "csrf_token" not in form]
    assert not bare, f"{house.relative(path)}: add {{% csrf_token %}} to {bare}."


def test_the_check_of_words_sees_a_plain_word() -> None:
    """The check itself: a bare text is found, a translated one is not."""
    assert untranslated("<p>Guardar</p>") == ["Guardar"]
    assert untranslated('<img alt="Escudo">') == ["Escudo"]
    source = "{% blocktranslate %}Hello{% endblocktranslate %}<b>{% translate 'Save' %}</b>"
    assert untranslated(_TAG.sub(" ", _TRANSLATED.sub(" ", source))) == []


# What a tab may be called after. A browser keeps the titles of pages after people have signed out:
# on a shared machine the next one reads in its history who came, or what for.
NEUTRAL = {
    *("shell.brand", "subject", "letter.subject", "happened"),
    # Places, desks, periods and lists of the office itself.
    *("page.city.name", "city.name", "city", "draft.name", "step.label", "desk.name"),
    *("screen.name", "quarter"),
    *("row.label", "day|long_day", "start|date", "start|day_month", "end|day_month", "row.at|date"),
    # Codes that name nobody, kinds of things, texts everybody is shown.
    *("sheet.code", "row.code", "one.get_kind_display", "row.action", "row.kind", "row.subject"),
    *("purpose.label", "language_name"),
}
# What these words stand for there: an organisation of the public directory, a sentence, a municipal
# area, a round of the diagnosis.
NEUTRAL_IN = {
    "apps/diagnosis/templates/diagnosis/area.html": {"area.title"},
    "apps/diagnosis/templates/diagnosis/judge.html": {"area.title"},
    "apps/diagnosis/templates/diagnosis/round.html": {"round.name"},
    "apps/directory/templates/directory/edit.html": {"row.name"},
    "apps/referrals/templates/referrals/outside/ended.html": {"title"},
    "apps/rights/templates/rights/public/told.html": {"title"},
    "frontend/templates/frontend/problem.html": {"title"},
    "frontend/templates/frontend/city_unavailable.html": {"title"},
}
_TITLE = re.compile(
    r"\{%\s*block title\s*%\}(.*?)\{%\s*endblock\s*%\}|<title>(.*?)</title>", re.DOTALL
)
_VALUE = re.compile(r"\{\{\s*(.+?)\s*\}\}|\b\w+=([\w.|]+)")


def named_in_titles(path: str, text: str) -> set[str]:
    """What the titles of a template are made of and may say whom or what it is about."""
    inside = " ".join(" ".join(found) for found in _TITLE.findall(text))
    inside = re.sub(r"\{%\s*(?:end)?block\b.*?%\}", " ", inside)
    locals_ = set(re.findall(r"\b(\w+)=[\w.|]+", inside))
    values = {one or other for one, other in _VALUE.findall(inside)}
    values = {re.split(r":(?=[\"'_])", value)[0].removesuffix("|default") for value in values}
    return values - locals_ - NEUTRAL - NEUTRAL_IN.get(path, set())


@walking.each("path", SPOKEN_PAGES)
def test_no_title_says_whom_a_page_is_about(path: Path) -> None:
    """Say the name in `{% block heading %}`, and what kind of page it is in the title."""
    where = house.relative(path)
    named = named_in_titles(where, path.read_text(encoding="utf-8"))
    assert not named, f"{where}: the title holds {sorted(named)}; browsers keep titles."


@pytest.mark.parametrize(
    "title",
    [
        "{{ identity.name }}",
        '{% translate "Cases" %}: {{ person.display_name }}',
        "{% blocktranslate trimmed with name=row.name %}Close {{ name }}{% endblocktranslate %}",
    ],
)
def test_a_name_in_a_title_is_seen(title: str) -> None:
    assert named_in_titles("x.html", f"{{% block title %}}{title}{{% endblock %}}")
