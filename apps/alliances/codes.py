"""The national list of kinds of agreement."""

from __future__ import annotations

from typing import Final

from django.utils.translation import get_language

from tenants import catalogue
from tenants.catalogue.selectors import items

LIST: Final = "agreement_kind"
KINDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("framework", "Framework agreement", "Convenio marco"),
    ("specific", "Specific agreement", "Convenio específico"),
    ("letter_of_intent", "Letter of intent", "Carta de intención"),
    ("protocol", "Protocol", "Protocolo de actuación"),
    ("memorandum", "Memorandum of understanding", "Memorando de entendimiento"),
    ("minutes", "Agreed minutes", "Acta acuerdo"),
    ("other", "Other", "Otro"),
)


def register() -> None:
    """Offer the list to the national catalogue; setup writes it to its table."""
    rows = enumerate(KINDS, start=1)
    catalogue.register(
        LIST,
        [catalogue.Item(code=code, en=en, es=es, position=place) for place, (code, en, es) in rows],
    )


def kinds() -> dict[str, str]:
    """Codes in use with their word in the language of the request, in order."""
    english = (get_language() or "").startswith("en")
    return {item.code: item.en if english else item.es for item in items(LIST)}
