"""Entry point of the worker that makes, closes and removes cities: alone it holds the owner role.

A worker of its own, with a queue of its own, so that no process that answers the network or opens
people's files can make or drop a schema. It loads only what that work needs and does one thing at
a time: `celery -A migraciudades.provisioner worker --pool solo`.
"""

import os
import signal
import threading
import time
from typing import Any

import structlog
from celery import Celery, bootsteps
from celery.signals import task_postrun, task_prerun, worker_ready
from click import Option
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
app.user_options["worker"].add(
    Option(["--leave-when-idle"], type=int, default=0, help="Seconds; 0: stay for ever.")
)
LOOK_SECONDS = 2.0
_busy = threading.Event()
_last_done = time.monotonic()


@task_prerun.connect
def _begins(**_: Any) -> None:
    _busy.set()


@task_postrun.connect
def _ends(**_: Any) -> None:
    global _last_done  # noqa: PLW0603  one worker is one process
    _last_done = time.monotonic()
    _busy.clear()


class LeaveWhenIdle(bootsteps.StartStopStep):
    """Ends the worker, as by a signal, once it has had nothing to do for so long."""

    def __init__(self, parent: Any, leave_when_idle: int = 0, **options: Any) -> None:
        super().__init__(parent, **options)
        self.seconds = leave_when_idle

    def start(self, parent: Any) -> None:
        """Watch from a thread of its own, if there is a time to leave after."""
        if self.seconds:
            threading.Thread(target=self._watch, name="leave-when-idle", daemon=True).start()

    def _watch(self) -> None:
        while _busy.is_set() or time.monotonic() - _last_done < self.seconds:
            time.sleep(LOOK_SECONDS)
        # A message that comes now stays in its queue, and whoever watches that starts another.
        os.kill(os.getpid(), signal.SIGTERM)


app.steps["worker"].add(LeaveWhenIdle)


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
