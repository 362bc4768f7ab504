"""The words of the history: kinds of things, what is done with them, columns, reasons."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise

# What is done or seen: word, and the icon beside it.
VERBS: Final[dict[str, tuple[Words, str]]] = {
    "insert": (pgettext_lazy("somebody", "Created"), "plus"),
    "update": (pgettext_lazy("somebody", "Changed"), "pen"),
    "delete": (pgettext_lazy("somebody", "Removed"), "trash"),
    "see": (pgettext_lazy("somebody", "Opened"), "eye"),
    "reveal": (pgettext_lazy("somebody", "Unmasked numbers"), "key"),
    "open": (pgettext_lazy("somebody", "Opened what is reserved"), "lock"),
    "search": (pgettext_lazy("somebody", "Searched"), "search"),
    "list": (pgettext_lazy("somebody", "Listed"), "list"),
    "export": (pgettext_lazy("somebody", "Exported"), "download"),
    "download": (pgettext_lazy("somebody", "Downloaded"), "file"),
    "sign_in": (pgettext_lazy("somebody", "Signed in"), "user"),
    "sign_out": (pgettext_lazy("somebody", "Signed out"), "sign-out"),
    "sign_in_failed": (pgettext_lazy("somebody", "Failed to sign in"), "alert"),
    "rectify": (pgettext_lazy("somebody", "Corrected at their request"), "pen"),
    "hold": (pgettext_lazy("somebody", "Placed a hold"), "lock"),
    "erase": (pgettext_lazy("somebody", "Erased for good"), "trash"),
    "verify": (pgettext_lazy("somebody", "Verified"), "shield"),
}
# What people filter by: several of the above under one word.
ACTIONS: Final[dict[str, tuple[Words, tuple[str, ...]]]] = {
    "created": (pgettext_lazy("somebody", "Created"), ("insert",)),
    "changed": (pgettext_lazy("somebody", "Changed"), ("update",)),
    "removed": (pgettext_lazy("somebody", "Removed"), ("delete",)),
    "seen": (
        pgettext_lazy("somebody", "Saw: opened, unmasked, searched or listed"),
        ("see", "reveal", "open", "search", "list"),
    ),
    "exported": (
        pgettext_lazy("somebody", "Took away: exported or downloaded"),
        ("export", "download"),
    ),
    "signed_in": (
        pgettext_lazy("somebody", "Signed in or out"),
        ("sign_in", "sign_out", "sign_in_failed"),
    ),
    "verified": (pgettext_lazy("somebody", "Verified the history"), ("verify",)),
}
KINDS: Final[dict[str, Words]] = {
    "registry.person": _("Person"),
    "registry.people": _("People"),
    "registry.persondocument": _("Document of a person"),
    "registry.personphone": _("Phone of a person"),
    "registry.consultation": _("Consultation"),
    "registry.consultations": _("Consultations"),
    "registry.localcode": _("Code of the city's own lists"),
    "registry.importjob": _("Imported sheet"),
    "registry.opening": _("Opening of what is reserved"),
    "registry.hiddenname": _("Name kept hidden"),
    "consents.consent": _("Consent"),
    "consents.consenttext": _("Text of consent"),
    "accounts.user": _("Account"),
    "accounts.rolegrant": _("Role of somebody"),
    "accounts.apitoken": _("Key for a program"),
    "accounts.identityprovider": _("Identity provider"),
    "accounts.identity": _("Link to an identity provider"),
    "accounts.signinsession": _("Session"),
    "staff.department": _("Department"),
    "staff.membership": _("Place in a department"),
    "staff.accessreview": _("Access review"),
    "staff.reviewline": _("Line of an access review"),
    "staff.reviewchoice": _("Choice in an access review"),
    "staff.reviewoutcome": _("Outcome of an access review"),
    "staff.reviewsignature": _("Signature of an access review"),
    "invitations.batch": _("Invitations sent together"),
    "invitations.invitation": _("Invitation"),
    "invitations.invitedrole": _("Role in an invitation"),
    "notices.message": _("Message by e-mail"),
    "notices.preference": _("Preference for notices"),
    "agenda.desk": _("Desk"),
    "agenda.openinghours": _("Opening hours"),
    "agenda.specialday": _("Day unlike the others"),
    "agenda.screen": _("Screen on the wall"),
    "agenda.ticket": _("Ticket of the waiting line"),
    "agenda.tickets": _("Waiting line"),
    "agenda.appointment": _("Appointment"),
    "agenda.appointments": _("Appointments"),
    "casework.case": _("Case"),
    "casework.cases": _("Cases"),
    "casework.task": _("Task"),
    "casework.tasks": _("Tasks"),
    "casework.relation": _("Relation between people"),
    "casework.relations": _("Relations between people"),
    "casework.resident": _("Place in a household"),
    "casework.documentseen": _("Document seen"),
    "casework.documentseens": _("Documents seen"),
    "casework.residencefact": _("Residence declared"),
    "casework.residencefacts": _("Residences declared"),
    "casework.storedfile": _("File of a person"),
    "casework.storedfiles": _("Files of people"),
    "casework.papers": _("Documents, residence and files"),
    "casework.expiries": _("What runs out"),
    "statistics.periodclosing": _("Closing of a period"),
    "statistics.closingstate": _("Step of a closing"),
    "statistics.countedattendance": _("Consultation counted in a closing"),
    "statistics.sealeddraft": _("Draft of a publication"),
    "statistics.sealedvalue": _("Figure of a draft"),
    "statistics.epsilonentry": _("Privacy budget spent"),
    "support.visit": _("Support visit"),
    "onboarding.onboarding": _("City coming in"),
    "onboarding.deed": _("Step of a city"),
    "onboarding.departure": _("Departure of a city"),
    "onboarding.cityexport": _("Export of a city"),
    "onboarding.cityreceipt": _("Receipt of a city"),
    "onboarding.citysign": _("Sign of a city"),
    "audit.history": _("History"),
    "kernel.ledger": _("History"),
}
# What comes by the dozen with something else that is shown; there when it is asked for.
COMPANIONS: Final = frozenset(
    {
        "statistics.countedattendance",
        "statistics.sealedvalue",
        "statistics.epsilonentry",
        "notices.preference",
        "accounts.signinsession",
        "staff.reviewline",
        "onboarding.citysign",
    }
)
# Where a thing can be looked at: route and the permission that its page asks for.
PAGES: Final[dict[str, tuple[str, str]]] = {
    "registry.person": ("registry:person", "registry.view_person"),
    "registry.consultation": ("registry:consultation", "registry.view_consultation"),
    "registry.importjob": ("registry:import", "registry.import"),
    "accounts.user": ("staff:person", "accounts.view_staff"),
    "agenda.appointment": ("agenda:appointment", "agenda.attend"),
    "agenda.ticket": ("agenda:ticket", "agenda.attend"),
    "casework.case": ("casework:case", "casework.manage"),
    "casework.task": ("casework:task", "casework.manage"),
    "casework.papers": ("casework:papers", "casework.manage"),
    "staff.accessreview": ("staff:review", "accounts.manage_staff"),
}
COLUMNS: Final[dict[str, Words]] = {
    "given_names": _("given names"),
    "family_names": _("family names"),
    "chosen_name": _("chosen name"),
    "search_name": _("name to search by"),
    "gender": _("gender"),
    "document_marker": _("marker in the document"),
    "birth_date": _("date of birth"),
    "birth_year": _("year of birth"),
    "birth_precision": _("how the birth is known"),
    "nationalities": _("nationalities"),
    "nationality": _("nationality"),
    "country_of_birth": _("country of birth"),
    "registered_on": _("registered on"),
    "version": _("version"),
    "created_at": _("created at"),
    "updated_at": _("updated at"),
    "created_by": _("created by"),
    "person_id": _("person"),
    "contacted_on": _("day"),
    "subject": _("subject"),
    "other_subjects": _("other subjects"),
    "result": _("result"),
    "channel": _("channel"),
    "language": _("language"),
    "note": _("note"),
    "anonymous": _("anonymous"),
    "officer": _("attended by"),
    "age_at_contact": _("age on that day"),
    "corrected_at": _("corrected at"),
    "corrected_by": _("corrected by"),
    "correction": _("why it was corrected"),
    "source": _("how it came in"),
    "number": _("number"),
    "number_hash": _("number, for searching"),
    "masked_tail": _("end of the number"),
    "kind": _("kind"),
    "issuing_country": _("issuing country"),
    "email": _("e-mail"),
    "name": _("name"),
    "password": _("password"),
    "is_active": pgettext_lazy("column", "active"),
    "last_login": _("last sign-in"),
    "role": _("role"),
    "starts_on": _("from"),
    "ends_on": _("until"),
    "granted_by": _("given by"),
    "ended_by": _("ended by"),
    "user_id": _("account"),
    "scopes": _("what it may do"),
    "expires_at": _("expires"),
    "revoked_at": _("revoked"),
    "label": _("label"),
    "code": _("code"),
    "list": _("list"),
    "national_code": _("national code"),
    "hidden": _("hidden"),
    "active": pgettext_lazy("column", "active"),
    "department_id": _("department"),
    "state": _("state"),
    "import_fingerprint": _("mark of the imported row"),
    "desk_id": _("desk"),
    "starts_at": _("begins"),
    "ends_at": _("ends"),
    "priority": _("goes first"),
    "letter": _("line"),
    "called_at": _("called at"),
    "attended_at": _("attended at"),
    "ended_at": _("ended at"),
    "opens": _("opens"),
    "closes": _("closes"),
    "by_appointment": _("by appointment only"),
    "goal": _("goal"),
    "responsible": _("responsible"),
    "opened_on": _("opened on"),
    "closed_on": _("closed on"),
    "due_on": _("due on"),
    "remind_on": _("remind on"),
    "assignee": _("who does it"),
    "done_at": _("done at"),
    "title": _("title"),
    "other_name": _("name of somebody else"),
    "lives_together": _("they live together"),
    "expires_on": _("expires on"),
    "seen_on": _("seen on"),
    "seen_by": _("seen by"),
    "category": _("category"),
    "from_on": _("from"),
    "until": _("until"),
    "declared_on": _("declared on"),
    "since": _("since"),
}
REASONS: Final[dict[str, Words]] = {
    "attending": _("The person is here and asks for it"),
    "procedure": _("Filing a procedure for the person"),
    "correction": _("Checking or correcting the record"),
    "accompanying": _("Accompanying the person"),
    "danger": _("There is danger now"),
    "coordinating": _("Coordinating with another service, as agreed"),
    "rectifying": _("Checking or correcting what was written"),
    "intact": _("intact"),
    "broken": _("does not verify"),
}


def verb(code: str) -> tuple[Words, str]:
    """The word and the icon of what was done."""
    return VERBS.get(code, (code, "info"))


def kind(code: str) -> Words:
    """The word of a kind of thing; its own name for one that nobody worded."""
    return KINDS.get(code) or code.partition(".")[2] or code


def column(name: str) -> str:
    """The word of a column."""
    return str(capfirst(str(COLUMNS.get(name) or name.replace("_", " "))))


def reason(code: str) -> Words:
    """The words of a reason; the reason itself when somebody wrote it."""
    return REASONS.get(code, code)
