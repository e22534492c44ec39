"""The JSON-LD of every page: schema.org's own words, and addresses that lead to published files."""

import gzip
import json

import vocabulary
from lxml import html
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SDO

# In place of what https://schema.org would answer, so that nothing is fetched: every word is schema.org's, and these
# properties hold addresses.
CONTEXT = {"@vocab": str(SDO)} | {
    name: {"@type": "@id"}
    for name in ("contentUrl", "image", "legislationLegalForce", "mainEntityOfPage", "sameAs", "url")
}
# Bytes of a block, compressed.
HEAVIEST = 2100
# What a page of each kind is about, by the class of its `main`.
MATTER = {
    "home": [SDO.WebSite, SDO.Organization],
    "downloads": [SDO.DataCatalog],
    "document": [SDO.Legislation],
    "provision": [SDO.Legislation],
}
# The site itself, every kind of page, and a good part of them.
PAGES_AT_LEAST = 500


def check(site):
    count, kinds = 0, set()
    for path, content in site.files("*.html"):
        page = html.document_fromstring(content)
        blocks = page.xpath('//script[@type="application/ld+json"]')
        matter = page.xpath("//main/@class")
        if not blocks or not matter:
            continue
        count += 1
        kinds |= {kind.removeprefix("kind-") for kind in matter[0].split() if kind.startswith("kind-")}
        yield from (f"{path}: {fault}" for fault in faults(site, path, page, blocks))
    if count < PAGES_AT_LEAST or not set(MATTER) <= kinds:
        yield f"only {count} pages of the kinds {sorted(kinds)} have JSON-LD"


def faults(site, path, page, blocks):
    if len(blocks) > 1:
        yield "more than one block"
    text = blocks[0].text
    if (weight := len(gzip.compress(text.encode()))) > HEAVIEST:
        yield f"{weight} bytes, compressed"
    block = json.loads(text)
    if block["@context"] != "https://schema.org":
        yield f"the context is {block['@context']}"
    own = site.address_of(path)
    graph = Graph().parse(data=json.dumps(block | {"@context": CONTEXT}), format="json-ld", publicID=own)
    yield from vocabulary.schema_org().faults(block["@graph"])
    yield from dead_addresses(site, graph)
    yield from missing(page, graph)
    yield from incomplete(site, graph)


def dead_addresses(site, graph):
    for node in {node for triple in graph for node in (triple[0], triple[2]) if isinstance(node, URIRef)}:
        if site.is_here(node) and site.file_at(node) is None:
            yield f"nothing is at {node}"


def missing(page, graph):
    kinds = set(graph.objects(None, RDF.type))
    expected = [SDO.BreadcrumbList] if page.xpath('//nav[@class="breadcrumb"]') else []
    for kind, matter in MATTER.items():
        expected += matter if is_of_kind(page, kind) else []
    # Of some indicators only the targets are known.
    if is_of_kind(page, "indicator") and page.xpath('//*[@data-value]'):
        expected += [SDO.Dataset, SDO.Observation]
    yield from (f"no {kind}" for kind in expected if kind not in kinds)


def is_of_kind(page, kind):
    return f"kind-{kind}" in page.xpath("//main/@class")[0].split()


def incomplete(site, graph):
    for dataset in graph.subjects(RDF.type, SDO.Dataset):
        for needed in (SDO.name, SDO.description, SDO.url, SDO.publisher, SDO.temporalCoverage, SDO.distribution):
            if (dataset, needed, None) not in graph:
                yield f"{dataset} has no {needed}"
        for distribution in graph.objects(dataset, SDO.distribution):
            file = site.file_at(graph.value(distribution, SDO.contentUrl))
            if file is None or not graph.value(distribution, SDO.encodingFormat):
                yield f"{dataset} has a distribution without a file or format"
    for observation in graph.subjects(RDF.type, SDO.Observation):
        for needed in ("value", "unitText", "observationDate", "observationAbout", "variableMeasured"):
            if (observation, URIRef(f"{SDO}{needed}"), None) not in graph:
                yield f"an observation has no {needed}"
    for step in graph.subjects(RDF.type, SDO.ListItem):
        if site.file_at(graph.value(step, SDO.item)) is None or not graph.value(step, SDO.position):
            yield "a step of the breadcrumb leads nowhere"
    for law in graph.subjects(RDF.type, SDO.Legislation):
        force = graph.value(law, SDO.legislationLegalForce)
        if force not in (None, SDO.InForce, SDO.NotInForce, SDO.PartiallyInForce):
            yield f"{law} is said to be {force}"
