"""The register that notes what it is asked while a subject is judged."""

from registry.reading.recording import RecordingRegister
from registry.reading.register import Register
from suppliers.values import BreachTerm, Service, Supplier


def test_a_watched_register_answers_alike_and_notes_each_question_once(case):
    register: Register = case.register
    watched = RecordingRegister(register)
    for _twice in range(2):
        assert watched.get(Supplier, 1) is register.get(Supplier, 1)
        assert watched.get(Supplier, 99) is None
        assert watched.where(Service, "supplier_id", 1) is register.where(Service, "supplier_id", 1)
        assert list(watched.all(BreachTerm)) == []
    assert watched.asked == {
        (Supplier, "id", 1),
        (Supplier, "id", 99),
        (Service, "supplier_id", 1),
        (BreachTerm, "", None),
    }
