"""Signs the head of a ledger, so that a chain rewritten whole, or cut, is found too.

An anchor is kept in three places: in the scope, in the public table, and in a file of the scope's
directory. Whoever administers the database can rewrite two of them and can sign none.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from kernel import scope
from kernel.crypto import is_signed, sign
from kernel.history.verifying import Cursor, Report
from kernel.models.ledger import LedgerAnchor, LedgerSeal

EVERY: Final = timedelta(minutes=5)
# Later than this, somebody should have signed what is there.
LATE: Final = timedelta(hours=1)
HEAD, RESTORED = LedgerAnchor.Kind.HEAD, LedgerAnchor.Kind.RESTORED
TABLE: Final = "kernel_ledgeranchor"


@dataclass(frozen=True)
class Anchor:
    """What is signed of a head."""

    place: str
    kind: str
    seq: int
    chain: str
    at: str
    reason: str = ""
    mac: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        return ("ledger", self.place, self.kind, str(self.seq), self.chain, self.at, self.reason)

    @property
    def is_ours(self) -> bool:
        """Whether its signature was made with a key of this installation."""
        try:
            return is_signed(bytes.fromhex(self.mac), *self.parts)
        except ValueError:
            return False


def keep(*, at_once: bool = False) -> bool:
    """Sign the head of the open scope when it moved and the last signature is some minutes old.

    True when it was signed. What follows the last anchor is held by the chain alone.
    """
    head = LedgerSeal.objects.order_by("-seq").first()
    if head is None:
        return False
    last = _last(scope.current())
    if last is not None and head.seq == last.seq:
        return False
    if last is not None and not at_once and timezone.now() - last.at < EVERY:
        return False
    if _contradicts(scope.current()):
        # Signing now would bury what was cut off or rewritten; the verification tells of it.
        return False
    _add(scope.current(), HEAD, head.seq, bytes(head.chain).hex())
    return True


def begin() -> None:
    """Start anew where anchors of a place of that name are left: it was removed and made again."""
    if _last_public(scope.current()) or _filed(scope.current()):
        accept_restored("the place was made anew")


def accept_restored(reason: str) -> int:
    """Say that the ledger of the open scope rightly ends where it does; returns the seal.

    After a backup was put back: what was cut off is then told with that reason, and is no fault.
    What was written since, erasing again whoever had been erased, may reach beyond what was signed
    and is gone: then it ends before that.
    """
    place = scope.current()
    head = LedgerSeal.objects.order_by("-seq").first()
    with connection.cursor() as cursor:
        signed = [each for each in _all(cursor, place) if each.is_ours and each.seq]
        chains = _chains(cursor, place, {each.seq for each in signed})
    gone = min((each.seq for each in signed if chains.get(each.seq) != each.chain), default=None)
    if head is not None and gone is not None and gone <= head.seq:
        head = LedgerSeal.objects.filter(seq__lt=gone).order_by("-seq").first()
    seq, chain = (head.seq, bytes(head.chain).hex()) if head else (0, "")
    _add(place, RESTORED, seq, chain, reason)
    return seq


def compare(cursor: Cursor, place: str, report: Report, *, now: datetime | None = None) -> None:
    """Hold the anchors of a place, wherever they are kept, against its chain."""
    found = _all(cursor, place)
    report.anchors = len(found)
    restored = [each for each in found if each.kind == RESTORED and each.is_ours]
    chains = _chains(cursor, place, {each.seq for each in found})
    for anchor in sorted(found, key=lambda each: each.seq):
        if anchor.place != place or not anchor.is_ours:
            report.add("anchor", seq=anchor.seq)
        elif anchor.seq == 0 or chains.get(anchor.seq) == anchor.chain:
            continue
        elif not _explained(anchor, restored):
            report.add("anchor" if anchor.seq in chains else "cut", seq=anchor.seq)
    for anchor in restored:
        report.notes.append(f"restored {anchor.at[:16]} seq {anchor.seq}: {anchor.reason}")
    _late(cursor, place, found, report, now or timezone.now())


def _explained(anchor: Anchor, restored: list[Anchor]) -> bool:
    """Whether a backup was put back after it was signed, that ended before it."""
    return any(each.at > anchor.at and each.seq < anchor.seq for each in restored)


def _late(cursor: Cursor, place: str, found: list[Anchor], report: Report, now: datetime) -> None:
    """The worker signs every few minutes: seals that nobody signed for long are suspicious."""
    last = max((each.seq for each in found if each.is_ours), default=0)
    cursor.execute(
        f"SELECT min(at) FROM {place}.kernel_ledgerseal WHERE seq > %s",  # noqa: S608
        [last],
    )
    since = cursor.fetchall()[0][0]
    if since is not None and now - since > LATE:
        report.add("unanchored", seq=last)


def _all(cursor: Cursor, place: str) -> list[Anchor]:
    found: set[Anchor] = set()
    for schema in {place, scope.PUBLIC}:
        cursor.execute(
            f"SELECT place, kind, seq, encode(chain, 'hex'), at, reason, encode(mac, 'hex') "  # noqa: S608
            f"FROM {schema}.{TABLE} WHERE place = %s OR %s",
            [place, schema == place != scope.PUBLIC],
        )
        for row in cursor.fetchall():
            where, kind, seq, chain, at, reason, mac = row
            found.add(Anchor(where, kind, seq, chain, at.isoformat(), reason, mac))
    filed = _filed(place)
    return [*found, filed] if filed and filed not in found else list(found)


def _chains(cursor: Cursor, place: str, seqs: set[int]) -> dict[int, str]:
    cursor.execute(
        f"SELECT seq, encode(chain, 'hex') FROM {place}.kernel_ledgerseal "  # noqa: S608
        "WHERE seq = ANY(%s)",
        [sorted(seqs)],
    )
    return dict(cursor.fetchall())


def _last(place: str) -> LedgerAnchor | None:
    return LedgerAnchor.objects.filter(place=place).order_by("-id").first()


def _last_public(place: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM public.{TABLE} WHERE place = %s LIMIT 1", [place])  # noqa: S608
        return cursor.fetchone() is not None


def _contradicts(place: str) -> bool:
    """Whether the last anchor outside the database is no longer part of the chain."""
    filed = _filed(place)
    if filed is None or filed.seq == 0:
        return False
    seal = LedgerSeal.objects.filter(seq=filed.seq).first()
    return seal is None or bytes(seal.chain).hex() != filed.chain or not filed.is_ours


def _add(place: str, kind: str, seq: int, chain: str, reason: str = "") -> None:
    now = timezone.now()
    anchor = Anchor(place, kind, seq, chain, now.isoformat(), reason)
    mac = sign(*anchor.parts)
    with transaction.atomic():
        LedgerAnchor.objects.create(
            place=place,
            kind=kind,
            seq=seq,
            chain=bytes.fromhex(chain),
            at=now,
            reason=reason,
            mac=mac,
        )
        if place != scope.PUBLIC:
            with connection.cursor() as cursor:
                cursor.execute(
                    f"INSERT INTO public.{TABLE} (place, kind, seq, chain, at, reason, mac) "  # noqa: S608
                    "VALUES (%s, %s, %s, %s, %s, %s, %s)",
                    [place, kind, seq, bytes.fromhex(chain), now, reason, mac],
                )
    _file(place).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    told = json.dumps({**asdict(anchor), "mac": mac.hex()})
    beside = _file(place).with_suffix(".part")
    beside.write_text(told, encoding="utf-8")
    beside.replace(_file(place))


def _file(place: str) -> Path:
    return Path(settings.FILES_DIR) / scope.checked(place) / "ledger.anchor"


def _filed(place: str) -> Anchor | None:
    try:
        return Anchor(**json.loads(_file(place).read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError):
        return Anchor(place, HEAD, 0, "", "")
