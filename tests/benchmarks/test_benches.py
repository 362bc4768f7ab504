"""Every bench runs small and whole. How long things take is for the benches to judge."""

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest
from django.conf import settings

from migraciudades.measuring import throwaway

SMALL = {
    "boot": 1,
    "certificates": 27,
    "duplicates": 1500,
    "import": 200,
    "provision": 2,
    "registry": 300,
    "tenancy": 5,
}
# What is wrong at any size and on any machine.
FAULTS = ("wrong_rows", "verapdf_failures", "qr_codes_astray")
MORE = {"registry": ["--seconds", "12"]}


def _run(name: str, size: int) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "migraciudades.cli", "bench", name, "--json"]
        + ["--size", str(size), *MORE.get(name, [])],
        env=dict(os.environ),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.stdout.strip(), done.stderr[-2000:]
    return done.returncode, json.loads(done.stdout.splitlines()[-1])


def test_whoever_asks_which_there_are_is_told() -> None:
    """By a process of its own, in which nothing was set up."""
    command = [sys.executable, "-m", "migraciudades.cli", "bench", "--list"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    assert {line.split()[0] for line in told.splitlines()} == set(SMALL)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(SMALL))
def test_a_small_run_prints_one_whole_object(name: str, cities: object) -> None:
    status, report = _run(name, SMALL[name])
    assert set(report) >= {"name", "machine", "figures", "targets", "ok", "peer"}
    assert report["name"] == name
    assert report["peer"]
    assert set(report["targets"]) <= set(report["figures"])
    assert status == (0 if report["ok"] else 1)
    for fault in FAULTS:
        assert report["figures"].get(fault, 0) == 0, fault
    assert all(isinstance(report["figures"][name], int | float) for name in report["targets"])


def test_officers_are_served_by_the_server_that_is_deployed() -> None:
    """What is measured is what an office gets, process for process."""
    said = (settings.ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8")
    command = re.findall(r'"([^"]*)"', said[said.index("CMD [") :])
    assert set(throwaway.SERVER) <= set(command)
    for flag in ("--workers", "--blocking-threads"):
        there = command[command.index(flag) + 1]
        assert throwaway.SERVER[throwaway.SERVER.index(flag) + 1] == there
