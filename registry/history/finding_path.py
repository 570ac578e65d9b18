"""When and by which change a finding closed that is gone: its rule applied to its subject in earlier registers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils import timezone

from registry.findings.finding import Finding
from registry.findings.one_finding import FindingKey, finding_key, look_up
from registry.history.closing import Closing, Judged, Point, closing
from registry.history.timeline import of_changes
from registry.history.touching import changes_touching
from registry.reading.lens import Lens, number_on
from registry.reading.register import Key, Register
from registry.reading.stepping import Glimpses
from suppliers.ledger.acts import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A finding that is gone, as it was last found, and its closing.

    ``act`` is the change that closed it, as far as the lens's people may see it. ``ahead``: the finding was not there
    on the day of that change; what was on record before makes it one of the day shown. **Changes** tells of it so.
    """

    finding: Finding
    closing: Closing
    on: date
    act: Act | None
    ahead: bool = False

    @property
    def change(self) -> int | None:
        """The number of the change that closed it. None: a day did, or it is not known which change."""
        if self.closing.by_change:
            return self.closing.first.number
        return None


def closed_finding(lens: Lens, organisation_id: int, code: str, subject: str) -> Closed | None:
    """A finding that is not there on the lens's day, as it was last found, and when it closed.

    None: it was not found in the history of its subject, or the subject is not of an organisation of the lens.
    """
    key = finding_key(organisation_id, code, subject)
    if key is None or organisation_id not in lens.organisation_ids:
        return None
    path = _FindingPath(lens, key)
    if key.about and not path.begun():
        # The address names a record that never was.
        return None
    found = closing(path, path.end)
    if found is not None:
        return _closed(path, found, found.first.on)
    return _closed_ahead(_PathOfOneDay(lens, key), path)


def _closed_ahead(shown: "_PathOfOneDay", path: "_FindingPath") -> Closed | None:
    """The closing of a finding that the search on each change's own day did not come by: as **Changes** tells of it."""
    found = closing(shown, shown.end)
    if found is None:
        return None
    on = shown.day_of_change(found.first.number)
    if found.by_change:
        last, first = Point(found.last.number, on), Point(found.first.number, on)
        if path.judged(last).there and not path.judged(first).there:
            # It was found that day, too long ago for the search to have tried it.
            return _closed(path, Closing(last=last, first=first, by_change=True), on)
    return _closed(shown, found, on, ahead=True)


def _closed(path: "_FindingPath", found: Closing, on: date, *, ahead: bool = False) -> Closed | None:
    finding = path.finding(found.last)
    if finding is None:
        return None
    return Closed(finding=finding, closing=found, on=on, act=_act(path.lens, found), ahead=ahead)


def _act(lens: Lens, found: Closing) -> Act | None:
    """The change that closed a finding. None: a day did, or nothing that the change wrote may be seen."""
    if not found.by_change:
        return None
    return next(iter(of_changes(lens, [found.first.number])), None)


class _FindingPath:
    """The ``Path`` of one finding, up to the register and the day of a lens."""

    def __init__(self, lens: Lens, key: FindingKey) -> None:
        self.lens, self.key = lens, key
        self.end = Point(lens.register.number, lens.on)
        self._glimpses = Glimpses(lens.register)
        self._registers: dict[int, Register] = {}
        self._times: dict[int, datetime] = {}

    def finding(self, point: Point) -> Finding | None:
        """The finding itself, as it was at a point."""
        return look_up(self._lens(point), self.key)[0]

    def judged(self, point: Point) -> Judged:
        """Whether the finding was there at a point."""
        found, asked = look_up(self._lens(point), self.key)
        return Judged(found is not None, asked)

    def changes(self, asked: frozenset[Key], after: int, upto: int) -> Sequence[int]:
        """The changes of a span that may answer one of the questions differently."""
        found = changes_touching(asked, after=after, upto=upto)
        self._times |= found
        return list(found)

    def begun(self) -> Sequence[int]:
        """The change that added the record that the finding is about."""
        return self.changes(self.key.about, 0, self.end.number)[:1]

    def day(self, number: int) -> date:
        """The day of a change, or that of the lens for a change that was entered after it."""
        return min(self.day_of_change(number), self.lens.on)

    def day_of_change(self, number: int) -> date:
        """The day on which a change was written; that of the lens, if the search did not come by it."""
        if number not in self._times:
            return self.lens.on
        return self._times[number].astimezone(timezone.get_current_timezone()).date()

    def last_change(self, day: date) -> int:
        """The last change by the end of a day."""
        return number_on(day)

    def _lens(self, point: Point) -> Lens:
        """The register at a point, on its day."""
        known_on = point.on
        if point.on == self.lens.on:
            known_on = self.lens.known_on or point.on
        return replace(self.lens, register=self._register(point.number), on=point.on, known_on=known_on)

    def _register(self, number: int) -> Register:
        """The register after a change; several points have the same."""
        if number not in self._registers:
            self._registers[number] = self._glimpses.known_after(number)
        return self._registers[number]


class _PathOfOneDay(_FindingPath):
    """The same with every change seen on the lens's day, as **Changes** does."""

    def day(self, number: int) -> date:
        """The day shown, whatever the change."""
        return self.lens.on
