"""Sources stay small, explained, silent, and on their floor."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture import house, walking

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
MODULES = [pytest.param(path, id=house.relative(path)) for path in house.modules()]
CODE = [param for param in MODULES if not house.is_test(Path(str(param.values[0])))]
TESTS = [param for param in MODULES if house.is_test(Path(str(param.values[0])))]
# These speak on standard output: it is what they are for.
SPEAKING = re.compile(r"(^|/)(run|test)\.py$|^platform/(migraciudades/(cli|bench)|embedded)/")
READS_ENVIRONMENT = re.compile(
    r"^(run|test)\.py$|^platform/(kernel/env\.py|embedded/"
    r"|migraciudades/(settings|cli|bench|measuring|celery|wsgi))"
)
# What is looked for here by an address is a course, a partner or an agreement, and nobody's name.
NAMES_NOBODY = {
    "CourseFilter",
    "FilterForm",
    "AgreementFilterForm",
    "ActionFilterForm",
    "PartnerFilterForm",
}
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}
SNAKE = re.compile(r"[a-z][a-z0-9_.]*")
# Read once, by one process, and let go: half a gigabyte of trees slows whatever comes after.
pytestmark = pytest.mark.xdist_group("sources")


@pytest.fixture(autouse=True, scope="module")
def _trees_are_let_go() -> Iterator[None]:
    yield
    house.tree.cache_clear()


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(house.tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@walking.each("path", MODULES)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    """Past 400 lines a module becomes a package."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, (
        f"{house.relative(path)} has {lines} lines: make it a package, a file per responsibility."
    )


@walking.each("path", MODULES)
def test_a_function_is_seen_at_once(path: Path) -> None:
    """Past 50 lines a function is split into steps that have names."""
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in _functions(path)
        if node.end_lineno and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long, f"{house.relative(path)}: split {', '.join(long)}."


@walking.each("path", MODULES)
def test_a_module_says_its_one_responsibility(path: Path) -> None:
    """A docstring in each module; an empty __init__ needs none."""
    if path.name == "__init__.py" and not path.read_text(encoding="utf-8").strip():
        return
    assert ast.get_docstring(house.tree(path)), (
        f"{house.relative(path)}: begin it with a docstring of what it alone is responsible for."
    )


@walking.each("path", CODE)
def test_nothing_is_printed(path: Path) -> None:
    """print() passes by the scrubbing of the logs."""
    if SPEAKING.search(house.relative(path)):
        return
    found = [
        node.lineno
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "pprint"}
    ]
    assert not found, f"{house.relative(path)}:{found}: log it with structlog, or answer it."


@walking.each("path", CODE)
def test_views_ask_selectors(path: Path) -> None:
    """A view that touches a manager has chosen its own scope: a selector knows who is asking."""
    if not re.search(r"(^|_)(views|api)(\.py$|/)|/(views|api)/", house.relative(path)):
        return
    if house.relative(path).startswith("platform/kernel/"):
        return
    found = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}
    ]
    assert not found, f"{house.relative(path)}: move to a selector or a service: {found}"


@walking.each("path", CODE)
def test_views_build_no_queries(path: Path) -> None:
    """Filters, counts and joins are a selector's; an annotation may name a QuerySet."""
    name = house.relative(path)
    if not re.search(r"^apps/[a-z]+/(.+_)?(views|api)(\.py$|/)", name):
        return
    found = [
        f"line {node.lineno}"
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.ImportFrom)
        and node.module == "django.db.models"
        and {one.name for one in node.names} - {"Model", "QuerySet"}
    ]
    assert not found, f"{name}: queries belong to selectors.py ({found})."


@walking.each("path", CODE)
def test_nobody_is_looked_for_in_an_address(path: Path) -> None:
    """Addresses end up in logs and histories: a name is looked for in the body of a POST."""
    text = path.read_text(encoding="utf-8")
    if not house.relative(path).startswith("apps/") or not re.search(r"\bq\b", text):
        return
    read = re.findall(r"""\.GET(?:\.get\(|\.getlist\(|\[)["']q["']""", text)
    fields = [
        node.name
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.ClassDef) and node.name not in NAMES_NOBODY and _field_q(node)
    ]
    assert not read + fields, f"{house.relative(path)}: take it from request.POST: {read + fields}"


def _field_q(node: ast.ClassDef) -> bool:
    """Tell whether a form of Django has a field `q`; those of the API are serializers."""
    return any(
        isinstance(line, ast.Assign)
        and ast.unparse(line.targets[0]) == "q"
        and ast.unparse(line.value).startswith("forms.")
        for line in node.body
    )


@walking.each("path", CODE)
def test_log_events_are_names_without_values(path: Path) -> None:
    """An event is a fixed word in snake_case; values go beside it under keys that are scrubbed."""
    faults = []
    for node in ast.walk(house.tree(path)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        target = node.func.value
        named = isinstance(target, ast.Name) and target.id in {"log", "logger"}
        if not named or node.func.attr not in LEVELS:
            continue
        event = node.args[0] if node.args else None
        fixed = isinstance(event, ast.Constant) and isinstance(event.value, str)
        if not (fixed and SNAKE.fullmatch(str(getattr(event, "value", "")))):
            faults.append(f"line {node.lineno}")
        if len(node.args) > 1:
            faults.append(f"line {node.lineno}: values by position")
    assert not faults, f"{house.relative(path)}: log.info('fixed_event', thing_id=…): {faults}"


@walking.each("path", CODE)
def test_saving_does_nothing_else(path: Path) -> None:
    """save() and signals that send mail or tasks surprise whoever only wanted to save."""
    if "/models" not in house.relative(path):
        return
    found = [
        f"line {node.lineno}"
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.ImportFrom | ast.Import)
        and re.search(r"django\.core\.mail|celery|\.tasks|\.services", ast.unparse(node))
    ]
    assert not found, f"{house.relative(path)}: services send, models store ({found})."


@walking.each("path", CODE)
def test_the_environment_is_read_in_settings_alone(path: Path) -> None:
    """A variable read elsewhere is one nobody is told of when it is missing."""
    name = house.relative(path)
    if READS_ENVIRONMENT.search(name):
        return
    found = [
        f"line {node.lineno}"
        for node in ast.walk(house.tree(path))
        if re.match(r"os\.(environ\[|environ\.(get|pop|setdefault)\b|getenv\b)", ast.unparse(node))
        and isinstance(node, ast.Subscript | ast.Call)
    ]
    assert not found, f"{name}: read it through kernel.env in the settings ({found})."


@walking.each("path", CODE)
def test_damaged_zip_files_are_told_by_the_kernel(path: Path) -> None:
    """A list of one's own forgot zlib.error: an officer's damaged file was an error page."""
    if house.relative(path) == "platform/kernel/packed.py":
        return
    caught = [
        f"line {node.lineno}"
        for node in ast.walk(house.tree(path))
        if isinstance(node, ast.Attribute) and ast.unparse(node) == "zipfile.BadZipFile"
    ]
    assert not caught, f"{house.relative(path)}: catch kernel.packed.BROKEN ({caught})."


@walking.each("path", TESTS)
def test_tests_are_found_and_never_skipped(path: Path) -> None:
    """A test in a file that pytest does not collect, or that is skipped, protects nothing."""
    names = [node.name for node in _functions(path) if node.name.startswith("test_")]
    if names:
        assert path.name.startswith("test_"), f"{house.relative(path)}: name it test_….py."
    text = path.read_text(encoding="utf-8")
    marks = re.findall(r"pytest\.mark\.(?:skip|skipif|xfail)\b|pytest\.skip\(", text)
    marks = [] if path == Path(__file__) else marks
    assert not marks, f"{house.relative(path)}: mend or remove what is skipped ({marks})."


@walking.each("path", CODE)
def test_the_kernel_knows_no_word_of_the_field(path: Path) -> None:
    """What the kernel knows of the field, it can't carry to the next field."""
    name = house.relative(path)
    if not name.startswith("platform/kernel/"):
        return
    words = {"city", "cities", "person", "migrant", "consultation", "municipality", "tenant"}
    names = {part for node in ast.walk(house.tree(path)) for part in _parts(node)}
    assert not names & words, f"{name} names {sorted(names & words)}: say scope, user, thing."


def _parts(node: ast.AST) -> list[str]:
    """Return the words in the names that a node defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        own = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name)
        arguments = [one.arg for one in node.args.args] if isinstance(node, ast.FunctionDef) else []
        return [part.lower() for name in [own, *arguments] for part in name.split("_")]
    return []
