"""A door that works: what is entered is where one is."""

from tenants import current, entering
from tenants.models import City


def test_entering_is_where_queries_land(maipu: City, rosario: City) -> None:
    from django.db import connection

    seen = []
    for city in (maipu, rosario, maipu):
        with entering(city), connection.cursor() as cursor:
            cursor.execute("SELECT current_user, current_schema()")
            seen.append(cursor.fetchone())
    assert current() is None
    assert [user.rsplit("_", 1)[1] for user, _ in seen] == ["maipu", "rosario", "maipu"]
    assert [schema for _, schema in seen] == ["city_maipu", "city_rosario", "city_maipu"]
