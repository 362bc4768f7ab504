"""Where the pages of diagnosis stand."""

from django.urls import URLPattern, URLResolver, path

from apps.diagnosis.views import answering, assigning, evidence, judging, noting, rounds

app_name = "diagnosis"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", rounds.round_list, name="list"),
    path("new/", rounds.new, name="new"),
    path("<uuid:pk>/", rounds.detail, name="round"),
    path("<uuid:pk>/edit/", rounds.edit, name="edit"),
    path("<uuid:pk>/move/", rounds.move, name="move"),
    path("<uuid:pk>/discard/", rounds.discard, name="discard"),
    path("<uuid:pk>/assign/", assigning.assign, name="assign"),
    path("<uuid:pk>/areas/<slug:area>/", answering.area, name="area"),
    path("<uuid:pk>/check/", answering.check, name="check"),
    path("<uuid:pk>/workshop/", judging.workshop, name="workshop"),
    path("<uuid:pk>/workshop/hold/", judging.hold, name="hold"),
    path("<uuid:pk>/classify/<slug:area>/", judging.judge, name="judge"),
    path("<uuid:pk>/classify/<slug:area>/save/", judging.classify, name="classify"),
    path("<uuid:pk>/classify/<slug:area>/gap/", judging.note_gap, name="note_gap"),
    path("<uuid:pk>/gaps/", noting.gaps, name="gaps"),
    path("gaps/<uuid:pk>/change/", noting.change_gap, name="change_gap"),
    path("gaps/<uuid:pk>/drop/", noting.drop_gap, name="drop_gap"),
    path("answers/<uuid:pk>/", answering.save, name="save"),
    path("answers/<uuid:pk>/evidence/", evidence.evidence, name="evidence"),
    path("evidence/<uuid:pk>/", evidence.download, name="download"),
    path("evidence/<uuid:pk>/remove/", evidence.remove, name="remove"),
]
