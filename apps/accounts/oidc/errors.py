"""Why a provider could not be used: a code for the log, words for whoever waits."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_WORDS: dict[str, Promise] = {
    "address": _("The address must begin with https:// and name a host on the Internet."),
    "private": _("The address leads into a private network, where the system asks nobody."),
    "unreachable": _("The provider does not answer, or its certificate is not in order."),
    "slow": _("The provider takes too long to answer."),
    "too_large": _("The provider answers more than it should."),
    "status": _("The provider answered with an error."),
    "not_json": _("What the provider answers is not what OpenID Connect describes."),
    "issuer": _("The provider calls itself something else than the issuer written here."),
    "incomplete": _("The provider does not say all that is needed."),
    "state": _("This sign-in was begun elsewhere, or too long ago. Begin again."),
    "denied": _("The provider did not let you in, or you turned back."),
    "token": _("What the provider says about you can't be verified."),
    "nonce": _("What the provider says belongs to another sign-in. Begin again."),
    "email": _("The provider does not say that your e-mail address is verified."),
    "domain": _("Your e-mail address is not of a domain that this city lets in."),
    "unknown": _("There is no account for you here. Ask whoever runs your office's system."),
    "linked": _("Your account is connected with another identity. Ask your administrator."),
}


class ProviderError(Exception):
    """Something about the provider or its answer is not right. The code may be logged."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def message(self) -> str:
        """What to say to whoever waits."""
        return str(_WORDS[self.code])
