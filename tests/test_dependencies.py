"""The project's dependencies are declared, locked and used."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)["project"]
RUNTIME, DEV = PROJECT["dependencies"], PROJECT["optional-dependencies"]["dev"]
LOCKS = ("requirements.txt", "requirements-dev.txt")
OWN = {"suppliers", "registry", "config", "tests"}

# Dependencies that no file imports: the file that uses each, and the word there.
NAMED = {
    "django-csp": ("config/settings.py", "csp.middleware"),
    "gunicorn": ("registry/management/commands/run_local.py", "gunicorn"),
    "psycopg": ("pyproject.toml", "DATABASE_URL"),
    "tzdata": ("config/settings.py", "TIME_ZONE"),
    "whitenoise": ("config/settings.py", "whitenoise.middleware"),
}


def plain(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement)[0].lower().replace("_", "-")


@cache
def imported(*folders: str) -> set[str]:
    """The distributions that the files of some folders import."""
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    names = {a.name.split(".")[0] for n in nodes if isinstance(n, ast.Import) for a in n.names}
    names |= {(n.module or "").split(".")[0] for n in nodes if isinstance(n, ast.ImportFrom)}
    found = packages_distributions()
    return {d.lower().replace("_", "-") for n in names - OWN - sys.stdlib_module_names for d in found.get(n, [n])}


@pytest.mark.parametrize("requirement", RUNTIME + DEV)
def test_every_dependency_says_what_it_is_for(requirement):
    (line,) = [line for line in TEXT.splitlines() if line.strip().startswith(f'"{requirement}"')]
    assert len(line.partition("#")[2].strip()) > 10


@pytest.mark.parametrize("requirement", RUNTIME)
def test_every_runtime_dependency_is_used(requirement):
    name = plain(requirement)
    if name in NAMED:
        file, word = NAMED[name]
        assert word in (ROOT / file).read_text(encoding="utf-8")
    else:
        assert name in imported("suppliers", "registry", "config")


@pytest.mark.parametrize(
    ("folders", "declared"),
    [(("suppliers", "registry", "config"), RUNTIME), (("tests",), RUNTIME + DEV)],
    ids=["runtime", "tests"],
)
def test_every_import_is_of_a_declared_dependency(folders, declared):
    assert imported(*folders) - {plain(requirement) for requirement in declared} == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_pin_and_hash_every_package_and_name_no_place(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[a-zA-Z0-9])", text.partition("\n\n")[2] or text)
    packages = [p for p in packages if not p.startswith("#")]
    assert len(packages) > 10
    assert [p.split()[0] for p in packages if not re.match(r"[\w.\[\],-]+==\S+", p) or "--hash=sha256:" not in p] == []
    assert re.findall(r"\w+://|--(?:index-url|find-links|extra-index-url|trusted-host)|file:", text) == []


@pytest.mark.parametrize(("lock", "wanted"), [(LOCKS[0], RUNTIME), (LOCKS[1], RUNTIME + DEV)])
def test_locks_hold_every_dependency(lock, wanted):
    locked = {plain(p) for p in re.findall(r"^[\w.-]+(?===|\[)", (ROOT / lock).read_text(encoding="utf-8"), re.M)}
    assert {plain(requirement) for requirement in wanted} - locked == set()
