"""The project: settings, addresses, worker, command line. Composes; nobody imports it."""

from migraciudades.celery import app as celery_app

__all__ = ["celery_app"]
