"""Phrases that made a native reader stop must not come back: in pages, forms, commands, rules and documentation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils.translation.template import templatize

ROOT = Path(__file__).parent.parent
GETTEXT = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"}

# A phrase, and what to write instead.
PHRASES = {
    r"\b(tell|tells|telling|told)( \w+)? (of|about)\b": "notify, state or say",
    r"\b(hear|hears|heard) of\b": "is notified of",
    r"(?<!`)\bmend(s|ed|ing)?\b": "fix",
    r"\bwhoever\b": "name the role",
    r"\bsomebody\b": "name the role, or say that it is not on record",
    r"\bnobody (here|has (said|asked|answered|entered|confirmed|decided))\b": "say that it is not on record",
    r"\bthere(of|upon|in)\b": "say of what",
    r"\bbears\b": "has, or says",
    r"\blooks? after (the|this) (installation|register)\b": "administrator, operator or keeper of the law",
    r"\brests? (on|upon)\b": "is based on; the source is",
    r"\b(what|which) rests\b|\bhoused\b": "stored in",
    r"\bwhat is seen\b": "finding",
    r"\bneeds you\b": "needs your attention",
    r"\bat hand\b": "that we hold",
    r"\bin the clear\b": "not encrypted",
    r"\b(look|looks|looked) again\b": "review",
    r", (be it|nor)\b": "two sentences",
    r"\bsuccessor in time\b": "no agreement follows it",
    r"\b(is|are) for \S+ to \w+": "must, can, or is ours",
    r"\bnot until\b": "say what comes first",
    r"\bas it (stood|stands)\b": "as known on, or as we know now of",
    r"\bsupposing\b": "if",
    r"\bspeaks? of\b": "states, or says",
    r"\bhas in its hands\b|\bgets at\b": "holds, or can access",
    r"\bwas to be\b|\bis to be\b": "is due on, or must",
    r"\btake[ns]? out\b": "remove, or end",
}


def python_texts() -> Iterator[tuple[str, str]]:
    """Every text that the code gives to gettext, with its file and line."""
    for app in ("config", "registry", "suppliers"):
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                tree = ast.parse(path.read_text(encoding="utf-8"))
                for node in ast.walk(tree):
                    if isinstance(node, ast.Call):
                        yield from ((f"{path.relative_to(ROOT)}:{node.lineno}", text) for text in given(node))


def given(call: ast.Call) -> list[str]:
    """The texts of a call of gettext; none of any other call."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name not in GETTEXT | CONTEXT:
        return []
    texts = call.args[1:] if name in CONTEXT else call.args
    return [text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]


def template_texts() -> Iterator[tuple[str, str]]:
    """Every text of a template that gettext translates, as makemessages reads it."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        found = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        for _quote, text in re.findall(r"""(['"])(.*?)(?<!\\)\1""", found, re.DOTALL):
            yield str(path.relative_to(ROOT)), " ".join(text.split())


def documents() -> Iterator[tuple[str, str]]:
    """Every paragraph of the documentation."""
    for path in [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]:
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            yield str(path.relative_to(ROOT)), " ".join(paragraph.split())


SOURCES = {"code": python_texts, "templates": template_texts, "documents": documents}


@pytest.mark.parametrize("source", SOURCES)
def test_no_phrase_comes_back(source):
    found = []
    for place, text in SOURCES[source]():
        for phrase, instead in PHRASES.items():
            if match := re.search(phrase, text, re.IGNORECASE):
                found.append(f"{place}: “{match[0]}” in “{text[:120]}”: write {instead}")
    assert found == []


@pytest.mark.parametrize("source", SOURCES)
def test_texts_are_found_at_all(source):
    texts = [text for _place, text in SOURCES[source]()]
    assert len(texts) > 300 and "notif" in " ".join(texts)
