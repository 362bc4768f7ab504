"""Where the pages of casework stand."""

from django.urls import path

from apps.casework.views import cases, papers, people, relations, tasks

app_name = "casework"

urlpatterns = [
    path("cases/", cases.case_list, name="cases"),
    path("cases/<uuid:pk>/", cases.case_detail, name="case"),
    path("cases/<uuid:pk>/edit/", cases.edit_case, name="edit_case"),
    path("cases/<uuid:pk>/move/", cases.move_case, name="move_case"),
    path("cases/<uuid:pk>/consultations/", cases.attach, name="attach"),
    path("cases/<uuid:pk>/consultations/<uuid:consultation>/", cases.detach, name="detach"),
    path("consultations/<uuid:pk>/case/", cases.attach_to_case, name="attach_to_case"),
    path("people/<uuid:pk>/cases/new/", cases.new_case, name="new_case"),
    path("tasks/", tasks.task_list, name="tasks"),
    path("tasks/<uuid:pk>/", tasks.edit_task, name="task"),
    path("tasks/<uuid:pk>/done/", tasks.set_done, name="task_done"),
    path("people/<uuid:pk>/tasks/new/", tasks.new_task, name="new_task"),
    path("people/<uuid:pk>/cases/", people.cases_of, name="cases_of"),
    path("people/<uuid:pk>/relations/", relations.relations, name="relations"),
    path("people/<uuid:pk>/household/leave/", relations.move_out, name="move_out"),
    path("relations/<uuid:pk>/remove/", relations.remove, name="remove_relation"),
    path("people/<uuid:pk>/papers/", papers.papers, name="papers"),
    path("people/<uuid:pk>/documents/", papers.see_document, name="see_document"),
    path("documents/<uuid:pk>/remove/", papers.remove_document, name="remove_document"),
    path("people/<uuid:pk>/residence/", papers.declare, name="declare"),
    path("residence/<uuid:pk>/remove/", papers.remove_residence, name="remove_residence"),
    path("people/<uuid:pk>/files/", papers.upload, name="upload"),
    path("files/<uuid:pk>/", papers.download, name="file"),
    path("files/<uuid:pk>/remove/", papers.remove_file, name="remove_file"),
    path("expiries/", people.expiries, name="expiries"),
]
