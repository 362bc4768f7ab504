"""What whole columns of a table tell: order of dates, what M means, how names are written."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from apps.registry.importing.columns import Table
from apps.registry.importing.headings import Field
from apps.registry.importing.values import dates, genders
from kernel.sheets.cells import Cell, as_text, is_blank, plain
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
    """The habits of one table."""
    rows = [row for row in sheet.rows[table.first :] if not is_blank(row)]

    def column(kind: Field) -> list[Cell]:
        return [row[i] for i in table.of(kind) for row in rows if i < len(row)]

    names = [as_text(cell) for cell in column(Field.NAME)]
    labels = [plain(c.label) for c in table.columns if c.field == Field.NAME]
    return TableHabits(
        contact=dates.learn_habits(column(Field.DATE), _year_of(sheet, table)),
        birth=dates.learn_habits(column(Field.BIRTH)),
        letters=genders.learn_letters(column(Field.GENDER)),
        surnames=_surnames(names),
        family_first=any(label.startswith(("ap", "surname", "last")) for label in labels)
        and not any("," in name for name in names),
    )


def _year_of(sheet: Sheet, table: Table) -> int | None:
    """The one year that the sheet's name or its title rows speak of."""
    title = [as_text(cell) for row in sheet.rows[: table.first] for cell in row]
    for source in (sheet.name, " ".join(title)):
        years = {int(year) for year in _YEAR.findall(source)}
        if len(years) == 1:
            return years.pop()
    return None


def _surnames(names: list[str]) -> frozenset[str]:
    """Words that stand before a comma more often than after it."""
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for name in names:
        if "," in name:
            family, given = name.split(",", 1)
            before.update(plain(family).split())
            after.update(plain(given).split())
    return frozenset(word for word, times in before.items() if times > after[word])
