"""What pages weigh on the wire, measured by the browser on a first and on a second visit."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest

from apps.observatory.tests.conftest import publish_for, third
from apps.registry.tests.factories import a_crowd
from tenants import entering
from tenants.models import City
from tenants.publications.periods import sequence, today
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-figures")]
__all__ = ["third"]

KB = 1000
JS, CSS, HTML, FIRST, REPEAT, NATIONAL = (size * KB for size in (35, 20, 25, 90, 15, 150))
STAFF_PAGES = ("/intake/", "/people/", "/consultations/", "/imports/", "/statistics/")


@dataclass
class Weight:
    """Bytes that came over the wire, by kind, as the browser counted them."""

    by_kind: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return self.by_kind.total()


def weigh(visitor: Visitor, path: str) -> Weight:
    """Open a page and add up what it brought; what the browser had kept weighs nothing."""
    weight = Weight()
    wire = visitor.context.new_cdp_session(visitor.page)
    wire.send("Network.enable")

    def begun(event: dict[str, Any]) -> None:
        weight.kinds[event["requestId"]] = event["type"]

    def ended(event: dict[str, Any]) -> None:
        kind = weight.kinds.get(event["requestId"], "Other")
        weight.by_kind[kind] += round(event["encodedDataLength"])

    wire.on("Network.responseReceived", begun)
    wire.on("Network.loadingFinished", ended)
    visitor.goes_to(path)
    visitor.page.wait_for_load_state("networkidle")
    wire.detach()
    return weight


def test_a_staff_page_is_light_at_first_and_lighter_after(maipu: City, signed_in: Opens) -> None:
    with entering(maipu):
        a_crowd(120)
    coordinator = signed_in(maipu, "coordinator")
    keep_nothing(coordinator)
    first = weigh(coordinator, "/people/")
    assert first.by_kind["Script"] <= JS, first
    assert first.by_kind["Stylesheet"] <= CSS, first
    assert first.total <= FIRST, first
    for path in STAFF_PAGES:
        weigh(coordinator, path)
        again = weigh(coordinator, path)
        assert again.by_kind["Document"] <= HTML, (path, again)
        assert again.total <= REPEAT, (path, again)


def test_the_national_page_is_light(third: City, maipu: City, signed_in: Opens) -> None:
    last = today() - datetime.timedelta(days=80)
    months = sequence(last - datetime.timedelta(days=700), last, "month")
    for number, month in enumerate(months):
        publish_for(third.pk, month, {"total": 200 + number})
    analyst = signed_in(None, "analyst_iom")
    keep_nothing(analyst)
    weight = weigh(analyst, "/")
    assert weight.by_kind["Document"] <= HTML, weight
    assert weight.total <= NATIONAL, weight
    hosts = {urlsplit(request.url).hostname for request in analyst.asked}
    assert hosts == {"nacional.localhost"}


def keep_nothing(visitor: Visitor) -> None:
    """As somebody who has never been here, apart from having signed in."""
    wire = visitor.context.new_cdp_session(visitor.page)
    wire.send("Network.enable")
    wire.send("Network.clearBrowserCache")
    wire.detach()
