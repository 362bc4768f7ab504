"""Entry point of the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")

application = get_wsgi_application()

# What start-up made lives as long as the process: the collector need not walk it again
# and again, and a forked worker shares its pages.
gc.collect()
gc.freeze()
