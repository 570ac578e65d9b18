"""What people did about the findings of a synthetic register: letters, answers, decisions, and owners of matters."""

from registry.synthetic.desk.decisions import add_decisions
from registry.synthetic.desk.letters import add_letters

__all__ = ["add_decisions", "add_letters"]
