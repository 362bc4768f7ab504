"""Pages of lists: 50 rows unless asked otherwise, never more than 200."""

from __future__ import annotations

from rest_framework.pagination import PageNumberPagination

from kernel.api.limits import PAGE_SIZE

LARGEST_PAGE = 200


class Pages(PageNumberPagination):
    """``?page=2&page_size=100``; the answer has count, next, previous and results."""

    page_size = PAGE_SIZE
    page_size_query_param = "page_size"
    max_page_size = LARGEST_PAGE
