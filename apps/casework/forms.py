"""What the pages of case work accept."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.casework.models import Case, Task
from apps.casework.models.cases import LONGEST_GOAL, LONGEST_NOTE, MOVES, State
from apps.casework.models.papers import LONGEST_NOTE as LONGEST_PAPER_NOTE
from apps.casework.models.papers import Category
from apps.casework.models.relations import LONGEST_NAME, Tie
from apps.casework.models.relations import LONGEST_NOTE as LONGEST_RELATION_NOTE
from apps.casework.models.todo import LONGEST_TITLE
from apps.casework.presenters import state_text
from apps.casework.selectors import CaseFilter
from apps.casework.services import CaseData, DocumentSeenData, ResidenceData, TaskData
from apps.registry.forms.fields import CountriesField, code_choices
from apps.registry.forms.intake import SUBJECT_WORDS
from apps.registry.selectors import CodeBook
from frontend.forms import ChoiceChips, DateField, SearchSelect
from kernel.forms import TidyTextField

NOBODY = "nobody"


def choose(form: forms.Form, name: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Set the options of a field."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 tells the type checker
    field.choices = list(choices)


def _officers(names: Mapping[uuid.UUID, str], kept: uuid.UUID | None) -> list[tuple[str, Any]]:
    """The team as options; whoever it is already stays among them."""
    told: list[tuple[str, Any]] = [("", _("Nobody yet"))]
    told += [(str(key), name) for key, name in names.items()]
    if kept is not None and kept not in names:
        told.append((str(kept), _("Somebody who is no longer in the team")))
    return told


def _key(value: str) -> uuid.UUID | None:
    return uuid.UUID(value) if value else None


class CaseForm(forms.Form):
    """What a case pursues, about what, who answers for it and until when."""

    goal = TidyTextField(
        label=_("Goal"),
        max_length=LONGEST_GOAL,
        help_text=_("What will be different when the case is closed, in one line."),
    )
    subject = forms.ChoiceField(label=_("Subject"), widget=SearchSelect(words=SUBJECT_WORDS))
    responsible = forms.ChoiceField(label=_("Responsible officer"), required=False)
    due_on = DateField(label=_("To be settled by"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *args: Any,
        book: CodeBook,
        officers: Mapping[uuid.UUID, str],
        kept: uuid.UUID | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "subject", code_choices(book, "subject", empty=str(_("Choose…"))))
        choose(self, "responsible", _officers(officers, kept))

    @classmethod
    def initial_of(cls, case: Case) -> dict[str, Any]:
        """A case as the form shows it."""
        return {
            "goal": case.goal,
            "subject": case.subject,
            "responsible": str(case.responsible or ""),
            "due_on": case.due_on,
            "version": case.version,
        }

    def data_told(self) -> CaseData:
        """What the services take."""
        told = self.cleaned_data
        return CaseData(
            goal=told["goal"],
            subject=told["subject"],
            responsible=_key(told["responsible"]),
            due_on=told["due_on"],
        )


class MoveForm(forms.Form):
    """Where a case goes next, and why."""

    mark_optional = False

    result = forms.ChoiceField(label=_("How it ended"), required=False)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    to = forms.ChoiceField(choices=State.choices, widget=forms.HiddenInput)

    def __init__(self, *args: Any, book: CodeBook, case: Case, to: str = "", **kwargs: Any) -> None:
        kwargs["initial"] = {"version": case.version, "to": to}
        super().__init__(*args, **kwargs)
        offered = [(key, label) for key, label in State.choices if key in MOVES[case.state]]
        choose(self, "to", offered)
        choose(self, "result", code_choices(book, "result", empty=str(_("Choose…"))))
        if to and to != State.CLOSED:
            del self.fields["result"]


class TaskForm(forms.Form):
    """Something to do, by when and by whom."""

    title = TidyTextField(label=_("Task"), max_length=LONGEST_TITLE)
    due_on = DateField(label=_("Due on"), required=False)
    remind_on = DateField(
        label=_("Remind on"), required=False, help_text=_("Empty: on the day it is due.")
    )
    assignee = forms.ChoiceField(label=_("Who does it"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        *args: Any,
        officers: Mapping[uuid.UUID, str],
        kept: uuid.UUID | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "assignee", _officers(officers, kept))

    @classmethod
    def initial_of(cls, task: Task) -> dict[str, Any]:
        """A task as the form shows it."""
        return {
            "title": task.title,
            "due_on": task.due_on,
            "remind_on": task.remind_on if task.remind_on != task.due_on else None,
            "assignee": str(task.assignee or ""),
            "version": task.version,
        }

    def data_told(self) -> TaskData:
        """What the services take."""
        told = self.cleaned_data
        return TaskData(
            title=told["title"],
            due_on=told["due_on"],
            remind_on=told["remind_on"],
            assignee=_key(told["assignee"]),
        )


class RelationForm(forms.Form):
    """Who somebody is to the person; of the registry once chosen, else only named."""

    other_name = TidyTextField(
        label=_("Name"),
        max_length=LONGEST_NAME,
        help_text=_("Somebody of the registry, or somebody who is only named."),
    )
    kind = forms.ChoiceField(label=_("What they are to the person"))
    lives_together = forms.BooleanField(label=_("They live together"), required=False)
    note = TidyTextField(label=_("Note"), max_length=LONGEST_RELATION_NOTE, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "kind", [("", _("Choose…")), *Tie.choices])


class DocumentForm(forms.Form):
    """A document that was seen. Its number and a scan of it are not asked for."""

    kind = forms.ChoiceField(label=_("Kind of document"))
    issuing_country = CountriesField(label=_("Country that issued it"))
    expires_on = DateField(label=_("Expires on"), required=False)
    seen_on = DateField(label=_("Seen on"), required=False, help_text=_("Empty: today."))
    note = TidyTextField(label=_("Note"), max_length=LONGEST_PAPER_NOTE, required=False)

    def __init__(self, *args: Any, book: CodeBook, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = code_choices(book, "document_kind", empty=str(_("Choose…")))
        choose(self, "kind", [row for row in kinds if row[0] != "none"])

    def data_told(self) -> DocumentSeenData:
        """What the services take."""
        told = self.cleaned_data
        return DocumentSeenData(
            kind=told["kind"],
            issuing_country=next(iter(told["issuing_country"]), ""),
            expires_on=told["expires_on"],
            seen_on=told["seen_on"],
            note=told["note"],
        )


class ResidenceForm(forms.Form):
    """What the person says of their residence, if they want to."""

    category = forms.ChoiceField(
        label=_("What the person says"), choices=Category.choices, widget=ChoiceChips()
    )
    from_on = DateField(label=_("From"), required=False)
    until = DateField(label=_("Until"), required=False)
    declared_on = DateField(label=_("Declared on"), required=False, help_text=_("Empty: today."))
    note = TidyTextField(label=_("Note"), max_length=LONGEST_PAPER_NOTE, required=False)

    def data_told(self) -> ResidenceData:
        """What the services take."""
        return ResidenceData(**self.cleaned_data)


class FileForm(forms.Form):
    """A file somebody brought."""

    mark_optional = False

    file = forms.FileField(
        label=_("File"),
        help_text=_("PDF, photo or document without macros, of up to 10 MB. It is kept encrypted."),
    )
    case = forms.ChoiceField(label=_("Case it belongs to"), required=False)

    def __init__(self, *args: Any, cases: Iterable[Case] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cases = {str(case.pk): case for case in cases}
        told = [(key, case.goal) for key, case in self.cases.items()]
        choose(self, "case", [("", _("None")), *told])
        if not self.cases:
            del self.fields["case"]

    def chosen_case(self) -> Case | None:
        """The case chosen."""
        return self.cases.get(self.cleaned_data.get("case", ""))


class CaseFilterForm(forms.Form):
    """What the list of cases is narrowed to; nothing in it names a person."""

    mark_optional = False

    state = forms.ChoiceField(label=_("State"), required=False)
    subject = forms.ChoiceField(label=_("Subject"), required=False)
    responsible = forms.ChoiceField(label=_("Responsible"), required=False)
    due = forms.ChoiceField(
        label=_("Deadline"),
        required=False,
        choices=[("", _("Any deadline")), ("overdue", _("Overdue"))],
    )
    order = forms.ChoiceField(
        required=False,
        choices=[("-opened", "-opened"), ("due", "due")],
        widget=forms.HiddenInput,
    )

    def __init__(
        self, *args: Any, book: CodeBook, officers: Mapping[uuid.UUID, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "subject", code_choices(book, "subject", empty=str(_("All subjects"))))
        states = [(state, state_text(state)) for state in State.values]
        choose(self, "state", [("active", _("Open or waiting")), ("all", _("All states")), *states])
        named = [(str(key), name) for key, name in officers.items()]
        choose(self, "responsible", [("", _("Everybody")), (NOBODY, _("Nobody yet")), *named])

    def chosen(self) -> CaseFilter:
        """The filter; what was not understood is left out, so that any link shows a list."""
        self.is_valid()
        told = self.cleaned_data
        state, responsible = told.get("state") or "active", told.get("responsible", "")
        return CaseFilter(
            state="" if state == "all" else state,
            subject=told.get("subject", ""),
            responsible=_key(responsible) if responsible != NOBODY else None,
            nobody=responsible == NOBODY,
            overdue=told.get("due") == "overdue",
            order=told.get("order") or "-opened",
        )
