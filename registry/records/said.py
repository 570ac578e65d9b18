"""What a supplier says of a service, by topic: one line for each topic, and its facts where they are asked for."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from textwrap import shorten

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from registry.chains import conflicts_of
from registry.reading.kinds import model_of
from registry.reading.lens import Lens
from registry.wording.facts import Described, described
from registry.wording.names import name_of
from suppliers.values import (
    Access,
    BackupTerm,
    BreachTerm,
    Certification,
    ChangeNotice,
    Claim,
    Commitment,
    Component,
    DataHandled,
    DataLocation,
    Dated,
    Declaration,
    OnwardTransfer,
    RetentionTerm,
    Row,
    SecurityMeasure,
    Service,
    ServiceLevel,
    ServiceOption,
    Standing,
    Test,
)
from suppliers.wording.figures import listing, number
from suppliers.wording.terms import backup, breach_notice, retention


class Topic(StrEnum):
    """The topics in the order of the page, as its address names them."""

    BREACH = "breach"
    PLACES = "places"
    COPIES = "copies"
    MEASURES = "measures"
    ACCESS = "access"
    DATA = "data"
    PROOFS = "proofs"
    COMMITMENTS = "commitments"
    DECLARATIONS = "declarations"
    TRANSFERS = "transfers"
    SERVICE = "service"


NAMES: dict[Topic, str | Promise] = {
    Topic.BREACH: gettext_lazy("Breach notice and changes"),
    Topic.PLACES: gettext_lazy("Places, in full"),
    Topic.COPIES: gettext_lazy("Copies and deletion"),
    Topic.MEASURES: gettext_lazy("Measures, Art. 32"),
    Topic.ACCESS: gettext_lazy("Who can access the data"),
    Topic.DATA: gettext_lazy("Data it handles"),
    Topic.PROOFS: gettext_lazy("Certificates and tests"),
    Topic.COMMITMENTS: gettext_lazy("Commitments"),
    Topic.DECLARATIONS: gettext_lazy("Declarations"),
    Topic.TRANSFERS: gettext_lazy("Transfers as stated"),
    Topic.SERVICE: gettext_lazy("Options, parts, levels"),
}
KINDS: dict[Topic, tuple[type[Row], ...]] = {
    Topic.BREACH: (BreachTerm, ChangeNotice),
    Topic.PLACES: (DataLocation,),
    Topic.COPIES: (BackupTerm, RetentionTerm),
    Topic.MEASURES: (SecurityMeasure,),
    Topic.ACCESS: (Access,),
    Topic.DATA: (DataHandled,),
    Topic.PROOFS: (Certification, Test),
    Topic.COMMITMENTS: (Commitment,),
    Topic.DECLARATIONS: (Declaration,),
    Topic.TRANSFERS: (OnwardTransfer,),
    Topic.SERVICE: (ServiceOption, Component, ServiceLevel),
}
# The terms that every service should have: their kind, their name, and the words of the link that enters them.
TERMS: dict[Topic, tuple[tuple[type[Row], str | Promise, str | Promise], ...]] = {
    Topic.BREACH: ((BreachTerm, gettext_lazy("Breach notice"), gettext_lazy("Enter the breach notice")),),
    Topic.COPIES: (
        (BackupTerm, gettext_lazy("Backups"), gettext_lazy("Enter the backups")),
        (RetentionTerm, gettext_lazy("Retention"), gettext_lazy("Enter the retention period")),
    ),
}
# The standings whose facts the line of a topic names, how many of each, and how much of a name.
NAMED = (Standing.DENIED, Standing.SILENT)
FEW, NAME = 2, 48
# The fields of a fact that its words have.
IN_WORDS: dict[type[Row], frozenset[str]] = {
    BreachTerm: frozenset({"number", "unit", "trigger"}),
    BackupTerm: frozenset({"kind", "every_number", "kept_number"}),
    RetentionTerm: frozenset({"what", "number", "criteria", "event", "disposal"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One fact in words, with what else is on record of it."""

    words: str
    described: Described

    @property
    def row(self) -> Row:
        """The fact."""
        return self.described.row


@dataclass(frozen=True, kw_only=True)
class SaidOn:
    """What is said of a service on one topic. ``loaded``: the page has its facts. ``opened``: it shows them at once."""

    lens: Lens
    topic: Topic
    service: Service
    kinds: tuple[tuple[type[Row], tuple[Row, ...]], ...]
    loaded: bool
    opened: bool

    @property
    def elsewhere(self) -> bool:
        """Whether its facts have their own place in another part of the page."""
        return self.topic is Topic.PLACES

    @property
    def name(self) -> str:
        """The topic in words."""
        return str(NAMES[self.topic])

    @property
    def rows(self) -> tuple[Row, ...]:
        """The facts of all kinds."""
        return tuple(row for _kind, rows in self.kinds for row in rows)

    @cached_property
    def count(self) -> int:
        """How many facts there are."""
        return len(self.rows)

    @cached_property
    def standings(self) -> list[tuple[str, str]]:
        """Each standing with its number, or the names of its facts where they are few or need a look."""
        found: dict[str, list[Claim]] = {}
        for row in self.rows:
            if isinstance(row, Claim):
                found.setdefault(row.standing, []).append(row)
        named = {*NAMED, *(found if self.count <= FEW else ())}
        return [(each, self._line(found[each], named=each in named)) for each in Standing if each in found]

    def _line(self, rows: list[Claim], *, named: bool) -> str:
        """Facts of one standing, counted or named."""
        words = self._names(rows[:FEW]) if named else []
        more = len(rows) - FEW
        if named and more > 0:
            words.append(_("%(n)s more") % {"n": number(more)})
        return listing(words) or number(len(rows))

    def _names(self, rows: Iterable[Row]) -> list[str]:
        """The beginnings of what facts say, each once."""
        words = (shorten(said_words(self.lens, row), NAME, placeholder=" …") for row in rows)
        return list(filter(None, dict.fromkeys(words)))

    @cached_property
    def others(self) -> str:
        """The names of records that are no claims, such as options and parts."""
        rows = [row for row in self.rows if not isinstance(row, Claim)]
        return listing(self._names(rows[:1]) + [_("%(n)s more") % {"n": number(len(rows) - 1)}] * (len(rows) > 1))

    @cached_property
    def conflicts(self) -> int:
        """How many pairs of statements do not agree, and are not settled."""
        found = {
            conflict.id
            for row in self.rows
            if isinstance(row, Claim)
            for conflict in conflicts_of(self.lens, row)
            if conflict.open(self.lens.on)
        }
        return len(found)

    @property
    def missing(self) -> list[tuple[str, str]]:
        """The terms of the topic that are not on record: their name, and the words of the link that enters them."""
        there = {kind for kind, _rows in self.kinds}
        return [(str(name), str(label)) for kind, name, label in TERMS.get(self.topic, ()) if kind not in there]

    @property
    def facts(self) -> Iterable[tuple[str, list[Said]]]:
        """The facts by kind; a kind alone has no name."""
        several = len(self.kinds) > 1
        for kind, rows in self.kinds:
            yield (kinds_name(kind) if several else "", [said(self.lens, row) for row in rows])


def said_on(lens: Lens, service: Service, opened: Container[str], small: int) -> list[SaidOn]:
    """What is said of a service, by topic: those with facts. Few facts, at most *small*, are always on the page.

    *opened* names topics, or kinds of facts, that are to be shown.
    """
    found = []
    for topic in Topic:
        kinds = tuple((kind, rows) for kind in KINDS[topic] if (rows := _rows(lens, kind, service)))
        count = sum(len(rows) for _kind, rows in kinds)
        if count or topic in TERMS:
            asked = topic in opened or any(kind.__name__.lower() in opened for kind in KINDS[topic])
            loaded = asked or count <= small
            found.append(SaidOn(lens=lens, topic=topic, service=service, kinds=kinds, loaded=loaded, opened=asked))
    return found


def _rows(lens: Lens, kind: type[Row], service: Service) -> tuple[Row, ...]:
    rows = lens.where(kind, "service_id", service.id)
    return tuple(row for row in rows if not isinstance(row, Dated) or row.in_force(lens.on))


def said(lens: Lens, row: Row) -> Said:
    """One fact in words."""
    leave_out = IN_WORDS.get(type(row), frozenset())
    return Said(words=said_words(lens, row), described=described(lens, row, leave_out, beside_title=not leave_out))


def said_words(lens: Lens, row: Row) -> str:
    """What a fact says in a few words: its sentence, or its name."""
    match row:
        case BreachTerm():
            return breach_notice(row) or name_of(lens, row)
        case BackupTerm():
            return backup(row)
        case RetentionTerm():
            return retention(row)
    return name_of(lens, row)


def kinds_name(kind: type[Row]) -> str:
    """The name of the records of a kind."""
    return str(capfirst(model_of(kind)._meta.verbose_name_plural))
