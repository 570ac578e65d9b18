"""A change in one sentence: who added, changed or deleted which records."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from registry.reading.kinds import kind_of
from registry.reading.register import KINDS
from suppliers.ledger.acts import Act
from suppliers.ledger.versions import Version
from suppliers.wording.figures import listing, number
from suppliers.wording.names import titled

# The sorts of versions in the order of a sentence.
SORTS = ("+", "~", "-")
# How many kinds of records a sentence names, so that it can be read.
NAMED = 3


def sentence(act: Act) -> str:
    """Such as "M. Example added agreement “DPA” and changed 2 breach notices.": of the records that may be seen."""
    return _("%(person)s %(acts)s.") % {"person": act.by, "acts": listing(_acts(act.versions))}


def _acts(versions: Iterable[Version]) -> list[str]:
    """What was done, such as "added agreement “DPA”", once for each sort of version."""
    patterns = {"+": _("added %(records)s"), "~": _("changed %(records)s"), "-": _("deleted %(records)s")}
    by_sort: dict[str, list[Version]] = {sort: [] for sort in SORTS}
    for version in versions:
        by_sort[version.sort].append(version)
    return [patterns[sort] % {"records": listing(_records(found))} for sort, found in by_sort.items() if found]


def _records(versions: Iterable[Version]) -> list[str]:
    """The records of each kind: a single one by its name, several by their number. Further kinds are counted."""
    by_kind: dict[str, dict[object, Version]] = {}
    for version in sorted(versions, key=_place):
        by_kind.setdefault(version.what, {})[version.record] = version
    kinds = list(by_kind.values())
    records = [_of_kind(list(found.values())) for found in kinds[:NAMED]]
    more = sum(map(len, kinds[NAMED:]))
    if more:
        records.append(ngettext("%(n)s more record", "%(n)s more records", more) % {"n": number(more)})
    return records


def _place(version: Version) -> int:
    """The place of its kind: suppliers and services before claims, then our own records."""
    return KINDS.index(kind_of(version.model._meta.label))


def _of_kind(found: list[Version]) -> str:
    """The records of one kind, each by its last version."""
    last = found[-1]
    if len(found) == 1:
        return titled(last.what, last.name or last.whole)
    return _("%(n)s %(records)s") % {"n": number(len(found)), "records": last.model._meta.verbose_name_plural}
