"""How the findings of every rule are handled, by the code of the rule."""

from registry.causes.handling import Handling, Handlings
from registry.causes.table.access import ACCESS
from registry.causes.table.activities import ACTIVITIES
from registry.causes.table.breach import BREACH
from registry.causes.table.chain import CHAIN
from registry.causes.table.contract import CONTRACT
from registry.causes.table.evidence import EVIDENCE
from registry.causes.table.retention import RETENTION
from registry.causes.table.security import SECURITY
from registry.causes.table.transfers import TRANSFERS

HANDLINGS: dict[str, Handlings] = {
    **ACCESS,
    **ACTIVITIES,
    **BREACH,
    **CHAIN,
    **CONTRACT,
    **EVIDENCE,
    **RETENTION,
    **SECURITY,
    **TRANSFERS,
}


def handling_of(code: str, case: str) -> Handling:
    """The handling of one case of a rule. Raises KeyError for a rule without one."""
    return HANDLINGS[code].of(case)
