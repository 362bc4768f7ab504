"""Training over the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

from apps.training.api.certificates import CertificateRunViewSet, CertificateViewSet
from apps.training.api.courses import CourseViewSet, NationalCourseViewSet
from apps.training.api.editions import EditionViewSet
from apps.training.api.feeds import CalendarFeedViewSet, OwnCalendarViewSet
from apps.training.api.figures import CoverageViewSet, FiguresViewSet, RefresherViewSet
from apps.training.api.logos import CityLogoViewSet
from apps.training.api.own import OwnTrainingViewSet
from apps.training.api.people import EnrolmentViewSet, ParticipantViewSet
from apps.training.api.sessions import SessionViewSet
from apps.training.api.sheets import AttendanceFileViewSet
from kernel.api.routers import Route

routes: list[Route] = [
    ("courses", CourseViewSet, "course"),
    ("national-courses", NationalCourseViewSet, "national-course"),
    ("course-editions", EditionViewSet, "course-edition"),
    ("course-sessions", SessionViewSet, "course-session"),
    ("course-participants", ParticipantViewSet, "course-participant"),
    ("course-enrolments", EnrolmentViewSet, "course-enrolment"),
    ("certificates", CertificateViewSet, "certificate"),
    ("certificate-runs", CertificateRunViewSet, "certificate-run"),
    ("certificate-logos", CityLogoViewSet, "certificate-logo"),
    ("attendance-files", AttendanceFileViewSet, "attendance-file"),
    ("calendar-feeds", CalendarFeedViewSet, "calendar-feed"),
    ("my-calendars", OwnCalendarViewSet, "my-calendar"),
    ("my-training", OwnTrainingViewSet, "my-training"),
    ("training-figures", FiguresViewSet, "training-figures"),
    ("training-coverage", CoverageViewSet, "training-coverage"),
    ("training-refreshers", RefresherViewSet, "training-refresher"),
]
