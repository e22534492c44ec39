"""The catalogue of all data: DCAT in words that are DCAT's, whose files are there and are what it says."""

from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SKOS

VOCABULARIES = (DCAT, DCTERMS, FOAF, RDF, SKOS)
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
ENDINGS = {
    "text/csv": ".csv",
    "application/xml": ".xml",
    "application/json": ".json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


def check(site):
    catalogues = list(site.files("catalog.jsonld"))
    if len(catalogues) != 2:
        yield f"{len(catalogues)} catalogues in two languages"
    for path, content in catalogues:
        graph = Graph().parse(data=content, format="json-ld", publicID=site.address_of(path))
        yield from (f"{path}: {fault}" for fault in faults(site, graph))


def faults(site, graph):
    catalogue = graph.value(None, RDF.type, DCAT.Catalog)
    datasets = set(graph.objects(catalogue, DCAT.dataset))
    if not datasets or datasets != set(graph.subjects(RDF.type, DCAT.Dataset)):
        yield "the catalogue does not list its data sets"
    yield from without(graph, catalogue, DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.modified)
    for dataset in datasets:
        yield from without(
            graph, dataset, DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.identifier,
            DCTERMS.modified, DCTERMS.temporal, DCTERMS.spatial, DCAT.landingPage, DCAT.distribution,
        )
        if site.file_at(graph.value(dataset, DCAT.landingPage)) is None:
            yield f"{dataset} has no page"
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        yield from distribution_faults(site, graph, distribution)
    yield from foreign_words(graph)


def distribution_faults(site, graph, distribution):
    file = site.file_at(graph.value(distribution, DCAT.downloadURL))
    kind = str(graph.value(distribution, DCAT.mediaType)).removeprefix(MEDIA_TYPES)
    if file is None:
        yield f"nothing is at {graph.value(distribution, DCAT.downloadURL)}"
    elif file.suffix != ENDINGS.get(kind):
        yield f"{file} is not of the kind {kind}"


def without(graph, subject, *needed):
    yield from (f"{subject} has no {word}" for word in needed if (subject, word, None) not in graph)


def foreign_words(graph):
    for _, predicate, value in graph:
        for word in (predicate, value) if predicate == RDF.type else (predicate,):
            if not any(is_word_of(vocabulary, word) for vocabulary in VOCABULARIES):
                yield f"no vocabulary has {word}"


def is_word_of(vocabulary, word):
    return isinstance(word, URIRef) and word.startswith(str(vocabulary)) and word.removeprefix(str(vocabulary)) in vocabulary
