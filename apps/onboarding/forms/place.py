"""The steps that say which place it is: identity, addresses, branding."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.onboarding import names, selectors
from apps.onboarding.forms.base import StepForm
from apps.onboarding.models import Onboarding
from apps.onboarding.provinces import EAST, NORTH, PROVINCES, SOUTH, WEST, within_bounds
from frontend.forms import SearchSelect
from frontend.shades import parse
from kernel.forms import TidyTextField

MOST_HOSTS = 5
DIGITS = {"inputmode": "numeric", "autocomplete": "off"}


def _code(label: Any, digits: int, hint: Any) -> forms.RegexField:
    return forms.RegexField(
        rf"^[0-9]{{{digits}}}\Z",
        label=label,
        help_text=hint,
        error_messages={
            "invalid": format_lazy(gettext_lazy("Exactly {digits} digits."), digits=digits)
        },
        widget=forms.TextInput(attrs={**DIGITS, "maxlength": digits}),
    )


class CoordinateField(forms.CharField):
    """Degrees as maps give them: a point or a comma before the decimals, in every language."""

    def clean(self, value: Any) -> Any:
        """The degrees as a number, to about a metre."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return round(float(text.replace(",", ".").replace("−", "-")), 5)
        except ValueError:
            raise ValidationError(_("Write degrees, for example -32.985")) from None

    def prepare_value(self, value: Any) -> Any:
        return f"{value:.5f}".rstrip("0").rstrip(".") if isinstance(value, float) else value


class IdentityForm(StepForm):
    """Name, INDEC codes, place and time zone; each checked against the others."""

    step: ClassVar[str] = "identity"

    name = TidyTextField(
        label=gettext_lazy("Name of the municipality"),
        max_length=120,
        help_text=gettext_lazy("As its own letterhead has it, without “Municipality of”."),
    )
    slug = forms.CharField(
        label=gettext_lazy("Short name"),
        max_length=40,
        required=False,
        help_text=gettext_lazy(
            "For its address: lower case, no accents. Left empty, it is made of the name."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    province_code = forms.ChoiceField(label=gettext_lazy("Province"), widget=SearchSelect())
    department_code = _code(
        gettext_lazy("Code of the department"), 5, gettext_lazy("INDEC, 5 digits: 50070")
    )
    municipality_code = _code(
        gettext_lazy("Code of the municipality"), 6, gettext_lazy("INDEC, 6 digits: 500070")
    )
    latitude = CoordinateField(
        label=gettext_lazy("Latitude"),
        max_length=20,
        help_text=gettext_lazy("Of the city hall, negative: -32.985"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    longitude = CoordinateField(
        label=gettext_lazy("Longitude"),
        max_length=20,
        help_text=gettext_lazy("Negative too: -68.788"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    demo = forms.BooleanField(
        label=gettext_lazy("It is a demonstration: an invented city"),
        required=False,
        help_text=gettext_lazy(
            "It is marked as invented everywhere, shares nothing and may have invented codes."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        province = self.fields["province_code"]
        assert isinstance(province, forms.ChoiceField)  # noqa: S101 tells the type checker
        province.choices = [
            ("", ""),
            *((one.code, f"{one.name} ({one.code})") for one in PROVINCES.values()),
        ]
        # What was begun under a name goes on under it.
        self.fields["slug"].disabled = self.draft.attempts > 0

    def clean_slug(self) -> str:
        """The short name given, or the one that the name suggests."""
        given = str(self.cleaned_data.get("slug") or "").strip().lower()
        name = self.cleaned_data.get("name", "")
        # Without a name there is nothing to make it of, and the name's own message says so.
        return names.check_slug(given or names.slug_of(name)) if given or name else ""

    def clean(self) -> dict[str, Any]:
        """Codes of one province, a point in the country, nothing that another city has."""
        data = super().clean() or {}
        province = data.get("province_code", "")
        for field in ("department_code", "municipality_code"):
            code = data.get(field)
            if code and province and not code.startswith(province):
                self.add_error(
                    field,
                    _("Codes of %(province)s begin with %(code)s.")
                    % {"province": PROVINCES[province].name, "code": province},
                )
        latitude, longitude = data.get("latitude"), data.get("longitude")
        if latitude is not None and longitude is not None:
            self._check_point(latitude, longitude)
        for field, who in selectors.taken(self.draft, data).items():
            if field in data:
                self.add_error(field, _("%(city)s already has it.") % {"city": who})
        return data

    def _check_point(self, latitude: float, longitude: float) -> None:
        if within_bounds(latitude, longitude):
            return
        if within_bounds(longitude, latitude):
            self.add_error("latitude", _("Latitude and longitude are exchanged."))
            return
        self.add_error(
            "latitude",
            _("Outside Argentina: latitude %(south)s to %(north)s, longitude %(west)s to %(east)s.")
            % {"south": SOUTH, "north": NORTH, "west": WEST, "east": EAST},
        )

    def values(self) -> dict[str, Any]:
        """The time zone is the province's: it can't disagree."""
        zone = PROVINCES[self.cleaned_data["province_code"]].time_zone
        self.cleaned_data["time_zone"] = zone
        return super().values()


class HostsForm(StepForm):
    """Hosts of the municipality's own beside the one it always has."""

    step: ClassVar[str] = "hosts"

    own_hosts = forms.CharField(
        label=gettext_lazy("Addresses of the municipality's own"),
        required=False,
        max_length=1300,
        help_text=gettext_lazy("One on each line, for example migraciones.municipio.gob.ar."),
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocomplete": "off"}),
    )

    def initial_of(self, draft: Onboarding) -> dict[str, Any]:
        return {"own_hosts": "\n".join(draft.own_hosts)}

    def clean_own_hosts(self) -> list[str]:
        """Each one a host name, and nobody else's."""
        given = [line for line in str(self.cleaned_data["own_hosts"]).split() if line]
        if len(given) > MOST_HOSTS:
            raise ValidationError(_("At most %(most)d addresses.") % {"most": MOST_HOSTS})
        hosts = list(dict.fromkeys(names.check_host(one) for one in given))
        for host in hosts:
            if who := selectors.host_taken(self.draft, host):
                raise ValidationError(
                    _("%(host)s already leads to %(city)s.") % {"host": host, "city": who}
                )
        return hosts


class BrandingForm(StepForm):
    """Accent and initial; contrast is computed, not asked for."""

    step: ClassVar[str] = "branding"

    accent = forms.CharField(
        label=gettext_lazy("Colour"),
        max_length=7,
        help_text=gettext_lazy("As in the municipality's handbook: # and six digits, #8c2f39."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "spellcheck": "false", "data-colour": "1"}
        ),
    )
    crest_initial = TidyTextField(
        label=gettext_lazy("Letter in the crest"),
        max_length=2,
        required=False,
        help_text=gettext_lazy("One or two. Left empty, the first letter of the name."),
    )

    def clean_accent(self) -> str:
        """Six hexadecimal digits, in the one form that is stored."""
        text = str(self.cleaned_data["accent"]).strip().lower()
        text = text if text.startswith("#") else f"#{text}"
        rgb = parse(text)
        if rgb is None:
            raise ValidationError(_("That is no colour. For example: #0767a7"))
        return "#{:02x}{:02x}{:02x}".format(*rgb)

    def clean_crest_initial(self) -> str:
        """Upper case; of the name when none is given."""
        return str(self.cleaned_data["crest_initial"] or self.draft.name[:1]).upper()
