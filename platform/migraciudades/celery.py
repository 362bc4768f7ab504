"""Entry point of the background worker."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready
from kombu.transport.redis import Channel

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")

# When the broker goes away, kombu 5.6 puts unfinished messages back over the connection that is
# gone, and the worker ends by the error. The outbox sends them again: tenants.leases.
Channel.do_restore = False

app = Celery("migraciudades")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_ready.connect
def _sweep(**_: Any) -> None:
    from tenants.leases import start_renewing
    from tenants.outbox import start_sweeping

    start_renewing()
    start_sweeping()
