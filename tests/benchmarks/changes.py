"""The time to work out what followed from changes, and when a finding closed that is gone."""

from collections.abc import Iterator

from django.utils import timezone

from registry.findings import rule_cache
from registry.findings.finding import findings
from registry.history.finding_path import closed_finding
from registry.history.outcomes import MOST_JUDGED, outcomes
from registry.models import Engagement, Organisation
from registry.reading import cache
from registry.reading.lens import Lens, lens_now
from suppliers.models import Supplier
from tests.benchmarks.measure import Measure, measured, milliseconds
from tests.benchmarks.pages import page, reader
from tests.factories import acting, agreement, breach_term, guarantee_assessment, involvement, retention_term

CHANGES = 20


# The most milliseconds that they may take at 1,000 suppliers.
LIMIT = 1_500


def consequences(*, limited: bool) -> Iterator[Measure]:
    """What followed from twenty changes of a fortnight, without earlier results and with them; and one closing.

    The limit applies to 1,000 suppliers.
    """
    limit, words = (LIMIT, "limit 1.5 s") if limited else (None, "limit 1.5 s at 1,000 suppliers")
    ids = list(Organisation.objects.values_list("pk", flat=True))
    gone = _fortnight(ids)
    register = cache.register_now()
    numbers = list(range(register.number, register.number - CHANGES, -1))
    found = outcomes(_lens(ids), numbers)
    judged = f"{found.judged} subjects, {found.tally.opened} opened, {found.tally.closed} closed"
    first = milliseconds(lambda: outcomes(_lens(ids), numbers), before=_forget)
    yield measured("20 changes, nothing in memory", "ms", first, f"{judged}, {words}", limit)
    cold = milliseconds(lambda: outcomes(_lens(ids), numbers), before=rule_cache._kept.clear)
    yield measured("20 changes, register in memory", "ms", cold, words, limit)
    warm = milliseconds(lambda: outcomes(_lens(ids), numbers))
    yield measured("20 changes, findings in memory", "ms", warm, f"at most {MOST_JUDGED} subjects a page")
    client = reader("changes")
    yield page(client, "page: changes", "/changes/")
    after_a_start = milliseconds(lambda: client.get("/changes/"), before=_forget)
    yield measured("page: changes, nothing in memory", "ms", after_a_start, words, limit)
    closed = milliseconds(lambda: closed_finding(_lens(ids), *gone))
    yield measured("when a finding closed", "ms", closed, "at most 20 times the rule")


def _fortnight(ids: list[int]) -> tuple[int, str, str]:
    """Twenty changes of several kinds, one of them to the shared cloud. Gives a finding that one of them closed."""
    engagements = list(Engagement.objects.order_by("pk")[:CHANGES])
    before = {(f.organisation.id, f.code, f.subject) for f in findings(_lens(ids))}
    for place, engagement in enumerate(engagements[: CHANGES - 1]):
        with acting(reason=f"Change {place}"):
            match place % 5:
                case 0:
                    breach_term(service_id=engagement.service_id)
                case 1:
                    agreement(engagement=engagement, kind="dpa", breach_number=24, breach_unit="hours")
                case 2:
                    guarantee_assessment(engagement=engagement)
                case 3:
                    involvement(service_id=engagement.service_id, party=Supplier.objects.order_by("-pk")[place])
                case _:
                    retention_term(service_id=engagement.service_id, event="contract end", number=30, unit="days")
    party = Supplier.objects.order_by("pk")[0]
    with acting(reason="A note"):
        party.note = f"{party.note} more"
        party.save()
    after = {(f.organisation.id, f.code, f.subject) for f in findings(_lens(ids))}
    return min(before - after)


def _lens(ids: list[int]) -> Lens:
    return lens_now(ids, timezone.localdate())


def _forget() -> None:
    """As after a start: no register and no results in memory."""
    cache._registers.clear()
    rule_cache._kept.clear()
