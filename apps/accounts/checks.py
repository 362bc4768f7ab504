"""What doctor looks at: a city that nobody can run."""

from collections.abc import Iterable

import tenants
from apps.accounts import selectors
from kernel import checks
from tenants.selectors import active_cities


@checks.register("accounts.admin")
def every_city_has_an_admin() -> Iterable[checks.Finding]:
    """A city without an active administrator can't help itself."""
    whole = True
    for city in active_cities():
        with tenants.entering(city):
            if selectors.has_active_admin():
                continue
        whole = False
        yield checks.Finding(
            "error",
            "City without administrator",
            f"{city.slug} has no active account with the role admin today.",
            f"migraciudades account create --city {city.slug} --email … --name … --role admin",
        )
    if whole:
        yield checks.Finding("ok", "Administrators", "Every active city has one.")
