"""Rules about what stands behind what is on record."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from registry.chains import Footing, Leg, span_of
from registry.rules.claimed import KINDS, Claimed, kind_of
from registry.rules.dossiers import EngagementDossier, OrganisationDossier
from registry.rules.rule import Basis, Seen, Severity, rule
from registry.values import ClauseItem, Met, OurRole
from suppliers.values import (
    ASKED,
    Access,
    Assurance,
    Availability,
    Certification,
    Citation,
    Claim,
    Commitment,
    Conflict,
    Declaration,
    Document,
    DocumentKind,
    Force,
    LegalEvent,
    OnwardTransfer,
    SecurityMeasure,
    Standing,
    Supplier,
    SupplierKind,
    Test,
    Topic,
)

RECORD = {"EU": "GDPR Art. 5(2)", "UK": "UK GDPR Art. 5(2)"}
PROCESSORS = {"EU": "GDPR Art. 28(1)", "UK": "UK GDPR Art. 28(1)"}
UNREAD = Standing.UNREAD
SAYING = frozenset({Standing.STATED, Standing.DENIED, Standing.UNCLEAR})


def concerned(d: EngagementDossier) -> bool:
    """Whether personal data goes there at all, so that what is said of it matters."""
    return d.engagement.role != OurRole.NOT_PROCESSOR


def citations(d: EngagementDossier, claim: Claim) -> list[Citation]:
    """The further places where a claim is written."""
    rows = d.lens.where(Citation, "claim_id", claim.id)
    return [row for row in rows if row.claim_kind == kind_of(claim)]


@rule(
    "EVD-01",
    EngagementDossier,
    _("Every document that claims rest on bears a date."),
    message=_("“%(document)s”, on which rests what %(supplier)s says of “%(service)s”, bears no date of its own."),
    mend=_("Ask for a dated version; the day on which it was received is no date of its own"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def dated(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources if concerned(d) else ():
        if document.dated is None and d.successor(document) is None:
            yield Seen(Severity.MEDIUM, (("document", document),), (document,))


# What was agreed or given notice of holds until it is replaced; what describes a state of things ages.
AGEING = frozenset(
    {DocumentKind.STATEMENT, DocumentKind.POLICY, DocumentKind.REPORT, DocumentKind.LIST, DocumentKind.DIAGRAM}
)


def ages(document: Document) -> bool:
    """Whether a document says less with every year."""
    return document.kind in AGEING or (document.kind == DocumentKind.OTHER and document.force != Force.BINDING)


@rule(
    "EVD-02",
    EngagementDossier,
    _("No statement is older than the organisation accepts."),
    message=_(
        "“%(document)s”, on which rests what %(supplier)s says of “%(service)s”, is of %(dated)s; %(organisation)s"
        " accepts an age of up to %(accepted)s."
    ),
    mend=_("Ask for a current version, or for a confirmation that this one still holds"),
    basis=Basis.POLICY,
    citations=RECORD,
)
def fresh(d: EngagementDossier) -> Iterator[Seen]:
    accepted = d.organisation.age
    if accepted is None or not concerned(d):
        return
    span = span_of(accepted)
    for document in d.sources:
        if document.dated is None or not ages(document) or d.successor(document):
            continue
        limit = span.after(document.dated)
        if limit is None or limit >= d.lens.on:
            continue
        # Past twice what is accepted it is no longer a matter of asking in time.
        twice = span.after(limit)
        severity = d.weigh(Severity.MEDIUM) if twice and twice < d.lens.on else Severity.LOW
        yield Seen(severity, (("document", document), ("dated", document.dated), ("accepted", accepted)), (document,))


@rule(
    "EVD-03",
    EngagementDossier,
    _("No term rests on nothing."),
    message={
        "": _("%(count)s claims about “%(service)s” (%(kind)s) rest on no document and no check."),
        "one": _("A claim about “%(service)s” (%(kind)s) rests on no document and no check."),
    },
    mend=_("Name the document and section, or note that it was verified or inferred by us"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def resting(d: EngagementDossier) -> Iterator[Seen]:
    bare: dict[Claimed, list[Claim]] = {}
    for claim in d.claimed if concerned(d) else ():
        known = claim.document_id is not None or claim.assurance in {Assurance.VERIFIED, Assurance.INFERRED}
        if not known and claim.standing in SAYING and not citations(d, claim):
            bare.setdefault(kind_of(claim), []).append(claim)
    for kind, rows in bare.items():
        figures = (("kind", kind), ("count", len(rows)))
        yield Seen(Severity.LOW, figures, (rows[0], d.service), kind, "one" if len(rows) == 1 else "")


@rule(
    "EVD-04",
    OrganisationDossier,
    _("Every file is there and its digest holds."),
    message={
        "missing": _("The file of “%(paper)s” was not found on %(on)s."),
        "other": _("The file of “%(paper)s” had another digest on %(on)s than the one on record."),
        "unrecorded": _("The record of “%(paper)s” does not hold both where its file is kept and its digest."),
        "unchecked": _("Files that nobody has yet held against their digests: %(papers)s."),
        "supplier": _("Documents of %(party)s without the place of their file or its digest: %(documents)s."),
    },
    mend=_("Enter where the file is and its SHA-256, and check it"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def whole(d: OrganisationDossier) -> Iterator[Seen]:
    unchecked = []
    for paper in d.papers:
        check = d.last_check(paper)
        if not (paper.address and paper.sha256):
            yield Seen(Severity.LOW, (("paper", paper),), (paper,), "", "unrecorded")
        elif check is None:
            unchecked.append(paper)
        elif not check.found or check.sha256 != paper.sha256:
            case = "other" if check.found else "missing"
            yield Seen(Severity.MEDIUM, (("paper", paper), ("on", check.on)), (paper,), "", case)
    if unchecked:
        yield Seen(Severity.NOTE, (("papers", tuple(unchecked)),), (*unchecked, d.organisation), "", "unchecked")
    yield from _published(d)


def _published(d: OrganisationDossier) -> Iterator[Seen]:
    """Documents at hand of the suppliers used, each supplier once."""
    for supplier in {supplier.id: supplier for _e, _s, supplier in d.engagements}.values():
        rows = d.lens.where(Document, "supplier_id", supplier.id)
        bare = tuple(r for r in rows if r.availability == Availability.HELD and not (r.address and r.sha256))
        if bare:
            figures = (("documents", bare), ("party", supplier))
            yield Seen(Severity.NOTE, figures, (*bare, supplier), "", "supplier")


@rule(
    "EVD-05",
    EngagementDossier,
    _("No claim cites a superseded document."),
    message={
        "": _("%(count)s claims about “%(service)s” rest on “%(document)s”, which “%(newer)s” has replaced."),
        "one": _("A claim about “%(service)s” rests on “%(document)s”, which “%(newer)s” has replaced."),
    },
    mend=_("Read the newer document on these points; end the claims that it no longer makes"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def replaced(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources if concerned(d) else ():
        newer = d.successor(document)
        if newer is None:
            continue
        rows = [claim for claim in d.read_in[document.id] if not _elsewhere(d, claim, document)]
        if rows:
            figures = (("document", document), ("newer", newer), ("count", len(rows)))
            yield Seen(Severity.LOW, figures, (newer, document), "", "one" if len(rows) == 1 else "")


def _elsewhere(d: EngagementDossier, claim: Claim, document: Document) -> bool:
    """Whether a claim is written in another document as well, which nothing has replaced."""
    others = (d.lens.get(Document, row.document_id) for row in citations(d, claim))
    return any(other and other.id != document.id and d.successor(other) is None for other in others)


@rule(
    "EVD-06",
    EngagementDossier,
    _("No claim rests on law that changed since its date."),
    message=_(
        "“%(document)s” of %(dated)s says which law %(supplier)s follows or where data may go; since then: %(events)s."
    ),
    mend=_("Ask the supplier what it says today, or note why the change does not touch the claim"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 5(2), 24(1)", "UK": "UK GDPR Art. 5(2), 24(1)"},
)
def lasting(d: EngagementDossier) -> Iterator[Seen]:
    for document in d.sources if concerned(d) else ():
        if document.dated is None or d.successor(document):
            continue
        events = _events(d, document.dated)
        if events and _touched(d, document, document.dated, len(events)):
            figures = (("document", document), ("dated", document.dated), ("events", events))
            yield Seen(_BY_EVENTS[min(len(events), 3)], figures, (document,))


# One change may leave a sentence true; each further one makes that less likely.
_BY_EVENTS = {1: Severity.NOTE, 2: Severity.LOW, 3: Severity.MEDIUM}


def _events(d: EngagementDossier, since: date) -> tuple[LegalEvent, ...]:
    """What changed in the regime's law after a day, in the order of time."""
    rows = (row for row in d.lens.where(LegalEvent, "regime", d.regime) if since < row.on <= d.lens.on)
    return tuple(sorted(rows, key=lambda row: (row.on, row.id)))


def _touched(d: EngagementDossier, document: Document, since: date, changes: int) -> bool:
    """Whether something read in a document means what the law of its day made it mean."""
    claims = [claim for claim in d.read_in[document.id] if claim.standing in SAYING]
    if any(isinstance(claim, Commitment) and claim.topic == Topic.LAW for claim in claims):
        return True
    # The bare name of a law stays right through one change of it.
    if d.service.declared_law and document.kind == DocumentKind.STATEMENT and changes > 1:
        return True
    return any(_of_places(claim) for claim in claims) and not all(_settled(leg, since) for leg in d.legs)


def _of_places(claim: Claim) -> bool:
    """Whether it says where data may go, or by what."""
    match claim:
        case Commitment():
            return claim.topic == Topic.TRANSFERS
        case Declaration():
            return bool(claim.region)
        case OnwardTransfer():
            return bool(claim.mechanism)
    return False


def _settled(leg: Leg, since: date) -> bool:
    """Whether a leg rests on what already held on a day: home, or a decision for a whole country."""
    if leg.footing in {Footing.HOME, Footing.NO_TRANSFER}:
        return True
    decision = leg.decision
    return decision is not None and not decision.listed_only and (decision.starts is None or decision.starts <= since)


_SIDES = ("first_id", "second_id")


@rule(
    "EVD-07",
    EngagementDossier,
    _("No two current claims conflict unresolved."),
    message=_("“%(service)s”: %(conflict)s. Nobody has said which of the two claims holds."),
    mend=_("Ask the supplier, and resolve the conflict with a reason"),
    basis=Basis.RECORD,
    citations=RECORD,
)
def agreeing(d: EngagementDossier) -> Iterator[Seen]:
    if not concerned(d):
        return
    here = {(kind_of(claim), claim.id) for claim in d.claimed}
    # Two times for one thing are RET-04's to say, with their figures.
    told = [each.sides for each in d.contradictions]
    ids = sorted({key for _kind, key in here})
    found = {row.id: row for key in ids for column in _SIDES for row in d.lens.where(Conflict, column, key)}
    for conflict in found.values():
        sides = (conflict.first_kind, conflict.first_id), (conflict.second_kind, conflict.second_id)
        if {*sides} in told:
            continue
        if conflict.open(d.lens.on) and here.intersection(sides) and all(_current(d, here, side) for side in sides):
            yield Seen(d.weigh(Severity.LOW), (("conflict", conflict),), (conflict,))


def _current(d: EngagementDossier, here: set[tuple[Claimed, int]], side: tuple[str, int]) -> bool:
    """Whether one side of a conflict is a claim in force that holds for what was bought."""
    kind, key = side
    if (kind, key) in here:
        return True
    claim = d.lens.get(KINDS[kind], key)
    # A claim about another service, further down the chain, has no options of ours.
    return claim is not None and claim.service_id != d.service.id and claim.in_force(d.lens.on)


@rule(
    "EVD-08",
    EngagementDossier,
    _("A supplier's legal conclusion is not counted as evidence."),
    message={
        "": _("%(supplier)s draws conclusions of law for “%(service)s”, beside facts, on: %(topics)s."),
        "alone": _("%(supplier)s draws conclusions of law for “%(service)s”, and states no fact, on: %(topics)s."),
    },
    mend=_("Ask for the facts behind it, or for a paper that shows them"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def shown(d: EngagementDossier) -> Iterator[Seen]:
    said = [row for row in d.claims(Commitment) if row.standing in SAYING] if concerned(d) else []
    concluded = {row.topic for row in said if row.legal_conclusion}
    facts = {row.topic for row in said if not row.legal_conclusion}
    for case, found, severity in (
        ("alone", concluded - facts, Severity.LOW),
        ("", concluded & facts, Severity.NOTE),
    ):
        if found:
            topics = tuple(topic for topic in Topic if topic in found)
            yield Seen(severity, (("topics", topics),), (d.service,), case, case)


_STATES = {
    Availability.OFFERED: Severity.LOW,
    Availability.REQUESTED: Severity.LOW,
    Availability.REFUSED: Severity.MEDIUM,
    Availability.REFERRED: Severity.NOTE,
}


@rule(
    "EVD-09",
    EngagementDossier,
    _("Documents offered on request were requested and received."),
    message={
        Availability.OFFERED: _("%(supplier)s offers on request, and nobody has asked for: %(documents)s."),
        Availability.REQUESTED: _("Asked of %(supplier)s and not yet received: %(documents)s."),
        Availability.REFUSED: _("%(supplier)s refuses to hand over: %(documents)s."),
        Availability.REFERRED: _("%(supplier)s refers to papers that nobody here has seen: %(documents)s."),
    },
    mend=_("Ask for the documents, and enter them when they are here"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)(h)", "UK": "UK GDPR Art. 28(3)(h)"},
)
def received(d: EngagementDossier) -> Iterator[Seen]:
    for state, severity in _STATES.items() if concerned(d) else ():
        rows = tuple(row for row in d.documents if row.availability == state)
        if rows:
            weighed = d.weigh(severity) if state == Availability.REFUSED else severity
            yield Seen(weighed, (("documents", rows),), (*rows, d.service), state, state)


# What the law asks of every processor and no other rule asks for: where a clause review finds the item in an agreement,
# a statement may be silent of it.
LAW_ASKS = {
    Topic.INSTRUCTIONS: ClauseItem.A,
    Topic.CONFIDENTIALITY: ClauseItem.B,
    Topic.SECURITY: ClauseItem.C,
    Topic.SUB_PROCESSORS: ClauseItem.P2,
    Topic.RIGHTS: ClauseItem.E,
    Topic.BREACH: ClauseItem.F,
    Topic.DPIA: ClauseItem.F,
    Topic.AUDIT: ClauseItem.H,
    Topic.UNLAWFUL: ClauseItem.H,
}


@rule(
    "EVD-10",
    EngagementDossier,
    _("Every topic that the law asks of a processor has been read; none is unread, none vague."),
    message={
        "nothing": _("Nothing that %(supplier)s says about “%(service)s” has been read against the list of topics."),
        "unread": _("Not yet read in what %(supplier)s says about “%(service)s”: %(topics)s."),
        "unclear": _("What %(supplier)s says for “%(service)s” is unclear on: %(topics)s."),
        "silent": _("%(supplier)s does not say for “%(service)s”, nor does an agreement reviewed here: %(topics)s."),
    },
    mend=_("Read what is left against the list of topics, and ask the supplier for what it does not say"),
    basis=Basis.RECORD,
    citations={"EU": "GDPR Art. 28(3)", "UK": "UK GDPR Art. 28(3)"},
)
def read(d: EngagementDossier) -> Iterator[Seen]:
    if not d.processing:
        return
    # What was read for an option that was not bought has been read all the same.
    seen = {row.topic for row in d.lens.current(Commitment, "service_id", d.service.id) if row.standing != UNREAD}
    said: dict[str, set[str]] = {}
    for row in d.claims(Commitment):
        if row.standing != UNREAD:
            said.setdefault(row.topic, set()).add(row.standing)
    unread = tuple(sorted((topic for topic in ASKED if topic not in seen), key=lambda topic: topic not in LAW_ASKS))
    unclear = tuple(topic for topic in ASKED if said.get(topic, set()) - {Standing.SILENT} == {Standing.UNCLEAR})
    silent = tuple(topic for topic in LAW_ASKS if said.get(topic) == {Standing.SILENT} and not _agreed(d, topic))
    if len(unread) == len(ASKED):
        yield Seen(Severity.MEDIUM, (), (d.service,), "unread", "nothing")
    elif unread:
        yield Seen(Severity.LOW, (("topics", unread),), (d.service,), "unread", "unread")
    if unclear:
        yield Seen(Severity.LOW, (("topics", unclear),), (d.service,), "unclear", "unclear")
    if silent:
        severity = d.weigh(Severity.MEDIUM if len(silent) > 1 else Severity.LOW)
        yield Seen(severity, (("topics", silent),), (d.service,), "silent", "silent")


def _agreed(d: EngagementDossier, topic: Topic) -> bool:
    """Whether a reviewed agreement holds what the law asks on a topic."""
    review = d.reviews.get(LAW_ASKS[topic])
    return review is not None and review.outcome in {Met.MET, Met.PARTLY}


@rule(
    "EVD-11",
    EngagementDossier,
    _("A claim about another party rests on that party's own document."),
    message=_(
        "What is on record of %(party)s behind “%(service)s” (%(kinds)s) rests on %(supplier)s's word; no document of"
        " the party's own shows it."
    ),
    mend=_("Ask for the party's own document, and cite it beside the claim"),
    basis=Basis.RECORD,
    citations=PROCESSORS,
)
def own_word(d: EngagementDossier) -> Iterator[Seen]:
    told: dict[int, list[Claim]] = {}
    for key, claim in _about_others(d) if concerned(d) else ():
        if not _own(d, claim, key):
            told.setdefault(key, []).append(claim)
    for key, claims in told.items():
        party = d.lens.get(Supplier, key)
        if party is not None and party.kind != SupplierKind.UNNAMED and not _one_group(d.supplier, party):
            kinds = tuple(dict.fromkeys(kind_of(claim) for claim in claims))
            severity = Severity.LOW if Claimed.CERTIFICATES in kinds else Severity.NOTE
            yield Seen(severity, (("party", party), ("kinds", kinds)), (d.service, party))


def _about_others(d: EngagementDossier) -> Iterator[tuple[int, Claim]]:
    rows: Iterable[Certification | SecurityMeasure | Test | Access] = (
        *d.claims(Certification),
        *d.claims(SecurityMeasure),
        *d.claims(Test),
        *d.claims(Access),
    )
    for row in rows:
        said = row.standing in SAYING and row.assurance == Assurance.CLAIMED
        if said and row.party_id is not None and row.party_id != d.supplier.id:
            yield row.party_id, row


def _one_group(one: Supplier, other: Supplier) -> bool:
    """Whether one is the other's parent: its word is the group's own."""
    return one.id == other.parent_id or other.id == one.parent_id


def _own(d: EngagementDossier, claim: Claim, party: int) -> bool:
    """Whether a claim is written in a document of the party that it is about."""
    keys = [claim.document_id, *(row.document_id for row in citations(d, claim))]
    documents = (d.lens.get(Document, key) for key in keys if key is not None)
    return any(document and document.supplier_id == party for document in documents)
