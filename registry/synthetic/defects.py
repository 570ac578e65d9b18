"""The defects of a synthetic register, each under the code of the rule that finds it."""

from random import Random

# Defects of suppliers' statements, and of an organisation's own records.
STATEMENT_DEFECTS = (
    *("SUB-01", "SUB-02", "SUB-05", "SUB-07", "SUB-09", "SUB-10", "ACC-01", "ACC-02", "ACC-03", "TRA-04", "TRA-05"),
    *("RET-01", "RET-04", "RET-07", "BRE-01", "BRE-02", "BRE-03", "BRE-05", "BRE-06", "SEC-01", "SEC-02", "SEC-03"),
    *("SEC-04", "SEC-06", "SEC-07", "SEC-08", "SEC-10", "EVD-01", "EVD-02", "EVD-03", "EVD-05", "EVD-07", "EVD-08"),
    *("EVD-09", "EVD-10"),
)
ENGAGEMENT_DEFECTS = (
    *("CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "SUB-03", "SUB-04", "TRA-01", "TRA-02"),
    *("TRA-03", "TRA-06", "TRA-08", "TRA-09", "RET-06", "SEC-09", "ACT-02", "ACT-03", "ACT-05", "ACT-06", "ACT-07"),
)


def choose_defects(chance: Random, place: int, engaged: int | None) -> set[str]:
    """None to three defects for a supplier; every kind comes up in turn, so that none is missing.

    *place* counts the suppliers, and *engaged* the engagements (None: no organisation uses this supplier).
    """
    found: set[str] = set()
    if place % 5:
        found.add(STATEMENT_DEFECTS[(place - place // 5 - 1) % len(STATEMENT_DEFECTS)])
    if chance.random() < 0.2:
        found.add(chance.choice(STATEMENT_DEFECTS))
    if engaged is not None and engaged % 4:
        found.add(ENGAGEMENT_DEFECTS[(engaged - engaged // 4 - 1) % len(ENGAGEMENT_DEFECTS)])
    return found
