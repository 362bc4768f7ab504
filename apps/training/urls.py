"""Where the pages of training stand."""

from django.urls import include, path

from apps.training.views import courses, editions, enrolling, figures, identity, people, sessions

own = [
    path("", editions.office, name="office"),
    path("courses/", courses.course_list, name="courses"),
    path("courses/new/", courses.new, name="course_new"),
    path("courses/<uuid:pk>/", courses.course, name="course"),
    path("courses/<uuid:pk>/edit/", courses.edit, name="course_edit"),
    path("courses/<uuid:pk>/newer/<uuid:document>/", courses.take_newer, name="take_newer"),
    path("courses/<uuid:pk>/editions/new/", courses.new_edition, name="edition_new"),
    path("national/<uuid:pk>/adopt/", courses.adopt, name="adopt"),
    path("editions/<uuid:pk>/", editions.edition, name="edition"),
    path("editions/<uuid:pk>/edit/", editions.edit, name="edition_edit"),
    path("editions/<uuid:pk>/move/", editions.move, name="edition_move"),
    path("editions/<uuid:pk>/plan/", editions.plan, name="plan"),
    path("editions/<uuid:pk>/sessions/new/", sessions.new, name="session_new"),
    path("editions/<uuid:pk>/enrol/", enrolling.enrol, name="enrol"),
    path("editions/<uuid:pk>/enrol/new/", enrolling.enrol_new, name="enrol_new"),
    path("editions/<uuid:pk>/assess/", enrolling.assess, name="assess"),
    path("enrolments/<uuid:pk>/withdraw/", enrolling.withdraw, name="withdraw"),
    path("enrolments/<uuid:pk>/admit/", enrolling.admit, name="admit"),
    path("enrolments/<uuid:pk>/send-again/", enrolling.send_again, name="send_again"),
    path("sessions/drafts/key/", sessions.draft_key, name="draft_key"),
    path("sessions/<uuid:pk>/", sessions.session, name="session"),
    path("sessions/<uuid:pk>/resume/", sessions.resume, name="session_resume"),
    path("sessions/<uuid:pk>/reopen/", sessions.reopen, name="session_reopen"),
    path("sessions/<uuid:pk>/edit/", sessions.edit, name="session_edit"),
    path("sessions/<uuid:pk>/made-up/<uuid:enrolment>/", sessions.make_up, name="make_up"),
    path("people/", people.people, name="people"),
    path("people/new/", people.new, name="person_new"),
    path("people/<uuid:pk>/", people.person, name="person"),
    path("people/of-account/<uuid:pk>/", identity.of_account, name="of_account"),
    path("people/<uuid:pk>/link/", identity.link, name="link"),
    path("people/<uuid:pk>/unlink/", identity.unlink, name="unlink"),
    path("people/<uuid:pk>/merge/", identity.merge, name="merge"),
    path("people/<uuid:pk>/edit/", people.edit, name="person_edit"),
    path("figures/", figures.figures, name="figures"),
    path("figures.csv", figures.figures_csv, name="figures_csv"),
    path("coverage.csv", figures.coverage_csv, name="coverage_csv"),
    path("due-again.csv", figures.refreshers_csv, name="refreshers_csv"),
]

urlpatterns = [path("", include((own, "training")))]
