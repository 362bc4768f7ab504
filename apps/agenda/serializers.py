"""How desks, tickets and appointments read and are written over the API."""

from __future__ import annotations

import datetime
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.agenda.forms.queue import LONGEST_EMAIL, LONGEST_NAME, LONGEST_NOTE
from apps.agenda.hours import Span, overlap
from apps.agenda.models.appointments import State
from apps.agenda.models.desks import (
    LONGEST_SLOT,
    MOST_CALLS,
    MOST_SEATS,
    SHORTEST_SLOT,
    Kind,
)
from apps.agenda.models.tickets import State as TicketState
from apps.agenda.services import DeskData, Whom
from apps.agenda.words import SECOND

VERSION = "The `version` read before; refused with 409 when somebody changed it since."
LATEST_VERSION = 2**31 - 1
LETTER = r"^[A-Z]$"
HOUR = ["%H:%M", "%H:%M:%S"]
EARLIEST, LATEST = datetime.date(2000, 1, 3), datetime.date(2100, 1, 1)
MOST_DAYS = 62


def bounded(value: datetime.date) -> None:
    """A day the agenda can hold."""
    if not EARLIEST <= value <= LATEST:
        raise serializers.ValidationError("out of range")


def bounded_moment(value: datetime.datetime) -> None:
    """A moment the agenda can hold."""
    bounded(value.date())


@extend_schema_field({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$"})
class HourField(serializers.TimeField):
    """An hour of the city's clocks, "16:30"."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(format="%H:%M", input_formats=HOUR, **kwargs)


class SpanSerializer(serializers.Serializer[Any]):
    """Open from an hour to an hour, by the city's clocks."""

    opens = HourField()
    closes = HourField()
    by_appointment = serializers.BooleanField(
        default=False, help_text="Only for whoever has an appointment; not the same as closed."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """It closes after it opens."""
        if attrs["opens"] >= attrs["closes"]:
            raise serializers.ValidationError({"closes": "before it opens"})
        return attrs


class DaySpanSerializer(SpanSerializer):
    """A span of a weekday."""

    weekday = serializers.IntegerField(min_value=0, max_value=6, help_text="0 is Monday.")


class DeskSerializer(serializers.Serializer[Any]):
    """A desk."""

    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(read_only=True)
    kind = serializers.ChoiceField(choices=Kind.values, read_only=True)
    place = serializers.CharField(read_only=True)
    letter = serializers.CharField(read_only=True, help_text="Of its line and its tickets.")
    slot_minutes = serializers.IntegerField(read_only=True)
    capacity = serializers.IntegerField(read_only=True)
    calls_before_absent = serializers.IntegerField(read_only=True)
    active = serializers.BooleanField(read_only=True)
    version = serializers.IntegerField(read_only=True)
    hours = DaySpanSerializer(many=True, read_only=True, source="hours.all")


class NewDeskSerializer(serializers.Serializer[Any]):
    """A desk with its whole week."""

    name = serializers.CharField(max_length=60)
    kind = serializers.ChoiceField(choices=Kind.values, default=Kind.OFFICE.value)
    place = serializers.CharField(max_length=120, allow_blank=True, default="")
    letter = serializers.RegexField(LETTER, default="A")
    slot_minutes = serializers.IntegerField(
        min_value=SHORTEST_SLOT, max_value=LONGEST_SLOT, default=20
    )
    capacity = serializers.IntegerField(min_value=1, max_value=MOST_SEATS, default=1)
    calls_before_absent = serializers.IntegerField(min_value=1, max_value=MOST_CALLS, default=3)
    active = serializers.BooleanField(default=True)
    hours = DaySpanSerializer(many=True, max_length=70)  # type: ignore[call-arg]

    def week(self) -> dict[int, list[Span]]:
        """The spans of each weekday."""
        week: dict[int, list[Span]] = {}
        for row in self.validated_data["hours"]:
            span = Span(row["opens"], row["closes"], row["by_appointment"])
            week.setdefault(row["weekday"], []).append(span)
        return week

    def validate_hours(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """No two spans of a day overlap."""
        for day in range(7):
            spans = [Span(r["opens"], r["closes"]) for r in rows if r["weekday"] == day]
            if overlap(spans):
                raise serializers.ValidationError("two of these times overlap")
        return rows

    def told(self) -> DeskData:
        """The desk as told."""
        names = ("name", "kind", "place", "letter", "slot_minutes", "capacity")
        more = ("calls_before_absent", "active")
        return DeskData(**{name: self.validated_data[name] for name in (*names, *more)})


class ChangedDeskSerializer(NewDeskSerializer):
    """A desk written anew."""

    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)


class SlotSerializer(serializers.Serializer[Any]):
    """A time at which somebody can still be booked."""

    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    by_appointment = serializers.BooleanField()
    free = serializers.IntegerField()


class SlotsQuerySerializer(serializers.Serializer[Any]):
    """From which day, and how many."""

    day = serializers.DateField(required=False, validators=[bounded])
    days = serializers.IntegerField(min_value=1, max_value=MOST_DAYS, default=7)


class TicketSerializer(serializers.Serializer[Any]):
    """A place in a waiting line. Why somebody goes first is kept nowhere."""

    id = serializers.UUIDField(read_only=True)
    day = serializers.DateField(read_only=True)
    number = serializers.CharField(
        source="label", read_only=True, help_text="Letter and number, as screen and paper say it."
    )
    state = serializers.ChoiceField(choices=TicketState.values, read_only=True)
    priority = serializers.BooleanField(read_only=True)
    name = serializers.CharField(read_only=True)
    person = serializers.UUIDField(source="person_id", read_only=True, allow_null=True)
    appointment = serializers.UUIDField(source="appointment_id", read_only=True, allow_null=True)
    desk = serializers.UUIDField(source="desk_id", read_only=True, allow_null=True)
    calls = serializers.IntegerField(read_only=True)
    taken_at = serializers.DateTimeField(read_only=True)
    called_at = serializers.DateTimeField(read_only=True, allow_null=True)
    attended_at = serializers.DateTimeField(read_only=True, allow_null=True)
    ended_at = serializers.DateTimeField(read_only=True, allow_null=True)


class NewTicketSerializer(serializers.Serializer[Any]):
    """The next number of a line."""

    letter = serializers.RegexField(LETTER)
    priority = serializers.BooleanField(default=False)
    name = serializers.CharField(max_length=LONGEST_NAME, allow_blank=True, default="")
    person = serializers.UUIDField(required=False, allow_null=True, default=None)
    submission = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="Sent twice it is one ticket."
    )


class TicketMoveSerializer(serializers.Serializer[Any]):
    """Where a ticket goes."""

    state = serializers.ChoiceField(choices=TicketState.values)


class ToDeskSerializer(serializers.Serializer[Any]):
    """To which desk."""

    desk = serializers.UUIDField()


class AppointmentSerializer(serializers.Serializer[Any]):
    """An appointment. The e-mail is not in it: whether there is one is."""

    id = serializers.UUIDField(read_only=True)
    desk = serializers.UUIDField(source="desk_id", read_only=True)
    starts_at = serializers.DateTimeField(read_only=True)
    ends_at = serializers.DateTimeField(read_only=True)
    code = serializers.CharField(read_only=True)
    state = serializers.ChoiceField(choices=State.values, read_only=True)
    person = serializers.UUIDField(source="person_id", read_only=True, allow_null=True)
    name = serializers.CharField(read_only=True)
    language = serializers.CharField(read_only=True)
    remind = serializers.BooleanField(read_only=True)
    reminded_at = serializers.DateTimeField(read_only=True, allow_null=True)
    version = serializers.IntegerField(read_only=True)


class AppointmentsQuerySerializer(serializers.Serializer[Any]):
    """Of which days, desk and state."""

    start = serializers.DateField(required=False, validators=[bounded])
    end = serializers.DateField(required=False, validators=[bounded])
    desk = serializers.UUIDField(required=False)
    state = serializers.ChoiceField(choices=State.values, required=False)


class WhomSerializer(serializers.Serializer[Any]):
    """Whom an appointment is for; all of it may be missing."""

    name = serializers.CharField(max_length=LONGEST_NAME, allow_blank=True, default="")
    email = serializers.EmailField(max_length=LONGEST_EMAIL, allow_blank=True, default="")
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="")
    language = serializers.ChoiceField(choices=["es-ar", "en"], default="es-ar")

    def whom(self, person: Any) -> Whom:
        """The same as one value."""
        told = self.validated_data
        names = ("name", "email", "note", "language")
        return Whom(person_id=person, **{name: told[name] for name in names})


class NewAppointmentSerializer(WhomSerializer):
    """A slot to be booked."""

    desk = serializers.UUIDField()
    starts_at = serializers.DateTimeField(validators=[bounded_moment])
    person = serializers.UUIDField(required=False, allow_null=True, default=None)
    submission = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="Sent twice it is booked once."
    )


class ChangedAppointmentSerializer(WhomSerializer):
    """Whom it is for, written anew."""

    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)


class VersionSerializer(serializers.Serializer[Any]):
    """What was read."""

    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)


class RescheduleSerializer(VersionSerializer):
    """Another slot."""

    desk = serializers.UUIDField()
    starts_at = serializers.DateTimeField(validators=[bounded_moment])


class ArrivalSerializer(serializers.Serializer[Any]):
    """Somebody with an appointment is here."""

    priority = serializers.BooleanField(default=False)


class SpecialDaySerializer(serializers.Serializer[Any]):
    """A span of a day unlike its weekday; without hours it is closed."""

    id = serializers.UUIDField(read_only=True)
    day = serializers.DateField(read_only=True)
    desk = serializers.UUIDField(
        source="desk_id", read_only=True, allow_null=True, help_text="None: the whole office."
    )
    opens = HourField(read_only=True, allow_null=True)
    closes = HourField(read_only=True, allow_null=True)
    by_appointment = serializers.BooleanField(read_only=True)
    reason = serializers.CharField(read_only=True)


class SaidOfADaySerializer(serializers.Serializer[Any]):
    """All that is said of a day: a row for each span, or one that closes it."""

    rows = SpecialDaySerializer(many=True, read_only=True)


class NewSpecialDaySerializer(serializers.Serializer[Any]):
    """A day unlike its weekday; what was said of it before goes."""

    day = serializers.DateField(validators=[bounded])
    desk = serializers.UUIDField(required=False, allow_null=True, default=None)
    spans = SpanSerializer(many=True, max_length=10)  # type: ignore[call-arg]
    reason = serializers.CharField(max_length=80, allow_blank=True, default="")

    def validate_spans(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """No two of them overlap."""
        if overlap([Span(row["opens"], row["closes"]) for row in rows]):
            raise serializers.ValidationError("two of these times overlap")
        return rows


class ScreenSerializer(serializers.Serializer[Any]):
    """A wall display. Its address opens it without signing in."""

    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(read_only=True)
    letters = serializers.ListField(child=serializers.CharField(), read_only=True)
    second_language = serializers.CharField(read_only=True)
    path = serializers.SerializerMethodField()

    def get_path(self, row: Any) -> str:
        from apps.agenda import links

        return links.path_of(row.pk)


class NewScreenSerializer(serializers.Serializer[Any]):
    """A display to make."""

    name = serializers.CharField(max_length=60)
    letters = serializers.ListField(child=serializers.RegexField(LETTER), max_length=26, default=[])
    second_language = serializers.ChoiceField(
        choices=["", *(code for code, _name in SECOND)], default=""
    )


class WaitsQuerySerializer(serializers.Serializer[Any]):
    """Of which days and line."""

    start = serializers.DateField(validators=[bounded])
    end = serializers.DateField(validators=[bounded])
    letter = serializers.RegexField(LETTER, required=False)


class WaitsSerializer(serializers.Serializer[Any]):
    """How long people waited, and how many did not come."""

    tickets = serializers.IntegerField()
    called = serializers.IntegerField()
    median_minutes = serializers.FloatField(allow_null=True)
    p90_minutes = serializers.FloatField(allow_null=True)
    mean_attention_minutes = serializers.FloatField(allow_null=True)
    tickets_absent = serializers.IntegerField()
    tickets_left = serializers.IntegerField()
    absent_share = serializers.FloatField(allow_null=True)
    appointments = serializers.IntegerField()
    appointments_missed = serializers.IntegerField()
    appointments_cancelled = serializers.IntegerField()
    no_show_share = serializers.FloatField(allow_null=True)
