"""Killed in the middle of loading: what was written is whole, and the rest follows once."""

import dataclasses
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from apps.registry import imports_services as services
from apps.registry.models import Consultation
from apps.registry.models.imports import ImportJob, State
from apps.registry.tests.imports import sheets
from tenants import entering
from tenants.models import City

OFFICE = dataclasses.replace(sheets.OFFICES[0], seed=9, rows=services.BATCH + 600, people=1_800)
ROOT = Path(__file__).resolve().parents[2]


def rows_done(city: City) -> int:
    """How far the file of the city is."""
    with entering(city):
        job = ImportJob.objects.first()
        return job.next_row if job else 0


@pytest.mark.faults
@pytest.mark.usefixtures("clean")
def test_every_row_is_loaded_exactly_once_after_kill_dash_nine(maipu: City, tmp_path: Path) -> None:
    data, truth = sheets.as_text(OFFICE)
    file = tmp_path / "planilla.csv"
    file.write_bytes(data)
    command = [sys.executable, "-m", "migraciudades.cli", "import", "attendance"]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "platform")])
    loading = subprocess.Popen(
        [*command, "--city", "maipu", str(file), "--json"],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    until = time.monotonic() + 90
    while rows_done(maipu) == 0 and time.monotonic() < until and loading.poll() is None:
        time.sleep(0.02)
    loading.send_signal(signal.SIGKILL)
    loading.wait(10)
    with entering(maipu):
        job = ImportJob.objects.get()
        assert job.state == State.RUNNING
        assert 0 < job.next_row < job.total_rows
        assert Consultation.objects.count() == job.imported
        job = services.run(job.pk, turn_seconds=None)
        assert (job.state, job.next_row) == (State.DONE, truth.rows)
        assert Consultation.objects.count() == job.imported == truth.rows - truth.unreadable
        marks = Consultation.objects.values_list("import_fingerprint", flat=True)
        assert len(set(marks)) == job.imported
