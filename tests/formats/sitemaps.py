"""The site map: by the schema of sitemaps.org, with every page once and twins that name each other."""

import os
from pathlib import Path

from lxml import etree

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NAMES = {"s": SITEMAP, "x": "http://www.w3.org/1999/xhtml"}


def check(site):
    files = list(site.files("sitemap*.xml"))
    if not site.knows_its_address:
        yield from (f"{path}: a site without an address has a site map" for path, _ in files)
        return
    if not files:
        yield "there is no site map"
    for path, content in files:
        sitemap = etree.fromstring(content)
        schema = schema_of_sitemaps()
        if not schema.validate(sitemap):
            yield f"{path}: {schema.error_log.last_error}"
        yield from (f"{path}: {fault}" for fault in faults(site, sitemap))


def faults(site, sitemap):
    twins = {}
    for url in sitemap.iterfind("s:url", NAMES):
        address = url.findtext("s:loc", namespaces=NAMES)
        if address in twins:
            yield f"{address} is listed twice"
        if site.file_at(address) is None:
            yield f"nothing is at {address}"
        twins[address] = {link.get("hreflang"): link.get("href") for link in url.iterfind("x:link", NAMES)}
    for address, others in twins.items():
        for language, other in others.items():
            if other not in twins:
                yield f"{address} has a twin that is not listed: {other}"
            # Google and others ignore twins that do not answer one another.
            elif address in others.values() and twins[other] != others:
                yield f"{address} and {other} name different twins"
        if len(others) > 1 and "x-default" not in others:
            yield f"{address} has no language to fall back on"


def schema_of_sitemaps():
    """The schema out of its package, and the one foreign element that it lets in."""
    parts = {SITEMAP: Path(os.environ["SITEMAP_SCHEMA"]), NAMES["x"]: Path(__file__).with_name("twin.xsd")}
    imports = (
        f'<xsd:import namespace="{name}" schemaLocation="{path.resolve().as_uri()}"/>' for name, path in parts.items()
    )
    xsd = f'<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">{"".join(imports)}</xsd:schema>'
    return etree.XMLSchema(etree.fromstring(xsd))
