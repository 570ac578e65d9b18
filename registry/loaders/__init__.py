"""Loading facts from readable files: reference data, the demo, or a register that a person wrote as text."""

from registry.loaders.demo import ACCOUNTS, demo_accounts, load_demo
from registry.loaders.files import FOLDER, BadFile
from registry.loaders.reference import load_reference
from registry.loaders.register_file import load_register

__all__ = ["ACCOUNTS", "FOLDER", "BadFile", "demo_accounts", "load_demo", "load_reference", "load_register"]
