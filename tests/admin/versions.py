"""What data entry has written."""

from suppliers.ledger.tracked import history_of, tracked_models


def written() -> int:
    """How many versions there are of everything."""
    return sum(history_of(model).objects.count() for model in tracked_models())
