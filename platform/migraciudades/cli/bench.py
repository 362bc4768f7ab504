"""`migraciudades bench`: measures, and says whether the targets are met."""

import importlib
import json
import pkgutil
from typing import Any, Protocol, cast

import click

from migraciudades import bench as benches
from migraciudades.cli.group import start_django

EPILOG = """\b
Examples:
  migraciudades bench --list
  migraciudades bench tenancy --json
  migraciudades bench provision --size 5
"""


class Bench(Protocol):
    """A module of `migraciudades.bench`."""

    DEFAULT_SIZE: int

    def run(self, size: int) -> dict[str, Any]:
        """Measure and return the object of `kernel.measure.report`."""
        ...


def names() -> list[str]:
    """Every bench there is."""
    return sorted(found.name for found in pkgutil.iter_modules(benches.__path__))


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
@click.option("--size", type=click.IntRange(min=1), help="How large; each bench has its own unit.")
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@click.option("--list", "list_only", is_flag=True, help="Name the benches and end.")
@click.pass_context
def command(
    context: click.Context, name: str | None, size: int | None, as_json: bool, list_only: bool
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
    module = cast("Bench", importlib.import_module(f"migraciudades.bench.{name}"))
    report = module.run(size or module.DEFAULT_SIZE)
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
    module = importlib.import_module(f"migraciudades.bench.{name}")
    return (module.__doc__ or "").strip().splitlines()[0]
