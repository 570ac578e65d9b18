"""The forms of a page, read as a browser reads them."""

from html.parser import HTMLParser


class Forms(HTMLParser):
    """The values of each form of a page, by the form's id ("" if it has none)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, dict[str, str]] = {}
        self._form: dict[str, str] | None = None
        self._choice = self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._form = self.found.setdefault(given.get("id", ""), {})
        elif self._form is None:
            return
        elif tag == "option":
            if "selected" in given and self._choice:
                self._form[self._choice] = given.get("value", "")
        elif name := given.get("name", ""):
            self._begin(tag, name, given)

    def _begin(self, tag: str, name: str, given: dict[str, str]) -> None:
        assert self._form is not None
        kind = given.get("type", "text")
        if tag == "select":
            self._choice = name
        elif tag == "textarea":
            self._text = name
            self._form[name] = ""
        elif tag == "input" and kind not in ("submit", "checkbox", "radio"):
            self._form[name] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        self._choice = self._choice if tag != "select" else ""
        self._text = self._text if tag != "textarea" else ""

    def handle_data(self, data: str) -> None:
        if self._form is not None and self._text:
            self._form[self._text] += data


def forms_of(page: str) -> dict[str, dict[str, str]]:
    """The values of the forms of a page, by the form's id, without the rows that a script would add."""
    reader = Forms()
    reader.feed(page)
    return {key: {name: each[name] for name in each if "__prefix__" not in name} for key, each in reader.found.items()}
