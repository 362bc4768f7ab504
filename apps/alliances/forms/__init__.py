"""What the pages of alliances accept."""

from apps.alliances.forms.agreements import (
    AgreementFilterForm,
    AgreementForm,
    ContactForm,
    DocumentForm,
    DropForm,
    EndForm,
    NewAgreementForm,
    RemoveDocumentForm,
    SignForm,
    planned,
)
from apps.alliances.forms.other import (
    ActionFilterForm,
    ActionForm,
    CommitmentForm,
    EvaluationForm,
    PartnerFilterForm,
    SettleForm,
    YearForm,
)
from apps.alliances.forms.parties import PartiesForm, offered

__all__ = [
    "ActionFilterForm",
    "ActionForm",
    "AgreementFilterForm",
    "AgreementForm",
    "CommitmentForm",
    "ContactForm",
    "DocumentForm",
    "DropForm",
    "EndForm",
    "EvaluationForm",
    "NewAgreementForm",
    "PartiesForm",
    "PartnerFilterForm",
    "RemoveDocumentForm",
    "SettleForm",
    "SignForm",
    "YearForm",
    "offered",
    "planned",
]
