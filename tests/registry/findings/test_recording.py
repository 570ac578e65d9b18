"""The register that notes each question while rules are applied to a subject."""

from registry.reading.recording import RecordingRegister
from registry.reading.register import Register
from suppliers.values import BreachTerm, Service, Supplier


def test_a_recording_register_answers_alike_and_notes_each_question_once(case):
    register: Register = case.register
    recording = RecordingRegister(register)
    for _twice in range(2):
        assert recording.get(Supplier, 1) is register.get(Supplier, 1)
        assert recording.get(Supplier, 99) is None
        assert recording.where(Service, "supplier_id", 1) is register.where(Service, "supplier_id", 1)
        assert list(recording.all(BreachTerm)) == []
    assert recording.asked == {
        (Supplier, "id", 1),
        (Supplier, "id", 99),
        (Service, "supplier_id", 1),
        (BreachTerm, "", None),
    }
