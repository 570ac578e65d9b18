"""manage.py make_register: into an empty register, and never into another."""

import pytest
from django.core.management import call_command

from suppliers.models import Change, Supplier
from tests import factories

pytestmark = pytest.mark.django_db


def test_an_empty_register_is_filled_and_the_command_reports_the_numbers(capsys):
    call_command("make_register", "--suppliers", "7", "--seed", "2")
    assert capsys.readouterr().out.startswith("Register filled: 7 suppliers, ")
    assert Supplier.objects.count() >= 7


def test_a_register_that_is_in_use_is_refused(run):
    factories.supplier()
    done = run("make_register")
    assert (done.status, Change.objects.count()) == (1, 1)
    assert "needs an empty register" in done.error


@pytest.mark.parametrize("option", ["--suppliers", "--organisations"])
def test_a_number_below_one_is_refused(run, option):
    done = run("make_register", option, "0")
    assert (done.status, Change.objects.count()) == (2, 0)
    assert f"{option}: 0 is too low. Enter 1 or more." in done.error
