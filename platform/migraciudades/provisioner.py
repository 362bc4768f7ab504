"""Entry point of the worker that makes, closes and removes cities: alone it holds the owner role.

A worker of its own, with a queue of its own, so that no process that answers the network or opens
people's files can make or drop a schema. It loads only what that work needs and does one thing at
a time: `celery -A migraciudades.provisioner worker --pool solo`.
"""

from typing import Any

import structlog
from celery import Celery
from celery.signals import worker_ready
from django.conf import settings

# Importing it names the settings and mends kombu's deliveries, which this worker needs as well.
from migraciudades import celery as _ordinary

log = structlog.get_logger(__name__)
__all__ = ["app"]

worker_ready.disconnect(_ordinary.sweep)
app = Celery("provisioner", set_as_current=True)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.update(
    task_default_queue=f"{settings.TENANTS_ROLE_PREFIX}-provisioning",
    imports=("apps.onboarding.tasks",),
)


@worker_ready.connect
def _go_on(**_: Any) -> None:
    """Say what it is at every few seconds, and finish what a killed one left."""
    from apps.onboarding.making import finish_what_was_begun
    from tenants import entering_national
    from tenants.leases import start_renewing

    if "owner" not in settings.DATABASES:
        raise SystemExit("The provisioning worker needs DATABASE_OWNER_URL.")
    start_renewing()
    with entering_national():
        finished = finish_what_was_begun()
    if finished:
        log.info("provisioner.finished_what_was_begun", cities=finished)
