"""The time of a matter's and a letter's pages, and of Changes with the findings that opened and closed."""

from collections.abc import Iterator, Mapping

from django.urls import reverse
from django.utils import timezone

from registry.causes.tab import Tab
from registry.inbox.inbox import Inbox, inbox_of
from registry.models import Letter, Organisation
from registry.reading.lens import lens_now
from tests.benchmarks.lists import compared
from tests.benchmarks.measure import Measure
from tests.benchmarks.pages import page, reader


def desk(at_1000: Mapping[str, float] | None) -> Iterator[Measure]:
    """One matter and one letter of each sort, warm."""
    client = reader("desk")
    for name, path in _paths().items():
        yield page(client, name, path, *compared(name, at_1000))
    # No limit: it has a link for every supplier in use.
    yield page(client, "page: list of letters", reverse("letters"))


def _paths() -> dict[str, str]:
    """The addresses by the name of the measure."""
    inbox = inbox_of(lens_now(Organisation.objects.values_list("pk", flat=True), timezone.localdate()))
    paths = {
        "page: a matter": reverse("cause", args=[(inbox.of(Tab.DECIDE) or inbox.lines)[0].key]),
        "page: the largest matter": reverse("cause", args=[_largest(inbox)]),
    }
    letters = Letter.objects.order_by("pk")
    drafts, sent = letters.filter(sent=None), letters.exclude(sent=None)
    for name, row in (("page: a draft of a letter", drafts.first()), ("page: a letter sent", sent.first())):
        # A register of few suppliers has few letters.
        if row is not None:
            paths[name] = reverse("letter", args=[row.pk])
    return paths


def _largest(inbox: Inbox) -> str:
    """The matter with the most findings."""
    return max(inbox.lines, key=lambda line: (len(line.findings), line.key)).key
