"""How dense the code reads, with a ceiling: code that is read in one go is code that can be checked.

Complexity is counted here, not by a linter, because linters count neither comprehensions nor "and" and "or", which is
what was dense in this code. A function begins with 1; each branch, loop, handler, assertion, case and conditional
expression adds 1, each operand of "and" and "or" beyond the first adds 1, each loop of a comprehension adds 1, and so
does each of its conditions. Functions within a function count for both.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BRANCHES = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.Assert, ast.match_case)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)

COMPLEX = 11
MOST_COMPLEX = 15
COMPLEX_SHARE = 0.02
CONDITIONALS_PER_1000_LINES = 7
COMPREHENSIONS_PER_1000_LINES = 20
# A call with this many arguments by position hides which is which; a few come from Django.
MANY_ARGUMENTS = 5
CALLS_WITH_MANY_ARGUMENTS = 10


def complexity(function: ast.AST) -> int:
    """How many ways lead through a function, comprehensions and boolean operators included."""
    total = 1
    for node in ast.walk(function):
        if isinstance(node, BRANCHES):
            total += 1
        elif isinstance(node, ast.BoolOp):
            total += len(node.values) - 1
        elif isinstance(node, COMPREHENSIONS):
            total += sum(1 + len(loop.ifs) for loop in node.generators)
    return total


@cache
def sources() -> dict[str, str]:
    """The product's own code, by file; migrations are written once and not edited."""
    paths = [path for app in ("config", "registry", "suppliers") for path in sorted((ROOT / app).rglob("*.py"))]
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for path in [ROOT / "manage.py", *paths]
        if "migrations" not in path.parts
    }


def nodes() -> Iterator[tuple[str, ast.AST]]:
    """Every node of the code, with its file."""
    for name, text in sources().items():
        for node in ast.walk(ast.parse(text)):
            yield name, node


def functions() -> dict[str, int]:
    """The complexity of each function, by file, line and name."""
    return {
        f"{name}:{node.lineno} {node.name}": complexity(node) for name, node in nodes() if isinstance(node, FUNCTIONS)
    }


def per_1000_lines(kinds: tuple[type[ast.AST], ...]) -> float:
    lines = sum(text.count("\n") for text in sources().values())
    return 1000 * sum(isinstance(node, kinds) for _name, node in nodes()) / lines


def test_no_function_is_very_complex():
    assert {name: found for name, found in functions().items() if found > MOST_COMPLEX} == {}


def test_few_functions_are_complex():
    found = functions()
    dense = {name: each for name, each in found.items() if each >= COMPLEX}
    assert len(dense) <= COMPLEX_SHARE * len(found), sorted(dense.items(), key=lambda item: -item[1])


def test_conditions_are_statements_rather_than_expressions():
    assert per_1000_lines((ast.IfExp,)) <= CONDITIONALS_PER_1000_LINES


def test_loops_are_statements_where_comprehensions_would_pile_up():
    assert per_1000_lines(COMPREHENSIONS) <= COMPREHENSIONS_PER_1000_LINES


def test_calls_name_their_arguments():
    calls = [f"{name}:{node.lineno}" for name, node in nodes() if isinstance(node, ast.Call) and many(node)]
    assert len(calls) <= CALLS_WITH_MANY_ARGUMENTS, calls


def many(call: ast.Call) -> bool:
    return len(call.args) >= MANY_ARGUMENTS


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("def f(): return 1", 1),
        ("def f(a, b): return a and b or 1", 3),
        ("def f(a): return 1 if a else 2", 2),
        ("def f(a): return [x for x in a if x if x > 1]", 4),
        ("def f(a): return {y for x in a for y in x}", 3),
        ("def f(a):\n  for x in a:\n    if x: return x", 3),
        ("def f(a):\n  try: a()\n  except OSError: pass", 2),
    ],
)
def test_what_is_counted(code, expected):
    assert complexity(ast.parse(code).body[0]) == expected
