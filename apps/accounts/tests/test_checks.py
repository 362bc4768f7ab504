"""What doctor says about cities that nobody can run."""

import tenants
from apps.accounts import checks
from apps.accounts.tests.factories import make_account
from tenants.models import City


def test_doctor_names_the_city_without_administrator(
    maipu: City, rosario: City, clean: None
) -> None:
    with tenants.entering(maipu):
        make_account("admin", password=None)
    with tenants.entering(rosario):
        make_account("admin", password=None, is_active=False)
        make_account("coordinator", password=None)
    wrong = [found for found in checks.every_city_has_an_admin() if found.level == "error"]
    assert [found.what.split()[0] for found in wrong] == ["rosario"]
    assert "--city rosario" in wrong[0].mend


def test_doctor_is_content_when_every_city_has_one(maipu: City, rosario: City, clean: None) -> None:
    for city in (maipu, rosario):
        with tenants.entering(city):
            make_account("admin", password=None)
    assert [found.level for found in checks.every_city_has_an_admin()] == ["ok"]
