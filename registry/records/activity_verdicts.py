"""What the strip of an activity says first, from its record: status, basis, people, services, clock and transfers."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.chains import breach_clocks, chain_of
from registry.records.controller import ActivityRecord
from registry.records.verdicts import WORST_FOOTING, Verdict
from registry.values import LawfulBasis, SpecialCondition
from suppliers.wording.choices import choice
from suppliers.wording.figures import applies, listing, number


def status_verdict(record: ActivityRecord) -> Verdict:
    """Whether the processing takes place, and since when."""
    row = record.activity
    more = (applies(row.starts, row.ends), row.business_function)
    return Verdict(value=str(record.status.label), more=tuple(filter(None, more)))


def basis_verdict(record: ActivityRecord) -> Verdict:
    """The lawful bases of Article 6, and the conditions of Articles 9 and 10."""
    conditions = dict.fromkeys(choice(SpecialCondition, row.condition) for row, _term in record.conditions)
    if not record.bases:
        return Verdict(value=_("not on record"), more=tuple(conditions))
    bases = list(dict.fromkeys(choice(LawfulBasis, row.basis) for row in record.bases))
    return Verdict(value=listing(bases, 3), more=tuple(conditions))


def people_verdict(record: ActivityRecord) -> Verdict:
    """About how many people it concerns, and which data of Articles 9 and 10."""
    special = [category.name for category, _row in record.data if category.special]
    more = [listing([category.name for category, _row in record.subjects], 3), listing(special, 3)]
    numbers = [row.number for _category, row in record.subjects if row.number is not None]
    if not record.subjects:
        value = _("not on record")
    elif len(numbers) < len(record.subjects):
        value = _("number not on record")
        if numbers:
            value = _("at least %(n)s people") % {"n": number(sum(numbers))}
    else:
        value = ngettext("%(n)s person", "%(n)s people", sum(numbers)) % {"n": number(sum(numbers))}
    return Verdict(value=value, more=tuple(filter(None, more)))


def services_verdict(record: ActivityRecord) -> Verdict:
    """How many services it uses, and of which suppliers."""
    count = len(record.engagements)
    if not count:
        return Verdict(value=_("none on record"))
    names = list(dict.fromkeys(each.supplier.name for each in record.engagements))
    return Verdict(value=ngettext("%(n)s service", "%(n)s services", count) % {"n": count}, more=(listing(names, 4),))


def slowest_notice(record: ActivityRecord) -> Verdict:
    """Within which time we are notified of a breach anywhere behind the services that it uses."""
    lens = record.lens
    bounds = []
    for each in record.engagements:
        chain = chain_of(lens, each.engagement, each.service.service)
        bounds.append((breach_clocks(lens, each.engagement, chain).bound, each.service.service.name))
    if not bounds:
        return Verdict(value=_("no service used"))
    worst, service = max(bounds, key=lambda each: each[0].rank)
    limit = record.organisation.longest_notice
    accepted = _("we accept %(limit)s") % {"limit": limit} if limit else _("no limit set")
    return Verdict(value=str(worst), more=(service, accepted))


def sent_verdict(record: ActivityRecord) -> Verdict:
    """What its transfers are based on: the worst, and how many there are of each."""
    counts = Counter(leg.footing for leg in record.sent.legs)
    if not counts:
        return Verdict(value=_("none on record"))
    worst = min(counts, key=WORST_FOOTING.index)
    return Verdict(value=str(worst.label), more=tuple(f"{each.label}: {n}" for each, n in counts.most_common()))
