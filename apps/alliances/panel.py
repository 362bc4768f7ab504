"""What an organisation's page in the directory shows of alliances."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apps.alliances import presenters, rules
from apps.directory.panels import Panel
from apps.directory.selectors import Organization

MOST = 50


def shared_with(request: HttpRequest, organization: Organization) -> dict[str, Any]:
    """Its agreements and joint actions, in words."""
    # Models are not there yet when the app registers this.
    from apps.alliances import selectors

    del request
    agreements = list(
        selectors.agreements(selectors.AgreementFilter(organization=organization.pk))[:MOST]
    )
    actions = list(selectors.actions(selectors.ActionFilter(organization=organization.pk))[:MOST])
    keys = {key for row in agreements for key in row.organizations}
    keys |= {key for row in actions for key in row.organizations}
    known = selectors.bodies(keys)
    return {
        "agreements": presenters.agreement_rows(agreements, known),
        "actions": presenters.action_rows(actions, known),
    }


PANEL = Panel(
    code="alliances",
    template="alliances/panel.html",
    order=10,
    permission=rules.VIEW,
    context=shared_with,
)
