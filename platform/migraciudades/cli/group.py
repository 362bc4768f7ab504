"""The command group: each subcommand's module is loaded when it is asked for, not before."""

import importlib
import os

import click

# Command: module below this package that has a function or group called `command`, and its line
# of help, here so that --help loads nothing.
COMMANDS = {
    "account": ("account", "Open accounts and give roles."),
    "audit": ("audit", "Verify that the history was not altered."),
    "bench": ("bench", "Measure, and say whether the targets are met."),
    "city": ("city", "List cities, close and open them, renew their roles."),
    "demo": ("demo", "Load the demonstration: invented people and figures."),
    "doctor": ("doctor", "Say in plain words what is wrong and how to mend it."),
    "import": ("import_", "Load attendance sheets into a city."),
    "keys": ("keys", "Replace the keys that seal what is kept."),
    "migrate": ("migrate", "Bring the public tables, the template and every city up to date."),
    "prepare": ("prepare", "Migrate, provision and load in one go, as run.py does."),
    "provision": ("provision", "Make a city ready to sign in to."),
    "rights": ("rights", "Erase again what a restored backup brought back."),
}

EPILOG = """\b
Examples:
  migraciudades doctor
  migraciudades provision maipu rosario
  migraciudades import attendance --city maipu sheet.xlsx --json
  migraciudades bench tenancy --json
"""


class LazyGroup(click.Group):
    """Loads a subcommand's module when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, without loading any."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"migraciudades.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in --help, from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def group() -> None:
    """Operate MigraCiudades from the terminal.

    Settings come from the environment; beside `python3 run.py` use
    `python3 run.py exec migraciudades …`, which sets them.
    """


def start_django() -> None:
    """Load settings and apps; a setting that is missing or wrong ends the command by name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "migraciudades.settings")
    import django

    from kernel.env import SettingError

    try:
        django.setup()
    except SettingError as error:
        raise click.ClickException(str(error)) from error


def main() -> None:
    """Entry point; ends the process with the command's exit status."""
    group(prog_name="migraciudades")
