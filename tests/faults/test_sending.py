"""A worker that dies while it sends: nothing is lost, and a copy only where it had to be.

A mail server's acceptance and our commit are two acts in two places. Who dies between them can't
say whether the message left, and sends it again: under the same Message-ID, so that the reader's
mail program can tell. Anywhere else there is no copy. The server accepts from the moment the last
line of a message has arrived: whoever sent it may be dead when it says so.
"""

import itertools
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import Any

import pytest

from tests.faults.product import Product, wait_until
from tests.ops.mailbox import Mailbox

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
KILLS = 50
# More than a worker sends between its start and its death.
ENOUGH = 150
WRITE = """
import django; django.setup()
from django.db import transaction
import tenants
from apps.notices import services
for place in {places!r}:
    with tenants.entering(place) if place else tenants.entering_national():
        for number in range({count}):
            with transaction.atomic():
                services.send_mail(to=f"reader{{number}}@example.test", kind="test", user=None,
                    template="accounts/mail/unknown_account", language="es-ar",
                    context={{"email": f"reader{{number}}@example.test"}})
"""
# One outbox empties all: the cities other tests made here have a first invitation to send too.
PLACES = "SELECT schemaname FROM pg_tables WHERE tablename = 'notices_message'"
OPEN = "SELECT message_id FROM {}.notices_message WHERE state IN ('held', 'queued', 'sending')"
ALL = "SELECT message_id, state FROM {}.notices_message"
# When each was recorded as sent, every time, by the history that the database keeps itself.
RECORDED = (
    "SELECT message_id, extract(epoch FROM sent_at)::float FROM {}.notices_messageevent"
    " WHERE state = 'sent'"
)


class Post:
    """The product with a mail server that notes when it took what."""

    def __init__(self, product: Product, mailbox: Mailbox) -> None:
        self.product, self.mailbox = product, mailbox
        self.died: list[float] = []
        self.schemas = [str(schema) for (schema,) in product.rows(PLACES)]

    def empty(self) -> None:
        """No message anywhere that this test has not written."""
        for schema in self.schemas:
            self.product.execute(f"DELETE FROM {schema}.notices_message")

    def write(self, count: int) -> None:
        """That many messages in each of three places."""
        places = ("maipu", "rosario", "")
        self.product.run("-c", WRITE.format(places=places, count=count))

    def waiting(self) -> int:
        """How many have not left, as far as the database knows."""
        return len(self.everywhere(OPEN))

    def everywhere(self, statement: str) -> list[tuple[Any, ...]]:
        """What it finds in the national schema and in that of every city."""
        parts = [statement.format(schema) for schema in self.schemas]
        return self.product.rows(" UNION ALL ".join(parts))

    def kill(self) -> None:
        """SIGKILL to the worker."""
        self.product.kill("worker")
        self.died.append(time.time())

    def taken(self) -> dict[str, list[float]]:
        """When each message had arrived at the server, every copy, in order."""
        found: dict[str, list[float]] = defaultdict(list)
        pairs = zip(self.mailbox.received, self.mailbox.arrived_at, strict=True)
        for message, moment in pairs:
            found[str(message["Message-ID"])].append(moment)
        return {name: sorted(moments) for name, moments in found.items()}


@pytest.fixture
def post(product: Product) -> Iterator[Post]:
    """A worker that sends to a server of the test; its mail is gone afterwards."""
    mailbox = Mailbox()
    variables = product.stack.variables
    variables["MC_EMAIL_URL"] = f"smtp://127.0.0.1:{mailbox.port}?timeout=10"
    made = Post(product, mailbox)
    made.empty()
    product.restart_after_kill("worker")
    yield made
    del variables["MC_EMAIL_URL"]
    product.restart_after_kill("worker")
    mailbox.close()


def _check(post: Post) -> dict[str, list[float]]:
    """Everything left; every copy fell between an acceptance and a commit that never came."""
    wait_until(lambda: post.waiting() == 0, 180, "everything sent")
    written = dict(post.everywhere(ALL))
    assert set(written.values()) == {"sent"}
    taken = post.taken()
    assert set(taken) == set(written), "lost, or sent without having been written"
    recorded: dict[str, list[float]] = defaultdict(list)
    for name, moment in post.everywhere(RECORDED):
        recorded[name].append(moment)
    copied = {name: moments for name, moments in taken.items() if len(moments) > 1}
    for name, moments in taken.items():
        assert len(recorded[name]) == 1, "recorded as sent more than once"
        for first, second in itertools.pairwise(moments):
            assert recorded[name][0] > second, "sent again after it was recorded as sent"
            assert any(first <= death < second for death in post.died), "a copy though nobody died"
    return copied


def test_killed_fifty_times_while_sending(
    product: Product, post: Post, record_property: Callable[[str, object], None]
) -> None:
    """At moments that fall anywhere: while connecting, speaking, waiting, recording."""
    chance = random.Random(20261121)
    post.mailbox.slow = 0.015
    post.write(200)
    idle = 0
    for _ in range(KILLS):
        before = len(post.mailbox.received)
        wait_until(lambda: len(post.mailbox.received) > before + 2, 120, "sending goes on")  # noqa: B023
        time.sleep(chance.uniform(0, 0.04))
        idle += post.waiting() == 0
        post.kill()
        if post.waiting() < ENOUGH:
            # While nobody sends: or they would be gone before the next look.
            post.write(60)
        product.start("worker")
    copied = _check(post)
    sent = len(post.taken())
    copies = sum(len(moments) - 1 for moments in copied.values())
    figures = {"kills": KILLS, "messages": sent, "lost": 0, "copies": copies}
    record_property("sending", figures)
    print(f"\nsending: {figures}, kills that found nothing to send: {idle}")  # noqa: T201
    assert sent > 300
    assert idle < KILLS / 5, "most kills must fall into sending"
    assert copies <= KILLS * 2, "at most what the two senders had in hand"


def test_dead_between_acceptance_and_commit_it_sends_one_copy_under_the_same_name(
    product: Product, post: Post
) -> None:
    """The one window there is, hit on purpose: the server has it, and nobody hears of that."""
    for _ in range(3):
        taken = len(post.taken())

        def die(_: EmailMessage) -> None:
            post.mailbox.on_taken = None
            post.kill()

        post.mailbox.on_taken = die
        post.product.run("-c", WRITE.format(places=("maipu",), count=1))
        wait_until(lambda: "worker" not in product.child, 60, "the worker's death")
        product.start("worker")
        wait_until(lambda: len(post.taken()) == taken + 1 and post.waiting() == 0, 60, "sent")  # noqa: B023
    copied = _check(post)
    assert sorted(len(moments) for moments in copied.values()) == [2, 2, 2]


def test_a_database_that_dies_while_the_server_takes_it_costs_no_message(
    product: Product, post: Post
) -> None:
    """PostgreSQL killed with messages half-way; the worker lives and says what was taken."""
    post.mailbox.slow = 0.05
    post.write(40)
    for _ in range(3):
        before = len(post.mailbox.received)
        wait_until(lambda: len(post.mailbox.received) > before + 3, 120, "sending goes on")  # noqa: B023
        product.kill("postgres")
        post.died.append(time.time())
        product.start("postgres")
    copied = _check(post)
    print(f"\nsending without database: copies {len(copied)}")  # noqa: T201


def test_a_mail_server_that_is_silent_keeps_no_other_work_waiting(
    product: Product, post: Post
) -> None:
    """Sixty messages wait for it; a file is loaded meanwhile as on any day."""
    from tests.faults import sheet

    post.mailbox.silent = 60
    post.write(20)
    sheet.empty(product, "maipu")
    loading = sheet.send(product, "maipu", seed=12)
    begun = time.monotonic()
    loading.confirm()
    loading.wait_until_done()
    print(f"\na file beside a silent mail server: {time.monotonic() - begun:.1f} s")  # noqa: T201
    truth = sheet.attendances(12)[1]
    assert sheet.held(product, "maipu")["consultations"] == truth.rows - truth.unreadable
    assert post.waiting() == 60
