"""The direction of the project's imports: config → registry → suppliers, and never back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(
    file
    for package in ("suppliers", "registry", "config")
    for file in (ROOT / package).rglob("*.py")
    if "migrations" not in file.parts
)
WORDS = ("django.utils.translation", "django.utils.functional")
CHOICES = ("django.db.models.TextChoices", *WORDS)

# A folder, the parts of the project and of Django that it must not import, and the modules that are exempt.
DATABASE = ("django.db", "registry.models", "suppliers.models")
FORBIDDEN = [
    ("suppliers", ("registry", "config"), ()),
    ("registry", ("config",), ()),
    ("config", ("suppliers", "registry"), ()),
    ("suppliers.models", ("suppliers.admin", "suppliers.ledger.change", "suppliers.ledger.guards"), ()),
    ("suppliers.ledger", ("suppliers.admin", "suppliers.actions"), ()),
    ("suppliers.wording", ("suppliers.ledger", "suppliers.admin", "suppliers.actions"), ()),
    # The one way to read: only its own folder knows the source of a register.
    ("registry", ("registry.reading.cache", "registry.reading.loading"), ("registry.reading", "registry.request")),
    ("registry.reading.lens", (*DATABASE, "django.http"), ()),
    ("registry.reading", ("registry.wording", "registry.rules", "registry.findings", "registry.records"), ()),
    ("registry.wording", ("registry.records", "registry.findings", "registry.views", "registry.exports"), ()),
    ("registry.lists", (*DATABASE, "registry.views", "registry.exports"), ()),
    ("registry.records", (*DATABASE, "registry.views", "registry.exports", "registry.findings"), ()),
    ("registry.findings", (*DATABASE, "registry.views", "registry.exports", "registry.records", "registry.inbox"), ()),
    ("registry.inbox", (*DATABASE, "registry.views", "registry.exports", "registry.records"), ()),
    ("registry.letters", (*DATABASE, "registry.views", "registry.exports", "registry.records"), ()),
    ("registry.exports", DATABASE, ()),
    ("registry.templatetags", DATABASE, ()),
    ("registry.views", ("registry.models", "suppliers.models"), ()),
    ("registry.views", ("django.db", "suppliers.ledger.tracked"), ("registry.views.errors",)),
    ("registry", ("registry.views",), ("registry.urls", "registry.views")),
]

# Pure folders: all that each may import besides Python's own library and itself.
PURE = [
    ("suppliers.values", CHOICES, ()),
    ("registry.values", ("suppliers.values", *CHOICES), ()),
    ("registry.reading.indexes", ("suppliers.values",), ()),
    ("registry.reading.short_names", ("registry.reading.indexes", "suppliers.values"), ()),
    (
        "registry.reading.register",
        ("registry.reading.indexes", "registry.reading.short_names", "registry.values", "suppliers.values"),
        (),
    ),
    (
        "registry.chains",
        ("registry.reading.lens", "registry.values", "suppliers.values", "suppliers.wording.countries", *CHOICES),
        (),
    ),
    (
        "registry.rules",
        ("registry.causes", "registry.chains", "registry.values", "suppliers.values", *CHOICES),
        ("registry.rules.dossiers",),
    ),
    (
        "registry.rules.dossiers",
        (
            "registry.causes",
            "registry.chains",
            "registry.reading.lens",
            "registry.rules",
            "registry.values",
            "suppliers.values",
        ),
        (),
    ),
    ("registry.listing", ("registry.wording.folding", "suppliers.wording.figures", *WORDS), ()),
    ("registry.causes", ("registry.values", "suppliers.values", *CHOICES), ()),
    ("registry.pictures.layered", (), ()),
    (
        "registry.pictures",
        (
            *("registry.chains", "registry.reading.lens", "registry.values"),
            *("suppliers.values", "suppliers.wording", *CHOICES),
        ),
        (),
    ),
]

# Only these modules read the clock; all others receive the day.
CLOCK = {
    "registry.access_log.reading",
    "registry.access_log.writing",
    "registry.loaders.change_files",
    "registry.management.command",
    "registry.management.commands.carry_over",
    "registry.management.commands.export_register",
    "registry.people.user",
    "registry.request.context",
    "registry.request.scope",
    "registry.sign_in.sessions",
    "registry.views.gallery",
    "registry.views.records",
    "registry.views.scope",
    "registry.management.commands.confirm_clock",
    "suppliers.ledger.clock",
    "suppliers.ledger.sent_forms",
}
ASKING = {"timezone.now", "timezone.localdate", "timezone.localtime", "date.today", "datetime.now", "datetime.today"}

# Classes that list settings or words: their base class explains them.
DECLARED = {
    *("AppConfig", "Cases", "DjangoAdminConfig", "RegisterCommand", "TextChoices", "DjangoUserAdmin", "OwnedAdmin"),
    *("TrackedAdmin", "TrackedInline", "ClaimInline", "OwnedInline", "ReferenceAdmin"),
}
# The module of a view explains it; the sentence of a rule is its requirement.
DECORATED = {"requires", "rule"}


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def within(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def imports(file: Path) -> Iterator[str]:
    """All imports of a file, each name with its module."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file.name} imports by a relative path."
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(package: str, spared: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    for file in FILES:
        name = name_of(file)
        if within(name, (package,)) and not within(name, spared):
            yield from ((name, imported) for imported in imports(file))


@pytest.mark.parametrize(("package", "never", "spared"), FORBIDDEN)
def test_no_package_imports_from_a_layer_above_it(package, never, spared):
    assert [pair for pair in breaches(package, spared) if within(pair[1], never)] == []


@pytest.mark.parametrize(("package", "only", "spared"), PURE)
def test_pure_packages_import_values_and_words_alone(package, only, spared):
    project = ("suppliers", "registry", "config", "django", "simple_history", "django_filters")
    wrong = [pair for pair in breaches(package, spared) if within(pair[1], project)]
    assert [pair for pair in wrong if not within(pair[1], (package, *only))] == []


@pytest.mark.parametrize("package", sorted({p for p, _, _ in FORBIDDEN + PURE}))
def test_every_package_of_the_tables_is_there(package):
    assert any(within(name_of(file), (package,)) for file in FILES)


def test_few_modules_read_the_clock():
    asked = {
        name_of(file)
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ASKING
    }
    assert asked == CLOCK


def test_values_of_four_fields_or_more_are_built_with_keywords():
    """Two swapped values of one type would pass every check; only the loader builds rows from columns."""
    positional = [
        f"{name_of(file)}.{node.name}"
        for file in FILES
        if "values" not in file.parts
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for decorator in map(ast.unparse, node.decorator_list)
        if decorator.startswith("dataclass") and "kw_only=True" not in decorator
        if sum(isinstance(each, ast.AnnAssign) for each in node.body) >= 4
    ]
    assert positional == []


def test_no_file_has_a_vague_name():
    names = {part for file in FILES for part in file.relative_to(ROOT).with_suffix("").parts}
    assert names & {"utils", "util", "helpers", "helper", "common", "services", "misc", "tools"} == set()


@pytest.mark.parametrize("file", [f for f in FILES if f.stat().st_size], ids=name_of)
def test_modules_classes_and_functions_have_a_docstring(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "The module has no docstring."
    silent = [
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
        and not (node.name.startswith("_") or ast.get_docstring(node) or declared(node))
    ]
    assert silent == []


def declared(node: ast.ClassDef | ast.FunctionDef) -> bool:
    decorators = {d.func.id for d in node.decorator_list if isinstance(d, ast.Call) and isinstance(d.func, ast.Name)}
    bases = {ast.unparse(base) for base in getattr(node, "bases", [])}
    return bool(decorators & DECORATED or bases & DECLARED)
