"""How people, departments, roles given and access reviews read and are written over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts.roles import ROLES
from apps.accounts.selectors import Account, Grant
from apps.staff import selectors
from apps.staff.models import AccessReview, Department
from apps.staff.models.reviews import Choice, Result
from apps.staff.selectors import STATES

LANGUAGES = ("es-ar", "en")
VERSION_HELP = "The `version` read before; refused with 409 when somebody changed it since."


class GrantSerializer(serializers.Serializer[Grant]):
    """A role given between two days."""

    id = serializers.UUIDField(read_only=True)
    account = serializers.UUIDField(source="user_id", read_only=True)
    role = serializers.CharField(read_only=True)
    starts_on = serializers.DateField(read_only=True)
    ends_on = serializers.DateField(
        read_only=True, allow_null=True, help_text="The last day; none: until further notice."
    )


class StaffSerializer(serializers.Serializer[Account]):
    """One person who works here."""

    id = serializers.UUIDField(read_only=True)
    name = serializers.CharField(read_only=True)
    email = serializers.EmailField(read_only=True)
    roles = serializers.SerializerMethodField(help_text="Codes of the roles held today.")
    is_active = serializers.BooleanField(read_only=True)
    last_sign_in = serializers.DateTimeField(source="last_login", allow_null=True, read_only=True)
    language = serializers.CharField(read_only=True)
    department = serializers.SerializerMethodField(help_text="Code of the department.")
    title = serializers.SerializerMethodField(help_text="Position in the department.")
    grants = GrantSerializer(
        source="standing_grants", many=True, read_only=True, help_text="Held now or later."
    )
    second_factor = serializers.BooleanField(source="has_second_factor", read_only=True)
    last_active_on = serializers.DateField(read_only=True, allow_null=True)
    idle = serializers.SerializerMethodField(help_text="Nobody used it for sixty days.")
    inactive_reason = serializers.CharField(read_only=True)
    version = serializers.SerializerMethodField(help_text="Differs after any change.")

    def get_roles(self, user: Account) -> list[str]:
        return sorted({grant.role for grant in user.current_grants})

    def get_department(self, user: Account) -> str | None:
        membership = getattr(user, "membership", None)
        return membership.department.code if membership else None

    def get_title(self, user: Account) -> str:
        membership = getattr(user, "membership", None)
        return membership.title if membership else ""

    def get_idle(self, user: Account) -> bool:
        return selectors.is_idle(user)

    def get_version(self, user: Account) -> str:
        return selectors.version_of(user)


class StaffFilterSerializer(serializers.Serializer[Any]):
    """What the list may be narrowed to. Names are no filter: addresses end up in logs."""

    role = serializers.ChoiceField(choices=sorted(ROLES), required=False)
    department = serializers.CharField(max_length=60, required=False, help_text="Its code.")
    state = serializers.ChoiceField(choices=STATES, required=False)


class VersionedSerializer(serializers.Serializer[Any]):
    """What a caller read before."""

    version = serializers.CharField(
        max_length=64, required=False, default="", help_text=VERSION_HELP
    )


class StaffChangeSerializer(VersionedSerializer):
    """What the office may change of somebody's account."""

    name = serializers.CharField(max_length=150, required=False)
    language = serializers.ChoiceField(choices=LANGUAGES, required=False)
    department = serializers.CharField(
        max_length=60, required=False, allow_null=True, help_text="Its code; null for none."
    )
    title = serializers.CharField(max_length=100, required=False, allow_blank=True)

    def validate_department(self, code: str | None) -> Department | None:
        """A department that exists."""
        if code is None:
            return None
        found = selectors.department_by_code(code)
        if found is None:
            raise serializers.ValidationError("no such department")
        return found


class LeaveSerializer(VersionedSerializer):
    """Closing an account."""

    successor = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="Who goes on with the open work."
    )


class OpenWorkSerializer(serializers.Serializer[Any]):
    """One kind of work that waits for somebody."""

    kind = serializers.CharField(source="kind.code", read_only=True)
    name = serializers.CharField(source="kind.label", read_only=True, help_text="In words.")
    count = serializers.IntegerField(read_only=True)
    allowed = serializers.BooleanField(
        read_only=True, help_text="False: their roles no longer let them go on with it."
    )


class HandOverSerializer(VersionedSerializer):
    """Open work for somebody else."""

    kinds = serializers.ListField(
        child=serializers.CharField(max_length=60), min_length=1, max_length=50
    )
    successor = serializers.UUIDField(help_text="An active account that may do all of it.")


class NewGrantSerializer(VersionedSerializer):
    """A role to give."""

    account = serializers.UUIDField()
    role = serializers.ChoiceField(choices=sorted(ROLES))
    starts_on = serializers.DateField(required=False, allow_null=True, default=None)
    ends_on = serializers.DateField(required=False, allow_null=True, default=None)


class GrantChangeSerializer(VersionedSerializer):
    """Another last day."""

    ends_on = serializers.DateField(allow_null=True)


class DepartmentSerializer(serializers.ModelSerializer[Department]):
    """One department."""

    people = serializers.IntegerField(read_only=True, help_text="Active accounts in it.")

    class Meta:
        model = Department
        fields = ("id", "code", "name", "active", "people")
        read_only_fields = fields


class DepartmentChangeSerializer(serializers.Serializer[Any]):
    """Another name, or in use or not."""

    name = serializers.CharField(max_length=100, required=False)
    active = serializers.BooleanField(required=False)


class NewDepartmentSerializer(serializers.Serializer[Any]):
    """A department to add."""

    name = serializers.CharField(max_length=100)


class ReviewSerializer(serializers.Serializer[AccessReview]):
    """One access review."""

    id = serializers.UUIDField(read_only=True)
    quarter = serializers.DateField(read_only=True, help_text="Its first day.")
    opened_at = serializers.DateTimeField(read_only=True)
    lines = serializers.IntegerField(source="line_count", read_only=True)
    signed_at = serializers.SerializerMethodField()
    signed_by = serializers.SerializerMethodField(help_text="The account that signed.")
    digest = serializers.SerializerMethodField(help_text="SHA-256 of what was signed.")

    @extend_schema_field(serializers.DateTimeField(allow_null=True))
    def get_signed_at(self, review: AccessReview) -> Any:
        signature = getattr(review, "signature", None)
        return signature.at if signature else None

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_signed_by(self, review: AccessReview) -> Any:
        signature = getattr(review, "signature", None)
        return signature.by_id if signature else None

    def get_digest(self, review: AccessReview) -> str:
        signature = getattr(review, "signature", None)
        return signature.digest if signature else ""


class ReviewLineSerializer(serializers.Serializer[selectors.Line]):
    """One line of a review."""

    id = serializers.UUIDField(source="row.pk", read_only=True)
    account = serializers.UUIDField(source="row.user_id", read_only=True)
    role = serializers.CharField(source="row.role", read_only=True)
    last_active_on = serializers.DateField(
        source="row.last_active_on", read_only=True, allow_null=True
    )
    stands = serializers.BooleanField(read_only=True, help_text="Whether it is still so.")
    choice = serializers.ChoiceField(
        choices=["", *Choice.values], read_only=True, help_text="Chosen last."
    )
    result = serializers.SerializerMethodField(help_text="After signing.")

    @extend_schema_field(serializers.ChoiceField(choices=["", *Result.values]))
    def get_result(self, line: selectors.Line) -> str:
        outcome = getattr(line.row, "outcome", None)
        return outcome.result if outcome else ""


class ChoiceSerializer(serializers.Serializer[Any]):
    """What to do with one line."""

    line = serializers.UUIDField()
    choice = serializers.ChoiceField(choices=Choice.choices)


class ChoicesSerializer(serializers.Serializer[Any]):
    """Choices for some lines of a review."""

    choices = serializers.ListField(child=ChoiceSerializer(), min_length=1, max_length=500)
