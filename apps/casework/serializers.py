"""How case work reads and is written over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.casework.models import (
    Case,
    CaseStep,
    DocumentSeen,
    Relation,
    ResidenceFact,
    StoredFile,
    Task,
)
from apps.casework.models.cases import LONGEST_GOAL, LONGEST_NOTE, State
from apps.casework.models.papers import LONGEST_NOTE as LONGEST_PAPER_NOTE
from apps.casework.models.papers import Category
from apps.casework.models.relations import LONGEST_NAME, Tie
from apps.casework.models.relations import LONGEST_NOTE as LONGEST_RELATION_NOTE
from apps.casework.models.todo import LONGEST_TITLE
from apps.casework.selectors.cases import TASK_STATES
from apps.casework.selectors.running_out import DOCUMENT, RESIDENCE
from apps.registry.serializers import CodeField, CountryField, TextField, bounded_date

VERSION = "The `version` read before; refused with 409 when somebody changed it since."
LATEST_VERSION = 2**31 - 1
MOST_DAYS = 366


class VersionField(serializers.IntegerField):
    """The version somebody read."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LATEST_VERSION, help_text=VERSION, **kwargs)


class DayField(serializers.DateField):
    """A day, or none."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("allow_null", True)
        super().__init__(validators=[bounded_date], **kwargs)


class CaseSerializer(serializers.ModelSerializer[Case]):
    """A case. How it came to where it is, is under `steps`."""

    subject = CodeField(read_only=True)
    result = CodeField(read_only=True)

    class Meta:
        model = Case
        fields = (
            "id",
            "person",
            "goal",
            "subject",
            "state",
            "result",
            "responsible",
            "opened_on",
            "due_on",
            "closed_on",
            "version",
        )
        read_only_fields = fields


class StepSerializer(serializers.ModelSerializer[CaseStep]):
    """A state a case came into."""

    result = CodeField(read_only=True)

    class Meta:
        model = CaseStep
        fields = ("id", "state", "reopened", "result", "note", "taken_by", "taken_at")
        read_only_fields = fields


class ToldCaseSerializer(serializers.Serializer[Any]):
    """What is told of a case."""

    goal = TextField(max_length=LONGEST_GOAL)
    subject = CodeField()
    responsible = serializers.UUIDField(required=False, allow_null=True, default=None)
    due_on = DayField(default=None)


class NewCaseSerializer(ToldCaseSerializer):
    """A case to open."""

    person = serializers.UUIDField()


class ChangedCaseSerializer(ToldCaseSerializer):
    """A case told anew."""

    version = VersionField()


class MoveSerializer(serializers.Serializer[Any]):
    """Where a case goes; closing needs a result."""

    to = serializers.ChoiceField(State.choices)
    result = CodeField(required=False, default="")
    note = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_NOTE)
    version = VersionField()


class CaseConsultationSerializer(serializers.Serializer[Any]):
    """A consultation of the case's person."""

    consultation = serializers.UUIDField()


class CasesQuerySerializer(serializers.Serializer[Any]):
    """What a list of cases is narrowed to."""

    state = serializers.ChoiceField([*State.choices, ("active", "open or waiting")], required=False)
    subject = CodeField(required=False)
    responsible = serializers.UUIDField(required=False)
    person = serializers.UUIDField(required=False)
    overdue = serializers.BooleanField(required=False, default=False)


class TaskSerializer(serializers.ModelSerializer[Task]):
    """Something to do for a person."""

    class Meta:
        model = Task
        fields = (
            "id",
            "person",
            "case",
            "title",
            "due_on",
            "remind_on",
            "assignee",
            "done_at",
            "done_by",
            "version",
        )
        read_only_fields = fields


class ToldTaskSerializer(serializers.Serializer[Any]):
    """What is told of a task."""

    title = TextField(max_length=LONGEST_TITLE)
    due_on = DayField(default=None)
    remind_on = DayField(default=None)
    assignee = serializers.UUIDField(required=False, allow_null=True, default=None)


class NewTaskSerializer(ToldTaskSerializer):
    """A task to note."""

    person = serializers.UUIDField()
    case = serializers.UUIDField(required=False, allow_null=True, default=None)


class ChangedTaskSerializer(ToldTaskSerializer):
    """A task told anew."""

    version = VersionField()


class DoneSerializer(serializers.Serializer[Any]):
    """Ticked off, or not."""

    done = serializers.BooleanField(default=True)


class TasksQuerySerializer(serializers.Serializer[Any]):
    """What a list of tasks is narrowed to."""

    state = serializers.ChoiceField(TASK_STATES, required=False, default="pending")
    assignee = serializers.UUIDField(required=False)
    person = serializers.UUIDField(required=False)


class RelationSerializer(serializers.ModelSerializer[Relation]):
    """`other`, or whoever `other_name` names, is `kind` to `person`."""

    class Meta:
        model = Relation
        fields = ("id", "person", "other", "other_name", "kind", "lives_together", "note")
        read_only_fields = fields


class NewRelationSerializer(serializers.Serializer[Any]):
    """A relation to note: with somebody of the registry, or with whoever is only named."""

    person = serializers.UUIDField()
    other = serializers.UUIDField(required=False, allow_null=True, default=None)
    other_name = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_NAME)
    kind = serializers.ChoiceField(Tie.choices)
    lives_together = serializers.BooleanField(required=False, default=False)
    note = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_RELATION_NOTE)


class OfPersonSerializer(serializers.Serializer[Any]):
    """Whose."""

    person = serializers.UUIDField(required=False)


class DocumentSeenSerializer(serializers.ModelSerializer[DocumentSeen]):
    """A document somebody showed. It has no number and no scan."""

    kind = CodeField(read_only=True)
    issuing_country = CountryField(read_only=True)

    class Meta:
        model = DocumentSeen
        fields = (
            "id",
            "person",
            "kind",
            "issuing_country",
            "expires_on",
            "seen_on",
            "seen_by",
            "note",
        )
        read_only_fields = fields


class NewDocumentSeenSerializer(serializers.Serializer[Any]):
    """A document that was seen."""

    person = serializers.UUIDField()
    kind = CodeField()
    issuing_country = CountryField(required=False, default="")
    expires_on = DayField(default=None)
    seen_on = DayField(default=None)
    note = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_PAPER_NOTE)


class ResidenceSerializer(serializers.ModelSerializer[ResidenceFact]):
    """What a person declared of their residence."""

    category = serializers.ChoiceField(Category.choices, read_only=True)

    class Meta:
        model = ResidenceFact
        fields = (
            "id",
            "person",
            "category",
            "from_on",
            "until",
            "declared_on",
            "recorded_by",
            "note",
        )
        read_only_fields = fields


class NewResidenceSerializer(serializers.Serializer[Any]):
    """A declaration to note. Nobody has to make one."""

    person = serializers.UUIDField()
    category = serializers.ChoiceField(Category.choices)
    from_on = DayField(default=None)
    until = DayField(default=None)
    declared_on = DayField(default=None)
    note = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_PAPER_NOTE)


class FileSerializer(serializers.ModelSerializer[StoredFile]):
    """A file of a person; its content is one of `file-contents`."""

    class Meta:
        model = StoredFile
        fields = ("id", "person", "case", "name", "kind", "size", "added_by", "added_at")
        read_only_fields = fields


class NewFileSerializer(serializers.Serializer[Any]):
    """A file somebody brought: PDF, photo or document without macros."""

    person = serializers.UUIDField()
    file = serializers.FileField(max_length=200)


class ExpirySerializer(serializers.Serializer[Any]):
    """Something of somebody that runs out on a day; `kind` is a document's."""

    what = serializers.ChoiceField([DOCUMENT, RESIDENCE])
    id = serializers.UUIDField()
    person = serializers.UUIDField(source="person_id")
    on = serializers.DateField()
    kind = serializers.CharField()


class ExpiriesQuerySerializer(serializers.Serializer[Any]):
    """From which day, for how many."""

    start = DayField(default=None)
    days = serializers.IntegerField(required=False, default=30, min_value=0, max_value=MOST_DAYS)
    what = serializers.ChoiceField([DOCUMENT, RESIDENCE], required=False)
