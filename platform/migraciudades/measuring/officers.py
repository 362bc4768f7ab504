"""Officers at their counters: `python -m migraciudades.measuring.officers`, told by one line.

The line is JSON: where the pages are, who signs in, whom they will attend, for how many seconds.
Each officer types at a human pace, waits as long as reading and asking takes, saves, opens the
person's page, and now and then a list. The answer is one line: the milliseconds of every request.
"""

from __future__ import annotations

import http.client
import json
import random
import sys
import threading
import time
import uuid
from collections import defaultdict
from typing import Any, Final
from urllib.parse import urlencode

KEY: Final = 0.25
LETTERS_PER_KEY: Final = 2
LISTS: Final = (
    ("people", "/people/"),
    ("people by name", "/people/?order=name"),
    ("people far on", "/people/?page=400"),
    ("people by nationality", "/people/?nationality=BOL"),
    ("consultations", "/consultations/"),
    ("consultations far on", "/consultations/?page=900"),
    ("consultations by subject", "/consultations/?subject=residency"),
)


class Officer(threading.Thread):
    """One person at one screen, with one connection that is kept."""

    def __init__(self, told: dict[str, Any], number: int, until: threading.Event) -> None:
        super().__init__(daemon=True)
        self.told, self.until = told, until
        self.source = random.Random(number)  # noqa: S311  the same day of work each time
        self.email = f"officer{number}@grande.test"
        self.cookies: dict[str, str] = {}
        self.took: dict[str, list[float]] = defaultdict(list)
        self.failed: list[str] = []
        self.line = http.client.HTTPConnection("127.0.0.1", told["port"], timeout=60)

    def run(self) -> None:
        """Work until it is time to go."""
        try:
            self.pause(0, 3)
            while not self.until.is_set():
                self.attend(self.source.choice(self.told["people"]))
        except (OSError, http.client.HTTPException) as error:
            self.failed.append(repr(error))

    def sign_in(self) -> None:
        """As anybody does: the form, the password."""
        self.ask("GET", "/accounts/login/")
        fields = {"login": self.email, "password": self.told["password"]}
        status, _ = self.ask("POST", "/accounts/login/", fields)
        if status != 302:
            raise SystemExit(f"signing in answers {status}")
        self.ask("GET", "/intake/")

    def attend(self, person: list[str]) -> None:
        """One consultation of somebody known."""
        key, name, document = person
        typed = document if document and self.source.random() < 0.3 else name
        self.type(typed[:14])
        self.measured("pick", "POST", "/intake/form/", {"who": "person", "person": key})
        self.pause(3, 8)
        fields = {
            "who": "person",
            "person": key,
            "submission": str(uuid.uuid4()),
            "subject": self.source.choice(("residency", "dni", "school", "health")),
            "result": "informed",
            "channel": "counter",
            "language": "es",
            "note": "Trae la partida, vuelve el martes con el certificado.",
        }
        self.measured("save", "POST", "/intake/", fields, expected=(200, 204, 302))
        self.pause(0.5, 1.5)
        self.measured("person page", "GET", f"/people/{key}/", page=True)
        self.pause(1, 3)
        if self.source.random() < 0.3:
            name, path = self.source.choice(LISTS)
            self.measured(name, "GET", path, page=True)
            self.pause(1, 3)

    def type(self, text: str) -> None:
        """A suggestion request every quarter of a second while letters arrive."""
        for end in range(2, len(text) + LETTERS_PER_KEY, LETTERS_PER_KEY):
            begun = time.perf_counter()
            self.measured("suggestions", "POST", "/intake/candidates/", {"q": text[:end]})
            self.until.wait(max(0.0, KEY - (time.perf_counter() - begun)))

    def pause(self, least: float, most: float) -> None:
        """Reading, asking, writing a note."""
        self.until.wait(self.source.uniform(least, most))

    def measured(
        self,
        name: str,
        verb: str,
        path: str,
        fields: dict[str, str] | None = None,
        *,
        page: bool = False,
        expected: tuple[int, ...] = (200,),
    ) -> None:
        """Ask and keep how long the whole answer took."""
        if self.until.is_set():
            return
        begun = time.perf_counter()
        status, _ = self.ask(verb, path, fields, fragment=not page)
        self.took[name].append((time.perf_counter() - begun) * 1000)
        if status not in expected:
            self.failed.append(f"{name}: {status}")

    def ask(
        self, verb: str, path: str, fields: dict[str, str] | None = None, *, fragment: bool = False
    ) -> tuple[int, bytes]:
        """Status and body; cookies are kept."""
        headers = {
            "Host": f"{self.told['host']}:{self.told['port']}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Accept-Encoding": "gzip",
        }
        body = None
        if fields is not None:
            token = {"csrfmiddlewaretoken": self.cookies.get("mc_csrf", "")}
            body = urlencode({**fields, **token}).encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://{self.told['host']}:{self.told['port']}"
        if fragment:
            headers["HX-Request"] = "true"
        self.line.request(verb, path, body=body, headers=headers)
        answer = self.line.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, content


def main() -> None:
    """Sign everybody in, let them warm up, work, and tell."""
    told = json.loads(sys.stdin.readline())
    until = threading.Event()
    officers = [Officer(told, number, until) for number in range(told["officers"])]
    for officer in officers:
        officer.sign_in()
    sys.stdout.write("signed in\n")
    sys.stdout.flush()
    for officer in officers:
        officer.start()
    time.sleep(told["warm_up"])
    for officer in officers:
        officer.took.clear()
    time.sleep(told["seconds"])
    until.set()
    for officer in officers:
        officer.join(60)
    took: dict[str, list[float]] = defaultdict(list)
    for officer in officers:
        for name, values in officer.took.items():
            took[name] += values
    failed = [each for officer in officers for each in officer.failed]
    sys.stdout.write(json.dumps({"took": took, "failed": failed}) + "\n")


if __name__ == "__main__":
    main()
