"""Failures of the database, told apart by what the operator must do."""

from collections.abc import Iterator

from django.db import InterfaceError, InternalError, OperationalError, ProgrammingError
from django.db.transaction import TransactionManagementError

from suppliers.ledger.change import NoHead

# The codes of SQLite and of PostgreSQL for "no space left".
SQLITE_FULL = 13
POSTGRESQL_FULL = "53100"
NO_ANSWER = (OperationalError, InterfaceError, ProgrammingError, InternalError, NoHead)


def is_database_failure(error: BaseException | None) -> bool:
    """Whether the database did not answer, or is not set up, also where another error came of it."""
    causes = list(_causes(error))
    if any(isinstance(each, NO_ANSWER) for each in causes):
        return True
    return any(isinstance(each, TransactionManagementError) for each in causes[1:])


def is_disk_full(error: BaseException | None) -> bool:
    """Whether the database has no space left to write."""
    return any(
        getattr(each, "sqlite_errorcode", None) == SQLITE_FULL or getattr(each, "sqlstate", None) == POSTGRESQL_FULL
        for each in _causes(error)
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it came of."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
