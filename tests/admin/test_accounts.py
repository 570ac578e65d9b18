"""Accounts in data entry: another name is a change with its reason, and an administrator erases names."""

import pytest
from django.urls import reverse

from registry.models import Membership, User
from suppliers.ledger.seal import broken_seals
from suppliers.models import Account, Change
from tests import factories
from tests.admin.forms import faults, path
from tests.pages.world import World, client_of, shown

ADD = "/admin/registry/user/add/"
PASSWORD = "a-long-test-password"


def erase(user: User, client) -> None:
    address = reverse("admin:suppliers_account_erase", args=[Account.objects.get(user=user).pk])
    assert client.post(address, {"reason": "Left"}).status_code == 302


@pytest.fixture
def root(world: World):
    return client_of(world.root)


def form_of(user: User, **given):
    data = {"username": user.username, "name": user.name, "email": user.email, "is_active": "on"}
    return data | given


def test_a_new_account_is_a_change_of_the_administrator(world, root):
    given = {"username": "new", "name": "New Person", "password1": PASSWORD, "password2": PASSWORD}
    assert "why" in faults(root.post(ADD, given))
    assert root.post(ADD, given | {"why": "Deputy officer"}).status_code == 302
    last = Change.objects.first()
    assert (last.by, last.reason, set(last.touched)) == (world.root, "Deputy officer", {"suppliers.Account"})
    assert str(Account.objects.get(username="new")) == "New Person"


def test_another_name_takes_a_reason_and_stays_in_step(world, root):
    number = Change.objects.count()
    assert "why" in faults(root.post(path(world.editor), form_of(world.editor, name="Ada Married")))
    given = form_of(world.editor, name="Ada Married", why="Married")
    assert root.post(path(world.editor), given).status_code == 302
    assert Change.objects.count() == number + 1
    assert Account.objects.get(user=world.editor).name == "Ada Married"
    assert list(broken_seals()) == []


def test_what_the_history_does_not_name_needs_no_reason(world, root):
    number = Change.objects.count()
    assert root.post(path(world.editor), form_of(world.editor, email="new@own.example")).status_code == 302
    world.editor.refresh_from_db()
    assert (world.editor.email, Change.objects.count()) == ("new@own.example", number)


def test_an_administrator_erases_an_account(world, root):
    account = Account.objects.get(user=world.editor)
    address = reverse("admin:suppliers_account_erase", args=[account.pk])
    assert address in root.get(path(account)).content.decode()
    assert "Username, name and e-mail, in the only version" in shown(root.get(address))
    answer = root.post(address, {"reason": "Left, and asked for it"}, follow=True)
    assert "The details are erased from every version." in shown(answer)
    assert "own-editor" not in answer.content.decode()
    assert root.get(address).status_code == 403
    assert list(broken_seals()) == []


@pytest.mark.parametrize("who", ["editor", "root"])
def test_nobody_else_and_not_oneself(world, who):
    """An editor erases no account, and an administrator not the own one."""
    account = Account.objects.get(user=world.root)
    address = reverse("admin:suppliers_account_erase", args=[account.pk])
    assert client_of(getattr(world, who)).post(address, {"reason": "Mine"}).status_code == 403
    account.refresh_from_db()
    assert account.username == "root"


def test_the_loader_is_not_erased(world, root):
    factories.supplier()
    account = Account.objects.get(username="loader")
    assert root.post(reverse("admin:suppliers_account_erase", args=[account.pk]), {"reason": "x"}).status_code == 403


def test_the_changes_page_names_an_account_to_its_organisation_alone(world):
    with factories.acting(world.root, "Renamed"):
        world.editor.name = "Ada Married"
        world.editor.save()
    assert "Ada Married" in shown(client_of(world.editor).get("/changes/"))
    assert "Ada Married" not in shown(client_of(world.stranger).get("/changes/"))
    assert "Ada Married" not in shown(client_of(world.stranger).get("/changes/between/"))


def test_a_role_that_is_sent_twice_is_given_once(world, root):
    given = {
        "username": "new",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "why": "Joined",
        "organisation": world.own.pk,
    }
    assert root.post(ADD, given | {"roles": ["admin", "admin"]}).status_code == 302
    assert Membership.objects.filter(user__username="new").count() == 1


def test_an_erased_account_is_read_only(world, root):
    erase(world.editor, root)
    page = root.get(path(world.editor))
    assert page.status_code == 200 and 'name="username"' not in page.content.decode()
    given = form_of(world.editor, username="again", is_active="on", why="Back")
    assert root.post(path(world.editor), given).status_code == 403
    password = reverse("admin:auth_user_password_change", args=[world.editor.pk])
    assert root.post(password, {"password1": PASSWORD, "password2": PASSWORD}).status_code == 403
    world.editor.refresh_from_db()
    assert (world.editor.username, world.editor.is_active) == (f"erased-{world.editor.pk}", False)
