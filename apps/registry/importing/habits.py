"""What whole columns of a table tell: order of dates, what M means, how names are written."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from apps.registry.importing.columns import Table
from apps.registry.importing.headings import Field
from apps.registry.importing.values import dates, genders
from kernel.sheets.cells import Cell, as_text, plain
from kernel.sheets.reading import Sheet

_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")


@dataclass(frozen=True)
class TableHabits:
    """Learnt once from a table and used for each of its rows."""

    contact: dates.Habits = field(default_factory=dates.Habits)
    birth: dates.Habits = field(default_factory=dates.Habits)
    letters: genders.Letters = field(default_factory=genders.Letters)
    surnames: frozenset[str] = frozenset()
    family_first: bool = False


def learn(sheet: Sheet, table: Table) -> TableHabits:
    """The habits of one table, from going through it once."""
    seen: dict[Field, set[Cell]] = {Field.DATE: set(), Field.BIRTH: set(), Field.GENDER: set()}
    columns = [(kind, table.of(kind)) for kind in seen]
    names = table.of(Field.NAME)
    surnames = _Surnames()
    commas = False
    for row in sheet.after(table.first):
        for kind, places in columns:
            seen[kind].update(row[i] for i in places if i < len(row))
        for i in names:
            name = as_text(row[i]) if i < len(row) else ""
            if "," in name:
                commas = True
                surnames.hear(name)
    labels = [plain(c.label) for c in table.columns if c.field == Field.NAME]
    return TableHabits(
        contact=dates.learn_habits(seen[Field.DATE], _year_of(sheet, table)),
        birth=dates.learn_habits(seen[Field.BIRTH]),
        letters=genders.learn_letters(seen[Field.GENDER]),
        surnames=surnames.known(),
        family_first=any(label.startswith(("ap", "surname", "last")) for label in labels)
        and not commas,
    )


def _year_of(sheet: Sheet, table: Table) -> int | None:
    """The one year that the sheet's name or its title rows speak of."""
    title = [as_text(cell) for row in sheet.rows[: table.first] for cell in row]
    for source in (sheet.name, " ".join(title)):
        years = {int(year) for year in _YEAR.findall(source)}
        if len(years) == 1:
            return years.pop()
    return None


class _Surnames:
    """Words that stand before a comma more often than after it."""

    def __init__(self) -> None:
        self._before: Counter[str] = Counter()
        self._after: Counter[str] = Counter()

    def hear(self, name: str) -> None:
        """A name with a comma."""
        family, given = name.split(",", 1)
        self._before.update(plain(family).split())
        self._after.update(plain(given).split())

    def known(self) -> frozenset[str]:
        """What was heard so far."""
        return frozenset(word for word, times in self._before.items() if times > self._after[word])
