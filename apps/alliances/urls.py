"""Where the pages of alliances stand."""

from django.urls import path

from apps.alliances.views import actions, agreements, belonging, figures, one, partners

app_name = "alliances"

urlpatterns = [
    path("", agreements.agreement_list, name="list"),
    path("new/", agreements.new, name="new"),
    path("<uuid:pk>/", one.agreement, name="agreement"),
    path("<uuid:pk>/edit/", agreements.edit, name="edit"),
    path("<uuid:pk>/renew/", agreements.renew, name="renew"),
    path("<uuid:pk>/sign/", one.sign, name="sign"),
    path("<uuid:pk>/end/", one.end, name="end"),
    path("<uuid:pk>/drop/", one.drop, name="drop"),
    path("<uuid:pk>/contacts/", one.add_contact, name="add_contact"),
    path("<uuid:pk>/contacts/<int:place>/remove/", one.remove_contact, name="remove_contact"),
    path("<uuid:pk>/documents/", one.add_document, name="add_document"),
    path("<uuid:pk>/commitments/new/", belonging.new_commitment, name="new_commitment"),
    path("<uuid:pk>/evaluations/<int:year>/", belonging.evaluation, name="evaluation"),
    path("documents/<uuid:pk>/", one.document, name="document"),
    path("documents/<uuid:pk>/remove/", one.remove_document, name="remove_document"),
    path("commitments/<uuid:pk>/", belonging.commitment, name="commitment"),
    path("commitments/<uuid:pk>/settle/", belonging.settle, name="settle"),
    path("commitments/<uuid:pk>/remove/", belonging.remove_commitment, name="remove_commitment"),
    path("actions/", actions.action_list, name="actions"),
    path("actions/new/", actions.new_action, name="new_action"),
    path("actions/<uuid:pk>/", actions.action, name="action"),
    path("actions/<uuid:pk>/edit/", actions.edit_action, name="edit_action"),
    path("actions/<uuid:pk>/remove/", actions.remove_action, name="remove_action"),
    path("partners/", partners.partner_list, name="partners"),
    path("partners/<uuid:pk>/", partners.partner, name="partner"),
    path("figures/", figures.figures, name="figures"),
    path("figures/figures.csv", figures.figures_csv, name="figures_csv"),
]
