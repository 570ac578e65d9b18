"""The papers that a letter asks for: those offered or referred to, and those that questions need."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.findings.finding import Finding
from registry.letters.asked import Asked
from registry.letters.composed import PaperAsked
from registry.letters.matter import keys_of
from registry.letters.writer import Writer
from suppliers.values import Document, DocumentKind, Supplier
from suppliers.wording.figures import listing

# Why a document on record is asked for, by the cases of EVD-09.
WHY = {
    "offered": gettext_lazy("offered in your documents%(cite)s"),
    "requested": gettext_lazy("asked for before"),
    "refused": gettext_lazy("not sent when we asked; to be inspected, if you prefer that"),
    "referred": gettext_lazy("referred to in your documents%(cite)s"),
}
# The rules on certificates.
CERTIFICATES = ("SEC-03", "SEC-04", "SEC-05", "SEC-10")
# The mark of the documents of the parties themselves.
OWN_DOCUMENTS = "own documents"
# Of papers on its internal life a supplier is asked for no more than the parts on our data.
INTERNAL = frozenset({DocumentKind.POLICY})


def papers(asked: Iterable[Asked], writer: Writer) -> tuple[PaperAsked, ...]:
    """The papers that the findings need, each once, in the order of a letter."""
    found: dict[str, PaperAsked] = {}
    asked = list(asked)
    for source in _SOURCES:
        for paper in source(asked, writer):
            before = found.get(paper.key, paper)
            findings = tuple(dict.fromkeys((*before.findings, *paper.findings)))
            found[paper.key] = replace(before, findings=findings)
    return tuple(found.values())


def marks_of_papers(finding: Finding) -> tuple[str, ...]:
    """The marks of the papers by which a letter asks about a finding that is no part of a question."""
    if finding.code == "EVD-09":
        return tuple(_mark(document) for document in finding.seen.figures["documents"])
    return (OWN_DOCUMENTS,) if finding.code == "EVD-11" else ()


def _of(asked: Iterable[Asked], *codes: str) -> list[Asked]:
    return [each for each in asked if each.code in codes]


def _agreements(asked: list[Asked], writer: Writer) -> Iterator[PaperAsked]:
    """The data processing agreement, and the contracts to which the supplier refers."""
    missing = [each for each in _of(asked, "CON-01") if each.case in {"nothing", "referred"}]
    documents = _documents(missing, "papers")
    if missing and not any(document.kind == DocumentKind.DPA for document in documents):
        title = _("Data processing agreement")
        yield PaperAsked(
            key="agreement", document_id=None, title=title, why=_why("agreement"), findings=keys_of(missing)
        )
    for document in sorted(documents, key=lambda document: (document.kind != DocumentKind.DPA, document.id)):
        yield _document(document, document.name, _why("agreement"), missing)
    for each in _of(asked, "CON-01"):
        if each.case == "click":
            words = {"agreement": writer.words(each)["agreement"]}
            title = _("Text of “%(agreement)s” as we accepted it online") % words
            key = f"agreement {each.finding.about.id}"
            yield PaperAsked(key=key, document_id=None, title=title, why=_("we hold no copy"), findings=keys_of([each]))


def _statements(asked: list[Asked], _writer: Writer) -> Iterator[PaperAsked]:
    """A current version of each document that has no date, or an old one."""
    for each in _of(asked, "EVD-01", "EVD-02"):
        words = {"document": each.finding.seen.figures["document"].name}
        title = _("Current version of “%(document)s”") % words
        if each.code == "EVD-01":
            title = _("Dated version of “%(document)s”") % words
        key = f"version {each.finding.about.id}"
        yield PaperAsked(key=key, document_id=None, title=title, why=_why("statement"), findings=keys_of([each]))


def _offered(asked: list[Asked], writer: Writer) -> Iterator[PaperAsked]:
    return _on_record(asked, writer, {"offered", "requested", "refused"})


def _referred(asked: list[Asked], writer: Writer) -> Iterator[PaperAsked]:
    return _on_record(asked, writer, {"referred"})


def _on_record(asked: list[Asked], writer: Writer, cases: set[str]) -> Iterator[PaperAsked]:
    """The supplier's documents on record that we do not hold."""
    for each in _of(asked, "EVD-09"):
        if each.case not in cases:
            continue
        why = str(WHY[each.case]) % {"cite": writer.words(each)["cite"]}
        for document in each.finding.seen.figures["documents"]:
            title = document.name
            if document.kind in INTERNAL:
                title = _("%(paper)s: only the parts that concern our data") % {"paper": title}
            yield _document(document, title, why, [each])


def _clauses(asked: list[Asked], writer: Writer) -> Iterator[PaperAsked]:
    """The clauses that bind the parties behind the service."""
    asked = [each for each in _of(asked, "SUB-05") if each.case == "not asked"]
    if asked:
        parties = dict.fromkeys(party for each in asked for party in each.finding.seen.figures["parties"])
        words = {"parties": writer.voice.word(tuple(parties))}
        title = _("Data protection clauses of your contracts with %(parties)s") % words
        yield PaperAsked(key="clauses", document_id=None, title=title, why=_why("flow-down"), findings=keys_of(asked))


def _tests(asked: list[Asked], _writer: Writer) -> Iterator[PaperAsked]:
    """The results of tests."""
    asked = _of(asked, "SEC-02", "SEC-07")
    if asked:
        title = _("Summaries of the last results of your tests")
        yield PaperAsked(key="tests", document_id=None, title=title, why=_why("tests"), findings=keys_of(asked))


def _certificates(asked: list[Asked], _writer: Writer) -> Iterator[PaperAsked]:
    """Certificates and reports."""
    asked = _of(asked, *CERTIFICATES)
    if not asked:
        return
    schemes: dict[str, None] = {}
    for each in asked:
        figures = each.finding.seen.figures
        schemes |= dict.fromkeys((*figures.get("schemes", ()), *filter(None, (figures.get("scheme"),))))
    title = _("Independent certificates or reports")
    if schemes:
        title = _("Certificates or reports (%(schemes)s), or other independent evidence") % {
            "schemes": listing(list(schemes), most=len(schemes))
        }
    yield PaperAsked(
        key="certificates", document_id=None, title=title, why=_why("certificates"), findings=keys_of(asked)
    )


def _own_documents(asked: list[Asked], writer: Writer) -> Iterator[PaperAsked]:
    """The documents of the parties themselves."""
    asked = _of(asked, "EVD-11")
    if asked:
        parties: dict[Supplier, None] = dict.fromkeys(each.finding.seen.figures["party"] for each in asked)
        words = {"parties": writer.voice.word(tuple(parties))}
        title = _("Documents of %(parties)s on what you state about them") % words
        why = _("your statements about them")
        yield PaperAsked(key=OWN_DOCUMENTS, document_id=None, title=title, why=why, findings=keys_of(asked))


def _documents(asked: Iterable[Asked], figure: str) -> list[Document]:
    """The documents that findings name, each once."""
    return list(dict.fromkeys(row for each in asked for row in each.finding.seen.figures.get(figure, ())))


def _document(document: Document, title: str, why: str, asked: Iterable[Asked]) -> PaperAsked:
    return PaperAsked(key=_mark(document), document_id=document.id, title=title, why=why, findings=keys_of(asked))


def _mark(document: Document) -> str:
    return f"document {document.id}"


def _why(point: str) -> str:
    """The question that needs the paper, by the mark that stands for its number."""
    return _("question %(number)s") % {"number": f"{{{point}}}"}


_SOURCES: tuple[Callable[[list[Asked], Writer], Iterator[PaperAsked]], ...] = (
    *(_agreements, _statements, _offered, _clauses, _tests, _certificates, _referred, _own_documents),
)
