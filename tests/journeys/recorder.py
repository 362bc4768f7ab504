"""Counts what fingers do in a browser: keys going down and clicks of a mouse, nothing made up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.journeys.visitor import Visitor

LISTEN = """
addEventListener("keydown", event => event.isTrusted && counted("key"), true);
// A button pressed with Enter is clicked by the browser: such a click has no count of its own.
addEventListener("click", event => event.isTrusted && event.detail > 0 && counted("click"), true);
"""
OLD_COMPUTER = 4
MBIT = 1_000_000 / 8


@dataclass
class Recorder:
    """Keys and clicks since it was started."""

    keys: int = 0
    clicks: int = 0

    def hear(self, kind: str) -> None:
        """One more of them."""
        if kind == "key":
            self.keys += 1
        else:
            self.clicks += 1


def listen(visitor: Visitor) -> Recorder:
    """Count from now on, on every page this visitor comes to."""
    recorder = Recorder()
    visitor.context.expose_function("counted", recorder.hear)
    visitor.context.add_init_script(LISTEN)
    return recorder


def on_an_old_computer(visitor: Visitor) -> Any:
    """A quarter of the speed and a line of 1.6 Mbit/s, as the browser itself emulates them."""
    wire = visitor.context.new_cdp_session(visitor.page)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": OLD_COMPUTER})
    wire.send("Network.enable")
    wire.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 150,
            "downloadThroughput": 1.6 * MBIT,
            "uploadThroughput": 0.75 * MBIT,
        },
    )
    return wire
