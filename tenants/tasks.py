"""Background work that knows its city or does not run.

django-tenants' companion package switches schema in a signal, and Celery swallows
what a signal raises: a task for a city that is gone ran in public. Here the task
itself refuses unless the door it stands behind is the one its header names.
"""

import time
from collections.abc import Callable
from typing import Any, Final

import structlog
from celery import Task, shared_task
from tenant_schemas_celery.task import TenantTask

from kernel.crypto import erasures
from tenants import leases
from tenants.door import NationalDesk, entering_place, here
from tenants.errors import CityUnavailable
from tenants.models import City

log = structlog.get_logger(__name__)

# Entering it logs in as the national host's role, whatever this object says.
NATION: Final = NationalDesk(login_role="")
HEADER = "_schema_name"
# Seconds between attempts while the database restarts.
PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0)


class CityTask(TenantTask):
    """A task of one city. Refuses to run without a city, or for one that is gone."""

    abstract = True
    acks_late = True
    reject_on_worker_lost = True
    national = False

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        for pause in PAUSES:
            try:
                return self._inside(*args, **kwargs)
            except leases.PASSING as error:
                log.warning("task.database_away", task=self.name, error=type(error).__name__)
                time.sleep(pause)
        # Still away: the promise stays open, and the sweeper sends it again.
        return self._inside(*args, **kwargs)

    def _inside(self, *args: Any, **kwargs: Any) -> Any:
        schema = _schema(self)
        place = _place(schema, national=self.national)
        if place is None:
            raise CityUnavailable(f"{self.name}: no place stands behind this task")
        with entering_place(place):
            opened = here()
            if opened is None or opened.schema_name != schema:
                raise CityUnavailable(f"{self.name}: the open door is not {schema}'s")
            if erasures.why_closed() is not None:
                raise CityUnavailable(f"{self.name}: a backup was put back in {schema}")
            promise = str(self.request.id or "")
            if not leases.is_promise(promise):
                return self.run(*args, **kwargs)
            if leases.has_ended(promise):
                log.info("task.done_before", task=self.name)
                return None
            with leases.held(promise, place):
                return self.run(*args, **kwargs)


class PlaceTask(CityTask):
    """A task of one city or of the national host, whichever its header names."""

    abstract = True
    national = True


def _schema(task: "Task[Any, Any]") -> str:
    headers = task.request.headers or {}
    return str(headers.get(HEADER) or task.request.get(HEADER) or "")


def _place(schema: str, *, national: bool) -> City | NationalDesk | None:
    if national and schema == NATION.schema_name:
        return NATION
    return City.objects.filter(schema_name=schema).first() if schema else None


def city_task(*, name: str, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """Like Celery's shared_task, for work inside a city. Arguments are ids only."""

    def decorate(function: Callable[..., Any]) -> Any:
        return shared_task(name=name, base=CityTask, **options)(function)  # type: ignore[no-untyped-call]

    return decorate


def place_task(*, name: str, **options: Any) -> Callable[[Callable[..., Any]], Any]:
    """The same for work that a city and the national host both have. Arguments are ids only."""

    def decorate(function: Callable[..., Any]) -> Any:
        return shared_task(name=name, base=PlaceTask, **options)(function)  # type: ignore[no-untyped-call]

    return decorate
