"""Loading facts from readable files: reference data, and the demo into an empty register."""

from registry.loaders.demo import ACCOUNTS, demo_accounts, load_demo
from registry.loaders.files import FOLDER, BadFile
from registry.loaders.reference import load_reference

__all__ = ["ACCOUNTS", "FOLDER", "BadFile", "demo_accounts", "load_demo", "load_reference"]
