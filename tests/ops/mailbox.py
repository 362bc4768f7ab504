"""A mail server on a port of its own, that speaks as much SMTP as a client of ours needs.

Written here because the one of the standard library is gone and what replaces it is a package
for 60 lines.
"""

import email
import socketserver
import threading
from email.message import EmailMessage
from email.policy import default


class _Talk(socketserver.StreamRequestHandler):
    """One conversation."""

    server: "Mailbox"

    def handle(self) -> None:
        self._say("220 mailbox ESMTP")
        for line in self.rfile:
            verb = line.decode().strip().upper()
            if verb.startswith("EHLO"):
                self._say("250-mailbox\r\n250 8BITMIME")
            elif verb.startswith("RCPT") and self.server.refuses:
                self._say("550 no such mailbox")
            elif verb == "DATA":
                self._say("354 go on")
                self.server.received.append(self._message())
                self._say("250 taken")
            elif verb == "QUIT":
                self._say("221 bye")
                return
            else:
                self._say("250 ok")

    def _message(self) -> EmailMessage:
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            # A line that begins with a dot is sent with one more.
            lines.append(line[1:] if line.startswith(b".") else line)
        return email.message_from_bytes(b"".join(lines), policy=default)

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Mailbox(socketserver.ThreadingTCPServer):
    """Listens until closed; keeps what it receives."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.received: list[EmailMessage] = []
        self.refuses = False
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self) -> int:
        """Where it listens."""
        found: int = self.server_address[1]
        return found

    def close(self) -> None:
        """Stop listening: from now on connections are refused."""
        self.shutdown()
        self.server_close()
