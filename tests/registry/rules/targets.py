"""What fixes the findings of every rule, to be tested one by one."""

from collections.abc import Iterator

from registry.rules import CATALOGUE
from registry.rules.fixes import FixTarget


def every_target() -> Iterator[tuple[str, str, FixTarget]]:
    """Every target of every case of a rule, with code and case, and those that take its place."""
    for code, found in CATALOGUE.items():
        for case in found.messages:
            target: FixTarget | None = found.target_of(case)
            while target is not None:
                yield code, case, target
                target = target.otherwise
