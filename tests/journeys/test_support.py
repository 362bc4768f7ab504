"""An operator asks, a city lets them in, both in a browser; every page of it is sound."""

from __future__ import annotations

import pytest

from apps.support import services
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-support")]


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_support_from_asking_to_leaving(arrives: Arrives, maipu: City, language: str) -> None:
    operator = arrives(None, "operator", language)
    operator.goes_to("/support/").finds_it_sound(where="nothing asked")
    operator.page.locator("main button[type=submit]").click()
    operator.page.locator(".error-summary").wait_for()
    operator.arrives().finds_it_sound(where="asked without saying what")
    operator.page.locator("[name=city]").select_option("maipu")
    operator.page.locator("[name=reason]").fill("La página de estadísticas no abre")
    operator.page.locator("main button[type=submit]").first.click()
    operator.arrives().finds_it_sound(where="asked")
    admin = arrives(maipu, "admin", language)
    admin.goes_to("/support/").finds_it_sound(where="a request")
    admin.page.locator("form[action$='/let-in/'] button").click()
    admin.arrives().finds_it_sound(where="let in")
    operator.goes_to("/support/").finds_it_sound(where="granted")
    operator.visits.add(maipu)
    operator.page.locator("form[action$='/enter/'] button").click()
    operator.page.wait_for_url("**/support/enter/**")
    operator.arrives().finds_it_sound(where="at the city's door")
    operator.page.locator("main button[type=submit]").click()
    operator.page.wait_for_url(lambda address: "/support/enter/" not in address)
    operator.page.locator(".strip").wait_for()
    operator.arrives().finds_it_sound(where="inside")
    admin.goes_to("/people/").finds_it_sound(where="while support is in")
    admin.goes_to("/support/").page.locator("form[action$='/end/'] button").click()
    admin.arrives().finds_it_sound(where="over")
    operator.page.reload()
    operator.page.wait_for_url("**/accounts/login/**")
    with entering(maipu):
        services.look_after()
