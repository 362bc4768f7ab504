"""`migraciudades doctor`: what is wrong, in plain words, and how to mend it."""

import json

import click

from kernel.env import SettingError

EPILOG = """\b
Examples:
  migraciudades doctor
  python3 run.py exec migraciudades doctor
  migraciudades doctor --json
"""
SIGNS = {"ok": "ok     ", "warning": "warning", "error": "ERROR  "}


@click.command(epilog=EPILOG)
@click.option("--json", "as_json", is_flag=True, help="Print one line of JSON.")
@click.pass_context
def command(context: click.Context, as_json: bool) -> None:
    """Look at settings, database, cities, broker, disk and pages; status 1 when something is wrong.

    Changes nothing and shows no secret.
    """
    findings = examine()
    wrong = sum(finding["level"] == "error" for finding in findings)
    if as_json:
        click.echo(json.dumps({"ok": not wrong, "findings": findings}, ensure_ascii=False))
    else:
        for finding in findings:
            click.echo(f"{SIGNS[finding['level']]} {finding['title']}: {finding['what']}")
            if finding["mend"]:
                click.echo(f"          → {finding['mend']}")
        click.echo(f"\n{wrong} to mend." if wrong else "\nNothing to mend.")
    context.exit(1 if wrong else 0)


def examine() -> list[dict[str, str]]:
    """Every finding; without settings nothing else can be looked at."""
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")
    try:
        django.setup()
    except SettingError as error:
        return [
            {
                "level": "error",
                "title": "settings",
                "what": problem.removeprefix("- "),
                "mend": "Set it in the environment of the process and start again.",
            }
            for problem in error.problems
        ]
    from kernel import checks
    from migraciudades.cli import examinations

    examinations.register_all()
    return [finding.as_dict() for finding in checks.run()]
