"""A mail server on a port of its own, that speaks as much SMTP as a client of ours needs.

Written here because the one of the standard library is gone and what replaces it is a package
for 60 lines.
"""

import email
import socketserver
import threading
import time
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default


class _Talk(socketserver.StreamRequestHandler):
    """One conversation."""

    server: "Mailbox"

    def handle(self) -> None:
        try:
            self._talk()
        except OSError:
            # Whoever was killed in the middle says no farewell.
            return

    def _talk(self) -> None:
        if self.server.silent:
            time.sleep(self.server.silent)
        self._say("220 mailbox ESMTP")
        for line in self.rfile:
            verb = line.decode().strip().upper()
            if verb.startswith("EHLO"):
                self._say("250-mailbox\r\n250 8BITMIME")
            elif verb.startswith("RCPT") and self.server.refuses:
                self._say(self.server.refusal)
            elif verb == "DATA":
                self._say("354 go on")
                if (message := self._message()) is None:
                    return
                self.server.take(message)
                self._say("250 taken")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _message(self) -> EmailMessage | None:
        """What follows DATA; None where the line broke before its end: that is no message."""
        lines: list[bytes] = []
        for line in self.rfile:
            if line == b".\r\n":
                return email.message_from_bytes(b"".join(lines), policy=default)
            # A line that begins with a dot is sent with one more.
            lines.append(line[1:] if line.startswith(b".") else line)
        return None

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Mailbox(socketserver.ThreadingTCPServer):
    """Listens until closed; keeps what it receives, and when."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.received: list[EmailMessage] = []
        self.arrived_at: list[float] = []
        self.refuses = False
        self.refusal = "550 no such mailbox"
        # Seconds before the greeting: a server that is there and says nothing.
        self.silent = 0.0
        # Seconds a message takes to be looked at, and what happens between taking and saying so.
        self.slow = 0.0
        self.on_taken: Callable[[EmailMessage], None] | None = None
        self._lock = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        found: int = self.server_address[1]
        return found

    def take(self, message: EmailMessage) -> None:
        """Keep it: from its last line on it is here, whatever the sender hears of that."""
        arrived = time.time()
        if self.slow:
            time.sleep(self.slow)
        with self._lock:
            self.received.append(message)
            self.arrived_at.append(arrived)
        if self.on_taken is not None:
            self.on_taken(message)

    def close(self) -> None:
        """Stop listening: from now on connections are refused."""
        self.shutdown()
        self.server_close()
