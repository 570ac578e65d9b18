"""Where the supplier's documents say what a question is about: the section, or the document with its section."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from registry.chains import citations_of
from registry.reading.lens import Lens
from suppliers.values import Assurance, Claim, Document, Row
from suppliers.wording.figures import day

# The section of a claim about a whole document, such as that it is silent: it prints the document alone.
WHOLE = "whole document"
# A document, and the sections in it, each once.
Places = dict[int, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """Citations of a letter. If only one document was read, the letter names it once, and then its sections alone."""

    lens: Lens
    only: Document | None

    def cite(self, rows: Iterable[Row], *, further: bool = True) -> str:
        """The citation of rows with a source, with a space before it; empty where none has a section to name.

        *further* adds the other places where a claim is written. A claim that we inferred ourselves has none.
        """
        return self._in_words(self._places(rows, further=further))

    def sections(self, rows: Iterable[Row]) -> tuple[str, ...]:
        """The sections of rows with a source, each once."""
        found = (section for sections in self._places(rows, further=True).values() for section in sections)
        return tuple(dict.fromkeys(found))

    def _places(self, rows: Iterable[Row], *, further: bool) -> Places:
        found: Places = {}
        for row in rows:
            for document, section in self._sources(row, further=further):
                sections = found.setdefault(document, [])
                sections += [part for part in _parts(section) if part not in sections]
        return found

    def _sources(self, row: Row, *, further: bool) -> Iterator[tuple[int, str]]:
        """The documents and sections of a row."""
        if isinstance(row, Claim) and row.assurance == Assurance.INFERRED:
            return
        document = getattr(row, "document_id", None)
        if document is not None:
            yield document, getattr(row, "section", "")
        if isinstance(row, Claim) and further:
            for citation in citations_of(self.lens, row):
                yield citation.document_id, citation.section

    def _in_words(self, places: Places) -> str:
        words = []
        for key, sections in places.items():
            document = self.lens.get(Document, key)
            if document is None:
                continue
            if self.only is not None and document.id == self.only.id:
                words += sections
            else:
                words.append(_named(document, sections))
        if not words:
            return ""
        return f" ({'; '.join(words)})"


def _parts(section: str) -> list[str]:
    """The sections that one field names: "2.5; 2.6" are two."""
    found = []
    for part in section.split(";"):
        part = part.strip()
        if part and part.casefold() != WHOLE:
            found.append(part)
    return found


def _named(document: Document, sections: list[str]) -> str:
    """A document with its date, and the sections in it."""
    words = {"document": document.name, "day": day(document.dated), "sections": "”; “".join(sections)}
    if sections and document.dated:
        return _("“%(document)s”, %(day)s, section “%(sections)s”") % words
    if sections:
        return _("“%(document)s”, section “%(sections)s”") % words
    if document.dated:
        return _("“%(document)s”, %(day)s") % words
    return _("“%(document)s”") % words
