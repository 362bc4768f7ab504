"""Asks a provider something over HTTPS, bounded, and never anybody inside our own network.

A city's administrator types the address, so it must not become a way to reach what only this
machine can reach. The name is resolved once, every address it has is checked, and the connection
goes to what was checked: a name that changes its mind meanwhile gains nothing. Redirects
are not followed.
"""

import http.client
import ipaddress
import json
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings

from apps.accounts.oidc.errors import ProviderError

SECONDS: Final = 8.0
LARGEST: Final = 256 * 1024
_CHUNK: Final = 16 * 1024


@dataclass(frozen=True, slots=True)
class Target:
    """Where to connect, checked."""

    scheme: str
    host: str
    port: int
    addresses: tuple[str, ...]
    path: str


def check(url: str) -> Target:
    """The addresses to connect to for ``url``; ProviderError when it may not be asked."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise ProviderError("address") from error
    if parts.scheme not in {"https", "http"} or not host or parts.username or parts.fragment:
        raise ProviderError("address")
    port = port or (443 if parts.scheme == "https" else 80)
    found = _resolve(host, port)
    trusted = host in settings.OIDC_PRIVATE_HOSTS
    local = all(one.is_loopback for one in found)
    at_home = local and (trusted or settings.DEBUG or settings.DEMO)
    if parts.scheme == "http" and not at_home:
        raise ProviderError("address")
    if not (at_home or trusted or all(one.is_global for one in found)):
        raise ProviderError("private")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, tuple(map(str, found)), path)


def ask(
    method: str, url: str, *, body: str | None = None, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    """The JSON object at ``url``, within eight seconds and 256 kB in all."""
    target = check(url)
    deadline = time.monotonic() + SECONDS
    connection = _Connection(target)
    sent = {"Accept": "application/json", "Host": _host_header(target), **(headers or {})}
    if body is not None:
        sent["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        connection.request(method, target.path, body=body, headers=sent)
        answer = connection.getresponse()
        if answer.status != http.client.OK:
            raise ProviderError("status")
        text = _read(answer, connection, deadline)
    except TimeoutError as error:
        raise ProviderError("slow") from error
    except (OSError, http.client.HTTPException) as error:
        raise ProviderError("unreachable") from error
    finally:
        connection.close()
    try:
        found = json.loads(text)
    except ValueError as error:
        raise ProviderError("not_json") from error
    if not isinstance(found, dict):
        raise ProviderError("not_json")
    return found


class _Connection(http.client.HTTPConnection):
    """Goes to the checked address, and checks the certificate against the name."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.host, target.port, timeout=SECONDS / 2)
        self._target = target

    def connect(self) -> None:
        plain = self._reach()
        if self._target.scheme == "https":
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(plain, server_hostname=self._target.host)
        else:
            self.sock = plain

    def _reach(self) -> socket.socket:
        refused: OSError = OSError("no address")
        for address in self._target.addresses:
            try:
                return socket.create_connection((address, self.port), self.timeout)
            except OSError as error:
                refused = error
        raise refused


def _resolve(host: str, port: int) -> list[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ProviderError("unreachable") from error
    addresses = []
    for *_rest, place in found:
        address = ipaddress.ip_address(str(place[0]).partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None)
        addresses.append(mapped or address)
    return addresses


def _read(
    answer: http.client.HTTPResponse, connection: http.client.HTTPConnection, deadline: float
) -> bytes:
    text = b""
    while True:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        if connection.sock is not None:
            connection.sock.settimeout(left)
        part = answer.read1(_CHUNK)
        if not part:
            return text
        text += part
        if len(text) > LARGEST:
            raise ProviderError("too_large")


def _host_header(target: Target) -> str:
    usual = 443 if target.scheme == "https" else 80
    return target.host if target.port == usual else f"{target.host}:{target.port}"
