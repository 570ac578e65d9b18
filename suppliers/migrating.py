"""Operations that keep migrations of many models quick."""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations.base import Operation
from django.db.migrations.operations.fields import AddField, AlterField
from django.db.migrations.operations.models import AlterConstraint, AlterModelOptions, CreateModel
from django.db.migrations.state import ProjectState


class Group(Operation):
    """Several operations on the models of one app, as one.

    Django renders all models again after each operation. Here it renders them once, after the last one.
    """

    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Any]) -> None:
        self.operations = operations

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return type(self).__name__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # Without the rendered models, an operation renders none. Django renders them when it next needs them.
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)


class Together(Group):
    """Operations that alter the database, each with the models as they are after the last one.

    They may add tables, columns and constraints and remove constraints. A column must be added before a constraint
    of its table, because SQLite writes the table again for a constraint.
    """

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)
            if isinstance(operation, AddField):
                # SQLite writes a table again for a column that is never empty: with the columns added before it.
                model = from_state.apps.get_model(app_label, operation.model_name)
                model.add_to_class(operation.name, operation.field.clone())

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        for operation in reversed(self.operations):
            if not (isinstance(operation, AddField) and _is_gone(operation, app_label, schema_editor, from_state)):
                operation.database_backwards(app_label, schema_editor, from_state, to_state)
            if isinstance(operation, AddField):
                # The same on the way back: a table that SQLite writes again has no column that is gone.
                options = from_state.apps.get_model(app_label, operation.model_name)._meta
                options.local_fields.remove(options.get_field(operation.name))
                options._expire_cache()

    def describe(self) -> str:
        return f"Alter models by {len(self.operations)} operations"


def _is_gone(operation: AddField, app_label: str, schema_editor: Any, state: Any) -> bool:
    """Whether a column has gone already: SQLite wrote its table again, for a constraint, as it was before."""
    options = state.apps.get_model(app_label, operation.model_name)._meta
    with schema_editor.connection.cursor() as cursor:
        columns = schema_editor.connection.introspection.get_table_description(cursor, options.db_table)
    return options.get_field(operation.name).column not in {column.name for column in columns}


class CreateModels(Together):
    """Creates models that refer to each other.

    As single operations, 140 models take half a minute on an empty database. As one, they take two seconds.
    """

    operations: Sequence[CreateModel]

    def describe(self) -> str:
        return f"Create {len(self.operations)} models"


class AlterTexts(Group):
    """Alters labels, help texts, choices, messages and what a deletion does, which are not in the database.

    Django keeps them in the state of its models, so a better text needs a migration. As single operations, 580 texts
    add more than half a minute to each empty database. As one, they take half a second.

    Write it with ``makemigrations`` and put its operations in here. ``tests/suppliers/test_migrating.py`` fails if one
    of them alters the database.
    """

    operations: Sequence[AlterField | AlterModelOptions | AlterConstraint]

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Does nothing."""

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        """Does nothing."""

    def describe(self) -> str:
        return f"Alter {len(self.operations)} texts"
