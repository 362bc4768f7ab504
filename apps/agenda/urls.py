"""Where the pages of agenda stand."""

from django.urls import URLPattern, URLResolver, path

from apps.agenda.views import appointments, calendar, desk, queue, screen, settings

app_name = "agenda"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", queue.office, name="office"),
    path("set-up/", queue.set_up, name="set_up"),
    path("tickets/take/", queue.take, name="take"),
    path("tickets/<uuid:pk>/", queue.ticket, name="ticket"),
    path("tickets/<uuid:pk>/move/", queue.move, name="move_ticket"),
    path("tickets/<uuid:pk>/note/", queue.note, name="note_ticket"),
    path("tickets/<uuid:pk>/call/<uuid:desk>/", queue.call, name="call_ticket"),
    path("desks/<uuid:pk>/", desk.desk, name="desk"),
    path("desks/<uuid:pk>/now/", desk.now, name="desk_now"),
    path("desks/<uuid:pk>/call/", desk.call_next, name="call_next"),
    path("desks/<uuid:pk>/leave/", desk.leave, name="leave_desk"),
    path("day/", calendar.day, name="day"),
    path("week/", calendar.week, name="week"),
    path("find/", calendar.find, name="find"),
    path("appointments/new/", appointments.new, name="book"),
    path("appointments/<uuid:pk>/", appointments.appointment, name="appointment"),
    path("appointments/<uuid:pk>/slip/", appointments.slip, name="slip"),
    path("appointments/<uuid:pk>/move/", appointments.move, name="move_appointment"),
    path("appointments/<uuid:pk>/arrive/", appointments.arrive, name="arrive"),
    path("appointments/<uuid:pk>/cancel/", appointments.cancel, name="cancel"),
    path("appointments/<uuid:pk>/absent/", appointments.absent, name="absent"),
    path("settings/", settings.settings, name="settings"),
    path("settings/desks/new/", settings.new_desk, name="new_desk"),
    path("settings/desks/<uuid:pk>/", settings.desk, name="desk_settings"),
    path("settings/days/", settings.add_day, name="add_day"),
    path("settings/days/<uuid:pk>/remove/", settings.remove_day, name="remove_day"),
    path("settings/screens/", settings.add_screen, name="add_screen"),
    path("settings/screens/<uuid:pk>/revoke/", settings.revoke_screen, name="revoke_screen"),
    path("screen/<str:secret>/", screen.screen, name="screen"),
    path("screen/<str:secret>/now/", screen.now, name="screen_now"),
]
