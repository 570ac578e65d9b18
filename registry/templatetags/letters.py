"""How the pages of a letter name facts, and where a further fact of an answer is entered."""

from django import template

from registry.findings.entry_form import EntryForm
from registry.reading.kinds import model_of
from registry.templatetags.register import form_address
from registry.wording.names import kind_name, plain_name
from suppliers.values import Row

library = register = template.Library()  # Django looks for the name `register`


@library.filter
def kind_and_name(row: Row) -> str:
    """A fact by its kind and its name, such as "security measure: encryption at rest"."""
    kind, name = kind_name(row), plain_name(row)
    if name == kind:
        return kind
    return f"{kind}: {name}"


@library.filter
def kind_of_fact(form: EntryForm) -> str:
    """The kind of the fact that a form is for, such as "security measure"."""
    return str(model_of(form.kind)._meta.verbose_name)


@library.filter
def answer_address(form: EntryForm, document: str | int | None) -> str:
    """The address of the form that fixes a finding, with the answer as its document where it takes one."""
    address = form_address(form)
    if not address or form.key is not None or not document:
        return address
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}document={document}"
