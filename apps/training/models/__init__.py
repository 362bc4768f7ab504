"""What training keeps: one module per aggregate."""

from apps.training.models.attendance import Attendance
from apps.training.models.certificates import Certificate, CertificateRun
from apps.training.models.courses import Course
from apps.training.models.editions import CourseSession, Edition
from apps.training.models.enrolments import Enrolment
from apps.training.models.feeds import CalendarFeed
from apps.training.models.logos import CityLogo
from apps.training.models.participants import Participant
from apps.training.models.sheets import AttendanceSheet

__all__ = [
    "Attendance",
    "AttendanceSheet",
    "CalendarFeed",
    "Certificate",
    "CertificateRun",
    "CityLogo",
    "Course",
    "CourseSession",
    "Edition",
    "Enrolment",
    "Participant",
]
