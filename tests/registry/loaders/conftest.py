"""Fixtures for the tests of facts from files."""

import pytest

from registry.loaders import demo as demo_module
from registry.loaders import files, load_register


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A demo of one file, which the test writes, after the reference data."""
    (tmp_path / "demo").mkdir()
    (tmp_path / "reference").mkdir()
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    monkeypatch.setattr(demo_module, "make_accounts", lambda: None)
    return tmp_path / "demo" / "facts.toml"


@pytest.fixture
def load(tmp_path):
    """Loads a text as a file of the register."""

    def loads(text: str, **options):
        file = tmp_path / "case.toml"
        file.write_text(text, encoding="utf-8")
        return load_register(file, **options)

    return loads
