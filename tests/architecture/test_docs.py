"""What the documents name exists: links, files, commands, options, settings, permissions, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po

from apps.accounts.roles import PERMISSIONS, ROLES
from embedded import launcher, verifier
from kernel import env
from migraciudades.cli.bench import names as benches
from migraciudades.cli.group import COMMANDS, group
from tests.architecture import house, walking

DOCS = house.ROOT / "platform" / "docs"
PAGES = [house.ROOT / "README.md", house.ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
DOCUMENTS = [pytest.param(path, id=house.relative(path)) for path in PAGES]
TEMPLATES = house.ROOT / "frontend" / "templates"
DECISIONS = sorted((DOCS / "adr").glob("*.md"))
GUIDES = [
    pytest.param(DOCS / "guides" / f"{name}.md", id=name)
    for name in ("officer", "coordinator", "administrator", "auditor")
]
# The app that CONTRIBUTING adds as its example, and what is made or filled in, not kept.
NOT_KEPT = re.compile(r"^(apps/referrals|frontend/dist|deploy/\.env|userlist\.txt)|[<*…]")
PLACES = r"(?:apps|tenants|frontend|platform|tests|deploy|\.ci)/[\w./-]*"
NAMED_FILE = re.compile(rf"^(?:{PLACES}|[\w-]+\.(?:py|md|toml|txt|yaml))$")
# Read by commands and tests, not by the product's settings.
ELSEWHERE = {"MC_DEMO_PASSWORD", "TEST_DATABASE_OWNER_URL"}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _spans(path: Path) -> list[str]:
    """What stands between backticks, fenced blocks left out."""
    plain = re.sub(r"^ *```.*?^ *```", "", _text(path), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", plain)


def _code(path: Path) -> Iterator[str]:
    """Every line of code: spans, and lines of fenced blocks without their comments."""
    yield from _spans(path)
    for block in re.findall(r"^ *```\w*\n(.*?)^ *```", _text(path), re.MULTILINE | re.DOTALL):
        yield from (line.split(" #")[0] for line in block.replace("\\\n", " ").splitlines())


def _anchors(path: Path) -> set[str]:
    """The names that headings of a page are linked by."""
    heads = re.findall(r"^#+ (.+)$", _text(path), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@walking.each("path", DOCUMENTS)
def test_links_lead_somewhere(path: Path) -> None:
    """To a file that is kept here, and to a heading it has."""
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", _text(path)):
        if re.match(r"https?://|mailto:", target):
            continue
        name, _, anchor = target.partition("#")
        to = (path.parent / name).resolve() if name else path
        if not to.exists() or (anchor and anchor not in _anchors(to)):
            lost.append(target)
    assert not lost, f"{house.relative(path)} links to what is not there: {lost}"


def test_pictures_are_pictures() -> None:
    """Real pages, large enough to be read."""
    shown = re.findall(r"!\[([^\]]*)\]\((\S+\.png)\)", _text(PAGES[0]))
    assert len(shown) >= 4
    for words, name in shown:
        assert words, f"{name}: say what it shows, for whoever can't see it."
        data = (house.ROOT / name).read_bytes()
        assert data.startswith(b"\x89PNG"), name
        assert int.from_bytes(data[16:20], "big") >= 800, f"{name} is too narrow to be read."


@walking.each("path", DOCUMENTS)
def test_files_that_are_named_are_there(path: Path) -> None:
    """A path from the root, or a name beside the page, or one that every app has."""
    lost = []
    for span in _spans(path):
        if not NAMED_FILE.match(span) or NOT_KEPT.search(span):
            continue
        beside = (house.ROOT / span, path.parent / span, TEMPLATES / span)
        if not any(one.exists() for one in beside) and not _in_a_room(span):
            lost.append(span)
    assert not lost, f"{house.relative(path)} names files that are not there: {lost}"


@cache
def _in_a_room(name: str) -> bool:
    """Whether this is the name of a file that rooms have, like rules.py."""
    return "/" not in name and any(
        path.name == name
        for place in ("apps", "platform", "deploy")
        for path in (house.ROOT / place).rglob(name)
        if not house.NOT_OURS & set(path.parts)
    )


@walking.each("path", DOCUMENTS)
def test_commands_that_are_named_exist(path: Path) -> None:
    """Each `migraciudades …` with its subcommand, its options, its role and its bench."""
    wrong = [
        f"{line.strip()}: {fault}"
        for line in _code(path)
        for words in re.findall(r"(?<![\w/.-])migraciudades ([a-z][^|;'`)]*)", line)
        if (fault := _fault(words.split()))
    ]
    assert not wrong, f"{house.relative(path)}: {wrong}"


def _fault(words: list[str]) -> str:
    """What is wrong with a command line; empty when nothing is."""
    if words[0] not in COMMANDS:
        return f"no command {words[0]}"
    command = group.get_command(click.Context(group), words[0])
    rest = words[1:]
    if isinstance(command, click.Group) and rest and not rest[0].startswith(("-", "…")):
        if rest[0] not in command.commands:
            return f"no {rest[0]} of {words[0]}"
        command, rest = command.commands[rest[0]], rest[1:]
    assert command is not None
    known = {name for one in command.params for name in one.opts} | {"--help", "-h"}
    unknown = [word for word in rest if word.startswith("--") and word not in known]
    if unknown:
        return f"no option {unknown}"
    if words[0] == "bench" and rest and rest[0].islower() and rest[0] not in benches():
        return f"no bench {rest[0]}"
    role = rest[rest.index("--role") + 1] if "--role" in rest else "admin"
    return "" if role in ROLES or role == "…" else f"no role {role}"


@walking.each("path", DOCUMENTS)
def test_options_of_the_two_commands_exist(path: Path) -> None:
    """What the page says of run.py and test.py is what they take."""
    known = {
        "run": launcher._parser().format_help(),
        "test": verifier._parser().format_help(),
    }
    wrong = []
    for line in _code(path):
        for which, words in re.findall(r"python3 (?:\S*/)?(run|test)\.py([^|;']*)", line):
            own = re.split(r"\bexec\b| -- ", words)[0]
            used = re.findall(r"--[a-z-]+", own)
            wrong += [f"{which}.py {one}" for one in used if one not in known[which]]
            checks = re.findall(r"--only ([a-z]+)", own)
            wrong += [f"--only {one}" for one in checks if one not in verifier.CHECKS]
    assert not wrong, f"{house.relative(path)} names options that are not there: {wrong}"


@walking.each("path", DOCUMENTS)
def test_settings_that_are_named_are_read(path: Path) -> None:
    """A variable that nothing reads is set in vain."""
    sample = re.findall(r"^(\w+)=", _text(house.ROOT / "deploy" / "example.env"), re.MULTILINE)
    known = {variable.name for variable in env.variables()} | set(sample) | ELSEWHERE
    shape = r"\b(?:MC_[A-Z_]+[A-Z]|(?:\w+_)?DATABASE_\w*URL|BROKER_URL|CACHE_URL|SENTRY_DSN)\b"
    named = set(re.findall(shape, _text(path)))
    assert named <= known, f"{house.relative(path)}: nothing reads {sorted(named - known)}."


@walking.each("path", DOCUMENTS)
def test_permissions_and_python_names_exist(path: Path) -> None:
    """`registry.import` is a permission; `tenants.entering` can be imported."""
    rooms = {word.split(".")[0] for word in PERMISSIONS}
    wrong = []
    for span in _spans(path):
        name = span.partition("(")[0]
        if not re.fullmatch(r"[a-z_]+(?:\.\w+)+", name) or NAMED_FILE.match(name):
            continue
        first = name.split(".")[0]
        if first in rooms and name not in PERMISSIONS:
            wrong.append(name)
        if first in {"kernel", "tenants", "apps", "embedded"} and not _importable(name):
            wrong.append(name)
    assert not wrong, f"{house.relative(path)} names what does not exist: {wrong}"


def _importable(name: str) -> bool:
    """Whether a dotted name is a module, or something in one."""
    module, _, rest = name.rpartition(".")
    try:
        import_module(name)
    except ImportError:
        return bool(module) and hasattr(_module(module), rest)
    return True


def _module(name: str) -> object:
    try:
        return import_module(name)
    except ImportError:
        return None


def test_every_command_and_every_measurement_is_told() -> None:
    """A command in no guide is one nobody types."""
    guide = _text(DOCS / "guides" / "operator.md")
    untold = [name for name in COMMANDS if f"migraciudades {name}" not in guide]
    assert not untold, f"Tell of {untold} in platform/docs/guides/operator.md."
    unmeasured = [name for name in benches() if f"| `{name}` |" not in _text(PAGES[0])]
    assert not unmeasured, f"Tell of {unmeasured} under “What is measured” in README.md."


def test_decisions_are_numbered_told_whole_and_listed() -> None:
    """No gap and no number twice; what was rejected is said; the index has them all."""
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1)), numbers
    index = _text(DOCS / "index.md")
    for path in DECISIONS:
        text = _text(path)
        for part in ("**Decided.**", "**Why.**"):
            assert part in text, f"{path.name} lacks {part}"
        assert re.search(r"\*\*(?:Costs|Consequences)\.\*\*", text), f"{path.name}: what it costs?"
        assert "rejected" in text.lower(), f"{path.name}: what was rejected?"
        assert f"adr/{path.name}" in index, f"{path.name} is not in the index."


def test_every_document_is_reached_from_the_index() -> None:
    """A page nobody links to is a page nobody reads."""
    index = _text(DOCS / "index.md")
    lost = [
        house.relative(path)
        for path in PAGES[2:]
        if path.name != "index.md" and path.relative_to(DOCS).as_posix() not in index
    ]
    assert not lost, f"Link {lost} from platform/docs/index.md."


@walking.each("path", GUIDES)
def test_guides_use_the_words_of_the_pages(path: Path) -> None:
    """What a Spanish guide has in bold is read on the screen exactly so, but for questions."""
    bold = {" ".join(one.split()) for one in re.findall(r"\*\*([^*]+)\*\*", _text(path))}
    bold = {one for one in bold if not one.startswith("¿")} - {"negrita"}
    assert bold, "A guide that names no button?"
    unknown = sorted(bold - _spanish())
    assert not unknown, f"{house.relative(path)}: no page says {unknown}."


@cache
def _spanish() -> frozenset[str]:
    """Every Spanish word or sentence of the pages."""
    found: set[str] = set()
    for path in house.files(".po"):
        with path.open("rb") as stream:
            for message in read_po(stream, locale="es"):
                said = message.string
                found.update(said if isinstance(said, list | tuple) else [said or ""])
    return frozenset(found)
