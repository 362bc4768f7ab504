"""Who is who to whom, in the registry or only by name, and who lives together."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_NAME = 120
LONGEST_NOTE = 500


class Tie(models.TextChoices):
    """What the other one is to the person."""

    PARTNER = "partner", _("Partner or spouse")
    PARENT = "parent", _("Mother or father")
    CHILD = "child", _("Daughter or son")
    SIBLING = "sibling", _("Sister or brother")
    GRANDPARENT = "grandparent", _("Grandparent")
    GRANDCHILD = "grandchild", _("Grandchild")
    GUARDIAN = "guardian", _("Guardian or carer")
    WARD = "ward", _("In their care")
    RELATIVE = "relative", _("Other relative")
    FRIEND = "friend", _("Friend or acquaintance")
    SUPPORT = "support", _("Person who accompanies them")
    SUPPORTED = "supported", _("Person they accompany")


# The same tie read from the other end.
INVERSE: dict[str, str] = {
    Tie.PARTNER: Tie.PARTNER,
    Tie.PARENT: Tie.CHILD,
    Tie.CHILD: Tie.PARENT,
    Tie.SIBLING: Tie.SIBLING,
    Tie.GRANDPARENT: Tie.GRANDCHILD,
    Tie.GRANDCHILD: Tie.GRANDPARENT,
    Tie.GUARDIAN: Tie.WARD,
    Tie.WARD: Tie.GUARDIAN,
    Tie.RELATIVE: Tie.RELATIVE,
    Tie.FRIEND: Tie.FRIEND,
    Tie.SUPPORT: Tie.SUPPORTED,
    Tie.SUPPORTED: Tie.SUPPORT,
}


@tracked()
class Relation(models.Model):
    """`other` (or whoever `other_name` names) is `kind` to `person`."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        "registry.Person", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    other = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    other_name = EncryptedTextField(
        owner="person_id", blank=True, default="", max_length=LONGEST_NAME
    )
    kind = models.CharField(max_length=12, choices=Tie)
    # Only for somebody who is only named: the registered ones' homes are in `Resident`.
    lives_together = models.BooleanField(default=False)
    note = EncryptedTextField(owner="person_id", blank=True, default="", max_length=LONGEST_NOTE)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "created_by", "created_at")
        personal = ("person", "other", "other_name")
        sensitive = ("kind", "lives_together", "note")

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=list(INVERSE)), name="casework_relation_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(other__isnull=True) | ~Q(person=F("other")),
                name="casework_relation_not_with_oneself",
            ),
            models.UniqueConstraint(
                fields=["person", "other", "kind"], name="casework_relation_told_once"
            ),
        ]

    def __str__(self) -> str:
        return f"relation {self.pk}"


class Household(models.Model):
    """People who live together. It has no address: nobody needs one to be attended."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "created_by", "created_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("household")
        verbose_name_plural = _("households")

    def __str__(self) -> str:
        return f"household {self.pk}"


@tracked()
class Resident(models.Model):
    """A person's place in a household; in one at most."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    household = models.ForeignKey(Household, on_delete=models.CASCADE, related_name="residents")
    person = models.ForeignKey(
        "registry.Person", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    since = models.DateField()
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "household", "since", "created_by", "created_at")
        personal = ("person",)
        sensitive = ()

    class Meta:
        verbose_name = _("member of a household")
        verbose_name_plural = _("members of a household")
        constraints = [
            models.UniqueConstraint(fields=["person"], name="casework_resident_in_one_household"),
        ]

    def __str__(self) -> str:
        return f"resident {self.pk}"
