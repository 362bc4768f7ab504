"""A trainer who leaves leaves nobody in front of an empty room: their editions get another."""

from __future__ import annotations

import pytest

from apps.accounts.tests.factories import make_account
from apps.staff import services as staff
from apps.staff.errors import SuccessorError
from apps.training import services
from apps.training.models import Edition
from apps.training.tests.factories import TRAINER, an_edition
from tenants.models import City


def test_whoever_stays_teaches_what_a_trainer_who_leaves_had_to(in_maipu: City) -> None:
    admin, leaver, heir = (make_account(role) for role in ("admin", "trainer", "trainer"))
    viewer = make_account("viewer")
    to_come = an_edition(trainer_ids=[leaver.pk])
    shared = an_edition(trainer_ids=[heir.pk, leaver.pk])
    called_off = an_edition(trainer_ids=[leaver.pk])
    services.move_edition(
        edition_id=called_off.pk, state="cancelled", version=called_off.version, by=TRAINER
    )
    for nobody in (None, viewer):
        with pytest.raises(SuccessorError):
            staff.leave(user=leaver, by=admin, successor=nobody)
    staff.leave(user=leaver, by=admin, successor=heir)
    teach = dict(Edition.objects.values_list("pk", "trainer_ids"))
    assert teach[to_come.pk] == teach[shared.pk] == [heir.pk]
    assert teach[called_off.pk] == [leaver.pk], "what was stays as it was"
