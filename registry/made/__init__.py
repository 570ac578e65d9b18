"""A made register: believable suppliers of any number, the same for the same seed, to measure and to try with."""

from registry.made.draft import Act, Draft
from registry.made.writing import make_register
from registry.made.years import drafted
from suppliers.change import BackdatingRefused

__all__ = ["Act", "BackdatingRefused", "Draft", "drafted", "make_register"]
