"""Who wrote a change is part of its seal, by the name of that time."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from registry.models import User
from registry.people.authors import KnownAuthors
from suppliers.actions import erase_account
from suppliers.ledger import guards
from suppliers.ledger.acts import acts
from suppliers.ledger.authors import NoAuthor, names_known
from suppliers.ledger.change import by_command, change
from suppliers.ledger.seal import broken_seals, change_digest
from suppliers.ledger.tracked import NotInAChange, history_of
from suppliers.ledger.versions import versions
from suppliers.models import Account, Change, Supplier
from tests import factories

pytestmark = pytest.mark.django_db
HISTORY = history_of(Account)._meta.db_table
DAY = date(2026, 3, 3)


def run(sql: str, *given: object) -> None:
    """Runs SQL without the guards, as an intruder could."""
    with guards.removed(), connection.cursor() as cursor:
        cursor.execute(sql, given)


@pytest.fixture
def writer() -> User:
    """A person who wrote change 1 as Ada, and change 2 as Ada Married."""
    user = factories.user("ada", name="Ada", email="ada@own.example")
    supplier = factories.acting(user, "First")
    with supplier:
        found = factories.supplier()
    with factories.acting(user, "Another name"):
        user.name = "Ada Married"
        user.save()
        found.save()
    return user


def shown_authors() -> list[str]:
    """The author of each change as the history shows it, oldest first."""
    supplier = Supplier.objects.get()
    return [act.by for act in reversed(acts(versions(Supplier, [supplier.pk]), lambda *_given: True))]


def test_each_change_names_its_author_by_the_name_of_its_time(writer):
    # A change seals the account as it leaves it.
    assert shown_authors() == ["Ada", "Ada Married"]
    assert [c.author.name for c in Change.objects.order_by("number")] == ["Ada", "Ada Married"]
    assert {c.form for c in Change.objects.all()} == {2}
    assert list(broken_seals()) == []


def test_swapped_names_alter_nobody_who_is_shown_and_are_named(writer):
    other = factories.user("bob", name="Bob")
    with factories.acting(other):
        factories.country()
    run("UPDATE registry_user SET username = 'x' WHERE id = %s", writer.pk)
    run("UPDATE registry_user SET username = 'ada', name = 'Ada' WHERE id = %s", other.pk)
    assert shown_authors() == ["Ada", "Ada Married"]
    accounts = Account.objects.order_by("pk")
    assert list(broken_seals()) == [
        f"registry.User {a.user_id}: the username or name differs from suppliers.Account {a.pk}." for a in accounts
    ]


def test_an_altered_name_of_a_past_author_is_found(writer):
    run(f"UPDATE {HISTORY} SET name = 'Eve' WHERE name = 'Ada'")
    assert "was altered after it was sealed" in "\n".join(broken_seals())


@pytest.mark.parametrize(
    "given",
    ["author_id = NULL", "author_id = (SELECT max(author_id) FROM suppliers_change)", "form = 1", "command = 'x'"],
)
def test_the_author_the_form_and_the_command_are_sealed(writer, given):
    run(f"UPDATE suppliers_change SET {given} WHERE number = 1")
    assert "Change 1 was altered: its own digest does not match." in list(broken_seals())


def test_a_sealed_digest_of_an_author_cannot_be_swapped(writer):
    run(f"UPDATE {HISTORY} SET sealed = %s WHERE name = 'Ada'", "0" * 64)
    found = list(broken_seals())
    assert "Change 1 was altered: its own digest does not match." in found


def test_a_change_of_the_earlier_form_cannot_follow_one_of_the_later(writer):
    last = Change.objects.get(number=2)
    last.form = 1
    run("UPDATE suppliers_change SET form = 1, digest = %s WHERE number = 2", change_digest(last))
    assert "Change 2 has an earlier form of seal than change 1." in list(broken_seals())


def test_changes_of_the_earlier_form_verify_and_show_the_first_name_on_record(writer):
    """As an upgraded register has them: no author, no salt."""
    first, last = Change.objects.order_by("number")
    for each, before in ((first, first.previous), (last, "")):
        each.form, each.author, each.salt, each.previous = 1, None, "", before or first.digest
        each.digest = change_digest(each)
        run(
            "UPDATE suppliers_change SET form = 1, author_id = NULL, salt = '', previous = %s, digest = %s"
            " WHERE number = %s",
            *(each.previous, each.digest, each.number),
        )
    run("UPDATE suppliers_changehead SET digest = %s", last.digest)
    assert list(broken_seals()) == []
    assert shown_authors() == ["Ada", "Ada"]


def test_a_user_is_not_renamed_outside_a_change(writer):
    writer.username = "other"
    with pytest.raises(NotInAChange):
        writer.save()
    writer.refresh_from_db()
    writer.email = "new@own.example"
    writer.save()
    writer.save(update_fields=["is_active"])
    assert list(broken_seals()) == []


def test_an_account_of_a_command_is_on_record_with_its_roles():
    call_command("createsuperuser", "--noinput", username="root")
    assert {a.username for a in Account.objects.all()} == {"root", "loader"}
    assert list(broken_seals()) == []


@pytest.mark.parametrize("by", [None, User(username="new"), "inactive"])
def test_nobody_and_who_left_write_nothing(by):
    if by == "inactive":
        by = factories.user(is_active=False)
    with pytest.raises(NoAuthor), change(by=by, reason="Why"):
        pytest.fail("The change began.")


def test_a_command_is_named_in_its_changes():
    with by_command("load_reference"):
        factories.supplier()
    assert shown_authors() == ["Loader, by manage.py load_reference"]
    assert list(broken_seals()) == []


def test_an_erased_account_leaves_its_changes_and_no_name(writer):
    account = Account.objects.get(user=writer)
    salts = set(history_of(Account).objects.values_list("salt", flat=True))
    with factories.acting(reason="Asked for"):
        erase_account(account=account, on=DAY)
    writer.refresh_from_db()
    assert (writer.username, writer.name, writer.email, writer.is_active) == (f"erased-{writer.pk}", "", "", False)
    rows = history_of(Account).objects.filter(user_id=writer.pk).values_list("username", "name", "salt")
    assert set(rows) == {("", "", "")}
    assert not salts & set(history_of(Account).objects.values_list("salt", flat=True)) - {""}
    assert shown_authors() == ["an erased account"] * 2
    assert list(broken_seals()) == []
    with pytest.raises(ValueError, match="stays erased"), factories.acting():
        writer.name = "Ada"
        writer.save()


def test_the_loader_is_not_erased():
    factories.supplier()
    with pytest.raises(ValueError, match="nobody's"), factories.acting():
        erase_account(account=Account.objects.get(username="loader"), on=DAY)


def test_accounts_are_not_emptied_without_a_version_that_says_so(writer):
    blank = "username = '', name = '', salt = ''"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {HISTORY} SET {blank}")
    run(f"UPDATE {HISTORY} SET {blank}")
    assert "\n".join(broken_seals()).count("altered after it was sealed") == 2


def test_a_user_of_a_sealed_change_cannot_be_deleted(writer):
    with pytest.raises(Exception, match="protected"):
        writer.delete()


def test_names_are_those_known_after_a_change_and_else_the_first(writer):
    assert names_known([writer.pk], 0) == names_known([writer.pk], 1) == {writer.pk: "Ada"}
    assert names_known([writer.pk]) == {writer.pk: "Ada Married"}
    assert names_known([999_999]) == {999_999: "account 999999"}


def test_a_stranger_to_the_organisation_is_not_named(writer):
    supplier = Supplier.objects.get()
    (last, first) = acts(versions(Supplier, [supplier.pk]), KnownAuthors([]))
    assert {last.by, first.by} == {"a person of another organisation"}
