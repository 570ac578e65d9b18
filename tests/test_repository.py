"""The repository's files are in their places, and name nothing of the machine on which they were written."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP = {
    *("manage.py", "pyproject.toml", "requirements.txt", "requirements-dev.txt", "Makefile", "LICENSE"),
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".ci", ".gitignore", ".gitattributes", ".editorconfig"),
    *("config", "suppliers", "registry", "templates", "static", "fixtures", "tests", "docs"),
}
# Folders of one machine: a file that names one works only there.
FOLDERS = ("root", "home", "work", "tmp", "Users", "mnt")
MACHINE = re.compile(rf"(?<![\w.~-])/(?:{'|'.join(FOLDERS)})/[A-Za-z_]")
# Joined from their parts, so that this file does not name them.
REGISTRIES = (
    ("pypi", "org"),
    ("python" + "hosted", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("deb", "debian", "org"),
)
NAMED = "|".join(r"\.".join(parts) for parts in REGISTRIES)
HOSTS = re.compile(rf"\b(?:{NAMED})|\b(?:proxy|mirror)\.\w+\.\w+")


def tracked() -> list[Path]:
    """The files of the repository, including those not yet added."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    read = [(file, file.read_bytes()) for file in tracked()]
    return [(file, content.decode()) for file, content in read if b"\0" not in content]


def test_the_top_level_has_only_the_expected_names():
    names = {file.relative_to(ROOT).parts[0] for file in tracked()}
    assert len(names) > 10
    assert names - TOP == set()


@pytest.mark.parametrize("pattern", [MACHINE, HOSTS], ids=["a path of a machine", "a host of packages"])
def test_no_file_names(pattern):
    found = [(str(file.relative_to(ROOT)), m[0]) for file, text in texts() for m in pattern.finditer(text)]
    assert found == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_patterns_match_only_paths_of_a_machine(folder):
    assert MACHINE.search(f"see /{folder}/x")
    assert not MACHINE.search(f"docs/{folder}/x")
    assert HOSTS.search("https://" + ".".join(("pypi", "org")))


def test_no_generated_file_is_in_the_repository():
    made = (".pyc", ".sqlite3", ".mo", ".log", ".orig", ".rej")
    assert [file.name for file in tracked() if file.suffix in made or "secret" in file.suffixes] == []
    assert not any(
        part in {"data", "build", ".venv"} for file in tracked() for part in file.relative_to(ROOT).parts[:1]
    )


def test_text_files_end_with_a_line_end_and_have_no_carriage_return():
    wrong = [str(f.relative_to(ROOT)) for f, text in texts() if text and (not text.endswith("\n") or "\r" in text)]
    assert wrong == []
