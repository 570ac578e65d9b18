"""What filing an answer needs: the supplier's documents, and the open findings, facts and conflicts of a question."""

from collections.abc import Iterable

from registry.findings.finding import Finding
from registry.letters.asked import key_of
from registry.letters.behind import facts_behind
from registry.letters.gathering import about_services
from registry.letters.reading import QuestionOnRecord
from registry.reading.lens import Lens
from suppliers.values import Availability, Claim, Conflict, Document, DocumentKind, Supplier


def answer_documents(lens: Lens, supplier: Supplier) -> tuple[Document, ...]:
    """The supplier's documents that we hold, its answers first, the newest first."""
    rows = lens.where(Document, "supplier_id", supplier.id)
    held = [row for row in rows if row.availability == Availability.HELD]
    return tuple(sorted(held, key=_newest_answer_first))


def _newest_answer_first(row: Document) -> tuple[bool, int, int]:
    dated = row.dated.toordinal() if row.dated else 0
    return row.kind != DocumentKind.ANSWER, -dated, -row.id


def open_findings(found: Iterable[Finding], question: QuestionOnRecord) -> tuple[Finding, ...]:
    """The findings of a question that are still open."""
    keys = set(question.keys)
    return tuple(each for each in found if key_of(each) in keys and not each.decided)


def of_point(found: Iterable[Finding], question: QuestionOnRecord) -> list[Finding]:
    """The open findings on the point and the service of a question, asked about or not."""
    of_same = []
    for each in found:
        if each.handling.point == question.row.point and not each.decided and question.service in each.records:
            of_same.append(each)
    return of_same


def facts_asked(lens: Lens, supplier: Supplier, found: Iterable[Finding]) -> tuple[Claim, ...]:
    """The facts that the findings of a question are about, which the answer may replace."""
    rows: dict[Claim, None] = {}
    for asked in about_services(lens, supplier, found):
        for row in facts_behind(asked):
            if isinstance(row, Claim) and row.in_force(lens.on):
                rows[row] = None
    return tuple(rows)


def conflicts_asked(found: Iterable[Finding]) -> tuple[Conflict, ...]:
    """The conflicts that a question is about."""
    rows: dict[Conflict, None] = {}
    for each in found:
        for row in (each.seen.figures.get("conflict"), each.seen.fix):
            if isinstance(row, Conflict):
                rows[row] = None
    return tuple(rows)
