"""A made register: believable suppliers of any number, the same for the same seed, to measure and to try with."""

from registry.synthetic.draft import Act, Draft
from registry.synthetic.writing import make_register
from registry.synthetic.years import drafted
from suppliers.ledger.change import BackdatingRefused

__all__ = ["Act", "BackdatingRefused", "Draft", "drafted", "make_register"]
