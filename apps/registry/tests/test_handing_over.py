"""A sheet that waits for somebody who leaves waits for whoever goes on."""

from apps.accounts.selectors import Account as User
from apps.accounts.tests.factories import make_account
from apps.registry import imports_services as imports
from apps.registry.models.imports import ImportJob, State
from apps.staff import services
from apps.staff.handover import open_work
from tenants.models import City

SHEET = b"Fecha;Nombre;Motivo\r\n02/01/2024;Paz, Ana;salud\r\n"


def test_sheets_waiting_are_handed_over_and_loaded_ones_stay(in_maipu: City) -> None:
    admin, leaver, heir = make_account("admin"), make_account("officer"), make_account("officer")
    ready, done = (
        imports.receive_file(name=f"{n}.csv", data=SHEET, by=leaver.pk, in_background=False)
        for n in (1, 2)
    )
    imports.prepare(ready.pk)
    ImportJob.objects.filter(pk=done.pk).update(state=State.CANCELLED)
    assert [(work.kind.code, work.count) for work in open_work(leaver.pk)] == [
        ("registry.imports", 1)
    ]
    services.leave(user=leaver, by=admin, successor=heir)
    assert ImportJob.objects.get(pk=ready.pk).created_by == heir.pk
    assert ImportJob.objects.get(pk=done.pk).created_by == leaver.pk
    assert not User.objects.get(pk=leaver.pk).is_active
    assert imports.confirm(ready.pk, by=heir.pk, in_background=False).state == State.QUEUED
