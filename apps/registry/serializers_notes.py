"""How remarks on typed numbers are asked for and told over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.registry.identifiers import LONGEST_DOCUMENT
from apps.registry.serializers import CodeField, TextField
from apps.registry.services.checking import LONGEST_PHONE

LONGEST_BIRTH = 40


class TypedSerializer(serializers.Serializer[Any]):
    """What was typed so far; sent in a body so that it stays out of every log."""

    document_number = TextField(max_length=LONGEST_DOCUMENT, required=False, allow_blank=True)
    document_kind = CodeField(required=False)
    phone = TextField(max_length=LONGEST_PHONE, required=False, allow_blank=True)
    birth = TextField(max_length=LONGEST_BIRTH, required=False, allow_blank=True)


class NoteSerializer(serializers.Serializer[Any]):
    """One remark: "warn" asks to look again, "info" tells how it was read."""

    field = serializers.CharField(read_only=True)
    code = serializers.CharField(source="note.code", read_only=True)
    tone = serializers.ChoiceField(source="note.tone", choices=["warn", "info"], read_only=True)
    text = serializers.CharField(source="note.text", read_only=True)
