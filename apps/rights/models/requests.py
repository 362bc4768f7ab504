"""A request of a person about their own data: where it stands, what was gathered and given."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id
from kernel.models.ledger import stands

LONGEST_TEXT: Final = 4000


class Kind(models.TextChoices):
    """What the law lets a person ask for."""

    ACCESS = "access", _("See my data")
    RECTIFICATION = "rectification", _("Correct my data")
    ERASURE = "erasure", _("Erase my data")
    OBJECTION = "objection", _("Stop using my data")


class State(models.TextChoices):
    """Where a request stands."""

    RECEIVED = "received", _("received")
    CHECKED = "checked", _("identity checked")
    GATHERING = "gathering", _("being gathered")
    READY = "ready", _("ready to be handed over")
    ANSWERED = "answered", _("answered")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")


# The one table of legal moves. "" is a request not yet received.
MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({State.RECEIVED}),
    State.RECEIVED: frozenset({State.CHECKED, State.REFUSED, State.WITHDRAWN}),
    State.CHECKED: frozenset({State.GATHERING, State.REFUSED, State.WITHDRAWN}),
    State.GATHERING: frozenset({State.READY, State.REFUSED, State.WITHDRAWN}),
    # What is ready may be gathered anew: something was seen to be missing.
    State.READY: frozenset({State.GATHERING, State.ANSWERED, State.REFUSED, State.WITHDRAWN}),
    State.ANSWERED: frozenset(),
    State.REFUSED: frozenset(),
    State.WITHDRAWN: frozenset(),
}
OPEN: Final = frozenset(state for state, moves in MOVES.items() if moves and state)


class Channel(models.TextChoices):
    """How a request came in."""

    WEB = "web", _("public page")
    COUNTER = "counter", _("counter")
    MAIL = "mail", _("letter or e-mail")


class IdentityCheck(models.TextChoices):
    """How somebody showed who they are; the document is looked at and never kept."""

    DOCUMENT = "document", _("showed a document")
    KNOWN = "known", _("known to the officer")
    REPRESENTATIVE = "representative", _("a representative showed a power or a court's paper")
    WITNESSES = "witnesses", _("has no document; two people vouched")


class Ground(models.TextChoices):
    """Why the law lets a request be refused."""

    NOT_IDENTIFIED = "not_identified", _("It could not be shown who is asking (art. 14)")
    NO_DATA = "no_data", _("The office keeps nothing of that person")
    THIRD_PARTIES = "third_parties", _("It would harm the rights of others (art. 16.5, 17.2)")
    LEGAL_DUTY = "legal_duty", _("A law obliges to keep it (art. 16.5)")
    PROCEEDINGS = "proceedings", _("It would hinder proceedings under way (art. 17.2)")
    TOO_SOON = "too_soon", _("The same was answered less than six months ago (art. 14.3)")


@tracked()
class Request(models.Model):
    """What somebody asks about their own data. What they say of themselves is sealed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=15, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.RECEIVED)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.WEB)
    person = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    name = EncryptedTextField(owner="person_id", blank=True, default="", max_length=200)
    document = EncryptedTextField(owner="person_id", blank=True, default="", max_length=60)
    contact = EncryptedTextField(owner="person_id", blank=True, default="", max_length=200)
    text = EncryptedTextField(owner="person_id", blank=True, default="", max_length=LONGEST_TEXT)
    answer = EncryptedTextField(owner="person_id", blank=True, default="", max_length=LONGEST_TEXT)
    language = models.CharField(max_length=10, blank=True, default="es-ar")
    # Of the receipt's code; whoever has it may see how far it is, and nothing else.
    code_hash = models.CharField(max_length=32)
    received_on = models.DateField()
    due_on = models.DateField()
    identity = models.CharField(max_length=15, choices=IdentityCheck, blank=True, default="")
    ground = models.CharField(max_length=15, choices=Ground, blank=True, default="")
    handler = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "kind", "state", "channel", "language", "received_on", "due_on", "identity"),
            *("ground", "handler", "version", "created_by", "created_at", "closed_at"),
        )
        personal = ("person", "name", "contact", "code_hash")
        sensitive = ("document", "text", "answer")

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        indexes = [
            models.Index(fields=["state", "due_on"], name="rights_request_clock"),
            models.Index(fields=["-received_on", "id"], name="rights_request_recent"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code_hash"], name="rights_request_one_per_code"),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="rights_request_state_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=list(Kind.values)), name="rights_request_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=models.F("received_on")),
                name="rights_request_due_after_received",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | ~Q(ground=""),
                name="rights_request_refused_with_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"request {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether the legal clock still runs."""
        return self.state in OPEN


class Step(models.Model):
    """A state a request came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "request", "state", "taken_by", "taken_at")

    class Meta:
        verbose_name = _("step of a request")
        verbose_name_plural = _("steps of a request")
        indexes = [models.Index(fields=["request", "taken_at"], name="rights_step_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="rights_step_state_known"
            ),
        ]
        triggers = [stands("rights_step_stands")]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"


class Line(models.Model):
    """One fact that was gathered, and whether it is given: removed when the request ends."""

    id = models.BigAutoField(primary_key=True)
    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    holding = models.CharField(max_length=80)
    heading = EncryptedTextField(owner="request.person_id")
    label = EncryptedTextField(owner="request.person_id")
    value = EncryptedTextField(owner="request.person_id")
    third_party = models.BooleanField(default=False)
    given = models.BooleanField(default=True)
    # Told in confidence about these: given to the person, shown to nobody who has not opened them.
    compartments = models.CharField(max_length=80, blank=True, default="", db_default="")

    class Privacy:
        plain = ("id", "request", "place", "holding", "third_party", "given")
        sensitive = ("heading", "label", "value", "compartments")

    class Meta:
        verbose_name = _("fact gathered")
        verbose_name_plural = _("facts gathered")
        constraints = [
            models.UniqueConstraint(fields=["request", "place"], name="rights_line_in_order"),
        ]

    def __str__(self) -> str:
        return f"line {self.pk}"


@tracked()
class Delivery(models.Model):
    """What was given: its hash, how, by whom; the files go when the time is over."""

    class How(models.TextChoices):
        PAPER = "paper", _("on paper")
        LINK = "link", _("by a link that works once")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="deliveries")
    how = models.CharField(max_length=5, choices=How)
    pdf_key = models.CharField(max_length=200, blank=True)
    json_key = models.CharField(max_length=200, blank=True)
    pdf_hash = models.CharField(max_length=64)
    json_hash = models.CharField(max_length=64)
    facts = models.PositiveIntegerField()
    left_out = models.PositiveIntegerField()
    # Of the link and of the code that is given apart from it.
    link_hash = models.CharField(max_length=32, blank=True)
    code_hash = models.CharField(max_length=32, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(null=True, blank=True)
    made_by = models.UUIDField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "request", "how", "pdf_key", "json_key", "pdf_hash", "json_hash", "facts"),
            *("left_out", "tries", "expires_at", "taken_at", "made_by", "made_at"),
        )
        personal = ("link_hash", "code_hash")

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        indexes = [models.Index(fields=["link_hash"], name="rights_delivery_by_link")]
        constraints = [
            models.CheckConstraint(
                condition=Q(how__in=("paper", "link")), name="rights_delivery_how_known"
            ),
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk}"
