"""Asks the running web server for pages as a browser would, where *.localhost does not resolve."""

import http.client
import re
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
REDIRECTS = {301, 302, 303, 307, 308}


@dataclass
class Visitor:
    """One browser on one host: keeps its cookies, follows redirects on that host."""

    port: int
    host: str
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, path: str) -> tuple[int, str]:
        """Status and body after redirects."""
        for _ in range(5):
            status, body, location = self._ask("GET", path)
            if status not in REDIRECTS:
                return status, body
            path = _same_host_path(location)
        return status, body

    def sign_in(self, email: str, password: str) -> int:
        """Post the sign-in form and return the status of the page after it."""
        _, page = self.get("/accounts/login/")
        found = TOKEN.search(page)
        form = {
            "login": email,
            "password": password,
            "csrfmiddlewaretoken": found[1] if found else "",
        }
        status, _, location = self._ask("POST", "/accounts/login/", urlencode(form))
        if status not in REDIRECTS:
            # The form came back: signing in was refused.
            return 401
        return self.get(_same_host_path(location))[0]

    def _ask(self, verb: str, path: str, body: str | None = None) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {
            "Host": f"{self.host}:{self.port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Accept": "text/html",
            "Origin": f"http://{self.host}:{self.port}",
        }
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(verb, path, body=body, headers=headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            text = answer.read().decode(errors="replace")
            return answer.status, text, answer.headers.get("Location") or ""
        finally:
            connection.close()


def live(port: int, host: str) -> bool:
    """Whether the web server answers at all."""
    try:
        return Visitor(port, host).get("/health/live")[0] == 200
    except (OSError, http.client.HTTPException):
        return False


def _same_host_path(location: str) -> str:
    parts = urlsplit(location)
    return parts.path + (f"?{parts.query}" if parts.query else "")
