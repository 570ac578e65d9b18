"""The rule about files: each one is in its place and matches its digest."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from registry.rules.dossiers import OrganisationDossier
from registry.rules.fixes import FILE
from registry.rules.rule import Cases, Seen, rule, seen
from suppliers.values import Availability, Document


class FileGap(Cases):
    """The gaps in a file, its digest, or its record."""

    MISSING = "missing", _("The file of “%(paper)s” was not found on %(on)s.")
    OTHER = "other", _("The file of “%(paper)s” did not match its digest on %(on)s.")
    UNRECORDED = "unrecorded", _("For “%(paper)s”, the place of the file or its digest is not on record.")
    UNCHECKED = "unchecked", _("Files not yet checked against their digest: %(papers)s.")
    SUPPLIERS = (
        "supplier",
        _("For these documents of %(party)s, the place of the file or its digest is not on record: %(documents)s."),
    )


@rule(
    "EVD-04",
    OrganisationDossier,
    _("Every file is in its place and matches its digest."),
    message=FileGap,
    fix=_("Record the place of the file and its digest (SHA-256), and check the file"),
    target=FILE,
)
def files_are_whole(d: OrganisationDossier) -> Iterator[Seen]:
    unchecked = []
    for paper in d.papers:
        check = d.last_check(paper)
        if not (paper.address and paper.sha256):
            yield seen(about=paper, case=FileGap.UNRECORDED, paper=paper)
        elif check is None:
            unchecked.append(paper)
        elif not check.found:
            yield seen(about=paper, case=FileGap.MISSING, paper=paper, on=check.on)
        elif check.sha256 != paper.sha256:
            yield seen(about=paper, case=FileGap.OTHER, paper=paper, on=check.on)
    if unchecked:
        yield seen(
            about=d.organisation,
            fix=unchecked[0],
            evidence=tuple(unchecked),
            case=FileGap.UNCHECKED,
            papers=tuple(unchecked),
        )
    yield from _published(d)


def _published(d: OrganisationDossier) -> Iterator[Seen]:
    """Documents that we hold of the suppliers used, each supplier once."""
    for supplier in dict.fromkeys(used.supplier for used in d.engagements):
        unrecorded = tuple(filter(_unrecorded, d.lens.where(Document, "supplier_id", supplier.id)))
        if unrecorded:
            yield seen(
                about=supplier,
                fix=unrecorded[0],
                evidence=unrecorded,
                case=FileGap.SUPPLIERS,
                supplier=supplier,
                documents=unrecorded,
                party=supplier,
            )


def _unrecorded(document: Document) -> bool:
    """Whether we hold a document, but the place of its file or its digest is not on record."""
    return document.availability == Availability.HELD and not (document.address and document.sha256)
