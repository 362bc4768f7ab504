"""What the notice centre tells administrators about their staff."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices.kinds import Kind
from apps.staff.handover import label_of

REVIEW_WAITS = Kind(
    code="staff.review_waits",
    label=_("An access review waits for a signature"),
    title=gettext_noop("The access review of quarter %(number)s of %(year)s waits for a signature"),
    icon="shield",
    tone="warn",
    permission="accounts.manage_staff",
)
SUSPENDED = Kind(
    code="staff.suspended",
    label=_("Accounts suspended because nobody used them"),
    title=gettext_noop("Accounts suspended after 90 days without use: %(count)s"),
    icon="team",
    tone="warn",
    permission="accounts.manage_staff",
)
FACTORS_REMOVED = Kind(
    code="staff.factors_removed",
    label=_("Somebody took your second factor away"),
    title=gettext_noop(
        "An administrator took your second factor away. If you did not ask for it, say so at once"
    ),
    icon="lock",
    tone="warn",
    delivery="at_once",
)
MAIL_FAILED = Kind(
    code="staff.mail_failed",
    label=_("Mail that could not be sent"),
    title=gettext_noop("%(count)s message could not be sent"),
    title_many=gettext_noop("%(count)s messages could not be sent"),
    count_by="count",
    icon="mail",
    tone="warn",
    permission="accounts.manage_staff",
)
WORK_WAITS = Kind(
    code="staff.work_waits",
    label=_("Open work of somebody whose roles no longer allow it"),
    title=gettext_noop("Open work of somebody whose roles no longer allow it: %(count)s"),
    icon="team",
    tone="warn",
    permission="accounts.manage_staff",
)
WORK_RECEIVED = Kind(
    code="staff.work_received",
    label=_("Open work that somebody handed over to you"),
    title=gettext_noop("Handed over to you: %(what)s (%(count)s)"),
    icon="inbox",
    values=lambda params: {**params, "what": label_of(str(params["work"]))},
    delivery="at_once",
)
ALL = (REVIEW_WAITS, SUSPENDED, FACTORS_REMOVED, MAIL_FAILED, WORK_RECEIVED, WORK_WAITS)
