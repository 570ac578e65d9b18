"""What an address asks of a list: words, chosen values, order, columns and page; and other questions as addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import repeat
from operator import itemgetter
from urllib.parse import parse_qsl, urlencode

# The names in an address that no facet may have.
WORDS, GROUP, SORT, COLUMNS, PAGE = "q", "group", "sort", "columns", "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question to a list. Empty: what the list shows of itself."""

    words: str = ""
    group: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = ""
    columns: tuple[str, ...] = ()
    page: int = 1

    def query(self, *, without_page: bool = True) -> str:
        """The question as the end of an address, such as "?data=health&sort=-next"; "?" alone for an empty one."""
        return f"?{urlencode(self.pairs(without_page=without_page))}"

    def pairs(self, *, without_page: bool = True) -> list[tuple[str, str]]:
        """The question as names and values, in one order, so that the same question is the same address."""
        found = [(GROUP, self.group), (WORDS, self.words)]
        for name, values in sorted(self.chosen.items()):
            found += zip(repeat(name), values)
        found.append((SORT, self.sort))
        found += zip(repeat(COLUMNS), self.columns)
        if not without_page and self.page > 1:
            found.append((PAGE, str(self.page)))
        return list(filter(itemgetter(1), found))

    def without(self, facet: str) -> "Asked":
        """The same question without a facet."""
        chosen = dict(self.chosen)
        chosen.pop(facet, None)
        return replace(self, chosen=chosen, page=1)

    def without_words(self) -> "Asked":
        """The same question without words."""
        return replace(self, words="", page=1)

    def in_group(self, group: str) -> "Asked":
        """The same question in another group."""
        return replace(self, group=group, page=1)

    def sorted_by(self, sort: str) -> "Asked":
        """The same question in another order."""
        return replace(self, sort=sort, page=1)

    def cleared(self) -> "Asked":
        """The group, order and columns alone."""
        return replace(self, words="", chosen={}, page=1)

    @classmethod
    def of(cls, query: str) -> "Asked":
        """The question of an address that was written by ``query``."""
        found: dict[str, list[str]] = {}
        for name, value in parse_qsl(query.removeprefix("?")):
            found.setdefault(name, []).append(value)
        columns = tuple(found.pop(COLUMNS, ()))
        words, group, sort = ("".join(found.pop(name, ())) for name in (WORDS, GROUP, SORT))
        chosen = {name: tuple(values) for name, values in found.items() if name != PAGE}
        return cls(words=words, group=group, chosen=chosen, sort=sort, columns=columns)

    @property
    def narrows(self) -> bool:
        """Whether it leaves lines of its group out."""
        return bool(self.words or self.chosen)
