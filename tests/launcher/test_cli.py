"""The command line: help that costs nothing, statuses that say the truth."""

import os
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner

from embedded import environment
from kernel import measure
from migraciudades import bench as benches
from migraciudades.cli.bench import as_text, names
from migraciudades.cli.group import COMMANDS, group


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_examples(name: str) -> None:
    answered = CliRunner().invoke(group, [name, "--help"])
    assert answered.exit_code == 0, answered.output
    words = answered.output
    if "Commands:" in words:
        first = words.split("Commands:")[1].split()[0]
        words += CliRunner().invoke(group, [name, first, "--help"]).output
    assert "Examples:" in words
    assert f"migraciudades {name}" in words


def test_help_loads_no_app() -> None:
    source = (
        "import sys\nfrom click.testing import CliRunner\n"
        "from migraciudades.cli.group import group\n"
        "assert CliRunner().invoke(group, ['--help']).exit_code == 0\n"
        "assert not [name for name in sys.modules if name.startswith('apps.')]"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_doctor_names_every_setting_that_is_missing() -> None:
    bare = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MC_", "DATABASE_", "BROKER_", "CACHE_"))
    }
    done = subprocess.run(
        [str(environment.PYTHON), "-m", "migraciudades.cli", "doctor"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    for name in ("MC_SECRET_KEY", "DATABASE_URL", "BROKER_URL"):
        assert f"{name} is missing. Example: {name}=" in done.stdout


class Measured:
    """A bench that misses or meets its target."""

    DEFAULT_SIZE = 1

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def run(self, size: int) -> dict[str, Any]:
        return measure.report(
            "example", {"seconds": self.seconds * size}, {"seconds": {"max": 2.0}}, "itself"
        )


@pytest.mark.parametrize(("size", "status"), [("1", 0), ("3", 1)])
def test_a_missed_target_is_a_failing_status(
    monkeypatch: pytest.MonkeyPatch, size: str, status: int
) -> None:
    known = names()[0]
    monkeypatch.setitem(sys.modules, f"{benches.__name__}.{known}", Measured(1.0))
    answered = CliRunner().invoke(group, ["bench", known, "--size", size, "--json"])
    assert answered.exit_code == status, answered.output
    assert f'"ok": {"true" if status == 0 else "false"}' in answered.output.splitlines()[-1]


def test_a_report_for_reading_says_figure_target_and_verdict() -> None:
    text = as_text(Measured(3).run(1))
    assert "seconds" in text
    assert "max 2.0" in text
    assert "itself" in text
    assert "TARGETS MISSED" in text


def test_an_unknown_bench_is_answered_with_those_there_are() -> None:
    answered = CliRunner().invoke(group, ["bench", "nonsense"])
    assert answered.exit_code == 2
    assert names()[0] in answered.output
