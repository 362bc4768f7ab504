"""One secret that stands for the keys of everybody, from which single keys can be taken away.

A puncturable function (Goldreich, Goldwasser and Micali's tree): whose key it is, hashed, is a path
of 32 steps from the root; each step is a keyed hash of the node before. Destroying one key replaces
the nodes above it by those beside its path, from which everything else still follows and it does
not. Pure: bytes in, bytes out.
"""

from __future__ import annotations

import hashlib
import hmac
import uuid
from array import array
from bisect import bisect_right, insort
from collections.abc import Iterable

STEPS = 32
WIDTH = 4
KEY = 32
# A node as kept: where its part of the tree begins (8), how deep it stands (1), its secret (32).
RECORD = 8 + 1 + KEY
_BITS = 2
_LAST = STEPS * _BITS
_DIGITS = [bytes([digit]) for digit in range(WIDTH)]


def path_of(owner: uuid.UUID) -> int:
    """Where somebody's key stands: 64 bits that tell nothing of the id."""
    return int.from_bytes(hashlib.sha256(b"kernel.crypto owner" + owner.bytes).digest()[:8], "big")


def _child(node: bytes, digit: int) -> bytes:
    return hashlib.blake2b(_DIGITS[digit], key=node, digest_size=KEY).digest()


def _digit(path: int, step: int) -> int:
    return path >> (_LAST - _BITS * (step + 1)) & (WIDTH - 1)


def _is_below(path: int, start: int, depth: int) -> bool:
    return depth == 0 or path >> (_LAST - _BITS * depth) == start >> (_LAST - _BITS * depth)


class Tree:
    """The nodes that are left of a tree, in order; one of them covers each key not destroyed."""

    def __init__(self, nodes: Iterable[tuple[int, int, bytes]]) -> None:
        ordered = sorted(nodes)
        self._starts = array("Q", (start for start, _, _ in ordered))
        self._depths = bytearray(depth for _, depth, _ in ordered)
        self._secrets = [secret for _, _, secret in ordered]

    @classmethod
    def grown(cls, root: bytes) -> Tree:
        """A whole tree."""
        return cls([(0, 0, root)])

    @classmethod
    def loaded(cls, data: bytes) -> Tree:
        """What ``dumped`` gave."""
        if len(data) % RECORD:
            raise ValueError("A tree is records of one length.")
        return cls(
            (int.from_bytes(data[at : at + 8], "big"), data[at + 8], data[at + 9 : at + RECORD])
            for at in range(0, len(data), RECORD)
        )

    def dumped(self) -> bytes:
        """All nodes as bytes."""
        return b"".join(
            start.to_bytes(8, "big") + bytes([depth]) + secret
            for start, depth, secret in zip(self._starts, self._depths, self._secrets, strict=True)
        )

    def __len__(self) -> int:
        return len(self._secrets)

    def key_of(self, owner: uuid.UUID) -> bytes | None:
        """Somebody's key; None when it was destroyed."""
        path = path_of(owner)
        at = self._covering(path)
        if at is None:
            return None
        node = self._secrets[at]
        # The steps of `_child`, written out: whoever writes many rows walks here for each person.
        for shift in range(_LAST - _BITS * (self._depths[at] + 1), -1, -_BITS):
            digit = _DIGITS[path >> shift & (WIDTH - 1)]
            node = hashlib.blake2b(digit, key=node, digest_size=KEY).digest()
        return hmac.digest(node, b"kernel.crypto owner key" + owner.bytes, "sha256")

    def puncture(self, owner: uuid.UUID) -> bool:
        """Destroy somebody's key here for good; False when it is gone already."""
        path = path_of(owner)
        at = self._covering(path)
        if at is None:
            return False
        node, depth = self._secrets.pop(at), self._depths.pop(at)
        self._starts.pop(at)
        for step in range(depth, STEPS):
            taken, shift = _digit(path, step), _LAST - _BITS * (step + 1)
            above = path >> (shift + _BITS) << _BITS
            for digit in range(WIDTH):
                if digit != taken:
                    self._insert((above | digit) << shift, step + 1, _child(node, digit))
            node = _child(node, taken)
        return True

    def _insert(self, start: int, depth: int, secret: bytes) -> None:
        at = bisect_right(self._starts, start)
        insort(self._starts, start)
        self._depths.insert(at, depth)
        self._secrets.insert(at, secret)

    def _covering(self, path: int) -> int | None:
        at = bisect_right(self._starts, path) - 1
        if at < 0 or not _is_below(path, self._starts[at], self._depths[at]):
            return None
        return at
