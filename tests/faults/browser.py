"""An officer's browser: signs in, sends files and forms, and never waits for ever."""

import http.client
import re
import uuid
from urllib.parse import urlencode, urlsplit

from apps.accounts.tests.factories import totp_code
from tests.faults.product import PASSWORD

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
PATIENCE = 20
SECOND_STEP = "/accounts/2fa/authenticate/"


class Gone(Exception):
    """No answer: the connection was refused or broke."""


class Browser:
    """One person on one host, with cookies."""

    def __init__(self, port: int, host: str) -> None:
        self.port, self.host = port, host
        self.cookies: dict[str, str] = {}

    def sign_in(self, email: str) -> None:
        """With the password of all accounts of these tests, and a code where one is asked for."""
        typed = {"login": email, "password": PASSWORD}
        status, away = self.post("/accounts/login/", typed)
        if away == SECOND_STEP:
            # A code works once, and several browsers may come in within the same half minute.
            for step in (-1, 0, 1):
                status, _ = self.post(SECOND_STEP, {"code": totp_code(steps=step)})
                if status == 302:
                    break
        assert status == 302, status

    def get(self, path: str) -> tuple[int, str]:
        """Status and page."""
        status, page, _ = self._ask("GET", path)
        return status, page

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        """Status and the address one is sent to."""
        body = urlencode({**fields, "csrfmiddlewaretoken": self._token()}).encode()
        status, _, location = self._ask("POST", path, body, "application/x-www-form-urlencoded")
        return status, location

    def upload(self, path: str, name: str, data: bytes) -> tuple[int, str]:
        """The same for a file called `file`."""
        mark = uuid.uuid4().hex
        head = (
            f'--{mark}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
            f"{self._token()}\r\n--{mark}\r\nContent-Disposition: form-data; "
            f'name="file"; filename="{name}"\r\nContent-Type: text/csv\r\n\r\n'
        )
        body = head.encode() + data + f"\r\n--{mark}--\r\n".encode()
        status, _, location = self._ask("POST", path, body, f"multipart/form-data; boundary={mark}")
        return status, location

    def _token(self) -> str:
        if "mc_csrf" not in self.cookies:
            self.get("/accounts/login/")
        return self.cookies["mc_csrf"]

    def _ask(
        self, verb: str, path: str, body: bytes | None = None, kind: str = ""
    ) -> tuple[int, str, str]:
        headers = {
            "Host": f"{self.host}:{self.port}",
            "Origin": f"http://{self.host}:{self.port}",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            **({"Content-Type": kind} if kind else {}),
        }
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(verb, path, body=body, headers=headers)
            answer = connection.getresponse()
            page = answer.read().decode(errors="replace")
        except TimeoutError:
            raise
        except (OSError, http.client.HTTPException) as error:
            raise Gone(type(error).__name__) from error
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        location = urlsplit(answer.headers.get("Location") or "").path
        return answer.status, page, location
