"""One finding: its rule applied to its subject alone, with the questions on which the answer depends."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from registry.findings.finding import Finding, apply_rule
from registry.reading.lens import Lens
from registry.reading.recording import RecordingRegister
from registry.reading.register import KINDS, Key, Register
from registry.rules import CATALOGUE, Rule
from registry.rules.dossiers import DOSSIER_KINDS, Dossier, DossierKind
from registry.values import FindingDecision, Organisation, OwnService, ProcessingForClient
from suppliers.values import Row, RuleCitation

# The longest number that every database can store.
DIGITS = 18
# As subjects name them.
KINDS_BY_NAME = {kind.__name__.lower(): kind for kind in KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingKey:
    """What a finding is known by: organisation, rule and subject; with the kind and the id of the subject's record."""

    organisation_id: int
    rule: Rule
    subject: str
    kind: DossierKind
    row_id: int

    @property
    def about(self) -> frozenset[Key]:
        """The question for the record that the finding is about; empty for one of another kind of id."""
        name, _colon, number = self.subject.partition("/")[2].partition("/")[0].partition(":")
        if name not in KINDS_BY_NAME or not _is_number(number):
            return frozenset()
        return frozenset({(KINDS_BY_NAME[name], "id", int(number))})


def finding_key(organisation_id: int, code: str, subject: str) -> FindingKey | None:
    """The key of a finding as an address gives it. None: no rule has that code, or it is not about such a subject."""
    rule = CATALOGUE.get(code)
    name, _colon, number = subject.partition("/")[0].partition(":")
    if rule is None or not _is_number(number):
        return None
    for kind in DOSSIER_KINDS:
        if kind.name == name and kind.dossier is rule.dossier:
            return FindingKey(
                organisation_id=organisation_id, rule=rule, subject=subject, kind=kind, row_id=int(number)
            )
    return None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= DIGITS


def look_up(lens: Lens, key: FindingKey) -> tuple[Finding | None, frozenset[Key]]:
    """The finding on the lens's day, and the questions on which it depends whether it is there.

    A subject of another organisation has none. Decisions and the sources of the rule are not among the questions.
    """
    own = replace(lens, organisation_ids=lens.organisation_ids & {key.organisation_id})
    recording = RecordingRegister(own.register)
    dossier = _opened(own, key, recording)
    found = None
    if dossier is not None:
        # To the end, because the questions of all observations count.
        for each in list(apply_rule(key.rule, dossier)):
            if each.subject == key.subject:
                found = each
    return found, frozenset(asked for asked in recording.asked if _decides(asked, key.rule))


def _opened(lens: Lens, key: FindingKey, recording: RecordingRegister) -> Dossier | None:
    """The dossier of the subject, on the register that records. None: the organisation has no such subject then."""
    organisation = lens.get(Organisation, key.organisation_id)
    row = lens.register.get(key.kind.row, key.row_id)
    recording.asked |= {(Organisation, "id", key.organisation_id), *_above(key, row)}
    if organisation is None or row is None:
        return None
    names = dict(key.kind.subjects(lens, organisation))
    if f"{key.kind.name}:{key.row_id}" not in names:
        return None
    return key.kind.opened(replace(lens, register=cast(Register, recording)), organisation, row)


def _above(key: FindingKey, row: Row | None) -> Iterator[Key]:
    """The questions that decide whether the organisation has the subject: its record, and the service of a client."""
    yield key.kind.row, "id", key.row_id
    if isinstance(row, ProcessingForClient):
        yield OwnService, "id", row.service_id


def _decides(asked: Key, rule: Rule) -> bool:
    """Whether the answer can decide if the finding is there."""
    kind, _name, value = asked
    return kind is not FindingDecision and not (kind is RuleCitation and value == rule.code)
