"""Pages of consents: a person's answers, the paper to sign, and the texts themselves."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.consents import presenters, rules, selectors, services
from apps.consents.errors import Conflict, NoText, TextConflict
from apps.consents.forms import AnswerForm, TextForm
from apps.consents.models import LANGUAGES, ORIGINAL, Channel, ConsentText, Purpose
from apps.registry import selectors as registry
from kernel import history
from kernel.access import requires


@requires(rules.VIEW)
@require_safe
def person_page(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What a person answered to each purpose, and the text to read out."""
    return _page(request, _person_or_404(pk))


@requires(rules.RECORD)
@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record one answer, unless somebody else recorded one meanwhile."""
    person = _person_or_404(pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, person, status=422)
    told = form.told()
    write = services.give if told["agrees"] else services.refuse
    try:
        write(
            person,
            told["purpose"],
            told["language"],
            _actor(request),
            told["channel"],
            seen=told["seen"],
        )
    except Conflict as conflict:
        return _page(request, person, conflict=conflict, wanted=told, status=409)
    except NoText:
        messages.warning(request, _("That text does not exist in that language yet."))
    else:
        messages.success(request, _("Recorded."))
    return redirect(f"{reverse('consents:person', args=[pk])}?language={told['language']}")


@requires(rules.VIEW)
@require_safe
def printed(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The texts and the answers on paper, with room to sign."""
    person = _person_or_404(pk)
    history.saw("registry.person", person.pk)
    current = selectors.current(person.pk)
    language = _language(request)
    context = {
        "person": person,
        "name": person.display_name,
        "rows": presenters.rows(current, selectors.current_texts(), {}, language),
        "language": language,
        "signing": presenters.signing(language),
    }
    return render(request, "consents/print.html", context)


@requires(rules.VIEW)
@require_safe
def texts(request: HttpRequest) -> HttpResponse:
    """Every purpose in every language: what is in force, behind, or missing."""
    current = selectors.current_texts()
    rows = [
        (purpose, presenters.HELP[purpose], presenters.text_cells(purpose, current))
        for purpose in Purpose
    ]
    context = {"rows": rows, "manages": allowed(request.user, rules.MANAGE)}
    return render(request, "consents/texts.html", context)


@requires(rules.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def text(request: HttpRequest, purpose: str, language: str) -> HttpResponse:
    """One text: publish its next version; those of before stay as they were read."""
    _known_or_404(purpose, language)
    versions = selectors.versions(purpose, language)
    seen = versions[0].version if versions else 0
    conflict: ConsentText | None = None
    form = TextForm(initial={"text": versions[0].text if versions else "", "seen": seen})
    if request.method == "POST":
        form = TextForm(request.POST)
        if form.is_valid():
            told = form.cleaned_data
            try:
                services.publish(
                    purpose=purpose,
                    language=language,
                    text=told["text"],
                    seen=told["seen"],
                    by=_actor(request),
                )
            except TextConflict as found:
                conflict = found.now
                form = TextForm({"text": told["text"], "seen": found.now.version})
            except ValidationError as error:
                form.add_error("text", error)
            else:
                messages.success(request, _("Published. From now on this version is read."))
                return redirect("consents:text", purpose=purpose, language=language)
    original = selectors.current_text(purpose, ORIGINAL) if language != ORIGINAL else None
    names = display_names({row.published_by for row in versions if row.published_by})
    context = {
        "purpose": Purpose(purpose),
        "language": language,
        "language_name": presenters.language_name(language),
        "form": form,
        "conflict": conflict,
        "original": original,
        "outdated": bool(versions) and selectors.is_outdated(versions[0], original),
        "versions": [
            (row, names.get(row.published_by, "") if row.published_by else "") for row in versions
        ],
    }
    return render(request, "consents/text.html", context, status=_status(form, conflict))


@requires(rules.VIEW)
@require_safe
def blank(request: HttpRequest, purpose: str, language: str) -> HttpResponse:
    """One text on paper, of nobody in particular."""
    _known_or_404(purpose, language)
    row = selectors.current_text(purpose, language)
    if row is None:
        raise Http404
    context = {
        "purpose": Purpose(purpose),
        "text": row,
        "language": language,
        "signing": presenters.signing(language),
    }
    return render(request, "consents/blank.html", context)


def _page(
    request: HttpRequest,
    person: registry.Person,
    *,
    conflict: Conflict | None = None,
    wanted: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    history.saw("registry.person", person.pk)
    language = wanted["language"] if wanted else _language(request)
    answers = selectors.answers(person.pk)
    names = display_names({row.recorded_by for row in answers if row.recorded_by})
    current = selectors.current(person.pk)
    context = {
        "person": person,
        "name": person.display_name,
        "language": language,
        "languages": [(code, presenters.language_name(code)) for code in LANGUAGES],
        "channels": Channel.choices,
        "rows": presenters.rows(current, selectors.current_texts(), names, language),
        "answers": presenters.answer_rows(answers, names),
        "may_record": allowed(request.user, rules.RECORD),
        "conflict": _conflict(conflict, wanted, names),
    }
    return render(request, "consents/person.html", context, status=status)


def _conflict(
    conflict: Conflict | None, wanted: dict[str, Any] | None, names: dict[uuid.UUID, str]
) -> dict[str, Any] | None:
    """Both answers: the one recorded meanwhile, and the one that was not."""
    if conflict is None or wanted is None:
        return None
    theirs = presenters.answer_rows([conflict.now] if conflict.now else [], names)
    return {
        "purpose": Purpose(wanted["purpose"]).label,
        "theirs": theirs[0] if theirs else None,
        "yours": _("Agrees") if wanted["agrees"] else _("Does not agree"),
    }


def _status(form: TextForm, conflict: ConsentText | None) -> int:
    if conflict is not None:
        return 409
    return 422 if form.errors else 200


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LANGUAGES else presenters.language_of(get_language() or "")


def _known_or_404(purpose: str, language: str) -> None:
    if purpose not in Purpose.values or language not in LANGUAGES:
        raise Http404


def _person_or_404(pk: uuid.UUID) -> registry.Person:
    person = registry.person(pk)
    if person is None:
        raise Http404
    return person


def _actor(request: HttpRequest) -> uuid.UUID:
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key
