"""How long it takes until everybody accredited in a course has a certificate in one file.

From the wish to the file: numbers given, rows frozen, a PDF/A with its QR code for each, packed and
sealed. Every document is judged by veraPDF, and the QR codes of a sample are read off the print and
followed to the page they lead to: needs the requirements of development. The unit of `--size` is
people. The peer is the same document set one at a time, its
template read anew each time, in the same process.
"""

import json
from typing import Any, Final

from kernel.measure import report
from migraciudades.measuring import throwaway

DEFAULT_SIZE: Final = 500
TARGETS: Final = {
    "seconds": {"max": 15},
    "verapdf_failures": {"max": 0},
    "qr_codes_astray": {"max": 0},
}


def run(size: int) -> dict[str, Any]:
    """Seconds for all of them, and milliseconds for one."""
    with throwaway.database("benchcertificates") as environment:
        worker = throwaway.start("certified_city", environment=environment)
        try:
            if worker.stdout is None or worker.stdout.readline().strip() != "ready":
                raise ChildProcessError("the city did not start")
            figures: dict[str, Any] = json.loads(throwaway.ask(worker, str(size)))
        finally:
            throwaway.stop(worker)
    figures["wrong_rows"] = size - figures["documents"]
    targets = {**TARGETS, "wrong_rows": {"max": 0}}
    peer = {
        "what": "the same documents set one at a time, their template read anew each time",
        "ms_per_document": figures.pop("alone_ms_per_document"),
    }
    return report("certificates", figures, targets, peer)
