"""The line between a browser and the product: it can be cut before, within and after an answer."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from dataclasses import dataclass, field

PIECE = 65536
# Closing with this sends a reset, as a line does that breaks, and no orderly end.
AT_ONCE = struct.pack("ii", 1, 0)


@dataclass
class Cut:
    """When to cut: at a request that begins like this, or within its answer."""

    request: bytes
    after: int | None = None
    """Bytes of the answer that still pass; None cuts before the request arrives."""
    done: threading.Event = field(default_factory=threading.Event)


class Line:
    """A port that leads to the product's, until it is cut."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self.down = False
        self._planned: Cut | None = None
        self._held: tuple[bytes, threading.Event] | None = None
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._listen, daemon=True).start()

    def cut(self) -> None:
        """Nothing passes from now on, and what was passing breaks."""
        self.down = True
        for one in list(self._open):
            self._break(one)

    def cut_at(self, request: str, *, after: int | None = None) -> Cut:
        """Cut at the next request of that method and path ("POST /intake/")."""
        self._planned = Cut(f"{request} HTTP".encode(), after)
        return self._planned

    def hold(self, request: str) -> threading.Event:
        """The next request of that kind only goes on when the event is set; others overtake it."""
        goes_on = threading.Event()
        self._held = (f"{request} HTTP".encode(), goes_on)
        return goes_on

    def mend(self) -> None:
        """Everything passes again."""
        self._planned, self.down = None, False

    def close(self) -> None:
        """For good."""
        self._door.close()
        self.cut()

    def _listen(self) -> None:
        while True:
            try:
                browser, _ = self._door.accept()
            except OSError:
                return
            if self.down:
                self._break(browser)
                continue
            threading.Thread(target=self._serve, args=(browser,), daemon=True).start()

    def _serve(self, browser: socket.socket) -> None:
        product = socket.create_connection(("127.0.0.1", self._target))
        ends = {browser, product}
        self._open |= ends
        struck: list[Cut] = []
        back = threading.Thread(target=self._answers, args=(product, browser, struck), daemon=True)
        back.start()
        with contextlib.suppress(OSError):
            while piece := browser.recv(PIECE):
                held = self._held
                if held is not None and piece.startswith(held[0]):
                    self._held = None
                    held[1].wait(30)
                planned = self._planned
                if planned is not None and piece.startswith(planned.request):
                    self._planned = None
                    if planned.after is None:
                        self.cut()
                        planned.done.set()
                        return
                    struck.append(planned)
                if self.down:
                    # It came just before the cut, and was let in or held until after it.
                    for one in ends:
                        self._break(one)
                    return
                product.sendall(piece)
        with contextlib.suppress(OSError):
            product.shutdown(socket.SHUT_WR)
        back.join(5)
        for one in ends:
            one.close()
        self._open -= ends

    def _answers(self, product: socket.socket, browser: socket.socket, struck: list[Cut]) -> None:
        with contextlib.suppress(OSError):
            while piece := product.recv(PIECE):
                if struck:
                    browser.sendall(piece[: struck[0].after])
                    self.cut()
                    struck[0].done.set()
                    return
                browser.sendall(piece)
        with contextlib.suppress(OSError):
            browser.shutdown(socket.SHUT_WR)

    @staticmethod
    def _break(one: socket.socket) -> None:
        with contextlib.suppress(OSError):
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            one.shutdown(socket.SHUT_RDWR)
        one.close()
