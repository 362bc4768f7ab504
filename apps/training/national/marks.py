"""The page where the programme publishes the logos that certificates carry."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apps.accounts import reauth
from apps.training import marks, pictures, printing
from apps.training.marks import LONGEST_ALT, MOST, Logo, as_address
from apps.training.national.views import MANAGE
from apps.training.views.common import actor
from kernel.access import requires
from kernel.forms import TidyTextField
from kernel.pdf import NotMadeError
from tenants.catalogue import documents


class MarkForm(forms.Form):
    """Up to three logos, each kept, replaced or taken away, with what it shows in words."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, kept: list[Logo], **more: Any) -> None:
        super().__init__(*args, **more)
        self.kept = kept
        for n in range(1, MOST + 1):
            old = kept[n - 1] if n <= len(kept) else None
            self.fields[f"file_{n}"] = forms.FileField(
                label=_("File of logo %(number)s") % {"number": n},
                required=False,
                help_text=pictures.BOUNDS,
                widget=forms.FileInput(attrs={"accept": pictures.ACCEPTED}),
            )
            for language, label in (
                ("es", _("What logo %(number)s shows, in Spanish")),
                ("en", _("What logo %(number)s shows, in English")),
            ):
                self.fields[f"{language}_{n}"] = TidyTextField(
                    label=label % {"number": n},
                    max_length=LONGEST_ALT,
                    required=False,
                    initial=old.alt(language) if old else "",
                    widget=forms.TextInput(attrs={"lang": language}),
                )
            if old:
                self.fields[f"gone_{n}"] = forms.BooleanField(
                    label=_("Take logo %(number)s away") % {"number": n}, required=False
                )

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The fields of each logo, with the picture there is."""
        return [
            {
                "number": n,
                "kept": self.kept[n - 1] if n <= len(self.kept) else None,
                "picture": as_address(self.kept[n - 1]) if n <= len(self.kept) else "",
                "file": self[f"file_{n}"],
                "es": self[f"es_{n}"],
                "en": self[f"en_{n}"],
                "gone": self[f"gone_{n}"] if f"gone_{n}" in self.fields else None,
            }
            for n in range(1, MOST + 1)
        ]

    def clean(self) -> dict[str, Any]:
        """The logos as they shall be; each file is judged by what is in it."""
        told = super().clean() or {}
        found = []
        for n in range(1, MOST + 1):
            logo = self._logo(n, told)
            if logo is not None:
                found.append(logo)
        told["logos"] = found
        return told

    def _logo(self, n: int, told: dict[str, Any]) -> Logo | None:
        sent, old = told.get(f"file_{n}"), self.kept[n - 1] if n <= len(self.kept) else None
        if told.get(f"gone_{n}"):
            old = None
        es, en = told.get(f"es_{n}") or "", told.get(f"en_{n}") or ""
        if sent:
            try:
                # One byte past the bound is enough to refuse it.
                media, data = pictures.cleaned(sent.read(pictures.LARGEST + 1))
            except pictures.NotAPicture:
                self.add_error(f"file_{n}", pictures.REFUSED)
                return None
            old = Logo(media, data, es, en)
        if old is None:
            return None
        for language, words in (("es", es), ("en", en)):
            if not words:
                self.add_error(f"{language}_{n}", _("Say what the logo shows."))
        return Logo(old.media, old.data, es, en)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def mark(request: HttpRequest) -> HttpResponse:
    """See and publish the logos; what was printed before keeps its own."""
    now = marks.current()
    version = str(now.version if now else 0)
    conflict = False
    if request.method == "POST":
        form = MarkForm(request.POST, request.FILES, kept=marks.logos(now))
        # Before anything is asked for about logos that were not there when it was read.
        conflict = request.POST.get("version") != version
        if not conflict and form.is_valid():
            try:
                return _published(request, form)
            except (documents.Changed, documents.AlreadyDrafted):
                conflict = True
            except NotMadeError:
                form.add_error(None, _("One of the logos can't be printed: try another file."))
            except ValidationError as wrong:
                form.add_error(None, ValidationError(wrong.messages))
    else:
        form = MarkForm(kept=marks.logos(now), initial={"version": version})
    if conflict:
        now = marks.current()
        form = _typed_again(request, now)
    status = 409 if conflict else 422 if form.errors else 200
    context = {"form": form, "version": now, "conflict": conflict}
    return render(request, "training/national/mark.html", context, status=status)


def _typed_again(request: HttpRequest, now: documents.Published | None) -> MarkForm:
    """The words as they were typed, beside the logos that stand there by now.

    What was to be taken away was another logo; a line without words has those of its logo.
    """
    kept, data = marks.logos(now), request.POST.copy()
    data["version"] = str(now.version if now else 0)
    for n in range(1, MOST + 1):
        data.pop(f"gone_{n}", None)
        names = [f"{language}_{n}" for language in ("es", "en")]
        if n <= len(kept) and not any(data.get(name, "").strip() for name in names):
            for name, words in zip(names, (kept[n - 1].es, kept[n - 1].en), strict=True):
                data[name] = words
    return MarkForm(data, kept=kept)


def _published(request: HttpRequest, form: MarkForm) -> HttpResponse:
    logos = form.cleaned_data["logos"]
    # What can't be printed would fail at every city's first certificate.
    printing.try_mark(logos)
    with transaction.atomic():
        marks.publish(logos, seen=form.cleaned_data["version"], by=actor(request))
    messages.success(request, _("Published: certificates issued from now on carry it."))
    return redirect("course_templates:mark")
