"""Exports are safe to open, measurements are judged, clocks stop, checks never break doctor."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from django import forms
from django.db import IntegrityError, models, transaction
from django.http import QueryDict
from django.test.utils import isolate_apps
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from kernel import checks, clock, exports, ids, measure, privacy, scope
from kernel.forms import TidyTextField, first_errors
from kernel.models import Outbox

FORMULAS = ["=1+1", "+54 261", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1", "\x1f=1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_run_as_a_formula(text: str) -> None:
    assert str(exports.safe_cell(text)).startswith("'")


@given(st.text())
def test_no_text_at_all_is_run_as_a_formula(text: str) -> None:
    cell = str(exports.safe_cell(text))
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""), (-3, -3), (2.5, 2.5), (True, "1"), (False, "0"), ("plain", "plain"),
        (datetime.date(2024, 2, 29), "2024-02-29"), ("a\x00b", "ab"), ("a=b", "a=b"),
    ],
)  # fmt: skip
def test_plain_values_stay_plain(value: Any, cell: Any) -> None:
    assert exports.safe_cell(value) == cell


@given(
    st.lists(
        st.lists(
            st.text(alphabet=st.characters(exclude_characters="\x00", codec="utf-8")),
            min_size=2,
            max_size=2,
        )
    ),
    st.sampled_from([",", ";"]),
)
def test_what_is_written_is_read_back(rows: list[list[str]], separator: Any) -> None:
    text = "".join(exports.csv_lines(["a", "b"], rows, separator=separator))
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert read[1:] == [[exports.safe_cell(cell) for cell in row] for row in rows]


def test_a_download_is_streamed_with_a_harmless_name() -> None:
    taken: list[int] = []

    def rows() -> Iterator[list[int]]:
        for number in range(3):
            taken.append(number)
            yield [number]

    response = exports.csv_response('ñ"\r\nX: y.csv', ["n"], rows(), separator=";", bom=True)
    assert taken == []
    content = b"".join(response.streaming_content)  # type: ignore[arg-type]
    assert content.startswith(b"\xef\xbb\xbfn\r\n0\r\n")
    disposition = response.headers["Content-Disposition"]
    assert disposition.isascii()
    assert disposition.count('"') == 2
    assert "\n" not in disposition


def test_the_options_come_from_the_address() -> None:
    assert exports.options_of(QueryDict("separator=semicolon&bom=1")) == {
        "separator": ";", "bom": True,
    }  # fmt: skip
    assert exports.options_of(QueryDict("separator=|")) == {"separator": ",", "bom": False}


def test_a_measurement_has_one_shape_and_is_judged() -> None:
    done = measure.report("speed", {"ratio": 1.2, "rows": 0}, {"ratio": {"max": 1.25}}, "plain")
    assert set(done) == {"name", "machine", "figures", "targets", "ok", "peer"}
    assert done["ok"] is True
    assert measure.report("speed", {"ratio": 1.3}, {"ratio": {"max": 1.25}})["ok"] is False


@pytest.mark.parametrize(
    ("figures", "targets", "missed"),
    [
        ({"a": 1}, {"a": {"min": 1, "max": 1}}, []),
        ({"a": 0.99}, {"a": {"min": 1}}, ["a"]),
        ({}, {"a": {"max": 1}}, ["a"]),
        ({"a": None}, {"a": {"max": 1}}, ["a"]),
        ({"a": float("nan")}, {"a": {"max": 1}}, ["a"]),
    ],
)
def test_a_target_without_a_good_figure_is_missed(
    figures: Any, targets: Any, missed: list[str]
) -> None:
    assert measure.missed(figures, targets) == missed


@pytest.mark.parametrize("bounds", [{}, {"maximum": 3}])
def test_a_target_that_bounds_nothing_is_a_mistake(bounds: Any) -> None:
    with pytest.raises(ValueError, match="min, max"):
        measure.missed({"a": 1}, {"a": bounds})


def test_the_machine_has_no_name() -> None:
    assert set(measure.machine()) == {"system", "architecture", "cpus", "python"}


def test_the_day_is_that_of_the_place() -> None:
    late = datetime.datetime(2024, 3, 1, 1, 30, tzinfo=datetime.UTC)
    with clock.stopped_at(late):
        assert clock.today("America/Argentina/Mendoza") == datetime.date(2024, 2, 29)
        assert clock.today("UTC") == datetime.date(2024, 3, 1)
        assert clock.now() == late
    assert clock.now() > late


def test_a_moment_needs_its_zone() -> None:
    naive = datetime.datetime(2024, 1, 1)  # noqa: DTZ001 - the point of the test
    with pytest.raises(ValueError, match="time zone"), clock.stopped_at(naive):
        pass


@pytest.mark.parametrize("name", ["Nowhere/None", "", "../etc/passwd", "/etc/localtime"])
def test_a_zone_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="time zone"):
        clock.today(name)


def test_a_check_that_breaks_is_a_finding_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(checks, "_checks", {})

    @checks.register("a-broken")
    def broken() -> list[checks.Finding]:
        raise OSError("postgresql://mc:secret@host")

    @checks.register("b-good")
    def good() -> list[checks.Finding]:
        return [checks.Finding("ok", "Disk", "There is room.")]

    first, second = checks.run()
    assert (first.level, second.title) == ("error", "Disk")
    assert "secret" not in str(first.as_dict())
    assert first.mend


def test_identifiers_tell_nothing() -> None:
    made = {ids.new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert {one.version for one in made} == {4}


def test_outside_any_scope_it_is_public() -> None:
    assert scope.current() == "public"


def test_a_text_is_tidied_and_bounded() -> None:
    class Named(forms.Form):
        name = TidyTextField(max_length=10)

    form = Named({"name": "  Mun\u0303oz\t  Ana "})
    assert form.is_valid()
    assert form.cleaned_data["name"] == "Muñoz Ana"
    long, nul = Named({"name": "a" * 11}), Named({"name": "a\x00"})
    assert not long.is_valid()
    assert not nul.is_valid()
    assert set(first_errors(long)) == {"name"}


@isolate_apps("kernel")
def test_a_field_without_a_level_is_found() -> None:
    class Thing(models.Model):
        name = models.TextField()
        note = models.TextField()

        class Privacy:
            plain: ClassVar = ("id", "gone", "name")
            personal: ClassVar = ("name",)

        class Meta:
            app_label = "kernel"

    found = " ".join(privacy.problems(Thing))
    assert "note is not classified" in found
    assert "names gone" in found
    assert "name has two levels" in found


@isolate_apps("kernel")
def test_a_model_that_says_nothing_is_found() -> None:
    class Silent(models.Model):
        class Meta:
            app_label = "kernel"

    (sentence,) = privacy.problems(Silent)
    assert "class Privacy" in sentence


@isolate_apps("kernel")
def test_a_history_table_is_classified_like_what_it_follows() -> None:
    class Followed(models.Model):
        name = models.TextField()

        class Privacy:
            plain: ClassVar = ("id",)
            personal: ClassVar = ("name",)

        class Meta:
            app_label = "kernel"

    class Event(models.Model):
        pgh_id = models.AutoField(primary_key=True)
        name = models.TextField()
        pgh_tracked_model = Followed

        class Meta:
            app_label = "kernel"

    assert privacy.problems(Event) == []
    declaration = privacy.of(Event)
    assert declaration is not None
    assert declaration.level("name") == "personal"
    assert declaration.level("pgh_id") == "plain"
    assert declaration.level("other") is None


def test_the_levels_can_be_asked_for() -> None:
    assert "wrapped" in privacy.fields_at("sensitive")["kernel.DataKey"]


def test_promised_work_waits_oldest_first(in_maipu: Any) -> None:
    now = timezone.now()
    later = Outbox.objects.create(task="b", created_at=now + datetime.timedelta(seconds=1))
    first = Outbox.objects.create(task="a", created_at=now)
    Outbox.objects.create(task="done", created_at=now, sent_at=now)
    assert list(Outbox.objects.all().waiting()) == [first, later]


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"task": ""}, "names_a_task"),
        (
            {"task": "a", "sent_at": datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)},
            "sent_after",
        ),
    ],
)
def test_the_database_keeps_the_rules_of_promised_work(
    in_maipu: Any, values: Any, rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Outbox.objects.create(**values)


def test_work_of_which_nothing_is_heard_is_found(in_maipu: Any) -> None:
    now = timezone.now()
    ago = now - datetime.timedelta(minutes=5)
    silent = Outbox.objects.create(task="silent", created_at=ago, sent_at=ago, heard_at=ago)
    lost = Outbox.objects.create(task="lost", created_at=ago, sent_at=ago)
    Outbox.objects.create(task="busy", created_at=ago, sent_at=ago, heard_at=now)
    Outbox.objects.create(task="done", created_at=ago, sent_at=ago, heard_at=ago, ended_at=now)
    since = now - datetime.timedelta(minutes=1)
    assert list(Outbox.objects.all().silent(since)) == [silent]
    assert list(Outbox.objects.all().not_begun(since)) == [lost]
