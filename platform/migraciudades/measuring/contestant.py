"""Serves the one view in this process as plain Django, stock django-tenants or ours.

`python -m migraciudades.measuring.contestant KIND CITIES` says "ready"; then for every
line `N` it answers N requests of the next city, for `N rotating` N requests each of another
city, and prints microseconds per request and how many answers came from a wrong place.
"""

import gc
import io
import itertools
import json
import os
import sys
import time
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings


def _database(engine: str, **more: Any) -> dict[str, Any]:
    parts = urlsplit(os.environ["DATABASE_OWNER_URL"])
    return {
        "ENGINE": engine, "HOST": parts.hostname, "PORT": parts.port,
        "NAME": parts.path.lstrip("/"), "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "DISABLE_SERVER_SIDE_CURSORS": True, "CONN_MAX_AGE": None, **more,
    }  # fmt: skip


def configure(kind: str) -> None:
    """The product's own settings, with the contestant's tenancy in place of ours."""
    if kind == "ours":
        # A web process never holds the owner's address.
        del os.environ["DATABASE_OWNER_URL"]
    elif kind == "plain":
        settings.DATABASES = {"default": _database("django.db.backends.postgresql")}
        settings.DATABASE_ROUTERS = []
    else:
        settings.DATABASES = {"default": _database("django_tenants.postgresql_backend")}
        settings.INSTALLED_APPS = [
            "django_tenants", *settings.INSTALLED_APPS, "migraciudades.measuring.stock",
        ]  # fmt: skip
        settings.TENANT_MODEL = "stock.StockTenant"
        settings.TENANT_DOMAIN_MODEL = "stock.StockDomain"
        settings.TENANT_LIMIT_SET_CALLS = kind == "tuned"
        settings.DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]
        settings.TENANT_SYNC_ROUTER = "django_tenants.routers.TenantSyncRouter"


def only_tenancy(kind: str) -> None:
    """No middleware but the one that finds the tenant; no page but the one view."""
    settings.MIDDLEWARE = {
        "plain": [],
        "stock": ["django_tenants.middleware.main.TenantMainMiddleware"],
        "tuned": ["migraciudades.measuring.stock.middleware.RememberingMiddleware"],
        "ours": ["tenants.middleware.PlaceMiddleware"],
    }[kind]
    settings.ROOT_URLCONF = "migraciudades.measuring.view"


def main(kind: str, cities: list[str]) -> None:
    """Serve rounds of requests until the input ends."""
    configure(kind)
    import django

    django.setup()
    only_tenancy(kind)
    from django.core.handlers.wsgi import WSGIHandler

    handler = WSGIHandler()
    # As wsgi.py does; for all alike, so that only tenancy differs.
    gc.collect()
    gc.freeze()
    turn = itertools.cycle(cities)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        words = line.split()
        count, wrong = int(words[0]), 0
        # A visit stays in one city; rotating changes city at every request.
        visits = turn if words[1:] == ["rotating"] else itertools.repeat(next(turn))
        begun = time.perf_counter()
        for slug in itertools.islice(visits, count):
            body = _answer(handler, f"{slug}.localhost")
            wrong += kind != "plain" and body != f"canary.{slug}".encode()
        micros = (time.perf_counter() - begun) / count * 1_000_000
        sys.stdout.write(json.dumps([micros, wrong]) + "\n")
        sys.stdout.flush()


def _answer(handler: Any, host: str) -> bytes:
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": "/", "SCRIPT_NAME": "", "QUERY_STRING": "",
        "SERVER_NAME": host, "SERVER_PORT": "80", "HTTP_HOST": host,
        "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": True,
        "wsgi.multiprocess": True, "wsgi.run_once": False,
    }  # fmt: skip
    response = handler(environ, lambda *_: None)
    body = b"".join(response)
    response.close()
    return body


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
