"""Which findings go into a letter: open ones that the supplier can answer, and that no other letter asks about."""

from collections.abc import Collection, Iterable, Iterator

from registry.causes.severity import Severity
from registry.chains import region_of
from registry.findings.finding import Finding, findings
from registry.inbox.containment import BY_NAME, begun_by_reading, leaders
from registry.letters.asked import Asked, has_question, key_of
from registry.letters.behind import sides
from registry.letters.composed import FindingKey
from registry.reading.lens import Lens
from registry.rules.dossiers import EngagementDossier
from registry.rules.dossiers.ended import ended_dossier
from registry.rules.dossiers.engagement import engagement_dossier
from registry.values import Engagement, Organisation
from suppliers.values import (
    Component,
    DataHandled,
    Declaration,
    DeclarationKind,
    Involvement,
    InvolvementKind,
    Service,
    Supplier,
)

# What we have to read ourselves before the supplier is asked about its silence.
UNREAD = frozenset({("EVD-10", "name"), ("EVD-10", "nothing"), ("CON-04", "none")})
# What is left out of a letter although it has a question: what the sources may not have meant, and what is ours.
TENTATIVE = ("perhaps", "may mean")


def gathered(
    lens: Lens, supplier: Supplier, senders: Collection[Organisation], waiting: Collection[FindingKey] = ()
) -> tuple[Asked, ...]:
    """The findings that a letter of the organisations to a supplier asks about, the gravest first.

    *waiting* are findings that another letter asks about, and whose answer is not due yet.
    """
    ids = {organisation.id for organisation in senders}
    found = [finding for finding in findings(lens) if finding.organisation.id in ids]
    unread = must_be_read_first(found)
    asked = []
    for each in about_services(lens, supplier, filter(has_question, found)):
        if not each.finding.decided and each.key not in unread.union(waiting) and _is_theirs(each):
            asked.append(each)
    return tuple(asked)


def about_services(lens: Lens, supplier: Supplier, found: Iterable[Finding]) -> Iterator[Asked]:
    """The findings about services of the supplier that have a point."""
    dossiers = _Dossiers(lens, {service.id for service in lens.where(Service, "supplier_id", supplier.id)})
    for finding in found:
        point, dossier = finding.handling.point, dossiers.of(finding)
        if point and dossier is not None:
            yield Asked(finding=finding, point=point, dossier=dossier)


def must_be_read_first(found: Collection[Finding]) -> set[FindingKey]:
    """The findings about papers that we have not read yet: what they are silent on is not asked before."""
    found = list(found)
    leader_of = {key_of(found[place]): leader for place, leader in leaders(found).items()}
    return {key_of(each) for each in found if _waits_for_reading(each, leader_of.get(key_of(each)))}


def _waits_for_reading(finding: Finding, leader: Finding | None) -> bool:
    """Whether we read first. Who is known by name alone can be asked for an agreement, a contact and a country."""
    if leader is None or (leader.code, leader.case) not in UNREAD:
        return False
    return not (BY_NAME.has(leader) and begun_by_reading(finding))


class _Dossiers:
    """The dossiers of the engagements of some services, each opened once."""

    def __init__(self, lens: Lens, services: Collection[int]) -> None:
        self._lens, self._services = lens, services
        self._found: dict[int, EngagementDossier | None] = {}

    def of(self, finding: Finding) -> EngagementDossier | None:
        """The dossier of the service that a finding is about. None: it is about another one, or about none in use."""
        engagement = self._engagement(finding)
        if engagement is None or engagement.service_id not in self._services:
            return None
        if engagement.id not in self._found:
            self._found[engagement.id] = self._opened(finding.organisation, engagement)
        return self._found[engagement.id]

    def _engagement(self, finding: Finding) -> Engagement | None:
        for row in finding.records:
            if isinstance(row, Engagement):
                return row
        service = service_named(finding)
        for engagement in self._lens.current(Engagement, "service_id", service):
            if engagement.organisation_id == finding.organisation.id:
                return engagement
        return None

    def _opened(self, organisation: Organisation, engagement: Engagement) -> EngagementDossier | None:
        ended = ended_dossier(self._lens, organisation, engagement)
        if ended is not None:
            return ended.last_day
        return engagement_dossier(self._lens, organisation, engagement)


def service_named(finding: Finding) -> int | None:
    """The service that a finding about an activity names; None where it names none."""
    figures = finding.seen.figures
    for row in (*figures.get("components", ()), figures.get("service"), finding.seen.fix):
        if isinstance(row, Component | DataHandled):
            return row.service_id
        if isinstance(row, Service):
            return row.id
    return None


def _is_theirs(asked: Asked) -> bool:
    """Whether the supplier is to answer it, rather than we."""
    match asked.code:
        case "EVD-07":
            return not (_is_tentative(asked) or _is_promised_to_others(asked))
        case "SUB-09":
            return not _is_on_our_wall(asked)
    return True


def _is_tentative(asked: Asked) -> bool:
    """Whether two statements may agree after all, or what does not agree matters little."""
    text = asked.finding.seen.figures["conflict"].about.casefold()
    handled = asked.finding.handling.severity
    return Severity.NOTE in {handled, asked.finding.severity} or any(word in text for word in TENTATIVE)


def _is_promised_to_others(asked: Asked) -> bool:
    """Whether one side is a promise to customers of other countries."""
    return any(_to_others(asked, row) for row in sides(asked) if isinstance(row, Declaration))


def _to_others(asked: Asked, row: Declaration) -> bool:
    if row.kind != DeclarationKind.NEVER_OUTSIDE or not row.customers or row.option_id:
        return False
    region = region_of(asked.dossier.lens, row.region, asked.dossier.lens.on)
    return asked.finding.organisation.country_id not in region.at_most


def _is_on_our_wall(asked: Asked) -> bool:
    """Whether a party without a name makes devices at our own premises: we know which ones we have."""
    row = asked.finding.seen.fix
    return isinstance(row, Involvement) and row.kind == InvolvementKind.MAKES_DEVICES
