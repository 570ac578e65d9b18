"""What the pages of signing in show in words: browsers, and keys to be typed."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()

# The signs of browsers and systems in what a browser says of itself. The first one that is found counts, because most
# browsers name others too.
BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
SYSTEMS = (
    *(("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows")),
    *(("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")),
)
SHOWN = 60


@register.filter
def browser(agent: str) -> str:
    """A browser and its system, such as “Firefox on Windows”; otherwise the beginning of what it says of itself."""
    name = next((name for sign, name in BROWSERS if sign in agent), None)
    system = next((name for sign, name in SYSTEMS if sign in agent), None)
    if name and system:
        return _("%(browser)s on %(system)s") % {"browser": name, "system": system}
    return name or system or agent[:SHOWN]


@register.filter
def in_fours(key: str) -> str:
    """A key in groups of four letters, as people type it. Apps leave the spaces out."""
    return " ".join(key[place : place + 4] for place in range(0, len(key), 4))
