"""The facts that a question cites: those that its finding names, and for some rules those that it stands for."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from registry.letters.asked import Asked
from registry.letters.measures import denied_at_rest
from registry.rules.standings import worst
from suppliers.values import (
    CLAIM_KINDS,
    BreachTerm,
    Claim,
    Commitment,
    Contact,
    DataCategory,
    DataHandled,
    Declaration,
    Involvement,
    Mention,
    Origin,
    Row,
    SpecialCategory,
    Standing,
    Supplier,
    Topic,
)

Rows = Iterable[Row]


def facts_behind(asked: Asked) -> tuple[Row, ...]:
    """The rows whose sections a question cites, each once."""
    found = _OF_CASE.get((asked.code, asked.case)) or _OF_RULE.get(asked.code, _named)
    return tuple(dict.fromkeys(found(asked)))


def sides(asked: Asked) -> tuple[Claim, ...]:
    """The two claims of a conflict, as far as they can be seen."""
    found = []
    for kind, key in asked.finding.seen.figures["conflict"].sides:
        claim = asked.dossier.lens.get(CLAIM_KINDS[kind], key)
        if claim is not None:
            found.append(claim)
    return tuple(found)


def conclusions(asked: Asked) -> tuple[Commitment, ...]:
    """The legal conclusions on the topics of a finding."""
    topics = asked.finding.seen.figures["topics"]
    return tuple(row for row in asked.dossier.claims(Commitment) if row.legal_conclusion and row.topic in topics)


def involvements(asked: Asked, parties: Iterable[Supplier]) -> tuple[Involvement, ...]:
    """What the sources state that parties do behind the service."""
    ids = {party.id for party in parties}
    links = (link.involvement for link in asked.dossier.processors)
    return tuple(row for row in links if row.party_id in ids)


def _named(asked: Asked) -> Rows:
    """The record that the finding is about, and those that show it."""
    seen = asked.finding.seen
    return (seen.about, *seen.evidence)


def _papers(asked: Asked) -> Rows:
    """What the supplier states about its contract."""
    return _on_topics(asked, {Topic.CONTRACT}, {Standing.STATED, Standing.UNCLEAR})


def _offers(asked: Asked) -> Rows:
    """What the supplier states about documents on request."""
    return _on_topics(asked, {Topic.DOCUMENTS}, {Standing.STATED, Standing.UNCLEAR})


def _unclear(asked: Asked) -> Rows:
    """The unclear statements on the topics of a finding."""
    return _on_topics(asked, set(asked.finding.seen.figures["topics"]), {Standing.UNCLEAR})


def _silent(asked: Asked) -> Rows:
    """The silent statements on the topics of a finding."""
    return _on_topics(asked, set(asked.finding.seen.figures["topics"]), {Standing.SILENT})


def _on_topics(asked: Asked, topics: set[Any], standings: set[Any]) -> Iterator[Commitment]:
    for row in asked.dossier.claims(Commitment):
        if row.topic in topics and row.standing in standings:
            yield row


def _notices(asked: Asked) -> Rows:
    """The statements on breach notices with the standing that the finding is about."""
    terms = asked.dossier.claims(BreachTerm)
    standing = worst({row.standing for row in terms}, (Standing.DENIED, Standing.UNCLEAR, Standing.SILENT))
    return [row for row in terms if row.standing == standing]


def _contacts(asked: Asked) -> Rows:
    """The contacts of the supplier."""
    return asked.dossier.lens.current(Contact, "supplier_id", asked.dossier.supplier.id)


def _generated(asked: Asked) -> Rows:
    """The statements on data that the supplier generates."""
    categories = {row.id for row in asked.finding.seen.figures["data"]}
    rows = asked.dossier.claims(DataHandled)
    return [row for row in rows if row.origin == Origin.SUPPLIER and row.category_id in categories]


def biometric(asked: Asked) -> tuple[DataHandled, ...]:
    """The statements on templates."""
    found = []
    for row in asked.dossier.claims(DataHandled):
        category = asked.dossier.lens.get(DataCategory, row.category_id)
        if category is not None and category.special == SpecialCategory.BIOMETRIC:
            found.append(row)
    return tuple(found)


def _regions(asked: Asked) -> Rows:
    """The claim that data stays in a region, and what is stated about transfers."""
    return (*_named(asked), *_on_topics(asked, {Topic.TRANSFERS}, {Standing.STATED}))


def _mentions(asked: Asked) -> Rows:
    """The places where a document mentions a party."""
    figures = asked.finding.seen.figures
    rows = asked.dossier.lens.where(Mention, "document_id", figures["document"].id)
    return [row for row in rows if row.party_id == figures["party"].id]


def _unencrypted(asked: Asked) -> Rows:
    """The statement that data is not encrypted, where there is one; otherwise the access itself."""
    return denied_at_rest(asked.dossier) or _named(asked)


def declarations(asked: Asked) -> Rows:
    """The declaration of a finding about parties."""
    return [row for row in (asked.finding.about,) if isinstance(row, Declaration)]


_OF_RULE: dict[str, Callable[[Asked], Rows]] = {
    "ACT-08": biometric,
    "ACT-10": _generated,
    "BRE-01": _notices,
    "BRE-05": _contacts,
    "EVD-07": sides,
    "EVD-08": conclusions,
    "EVD-09": _papers,
    "SUB-02": declarations,
    "SUB-07": _mentions,
    "TRA-05": _regions,
    "TRA-11": _regions,
}
_OF_CASE: dict[tuple[str, str], Callable[[Asked], Rows]] = {
    ("ACC-03", "plain"): _unencrypted,
    ("CON-01", "referred"): _papers,
    ("EVD-09", "offered"): _offers,
    ("EVD-10", "silent"): _silent,
    ("EVD-10", "unclear"): _unclear,
}
