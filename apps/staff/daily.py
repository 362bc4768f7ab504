"""What nobody asks for, once a day in each place: idle accounts, failed mail, the review opened.

The cache only spares the work; without it everything runs again and changes nothing.
"""

import datetime

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse

from apps.accounts import rules
from apps.accounts.selectors import keepers
from apps.notices import selectors as mail
from apps.notices import services as notices
from apps.staff import kinds, selectors, services
from apps.staff.handover import stranded
from kernel import scope

# Somebody who signs on the day it opens is not told again; who doesn't, every Monday.
REMINDER = 0
DAY = 24 * 3600
# A day on which nothing ran loses no role that ended.
ENDED_WITHIN = datetime.timedelta(days=7)


def look_after() -> None:
    """Called in each place every few seconds; does its work at the first call of a day there."""
    day = rules.today()
    done = f"staff.daily:{scope.current()}:{day.isoformat()}"
    if cache.get(done):
        return
    run(day)
    cache.set(done, 1, timeout=DAY)


@transaction.atomic
def run(day: datetime.date) -> None:
    """The work of a day; a second time it finds nothing to do."""
    # Invented people are away most of the time: there nobody is suspended, only flagged.
    suspended = [] if settings.DEMO else services.suspend_idle()
    if suspended:
        for keeper in keepers():
            notices.notify(
                user=keeper.pk,
                kind=kinds.SUSPENDED.code,
                path=f"{reverse('staff:people')}?state=suspended",
                params={"count": len(suspended)},
            )
    tell_of_mail(day)
    tell_of_work(day)
    opened = services.open_due()
    if opened is not None or day.weekday() == REMINDER:
        remind(day)


def tell_of_mail(day: datetime.date) -> None:
    """Tell whoever runs the place of mail of the last day that could not be sent."""
    count = mail.failed_lately(within=datetime.timedelta(days=1)).total()
    for keeper in keepers() if count else ():
        notices.notify(
            user=keeper.pk,
            kind=kinds.MAIL_FAILED.code,
            path=reverse("notices:unsent"),
            params={"count": count},
            key=f"{kinds.MAIL_FAILED.code}:{day.isoformat()}",
        )


def tell_of_work(day: datetime.date) -> None:
    """Tell whoever runs the place of work that a role which ended left behind, once per role."""
    for grant in selectors.ended_lately(day - ENDED_WITHIN, day):
        count = sum(work.count for work in stranded(grant.user))
        for keeper in keepers() if count else ():
            notices.notify(
                user=keeper.pk,
                kind=kinds.WORK_WAITS.code,
                path=reverse("staff:hand_over", kwargs={"pk": grant.user_id}),
                params={"count": count},
                key=f"{kinds.WORK_WAITS.code}:{grant.pk}",
            )


def remind(day: datetime.date) -> None:
    """Tell whoever may sign of each review that waits, once a day at most."""
    for review in selectors.unsigned_reviews():
        for keeper in keepers():
            notices.notify(
                user=keeper.pk,
                kind=kinds.REVIEW_WAITS.code,
                path=reverse("staff:review", kwargs={"pk": review.pk}),
                params={
                    "number": (review.quarter.month + 2) // 3,
                    "year": str(review.quarter.year),
                },
                key=f"{kinds.REVIEW_WAITS.code}:{review.pk}:{day.isoformat()}",
            )
