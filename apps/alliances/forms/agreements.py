"""What the pages of agreements accept."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from apps.alliances import codes
from apps.alliances.contacts import LONGEST_CONTACT, Contact
from apps.alliances.forms.parties import PartiesForm, parties_of
from apps.alliances.models import Agreement, State
from apps.alliances.models.agreements import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_PURPOSE,
    LONGEST_REFERENCE,
    LONGEST_TITLE,
)
from apps.alliances.models.papers import LONGEST_DOCUMENT_TITLE, LONGEST_REASON
from apps.alliances.selectors import AgreementFilter
from apps.alliances.services import AgreementData, Signature
from apps.directory.selectors import Organization
from frontend.forms import DateField
from kernel.forms import TidyTextField


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Set the options of a field."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
    field.choices = list(choices)


def team(names: Mapping[uuid.UUID, str], kept: uuid.UUID | None) -> list[tuple[str, Any]]:
    """The team as options; whoever it is already stays among them."""
    told: list[tuple[str, Any]] = [("", _("Nobody yet"))]
    told += [(str(key), name) for key, name in names.items()]
    if kept is not None and kept not in names:
        told.append((str(kept), _("Somebody who is no longer in the team")))
    return told


def key_of(value: str) -> uuid.UUID | None:
    """The id an option stands for."""
    return uuid.UUID(value) if value else None


class AgreementForm(PartiesForm):
    """An agreement, to be registered or corrected."""

    title = TidyTextField(
        label=gettext_lazy("What it is called"),
        max_length=LONGEST_TITLE,
        help_text=gettext_lazy("What it is about, without names of people attended."),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of agreement"))
    reference = TidyTextField(
        label=gettext_lazy("File or ordinance number"),
        max_length=LONGEST_REFERENCE,
        required=False,
    )
    signatory = TidyTextField(
        label=gettext_lazy("Who signs for the municipality"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=gettext_lazy("Name and office."),
    )
    responsible = forms.ChoiceField(
        label=gettext_lazy("Who follows it in the office"), required=False
    )
    starts_on = DateField(label=gettext_lazy("In force from"), required=False)
    ends_on = DateField(
        label=gettext_lazy("In force until"),
        required=False,
        help_text=gettext_lazy("Its last day. Empty: without an end."),
    )
    purpose = forms.CharField(
        label=gettext_lazy("What it is for"),
        required=False,
        max_length=LONGEST_PURPOSE,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *args: Any,
        managers: Mapping[uuid.UUID, str],
        kept: uuid.UUID | None = None,
        kind: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        kinds = codes.kinds()
        if kind and kind not in kinds:
            kinds[kind] = kind
        choose(self, "kind", [("", _("Choose…")), *kinds.items()])
        choose(self, "responsible", team(managers, kept))

    @classmethod
    def initial_of(cls, row: Agreement) -> dict[str, Any]:
        """What the form shows of one that is there."""
        return {
            "title": row.title,
            "kind": row.kind,
            "reference": row.reference,
            "signatory": row.signatory,
            "responsible": str(row.responsible or ""),
            "starts_on": row.starts_on,
            "ends_on": row.ends_on,
            "purpose": row.purpose,
            "version": row.version,
            **parties_of(row.organizations),
        }

    def data_told(self) -> AgreementData:
        """What the services take."""
        told = self.cleaned_data
        return AgreementData(
            title=told["title"],
            kind=told["kind"],
            organizations=told["organizations"],
            reference=told["reference"],
            purpose=told["purpose"],
            signatory=told["signatory"],
            starts_on=told["starts_on"],
            ends_on=told["ends_on"],
            responsible=key_of(told["responsible"]),
        )


class NewAgreementForm(AgreementForm):
    """One to be registered; where it is signed already, with the day."""

    signed_on = DateField(
        label=gettext_lazy("Signed on"),
        required=False,
        help_text=gettext_lazy("Empty: it is a draft still."),
    )

    def signature(self) -> Signature | None:
        """When it was signed; None of a draft."""
        told = self.cleaned_data
        if told["signed_on"] is None:
            return None
        return Signature(told["signed_on"], told["starts_on"], told["ends_on"])


class SignForm(forms.Form):
    """When it was signed and from when to when it binds."""

    signed_on = DateField(label=gettext_lazy("Signed on"))
    starts_on = DateField(
        label=gettext_lazy("In force from"),
        required=False,
        help_text=gettext_lazy("Empty: the day it was signed."),
    )
    ends_on = DateField(
        label=gettext_lazy("In force until"),
        required=False,
        help_text=gettext_lazy("Its last day. Empty: without an end."),
    )
    note = TidyTextField(label=gettext_lazy("Note"), max_length=LONGEST_NOTE, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def signature(self) -> Signature:
        """What the services take."""
        told = self.cleaned_data
        return Signature(told["signed_on"], told["starts_on"], told["ends_on"])


class EndForm(forms.Form):
    """An end before its time, and why."""

    on = DateField(label=gettext_lazy("Its last day"))
    note = TidyTextField(label=gettext_lazy("Why it ends"), max_length=LONGEST_NOTE)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class DropForm(forms.Form):
    """A draft that is not pursued."""

    note = TidyTextField(label=gettext_lazy("Why"), max_length=LONGEST_NOTE, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class ContactForm(forms.Form):
    """Somebody of one of the organisations."""

    name = TidyTextField(label=gettext_lazy("Name"), max_length=LONGEST_CONTACT)
    organization = forms.ChoiceField(label=gettext_lazy("Organisation"))
    role = TidyTextField(label=gettext_lazy("Position"), max_length=LONGEST_CONTACT, required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"), max_length=LONGEST_CONTACT, required=False
    )
    phone = TidyTextField(
        label=gettext_lazy("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )
    signs = forms.BooleanField(label=gettext_lazy("Signs for the organisation"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args: Any, parties: Iterable[Organization], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "organization", [(str(one.pk), one.name) for one in parties])

    def contact(self) -> Contact:
        """What the services take."""
        told = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        return Contact(**told)


class DocumentForm(forms.Form):
    """A document, or the next version of one."""

    title = TidyTextField(
        label=gettext_lazy("Title"),
        max_length=LONGEST_DOCUMENT_TITLE,
        help_text=gettext_lazy("With the title of one that is there it is its next version."),
        widget=forms.TextInput(attrs={"list": "document-titles", "autocomplete": "off"}),
    )
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("PDF, photo or document without macros, of up to 20 MB."),
    )


class RemoveDocumentForm(forms.Form):
    """Why a version of a document is taken away."""

    why = TidyTextField(
        label=gettext_lazy("Why it is taken away"),
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("It stands beside the number of the version from then on."),
    )


class AgreementFilterForm(forms.Form):
    """What the list is narrowed to; what was not understood is left out."""

    mark_optional = False

    q = forms.CharField(
        label=gettext_lazy("Agreement, number or organisation"), required=False, max_length=100
    )
    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(
            self,
            "state",
            [
                ("current", _("Drafts and in force")),
                ("standing", _("In force, all")),
                *State.choices,
                ("all", pgettext_lazy("filter", "All")),
            ],
        )
        choose(self, "kind", [("", pgettext_lazy("filter", "All")), *codes.kinds().items()])

    def chosen(self) -> AgreementFilter:
        """The filter, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        typed = str(told.get("q", "")).replace("\x00", "")
        state = told.get("state") or ("all" if typed else "current")
        return AgreementFilter(
            typed=typed, state="" if state == "all" else state, kind=told.get("kind", "")
        )


def planned(row: Agreement, day: datetime.date) -> dict[str, Any]:
    """What a draft says of its dates, for the form that signs it."""
    return {
        "signed_on": day,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "version": row.version,
    }
