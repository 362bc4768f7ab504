"""`migraciudades bench`: measures, and says whether the targets are met."""

import ast
import importlib
import inspect
import json
import keyword
import pkgutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, cast

import click

from migraciudades import bench as benches
from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  migraciudades bench --list
  migraciudades bench tenancy --json
  migraciudades bench provision --size 5
  migraciudades bench registry --people 20000 --seconds 20
"""


class Bench(Protocol):
    """A module of `migraciudades.bench`."""

    DEFAULT_SIZE: int

    def run(self, size: int, **more: Any) -> dict[str, Any]:
        """Measure and return the object of `kernel.measure.report`."""
        ...


def names() -> list[str]:
    """Every bench there is."""
    # One is called as no module may be: import.
    return sorted(found.name.rstrip("_") for found in pkgutil.iter_modules(benches.__path__))


def module_of(name: str) -> str:
    """The module of a bench."""
    return (
        f"migraciudades.bench.{name}_" if name in keyword.kwlist else f"migraciudades.bench.{name}"
    )


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
@click.option("--size", type=click.IntRange(min=1), help="How large; each bench has its own unit.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@click.option("--people", type=click.IntRange(min=1), help="For registry: the same as --size.")
@click.option("--consultations", type=click.IntRange(min=1), help="For registry: how many.")
@click.option("--seconds", type=click.IntRange(min=1), help="For registry: how long.")
@click.option("--drop", is_flag=True, help="For registry: keep nothing for the next run.")
@click.option("--list", "list_only", is_flag=True, help="Name the benches and end.")
@click.pass_context
def command(
    context: click.Context,
    /,
    name: str | None,
    size: int | None,
    as_json: bool,
    list_only: bool,
    people: int | None,
    **more: Any,
) -> None:
    """Run the bench NAME; ends with status 1 when a target is missed."""
    known = names()
    if list_only:
        for one in known:
            click.echo(f"{one:<12} {_first_line(one)}")
        return
    if name not in known:
        raise click.UsageError(f"Which one? There are: {', '.join(known)}.")
    start_django()
    module = cast("Bench", importlib.import_module(module_of(name)))
    told = {option: value for option, value in more.items() if value}
    unknown = sorted(told.keys() - inspect.signature(module.run).parameters.keys())
    if unknown:
        raise click.UsageError(f"{name} has no --{unknown[0]}.")
    report = module.run(size or people or module.DEFAULT_SIZE, **told)
    click.echo(json.dumps(report, ensure_ascii=False) if as_json else as_text(report))
    context.exit(0 if report["ok"] else 1)


def as_text(report: dict[str, Any]) -> str:
    """The report for reading: one line per figure with its target."""
    lines = [f"{report['name']} on {report['machine']}"]
    for figure, value in report["figures"].items():
        target = report["targets"].get(figure, {})
        wanted = "  ".join(f"{bound} {limit}" for bound, limit in target.items())
        lines.append(f"  {figure:<36} {value!s:>12}   {wanted}")
    if report["peer"]:
        lines.append(f"  measured against: {report['peer']}")
    lines.append("targets met" if report["ok"] else "TARGETS MISSED")
    return "\n".join(lines)


def _first_line(name: str) -> str:
    """What a bench is for, read and not run: its module may need what nobody has set up."""
    found = find_spec(module_of(name))
    assert found is not None  # noqa: S101 tells the type checker
    assert found.origin is not None  # noqa: S101 tells the type checker
    told = ast.parse(Path(found.origin).read_text(encoding="utf-8"))
    return (ast.get_docstring(told) or "").splitlines()[0]
