"""The settings the tests run with; a pytest plugin, so that it comes before Django's settings.

Each xdist worker has its own database and its own role prefix on one throw-away
server, named by TEST_DATABASE_OWNER_URL (test.py starts it).
"""

import base64
import os
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tenants.roles import derive

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")
# `test.py --fast` asks for less where each thing is made up.
IN_HASTE = os.environ.get("TEST_IN_HASTE") == "1"
NAME = f"{os.environ.get('MC_TEST_NAME', 'test')}_{WORKER}"
SECRET = "test-role-secret-0123456789abcdef0123456789abcdef"


def _cache_of_its_own(broker: str) -> str:
    """Another numbered database of the same Valkey for each worker.

    Emptying the cache between tests must not empty another worker's, nor the queue.
    """
    digits = "".join(filter(str.isdigit, WORKER))
    number = 1 + (int(digits) % 14 if digits else 14)
    if broker.startswith("redis+socket://"):
        return f"{broker}?db={number}"
    return urlunsplit(urlsplit(broker)._replace(path=f"/{number}"))


def _prepare() -> None:
    server = os.environ.get("TEST_DATABASE_OWNER_URL")
    if not server:
        raise SystemExit(
            "The tests need a PostgreSQL they may throw away: run `python3 test.py`, which starts "
            "one, or set TEST_DATABASE_OWNER_URL=postgresql://postgres:secret@127.0.0.1:5432/postgres"
        )
    parts = urlsplit(server)
    owner = urlunsplit(parts._replace(path=f"/{NAME}"))
    gateway = f"{NAME}_gateway"
    address = f"{gateway}:{derive(SECRET, gateway)}@{parts.hostname}:{parts.port}"
    files = Path(tempfile.gettempdir()) / f"{NAME}-{os.getuid()}-files"
    files.mkdir(mode=0o700, exist_ok=True)
    os.environ.update(
        DJANGO_SETTINGS_MODULE="migraciudades.settings",
        TEST_SERVER_URL=server,
        DATABASE_OWNER_URL=owner,
        DATABASE_URL=f"postgresql://{address}/{NAME}",
        MC_ROLE_PREFIX=NAME,
        MC_ROLE_SECRET=SECRET,
        MC_SECRET_KEY="test-secret-key-0123456789abcdef0123456789abcdef",
        MC_KEY_ENCRYPTION_KEY=base64.b64encode(b"0123456789abcdef0123456789abcdef").decode(),
        MC_FILES_DIR=str(files),
        CACHE_URL=_cache_of_its_own(os.environ["BROKER_URL"]),
        MC_BASE_DOMAIN="localhost",
        MC_LOG_FORMAT="json",
        MC_DEMO="0",
        # The real identity provider of the tests runs on this machine.
        MC_OIDC_PRIVATE_HOSTS="localhost",
    )
    if broker := os.environ.get("BROKER_URL"):
        # Emptying the cache empties a whole numbered database: each worker has one of its own, or
        # one's counters of failed sign-ins would vanish while another tidies up.
        number = int(WORKER.removeprefix("gw")) + 1 if WORKER.startswith("gw") else 0
        os.environ["CACHE_URL"] = f"{broker.partition('?')[0]}?db={number % 16}"
    os.environ.pop("SENTRY_DSN", None)
    # Playwright marks its loop as running in this thread; no test of ours is a coroutine.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


_prepare()
