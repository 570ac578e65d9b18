"""What is to be asked, supplier by supplier."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registry.inbox.lines import Line
from registry.values import Letter
from suppliers.values import Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAsk:
    """What one supplier is to be asked, the gravest first; ``draft`` is a letter to it that was not sent yet."""

    supplier: Supplier | None
    lines: tuple[Line, ...]
    draft: Letter | None = None

    @property
    def first(self) -> Line:
        """The matter that comes first."""
        return self.lines[0]


def to_ask(lines: Iterable[Line], drafts: Mapping[int, Letter]) -> tuple[ToAsk, ...]:
    """What is to be asked, by supplier, in the order of the first matter of each, with the draft to each, by its id."""
    found: dict[int, list[Line]] = {}
    for line in lines:
        found.setdefault(line.supplier.id if line.supplier else 0, []).append(line)
    return tuple(
        ToAsk(supplier=each[0].supplier, lines=tuple(each), draft=drafts.get(key)) for key, each in found.items()
    )
