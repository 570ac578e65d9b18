"""manage.py reduce_map: the shapes of maps from TopoJSON."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

SQUARE = [[0, 0], [1000, 0], [0, 1000], [-1000, 0], [0, -1000]]
TOPOLOGY = {
    "transform": {"scale": [0.01, 0.01], "translate": [0, 40]},
    "arcs": [SQUARE, [[36500, 0], [-1000, 0], [0, 500], [1000, 500], [0, -1000]]],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "arcs": [[0]], "id": "276", "properties": {"name": "Germany"}},
                {"type": "MultiPolygon", "arcs": [[[~1]]], "id": "036", "properties": {"name": "Australia"}},
                {"type": "Polygon", "arcs": [[0]], "id": "036", "properties": {"name": "Ashmore"}},
                {"type": "Polygon", "arcs": [[0]], "properties": {"name": "Kosovo"}},
                {"type": "Polygon", "arcs": [[0]], "properties": {"name": "Indian Ocean Ter."}},
            ]
        }
    },
}


def reduced(tmp_path, topology):
    source, made = tmp_path / "countries.json", tmp_path / "shapes.json"
    source.write_text(json.dumps(topology), encoding="utf-8")
    call_command("reduce_map", source, "--to", made, stdout=StringIO())
    return json.loads(made.read_text(encoding="utf-8"))


def test_two_shapes_of_one_number_are_one_country_and_kosovo_has_a_code(tmp_path):
    found = reduced(tmp_path, TOPOLOGY)
    rings = found["details"][0]["rings"]
    assert {code: len(each) for code, each in rings.items()} == {"AU": 2, "DE": 1, "XK": 1}
    assert found["points"]["DE"] == [45, 5]
    first = rings["DE"][0]
    assert (first[:2], len(first)) == ([0, 2000], 8)


@pytest.mark.parametrize("wrong", ["", "{}", '{"transform": 1}'])
def test_a_file_of_another_kind_is_refused(tmp_path, wrong):
    source = tmp_path / "countries.json"
    source.write_text(wrong, encoding="utf-8")
    with pytest.raises(CommandError, match=r"is no TopoJSON file of countries"):
        call_command("reduce_map", source, "--to", tmp_path / "shapes.json")
    assert not (tmp_path / "shapes.json").exists()
