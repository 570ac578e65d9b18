"""Shared by the rules on evidence: standings, and the documents in which a claim is written."""

from collections.abc import Iterator

from registry.chains import citations_of
from registry.rules.dossiers import EngagementDossier
from suppliers.values import Claim, Document, Standing

SAYING = frozenset({Standing.STATED, Standing.DENIED, Standing.UNCLEAR})


def documents_of(d: EngagementDossier, claim: Claim) -> Iterator[Document]:
    """The documents in which a claim is written: the one it was read in first, then those that it also cites."""
    document = d.document(claim)
    if document:
        yield document
    for citation in citations_of(d.lens, claim):
        document = d.lens.get(Document, citation.document_id)
        if document:
            yield document
