"""A synthetic register: plausible suppliers in any number, the same for the same seed, to measure and to try out."""

from registry.synthetic.draft import Draft, DraftChange
from registry.synthetic.store_draft import make_register
from registry.synthetic.three_years import draft_register
from suppliers.ledger.change import BackdatingRefused

__all__ = ["BackdatingRefused", "Draft", "DraftChange", "draft_register", "make_register"]
