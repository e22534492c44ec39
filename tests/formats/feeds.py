"""The feeds: Atom by the rules of RFC 4287, newest first, whose links lead to places that are there."""

from pathlib import Path
from urllib.parse import urljoin

from lxml import etree, html

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FILES = ("feed.xml", "so-lieu.xml", "data.xml", "luat.xml", "law.xml")
ENTRIES_AT_MOST = 50


def check(site):
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    feeds = [(path, content) for name in FILES for path, content in site.files(name)]
    # Three kinds in two languages.
    if len(feeds) != 6:
        yield f"{len(feeds)} feeds"
    seen = set()
    for path, content in feeds:
        feed = etree.fromstring(content)
        if not schema.validate(feed):
            yield f"{path}: {schema.error_log.last_error}"
        yield from (f"{path}: {fault}" for fault in faults(site, path, feed, seen))


def faults(site, path, feed, seen):
    entries = feed.findall("a:entry", ATOM)
    if not 0 < len(entries) <= ENTRIES_AT_MOST:
        yield f"{len(entries)} entries"
    for node in feed.iterfind(".//a:id", ATOM):
        if node.text in seen:
            yield f"the id {node.text} is another's"
        seen.add(node.text)
    for element, relations in [(feed, ["self", "alternate"])] + [(entry, ["alternate"]) for entry in entries]:
        if (found := [link.get("rel") for link in element.findall("a:link", ATOM)]) != relations:
            yield f"links {found} in place of {relations}"
    days = [entry.findtext("a:published", namespaces=ATOM) for entry in entries]
    if days != sorted(days, reverse=True):
        yield "it does not begin with the newest"
    for link in feed.iterfind(".//a:link", ATOM):
        address = urljoin(site.address_of(path), link.get("href"))
        if (fault := dead(site, address)) is not None:
            yield fault


def dead(site, address):
    file = site.file_at(address)
    if file is None:
        return f"nothing is at {address}"
    fragment = address.partition("#")[2]
    if fragment and not html.parse(str(file)).xpath("//*[@id=$id]", id=fragment):
        return f"{address} is no place of its page"
    return None
