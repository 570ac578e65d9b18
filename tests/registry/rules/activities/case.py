"""A register made of values: an activity with a complete record, and the findings about it."""

from datetime import timedelta
from typing import Any

import pytest

from registry.values import ActivityBasis, ConfirmedNone, EngagementOption, Organisation
from suppliers.values import DataCategory, ServiceOption, SubjectCategory
from tests.registry.world import DAYS, TODAY, YESTERDAY, World

WHOLE = {"purposes": "To pay", "security": "Locked", "dpia": "not due", "dpia_on": YESTERDAY, "dpia_address": "File 1"}
YEAR = timedelta(days=365)
ALL_DAYS = pytest.mark.parametrize(("days", "there"), DAYS.values(), ids=DAYS)


class Case:
    """An activity with a complete record, of an organisation under a regime, that uses a service."""

    def __init__(self, *, regime: str = "UK", special: str = "", vulnerable: bool = False, **activity: Any) -> None:
        self.world = World()
        self.organisation = self.world.alter(self.world.organisation, regime=regime)
        self.engagement = self.world.engaged()
        self.service = self.engagement.service_id
        self.activity = self.world.activity(self.engagement, special=special, **WHOLE | activity)
        self.data = self.world.rows[DataCategory][1]
        if vulnerable:
            self.world.alter(self.world.rows[SubjectCategory][1], vulnerable=True)
        self.basis = self.part(ActivityBasis, basis="b")
        for item in ("joint", "transfers"):
            self.part(ConfirmedNone, item=item, on=TODAY)

    def part(self, kind: Any, /, **fields: Any) -> Any:
        return self.world.add(kind, **{"activity_id": self.activity.id} | fields)

    def claim(self, kind: Any, /, **fields: Any) -> Any:
        return self.world.add(kind, **{"service_id": self.service} | fields)

    def without(self, kind: Any, **fields: Any) -> None:
        rows = self.world.rows[kind]
        for key in [k for k, row in rows.items() if all(getattr(row, n) == v for n, v in fields.items())]:
            del rows[key]

    def not_bought(self) -> int:
        bought, other = (self.world.add(ServiceOption, service_id=self.service, name=n).id for n in ("One", "Other"))
        self.world.add(EngagementOption, engagement_id=self.engagement.id, option_id=bought)
        return other

    def found(self, code: str) -> list:
        return self.world.found(code)

    def items(self, code: str = "ACT-01") -> list[str]:
        return [item for finding in self.found(code) for item in finding.seen.figures["items"]]

    def elsewhere(self, code: str) -> list:
        """The findings of another organisation."""
        return self.world.found(code, TODAY, self.world.add(Organisation, slug="other"))
