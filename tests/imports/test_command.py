"""Importing from a terminal: one object on the last line, idempotent, and telling exit statuses."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from apps.registry.models import Consultation, Person
from migraciudades.cli.import_ import command
from tenants import entering
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")
SHEET = (
    b"Fecha;Nombre;Documento;Nacionalidad\r\n02/01/2024;Paz, Ana;93.561.738;boliviana\r\n"
    b"ayer;Canario, Luz;92.000.111;peruana\r\n"
)


def ask(file: Path, *options: str, city: str = "maipu", what: str = "attendance") -> Any:
    """Run the command."""
    return CliRunner().invoke(command, [what, "--city", city, str(file), *options])


def figures(result: Any) -> dict[str, Any]:
    """The object on the last line."""
    found: dict[str, Any] = json.loads(result.output.strip().splitlines()[-1])
    return found


def test_one_object_and_nothing_twice(maipu: City, tmp_path: Path) -> None:
    file = tmp_path / "planilla.csv"
    file.write_bytes(SHEET)
    first = figures(ask(file, "--json"))
    assert (first["rows"], first["imported"], first["persons_new"]) == (2, 1, 1)
    assert first["rejected"] == [{"row": 3, "column": "Fecha", "reason": "date_unreadable"}]
    assert first["by_nationality"] == {"BOL": 1}
    again = figures(ask(file, "--json"))
    assert (again["imported"], again["skipped_already_loaded"]) == (0, 1)
    assert "1 were loaded before" in ask(file).output


def test_exit_statuses(maipu: City, tmp_path: Path) -> None:
    file = tmp_path / "planilla.csv"
    file.write_bytes(b"%PDF-1.7")
    assert ask(file).exit_code == 1
    file.write_bytes(SHEET)
    assert ask(file, city="nowhere").exit_code == 1
    assert ask(tmp_path / "missing.csv").exit_code == 2


@pytest.mark.parametrize("what", ["people", "records"])
def test_a_file_of_another_kind_is_not_loaded_instead(
    maipu: City, tmp_path: Path, what: str
) -> None:
    file = tmp_path / "planilla.csv"
    file.write_bytes(SHEET)
    refused = ask(file, what=what)
    assert refused.exit_code == 1
    assert "This" in refused.output
    with entering(maipu):
        assert not Person.objects.exists()
        assert not Consultation.objects.exists()
    assert "Register the people" in CliRunner().invoke(command, ["people", "--help"]).output
