"""The versions that data entry has saved."""

from suppliers.ledger.tracked import history_of, tracked_models


def written() -> int:
    """The number of versions of all records."""
    return sum(history_of(model).objects.count() for model in tracked_models())
