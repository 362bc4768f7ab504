"""What an administrator types about the city's identity provider."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import IdentityProvider
from apps.accounts.oidc import fetching
from apps.accounts.oidc.errors import ProviderError

_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


class ProviderForm(forms.Form):
    """Everything that a provider's administration hands out, and whom to let in."""

    label = forms.CharField(
        label=_("Name on the button"),
        max_length=60,
        help_text=_("As people of the municipality call it: municipal account, for example."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    issuer = forms.CharField(
        label=_("Issuer"),
        max_length=300,
        help_text=_("The address the provider calls itself by, beginning with https://."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "inputmode": "url", "spellcheck": "false"}
        ),
    )
    client_id = forms.CharField(
        label=_("Client identifier"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    client_secret = forms.CharField(
        label=_("Client secret"),
        max_length=500,
        required=False,
        strip=True,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    domains = forms.CharField(
        label=_("E-mail domains that may come in"),
        max_length=2000,
        help_text=_("Separated by commas: maipu.gob.ar, salud.maipu.gob.ar."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    enabled = forms.BooleanField(
        label=_("Show the button on this city's sign-in page"), required=False
    )

    def __init__(self, *args: Any, row: IdentityProvider | None, **kwargs: Any) -> None:
        if row is not None:
            kwargs.setdefault(
                "initial",
                {
                    "label": row.label,
                    "issuer": row.issuer,
                    "client_id": row.client_id,
                    "domains": ", ".join(row.domains),
                    "enabled": row.enabled,
                },
            )
        super().__init__(*args, **kwargs)
        if row is not None and row.client_secret:
            self.fields["client_secret"].help_text = _(
                "One is kept, sealed. Leave this empty to keep it."
            )

    def clean_issuer(self) -> str:
        issuer: str = self.cleaned_data["issuer"].rstrip()
        try:
            fetching.check(issuer)
        except ProviderError as error:
            # A provider that is down may be written down; one that may never be asked, not.
            if error.code != "unreachable":
                raise ValidationError(error.message, code=error.code) from error
        return issuer

    def clean_domains(self) -> list[str]:
        typed = re.split(r"[\s,;]+", self.cleaned_data["domains"].lower())
        found = [one.lstrip("@") for one in typed if one]
        wrong = [one for one in found if not _DOMAIN.fullmatch(one)]
        if wrong or not found:
            raise ValidationError(
                _("“%(domain)s” is not a domain."), params={"domain": (wrong or [""])[0]}
            )
        return found
