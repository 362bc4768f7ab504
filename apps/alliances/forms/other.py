"""What the pages of commitments, joint actions, evaluations, partners and figures accept."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from apps.alliances.forms.agreements import choose, key_of, team
from apps.alliances.forms.parties import PartiesForm, parties_of
from apps.alliances.models import (
    Agreement,
    AgreementDocument,
    Commitment,
    Evaluation,
    JointAction,
    Outcome,
    Worth,
)
from apps.alliances.models.actions import LONGEST_PLACE, LONGEST_RESULT, MOST_PARTICIPANTS
from apps.alliances.models.agreements import LONGEST_NOTE, LONGEST_TITLE
from apps.alliances.models.commitments import LONGEST_TEXT, OUTCOMES
from apps.alliances.models.evaluations import FIRST_YEAR, LAST_YEAR, LONGEST_ANSWER
from apps.alliances.selectors import ActionFilter
from apps.alliances.services import ActionData, CommitmentData, EvaluationData, Settlement
from apps.alliances.services.commitments import LONGEST_LINK
from apps.directory.selectors import Kind, Organization
from apps.staff import selectors as staff
from frontend.forms import ChoiceChips, DateField
from kernel.forms import TidyTextField

PARTY: Final = "party:"
AREA: Final = "area:"


class CommitmentForm(forms.Form):
    """What somebody took on."""

    text = TidyTextField(
        label=gettext_lazy("What has to be done"),
        max_length=LONGEST_TEXT,
        help_text=gettext_lazy("So that anybody can tell whether it was done."),
    )
    owner = forms.ChoiceField(label=gettext_lazy("Who has to do it"))
    responsible = forms.ChoiceField(
        label=gettext_lazy("Who follows it in the office"), required=False
    )
    due_on = DateField(label=gettext_lazy("Due on"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *args: Any,
        parties: Iterable[Organization],
        managers: Mapping[uuid.UUID, str],
        kept: uuid.UUID | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        bodies = [(f"{PARTY}{one.pk}", one.name) for one in parties]
        areas = [(f"{AREA}{one.pk}", one.name) for one in staff.departments(active_only=True)]
        grouped: list[tuple[str, Any]] = [("", _("Choose…")), (_("Parties"), bodies)]
        choose(self, "owner", [*grouped, (_("Departments of the city"), areas)])
        choose(self, "responsible", team(managers, kept))

    @classmethod
    def initial_of(cls, row: Commitment) -> dict[str, Any]:
        """What the form shows of one that is there."""
        owner = (
            f"{PARTY}{row.organization_id}" if row.organization_id else f"{AREA}{row.department_id}"
        )
        return {
            "text": row.text,
            "owner": owner,
            "responsible": str(row.responsible or ""),
            "due_on": row.due_on,
            "version": row.version,
        }

    def data_told(self) -> CommitmentData:
        """What the services take."""
        told = self.cleaned_data
        owner = told["owner"]
        party = owner.startswith(PARTY)
        key = uuid.UUID(owner.partition(":")[2])
        return CommitmentData(
            text=told["text"],
            organization=key if party else None,
            department=None if party else key,
            responsible=key_of(told["responsible"]),
            due_on=told["due_on"],
        )


class SettleForm(forms.Form):
    """What became of a commitment, and what shows it."""

    state = forms.ChoiceField(label=gettext_lazy("What became of it"), widget=ChoiceChips)
    settled_on = DateField(
        label=gettext_lazy("When"), required=False, help_text=gettext_lazy("Empty: today.")
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Needed where it is no longer needed: say why."),
    )
    evidence_url = forms.CharField(
        label=gettext_lazy("Link that shows it"), required=False, max_length=LONGEST_LINK
    )
    evidence = forms.ChoiceField(
        label=gettext_lazy("Document that shows it"),
        required=False,
        help_text=gettext_lazy("One of those kept with the agreement."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self,
        *args: Any,
        commitment: Commitment,
        documents: Iterable[AgreementDocument],
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault(
            "initial",
            {
                "version": commitment.version,
                "note": commitment.note,
                "evidence_url": commitment.evidence_url,
                "evidence": str(commitment.evidence_id or ""),
                "settled_on": commitment.settled_on,
            },
        )
        super().__init__(*args, **kwargs)
        legal = OUTCOMES[commitment.state]
        choose(self, "state", [(code, label) for code, label in Outcome.choices if code in legal])
        told = [
            (str(one.pk), _("%(title)s, version %(number)s") % vars_of(one))
            for one in documents
            if one.removed_at is None or one.pk == commitment.evidence_id
        ]
        choose(self, "evidence", [("", pgettext_lazy("document", "None")), *told])

    def settlement(self) -> Settlement:
        """What the services take."""
        told = self.cleaned_data
        return Settlement(
            state=told["state"],
            note=told["note"],
            evidence_url=told["evidence_url"].strip(),
            evidence=key_of(told["evidence"]),
            settled_on=told["settled_on"],
        )


def vars_of(one: AgreementDocument) -> dict[str, Any]:
    """A document's title and version, to be worded."""
    return {"title": one.title, "number": one.number}


class ActionForm(PartiesForm):
    """Something done together, or about to be."""

    title = TidyTextField(label=gettext_lazy("What was done"), max_length=LONGEST_TITLE)
    held_on = DateField(label=gettext_lazy("Day"))
    place = TidyTextField(label=gettext_lazy("Place"), max_length=LONGEST_PLACE, required=False)
    participants = forms.IntegerField(
        label=gettext_lazy("How many people took part"),
        required=False,
        min_value=0,
        max_value=MOST_PARTICIPANTS,
        help_text=gettext_lazy("Only the number. Empty: nobody counted."),
    )
    agreement = forms.ChoiceField(label=gettext_lazy("Under which agreement"), required=False)
    result = forms.CharField(
        label=gettext_lazy("What came of it"),
        required=False,
        max_length=LONGEST_RESULT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Without names of people attended."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(self, *args: Any, agreements: Iterable[Agreement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(str(one.pk), one.title) for one in agreements]
        choose(self, "agreement", [("", pgettext_lazy("agreement", "None")), *told])

    @classmethod
    def initial_of(cls, row: JointAction) -> dict[str, Any]:
        """What the form shows of one that is there."""
        return {
            "title": row.title,
            "held_on": row.held_on,
            "place": row.place,
            "participants": row.participants,
            "agreement": str(row.agreement_id or ""),
            "result": row.result,
            "version": row.version,
            **parties_of(row.organizations),
        }

    def data_told(self, kept: JointAction | None = None) -> ActionData:
        """What the services take; what the form does not ask stays as it was."""
        told = self.cleaned_data
        return ActionData(
            title=told["title"],
            held_on=told["held_on"],
            organizations=told["organizations"],
            place=told["place"],
            participants=told["participants"],
            result=told["result"],
            agreement=key_of(told["agreement"]),
            plan_action=kept.plan_action if kept else None,
        )


class EvaluationForm(forms.Form):
    """A year of an alliance."""

    agreed = forms.CharField(
        label=gettext_lazy("What was agreed for the year"),
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    happened = forms.CharField(
        label=gettext_lazy("What happened"),
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    worth = forms.ChoiceField(
        label=gettext_lazy("Is it worth renewing?"), choices=Worth.choices, widget=ChoiceChips
    )
    changes = forms.CharField(
        label=gettext_lazy("What should change"),
        required=False,
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Needed where it is worth renewing with changes."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    @classmethod
    def initial_of(cls, row: Evaluation) -> dict[str, Any]:
        """What the form shows of one that is there."""
        return {
            "agreed": row.agreed,
            "happened": row.happened,
            "worth": row.worth,
            "changes": row.changes,
            "version": row.version,
        }

    def data_told(self) -> EvaluationData:
        """What the services take."""
        told = {key: value for key, value in self.cleaned_data.items() if key != "version"}
        return EvaluationData(**told)


class ActionFilterForm(forms.Form):
    """What the list of joint actions is narrowed to."""

    mark_optional = False

    q = forms.CharField(
        label=gettext_lazy("Action, place or organisation"), required=False, max_length=100
    )
    year = forms.ChoiceField(label=gettext_lazy("Year"), required=False)

    def __init__(self, *args: Any, years: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(str(year), str(year)) for year in years]
        choose(self, "year", [("", pgettext_lazy("filter, years", "All")), *told])

    def chosen(self) -> ActionFilter:
        """The filter, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        typed = str(told.get("q", "")).replace("\x00", "")
        return ActionFilter(typed=typed, year=int(told["year"]) if told.get("year") else None)


class PartnerFilterForm(forms.Form):
    """What the list of partners is narrowed to."""

    mark_optional = False

    q = forms.CharField(label=gettext_lazy("Organisation"), required=False, max_length=100)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"),
        required=False,
        choices=[("", pgettext_lazy("filter", "All")), *Kind.choices],
    )

    def chosen(self) -> dict[str, str]:
        """The filter, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        typed = str(told.get("q", "")).replace("\x00", "")
        return {"typed": typed, "kind": told.get("kind", "")}


class YearForm(forms.Form):
    """The year figures are of."""

    mark_optional = False

    year = forms.TypedChoiceField(
        label=gettext_lazy("Year"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, years: Iterable[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "year", [(str(year), str(year)) for year in years])

    @property
    def unknown(self) -> bool:
        """Whether a year was asked for of which there are no figures."""
        return bool(self.data.get("year")) and not self.is_valid()

    def chosen(self) -> int | None:
        """The year; None for this one."""
        self.is_valid()
        year: int | None = self.cleaned_data.get("year")
        return year if year is not None and FIRST_YEAR <= year <= LAST_YEAR else None
