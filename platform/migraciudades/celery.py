"""Entry point of the background worker."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready
from kombu.transport import redis

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")


class Deliveries(redis.QoS):
    """What the worker has taken and not yet acknowledged.

    When the broker goes away, kombu 5.7 puts unfinished messages back over the connection that is
    gone, acknowledges over it later, and the worker ends by the error of either. Nothing is lost
    by keeping still: the outbox sends again what was not done, and knows what was.
    """

    restore_at_shutdown = False

    def ack(self, delivery_tag: str) -> None:
        """Acknowledge, unless the connection of this delivery is gone."""
        transport: Any = self.channel.connection
        if transport is not None and transport.client is not None:
            super().ack(delivery_tag)


redis.Channel.QoS = Deliveries
app = Celery("migraciudades")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_ready.connect
def sweep(**_: Any) -> None:
    """Begin the chores of an ordinary worker; the provisioning one leaves them to it."""
    from tenants.leases import start_renewing
    from tenants.outbox import start_sweeping

    start_renewing()
    start_sweeping()
