"""How answers and texts read and are written over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.consents.models import LANGUAGES, Channel, Consent, ConsentText, Purpose, State
from apps.consents.models.texts import LONGEST_TEXT

MAXIMUM = 2_147_483_647


class TextSerializer(serializers.ModelSerializer[ConsentText]):
    """One text in force. `follows` is the version of the Spanish text that it translates."""

    published_at = serializers.DateTimeField(
        read_only=True,
        allow_null=True,
        help_text="None while it is the text the product comes with.",
    )

    class Meta:
        model = ConsentText
        fields = ("purpose", "language", "version", "text", "follows", "reviewed", "published_at")
        read_only_fields = fields


class NewTextSerializer(serializers.Serializer[Any]):
    """The next version of a text, and the version it was written against; 0 for none."""

    purpose = serializers.ChoiceField(choices=Purpose.choices)
    language = serializers.ChoiceField(choices=[(code, code) for code in LANGUAGES])
    text = serializers.CharField(max_length=LONGEST_TEXT)
    seen = serializers.IntegerField(min_value=0, max_value=MAXIMUM)


class ConsentSerializer(serializers.ModelSerializer[Consent]):
    """One answer, with the version and language of the text that was read."""

    person = serializers.UUIDField(source="person_id", read_only=True)
    language = serializers.CharField(source="text.language", read_only=True)
    version = serializers.IntegerField(source="text.version", read_only=True)

    class Meta:
        model = Consent
        fields = (
            "id",
            "person",
            "purpose",
            "state",
            "language",
            "version",
            "channel",
            "recorded_by",
            "recorded_at",
        )
        read_only_fields = fields


class NewConsentSerializer(serializers.Serializer[Any]):
    """What a person answered. A no is taken whatever was said before."""

    person = serializers.UUIDField()
    purpose = serializers.ChoiceField(choices=Purpose.choices)
    agrees = serializers.BooleanField()
    language = serializers.ChoiceField(choices=[(code, code) for code in LANGUAGES])
    channel = serializers.ChoiceField(choices=Channel.choices, default=Channel.ORAL)
    seen = serializers.UUIDField(
        required=False,
        allow_null=True,
        help_text=(
            "The answer this one was asked in view of, null for none: 409 when there is another. "
            "Left out, it is recorded in any case."
        ),
    )


class ConsentsQuerySerializer(serializers.Serializer[Any]):
    """Whose answers, and which."""

    person = serializers.UUIDField(required=False)
    purpose = serializers.ChoiceField(choices=Purpose.choices, required=False)
    state = serializers.ChoiceField(choices=State.choices, required=False)
