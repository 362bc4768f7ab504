"""The only writers of training."""

from apps.training.services.accreditation import assess
from apps.training.services.attendance import (
    Told,
    WalkIn,
    close_session,
    make_up,
    reopen_session,
    take_attendance,
    walk_in,
)
from apps.training.services.courses import (
    CourseData,
    Module,
    adopt_template,
    change_course,
    create_course,
    take_newer_template,
)
from apps.training.services.editions import (
    EditionData,
    SessionData,
    change_edition,
    change_session,
    hand_over,
    move_edition,
    open_edition,
    plan_sessions,
    remove_session,
    weekly,
)
from apps.training.services.enrolments import enrol, enrol_new, withdraw
from apps.training.services.invitations import answer, invite, invite_new, send_again
from apps.training.services.joining import Joining, bring_in
from apps.training.services.participants import (
    ParticipantData,
    add_participant,
    change_participant,
    from_account,
)

__all__ = [
    "CourseData",
    "EditionData",
    "Joining",
    "Module",
    "ParticipantData",
    "SessionData",
    "Told",
    "WalkIn",
    "add_participant",
    "adopt_template",
    "answer",
    "assess",
    "bring_in",
    "change_course",
    "change_edition",
    "change_participant",
    "change_session",
    "close_session",
    "create_course",
    "enrol",
    "enrol_new",
    "from_account",
    "hand_over",
    "invite",
    "invite_new",
    "make_up",
    "move_edition",
    "open_edition",
    "plan_sessions",
    "remove_session",
    "reopen_session",
    "send_again",
    "take_attendance",
    "take_newer_template",
    "walk_in",
    "weekly",
    "withdraw",
]
