"""Pages of lists of any length: what a page costs does not grow with what is behind it.

Nobody turns a thousand pages, so nobody waits for a million rows to be counted: up to so many are
counted and can be turned to, and who looks for others narrows the list. Of the rows before a page
only their keys are gone through, in an index.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

MOST_COUNTED = 10_000

if TYPE_CHECKING:
    _Paginator = Paginator[Any]
else:
    _Paginator = Paginator


class BoundedPaginator(_Paginator):
    """A paginator over a queryset that knows when to stop counting; ``more`` says that it did."""

    object_list: QuerySet[Any]

    @cached_property
    def count(self) -> int:
        """How many rows there are, or the most that are counted."""
        return min(self._counted, MOST_COUNTED)

    @property
    def more(self) -> bool:
        """Whether there are more rows than can be turned to."""
        return self._counted > MOST_COUNTED

    @cached_property
    def _counted(self) -> int:
        bare = self.object_list.order_by().select_related(None)
        return bare.values_list("pk")[: MOST_COUNTED + 1].count()

    def page(self, number: int | str) -> Page[Any]:
        """The keys of the page in their order, then its rows with all that belongs to them."""
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        keys = self.object_list.select_related(None).values_list("pk", flat=True)
        shown = list(keys[first : min(first + self.per_page, self.count)])
        return Page(self.object_list.filter(pk__in=shown), number, self)


def page_of(rows: QuerySet[Any], number: Any, size: int) -> Page[Any]:
    """The page asked for; a page past the end is the last one."""
    return BoundedPaginator(rows, size).get_page(number)
