"""Names by which a city is reached: its short name, its hosts, and what none may be called."""

import re
import unicodedata
from typing import Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# Names that people or programs expect something else at, today or some day.
RESERVED: Final = frozenset(
    {
        *("nacional", "national", "observatorio", "www", "api", "admin", "static", "media", "mail"),
        *("smtp", "imap", "pop", "webmail", "correo", "ftp", "ns", "ns1", "ns2", "mx", "dns"),
        *("login", "auth", "sso", "cuenta", "cuentas", "app", "portal", "docs", "ayuda", "help"),
        *("soporte", "support", "status", "estado", "blog", "test", "demo", "localhost", "public"),
        *("template", "oim", "iom", "dnm", "migraciones", "migraciudades", "cdn", "autodiscover"),
        *("root", "postmaster", "hostmaster", "webmaster", "security", "wpad", "isatap"),
    }
)
LONGEST_SLUG: Final = 40
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,39}")
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")


def slug_of(name: str) -> str:
    """The short name that a city's name suggests: lower case, no accents, hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].strip("-")


def host_of(slug: str) -> str:
    """The host that every city has, below the installation's own domain."""
    return f"{slug}.{settings.TENANTS_BASE_DOMAIN}"


def check_slug(slug: str) -> str:
    """The slug, or a ValidationError that says what is wrong with it."""
    if not _SLUG.fullmatch(slug) or slug.endswith("-") or "--" in slug:
        raise ValidationError(_("Lower-case letters, digits and single hyphens, 2 to 40 of them."))
    if slug in RESERVED or slug.startswith(("pg-", "template-", "xn-")):
        raise ValidationError(_("That name is reserved for the system. Add the province to it."))
    return slug


def check_host(host: str) -> str:
    """A host name of a municipality's own, normalised; ValidationError when it can't be one."""
    try:
        plain = host.strip().rstrip(".").lower().encode("idna").decode()
    except UnicodeError:
        plain = ""
    labels = plain.split(".")
    if len(plain) > 253 or len(labels) < 2 or not all(_LABEL.fullmatch(one) for one in labels):
        raise ValidationError(
            _("%(host)s is not a host name. For example: migraciones.municipio.gob.ar")
            % {"host": host.strip()[:80]}
        )
    if labels[-1].isdigit():
        raise ValidationError(_("Write a name, not an address of numbers."))
    base = settings.TENANTS_BASE_DOMAIN
    if plain in {settings.TENANTS_NATIONAL_HOST, base} or plain.endswith(f".{base}"):
        raise ValidationError(
            _("Names below %(base)s are given by the short name, not here.") % {"base": base}
        )
    return plain
