"""The link an account's owner gets when somebody opened it for them."""

import tenants
from apps.accounts import links
from apps.accounts.models import User
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import make_account
from tenants.models import City

CHOSEN = "la lluvia llega tarde hoy"


def test_an_opened_account_has_no_password_until_its_owner_chooses_one(
    maipu: City, clean: None, fresh_limits: None, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    with tenants.entering(maipu):
        user = make_account("admin", email="eva@example.org", password=None)
        path = links.password_path(user)
    assert not user.has_usable_password()
    client = browser_at(maipu)
    form = client.get(path)["Location"]
    client.post(form, {"password1": CHOSEN, "password2": CHOSEN})
    assert sign_in(maipu, "eva@example.org", CHOSEN).get("/staff/").status_code == 200


def test_the_link_of_one_city_opens_nothing_in_another(
    maipu: City, rosario: City, clean: None, fresh_limits: None, browser_at: BrowserAt
) -> None:
    with tenants.entering(maipu):
        path = links.password_path(make_account("admin", password=None))
    answer = browser_at(rosario).get(path)
    assert answer.status_code == 200
    assert "password1" not in answer.content.decode()
    with tenants.entering(rosario):
        assert not User.objects.exists()
