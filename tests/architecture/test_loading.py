"""What a process loads before it is asked for anything: libraries of single pages are not in it."""

import subprocess
import sys

import pytest

# Twenty megabytes for sheets alone, in each process of an installation: whoever makes a document
# loads its library inside the function that does.
FOR_DOCUMENTS = {"docx", "icalendar", "lxml", "numpy", "opendp", "openpyxl", "qrcode", "typst"}
LOAD = """
import sys
import migraciudades.wsgi, migraciudades.celery
from django.urls import get_resolver
for each in ("city", "national"):
    get_resolver(f"migraciudades.urls.{each}").url_patterns
migraciudades.celery.app.loader.import_default_modules()
print(*(name for name in sys.modules if "." not in name))
"""


@pytest.mark.slow
def test_no_library_of_documents_is_loaded_before_one_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert {"django", "celery", "apps"} <= loaded
    assert not loaded & FOR_DOCUMENTS
