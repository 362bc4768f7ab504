"""Entry point of the web server: what a process does once, before it answers anybody."""

import gc
import os
import sys
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")

application = get_wsgi_application()

# Every page's code, now: the first visitor of each kind of host need not wait for it.
for addresses in (settings.ROOT_URLCONF, settings.URLCONF_NATIONAL, settings.URLCONF_HEALTH):
    import_module(addresses)

# Who waits for a letter's suggestions waits behind somebody's list: a thread that came back from
# the database is let in after a fifth of the usual time.
sys.setswitchinterval(0.001)

# What start-up made lives as long as the process: the collector need not walk it again
# and again, and a forked worker shares its pages. Of what pages make little is circular: it is
# looked through less often, and all of it, which stops everybody, hardly ever.
gc.collect()
gc.freeze()
gc.set_threshold(5_000, 10, 20)
