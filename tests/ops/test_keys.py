"""A new key of the installation is put in the place of the former one, and nothing is lost."""

import base64
import os
import secrets
import subprocess
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import override_settings

from apps.registry.models import PersonDocument
from apps.registry.tests.factories import a_document, a_person
from embedded import environment
from kernel import crypto
from kernel.crypto import keys, vault
from kernel.models import DataKey
from tenants import entering, selectors
from tenants.models import City

pytestmark = pytest.mark.slow
NUMBER = "93.561.738"


def _keys(*command: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [str(environment.PYTHON), "-m", "migraciudades.cli", "keys", *command],
        env={**os.environ, **variables},
        cwd=environment.ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _rewrap(present: bytes, former: bytes) -> "subprocess.CompletedProcess[str]":
    told = (base64.b64encode(key).decode() for key in (present, former))
    names = ("MC_KEY_ENCRYPTION_KEY", "MC_KEY_ENCRYPTION_KEYS_RETIRED")
    return _keys("rewrap", **dict(zip(names, told, strict=True)))


@pytest.fixture
def new(clean: None) -> Iterator[bytes]:
    """A key of 32 bytes; whatever was wrapped with it is wrapped as before in the end."""
    fresh = secrets.token_bytes(32)
    yield fresh
    back = _rewrap(settings.KEY_ENCRYPTION_KEY, fresh)
    crypto.forget_keys()
    assert back.returncode == 0, back.stdout + back.stderr


def _read(city: City, **present: Any) -> str:
    crypto.forget_keys()
    with override_settings(**present), entering(city):
        return str(PersonDocument.objects.get().number)


def test_the_former_key_is_needed_no_more(maipu: City, new: bytes) -> None:
    with entering(maipu):
        a_person(documents=(a_document(NUMBER),))
    done = _rewrap(new, settings.KEY_ENCRYPTION_KEY)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "take MC_KEY_ENCRYPTION_KEYS_RETIRED away" in done.stdout
    assert base64.b64encode(new).decode() not in done.stdout + done.stderr
    assert _read(maipu, KEY_ENCRYPTION_KEY=new) == NUMBER
    with pytest.raises((crypto.CannotOpen, vault.VaultMissing), match="MC_KEY_ENCRYPTION_KEY"):
        _read(maipu)


def test_a_city_that_is_closed_keeps_the_former_key_needed(
    maipu: City, rosario: City, new: bytes
) -> None:
    City.objects.using("owner").filter(pk=rosario.pk).update(status=City.Status.SUSPENDED)
    selectors.forget()
    try:
        done = _rewrap(new, settings.KEY_ENCRYPTION_KEY)
    finally:
        City.objects.using("owner").filter(pk=rosario.pk).update(status=City.Status.ACTIVE)
        selectors.forget()
    assert done.returncode == 1
    assert "rosario          not done" in done.stdout
    assert "keep the former key" in done.stdout
    assert _rewrap(new, settings.KEY_ENCRYPTION_KEY).returncode == 0


@pytest.fixture
def sealing(maipu: City, clean: None) -> Iterator[uuid.UUID]:
    """The key that Maipú seals with, which does so again in the end."""
    with entering(maipu):
        before = keys.active_key().id
    yield before
    with entering(maipu):
        rows = DataKey.objects.filter(purpose=DataKey.Purpose.SEAL)
        rows.exclude(pk=before).delete()
        rows.update(active=True, retired_at=None)
    crypto.forget_keys()


def test_a_city_seals_with_a_fresh_key_and_reads_what_was_before(
    maipu: City, sealing: uuid.UUID
) -> None:
    with entering(maipu):
        a_person(documents=(a_document(NUMBER),))
    assert _keys("renew", "--city", "maipu").returncode == 0
    assert _read(maipu) == NUMBER
    with entering(maipu):
        assert keys.active_key().id != sealing
    unknown = _keys("renew", "--city", "nowhere")
    assert unknown.returncode == 1
    assert "nowhere" in unknown.stderr


def test_a_former_key_that_is_none_ends_the_command_by_name() -> None:
    wrong = _keys("rewrap", MC_KEY_ENCRYPTION_KEYS_RETIRED="not a key")
    assert wrong.returncode == 1
    assert "MC_KEY_ENCRYPTION_KEYS_RETIRED is not base64" in wrong.stderr
