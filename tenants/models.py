"""Which cities exist, on which hosts, and how far along each one is."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

SLUG = RegexValidator(r"^[a-z][a-z0-9-]{1,39}\Z", _("Lower-case letters, digits and hyphens."))


class City(models.Model):
    """A local government with its own workspace. Holds no personal data."""

    class Status(models.TextChoices):
        """Only an active city can be entered or reached by a host name."""

        PROVISIONING = "provisioning", _("being prepared")
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        FAILED = "failed", _("could not be prepared")
        # Its schema, role, hosts and files are gone; its published releases name it still.
        REMOVED = "removed", _("removed")

    slug = models.CharField(max_length=40, validators=[SLUG])
    name = models.CharField(max_length=120)
    schema_name = models.CharField(max_length=63)
    login_role = models.CharField(max_length=63)
    status = models.CharField(max_length=16, choices=Status, default=Status.PROVISIONING)
    failure = models.TextField(blank=True, default="")
    province_name = models.CharField(max_length=60)
    province_code = models.CharField(max_length=2)
    municipality_code = models.CharField(max_length=6)
    department_code = models.CharField(max_length=5)
    time_zone = models.CharField(max_length=60)
    latitude = models.FloatField()
    longitude = models.FloatField()
    accent = models.CharField(max_length=7, default="#0767a7")
    crest_initial = models.CharField(max_length=2)
    demo = models.BooleanField(default=False)
    sharing_iom = models.BooleanField(default=False)
    sharing_dnm = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["slug"], name="city_slug_unique"),
            models.UniqueConstraint(fields=["schema_name"], name="city_schema_unique"),
            models.UniqueConstraint(fields=["login_role"], name="city_login_role_unique"),
            models.CheckConstraint(
                condition=models.Q(accent__regex=r"^#[0-9a-f]{6}$"), name="city_accent_is_hex"
            ),
            models.CheckConstraint(
                condition=~models.Q(schema_name__startswith="pg_")
                & ~models.Q(schema_name="public"),
                name="city_schema_is_its_own",
            ),
        )

    class Privacy:
        plain = (
            "id",
            "slug",
            "name",
            "schema_name",
            "login_role",
            "status",
            "failure",
            "province_name",
            "province_code",
            "municipality_code",
            "department_code",
            "time_zone",
            "latitude",
            "longitude",
            "accent",
            "crest_initial",
            "demo",
            "sharing_iom",
            "sharing_dnm",
            "created_at",
        )

    def __str__(self) -> str:
        return self.name


class Domain(models.Model):
    """A host name that leads to a city."""

    host = models.CharField(max_length=253)
    city = models.ForeignKey(City, on_delete=models.CASCADE, related_name="domains")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["host"], name="domain_host_unique"),)

    class Privacy:
        plain = ("id", "host", "city")

    def __str__(self) -> str:
        return self.host


class Template(models.Model):
    """Structure of an empty city, as SQL: a new city replays it. Readable by the owner only."""

    digest = models.CharField(max_length=64)
    sql = models.TextField()
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["digest"], name="template_digest_unique"),)

    class Privacy:
        plain = ("id", "digest", "sql", "made_at")

    def __str__(self) -> str:
        return self.digest
