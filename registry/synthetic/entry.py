"""One supplier's records being entered, with the defects that the supplier was given."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from registry.synthetic.draft import AnyRow, Draft
from registry.synthetic.parties import Party
from registry.values import Engagement, Organisation

T = TypeVar("T")


class Entry:
    """Records about one supplier that are being entered into a draft."""

    def __init__(self, draft: Draft, party: Party) -> None:
        self.draft, self.party, self.chance = draft, party, draft.chance

    def has_defect(self, *codes: str) -> bool:
        """Whether the supplier was given one of the defects."""
        return self.draft.has_defect(self.party.supplier.id, *codes)

    def unless(self, code: str, value: T, bad: T) -> T:
        """The value, or the *bad* one for a supplier with the defect."""
        if self.has_defect(code):
            return bad
        return value

    def choice_unless(self, code: str, choices: Sequence[T], bad: T) -> T:
        """One of the choices by chance, or the *bad* value for a supplier with the defect."""
        if self.has_defect(code):
            return bad
        return self.chance.choice(choices)

    def of_service(self, kind: type[AnyRow]) -> list[AnyRow]:
        """The rows of one kind about the supplier's service."""
        return self.draft.where(kind, "service_id", self.party.service.id)

    def likely(self, share: float) -> bool:
        """Whether chance decides yes, which it does for this share of all cases."""
        return self.chance.random() < share


class EngagementEntry(Entry):
    """An engagement being entered, with its organisation and the day."""

    def __init__(
        self, draft: Draft, engagement: Engagement, party: Party, organisation: Organisation, on: date
    ) -> None:
        super().__init__(draft, party)
        self.engagement, self.organisation, self.on = engagement, organisation, on
        self.begun = engagement.starts or on
