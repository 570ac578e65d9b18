"""Groups of operations in migrations: quick, and without effect on the database where they alter texts."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration
from django.db.migrations.operations.fields import AlterField
from django.db.migrations.state import ProjectState
from django.db.models import CharField

from suppliers.migrating import AlterTexts

APPS = ("suppliers", "registry")


@pytest.fixture(scope="module")
def loader() -> MigrationLoader:
    """The migrations of this project."""
    return MigrationLoader(None)


def of_texts(loader: MigrationLoader) -> Iterator[tuple[Migration, AlterTexts]]:
    """Every group of altered texts, with its migration."""
    for migration in loader.disk_migrations.values():
        for operation in migration.operations:
            if isinstance(operation, AlterTexts):
                yield migration, operation


def state_before(loader: MigrationLoader, migration: Migration) -> ProjectState:
    return loader.project_state((migration.app_label, migration.name), at_end=False)


def sql_of(app: str, group: AlterTexts, before: ProjectState) -> list[str]:
    """The SQL of the operations of a group, if Django ran each by itself."""
    after = before.clone()
    group.state_forwards(app, after)
    with connection.schema_editor(collect_sql=True) as editor:
        for operation in group.operations:
            operation.database_forwards(app, editor, before, after)
    sql: list[str] = editor.collected_sql
    return sql


@pytest.mark.django_db(transaction=True)
def test_no_altered_text_alters_the_database(loader):
    groups = list(of_texts(loader))
    assert {migration.app_label for migration, _ in groups} == set(APPS)
    for migration, group in groups:
        assert sql_of(migration.app_label, group, state_before(loader, migration)) == [], migration


@pytest.mark.django_db(transaction=True)
def test_an_altered_column_is_found(loader):
    group = AlterTexts([AlterField("supplier", "registration_number", CharField(max_length=9, null=True))])
    assert sql_of("suppliers", group, loader.project_state()) != []


def test_a_group_alters_the_state_without_rendering_the_models(loader):
    for migration, group in of_texts(loader):
        state = state_before(loader, migration)
        assert state.apps.get_models()
        group.state_forwards(migration.app_label, state)
        assert "apps" not in state.__dict__


def test_a_group_is_written_and_described():
    group = AlterTexts([AlterField("supplier", "note", CharField(max_length=9))])
    assert group.deconstruct() == ("AlterTexts", [], {"operations": group.operations})
    assert group.describe() == "Alter 1 texts"


@pytest.mark.django_db
def test_the_migrations_make_every_column_of_every_model():
    with connection.cursor() as cursor:
        for label in APPS:
            for model in apps.get_app_config(label).get_models():
                cursor.execute(f'SELECT * FROM "{model._meta.db_table}" LIMIT 0')
                made = {column[0] for column in cursor.description}
                assert made == {field.column for field in model._meta.concrete_fields}
