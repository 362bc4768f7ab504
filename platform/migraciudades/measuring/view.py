"""The one view all three contestants answer: one query, one line of text."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from kernel.access import public
from kernel.models import Outbox


@public(reason="served only inside a bench, on no network")
def one_query(request: HttpRequest) -> HttpResponse:
    """Answer the task of the only row of the outbox: it says whose row it is."""
    del request
    return HttpResponse(Outbox.objects.values_list("task", flat=True)[:1][0])


urlpatterns = [path("", one_query)]
