"""A party behind the services of others: through whom, in which role as assessed, and where it has our data."""

from dataclasses import dataclass
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.chains import assessed_role, chain_of, engagements_above
from registry.reading.lens import Lens
from registry.records.consequences import Consequences, PartyConsequences, consequences
from registry.records.verdicts import WORST_FOOTING, Verdict
from registry.values import AssessedRole
from suppliers.values import DataLocation, Standing, Supplier
from suppliers.wording.choices import choice
from suppliers.wording.countries import country_name
from suppliers.wording.figures import listing

# More engagements than this are counted only: the page of its dependents lists them.
MOST = 20
# Roles as assessed, the one that needs a look first. Empty: not assessed.
WORST_ROLE = (
    "",
    AssessedRole.UNDECIDED,
    AssessedRole.SUB_PROCESSOR,
    AssessedRole.CONTROLLER,
    AssessedRole.NOT_PROCESSOR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """An engagement whose chain leads to a party. ``there`` None: it does not count as a sub-processor."""

    use: Consequences
    way: tuple[Supplier, ...]
    roles: tuple[str, ...]
    there: PartyConsequences | None

    @property
    def assessed(self) -> str:
        """Its roles in words, as the organisation assessed them."""
        return listing([_role(role) for role in self.roles])


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindAll:
    """All engagements that lead to a party: how many, and each of them where they are few."""

    count: int
    each: tuple[Behind, ...]


def behind_of(lens: Lens, party: Supplier) -> BehindAll:
    """The engagements of a lens's organisations whose chains lead to a party, by organisation."""
    found = [row for row in engagements_above(lens, party.id) if lens.sees(row)]
    few = found if len(found) <= MOST else []
    each = filter(None, (_behind(lens, party, consequences(lens, row)) for row in few))
    return BehindAll(count=len(found), each=tuple(sorted(each, key=_order)))


def _order(behind: Behind) -> tuple[str, str, int]:
    use = behind.use
    return use.organisation.name.casefold(), use.service.name.casefold(), use.engagement.id


def _behind(lens: Lens, party: Supplier, use: Consequences | None) -> Behind | None:
    if use is None:
        return None
    links = [link for link in chain_of(lens, use.engagement, use.service).links if link.party.id == party.id]
    there = next((each for each in use.parties if each.party.id == party.id), None)
    nearest = min(links, key=lambda link: link.level, default=None)
    above = (nearest.above,) if nearest and nearest.above.id != use.supplier.id else ()
    roles = dict.fromkeys(assessed_role(lens, use.organisation.id, link.involvement) for link in links)
    return Behind(use=use, way=there.way if there else above, roles=tuple(roles) or ("",), there=there)


def role_verdict(found: BehindAll) -> Verdict:
    """The role of a party as assessed: the one that needs a look first, and that of each organisation."""
    if not found.each:
        return _many(found)
    roles = {role for each in found.each for role in each.roles}
    worst = min(roles, key=WORST_ROLE.index)
    names: dict[str, list[str]] = {}
    for each in found.each:
        names.setdefault(each.assessed, []).append(each.use.organisation.name)
    more = [f"{role} ({listing(list(dict.fromkeys(those)))})" for role, those in names.items()]
    return Verdict(value=_role(worst), more=tuple(more) if len(names) > 1 or len(found.each) > 1 else ())


def _role(role: str) -> str:
    return choice(AssessedRole, role) if role else _("not assessed")


def through_verdict(found: BehindAll) -> Verdict:
    """How many engagements lead to a party, and through which suppliers."""
    value = ngettext("%(n)s engagement", "%(n)s engagements", found.count) % {"n": found.count}
    return Verdict(
        value=value,
        more=tuple(filter(None, [listing(list(dict.fromkeys(each.use.supplier.name for each in found.each)))])),
    )


def notice_there(found: BehindAll) -> Verdict:
    """Within which time we are notified of a breach at a party, on the worst way."""
    bounds = []
    for each in found.each:
        if each.there:
            bounds.append(each.there.clock.bound)
    if not bounds:
        return _not_counted(found)
    return Verdict(value=str(max(bounds, key=attrgetter("rank"))))


def copies_there(found: BehindAll) -> Verdict:
    """When the last copy at a party is gone after the contract ends."""
    bounds = [each.there.after_the_end.bound for each in found.each if each.there and each.there.after_the_end]
    if not bounds:
        return _not_counted(found)
    return Verdict(value=str(max(bounds, key=lambda span: span.rank)))


def transfers_there(found: BehindAll, party: Supplier) -> Verdict:
    """What the transfers to a party are based on: the worst basis."""
    shown = [leg.leg for each in found.each for leg in each.use.legs if leg.leg.importer == party]
    if not shown:
        return _not_counted(found)
    return Verdict(value=str(min((leg.footing for leg in shown), key=WORST_FOOTING.index).label))


def places_verdict(lens: Lens, party: Supplier) -> Verdict:
    """Where a party has data, as sources name the places that it runs."""
    rows = [row for row in lens.current(DataLocation, "operator_id", party.id) if row.standing != Standing.DENIED]
    sites = dict.fromkeys(
        ", ".join(filter(None, (row.city, country_name(row.country_id) if row.country_id else ""))) for row in rows
    )
    named = listing(list(filter(None, sites)))
    if not named:
        country = country_name(party.country_id) if party.country_id else _("country not on record")
        return Verdict(value=_("no place on record"), more=(country,))
    return Verdict(value=named, more=tuple(filter(None, dict.fromkeys(row.facility for row in rows))))


def _many(found: BehindAll) -> Verdict:
    if not found.count:
        return Verdict(value=_("not used"), more=(_("none of your organisations uses it"),))
    return Verdict(value=_("differs by service"), more=(_("see who depends on it"),))


def _not_counted(found: BehindAll) -> Verdict:
    """The verdict where the party counts in no chain: no figure is asked for."""
    if not found.each:
        return _many(found)
    return Verdict(value=_("not counted"), more=(_("it is not counted as a sub-processor"),))
