"""Every citation, as the programs of researchers read it: BibTeX by bibtexparser, CSL-JSON by citeproc."""

import html
import json
import re
import warnings

import bibtexparser
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

FIELDS = {"online": {"author", "title", "date", "organization"}, "dataset": {"author", "title", "date", "publisher"}}
TYPES = {"online": "webpage", "dataset": "dataset"}
ITEM = {"id", "type", "title", "author", "container-title", "publisher", "version", "issued", "note", "URL", "language"}
FORMS = re.compile(r'<pre class="citation">(.*?)</pre>', re.DOTALL)


def entries(text):
    """The entries of BibTeX by key; raises where a block is none, or a key comes twice."""
    library = bibtexparser.parse_string(text)
    if library.failed_blocks:
        raise ValueError(f"not read: {library.failed_blocks[0].raw[:80]!r}")
    for entry in library.entries:
        missing = FIELDS[entry.entry_type] - set(entry.fields_dict)
        if missing:
            raise ValueError(f"{entry.key} has no {', '.join(sorted(missing))}")
        for name, field in entry.fields_dict.items():
            if name != "url" and re.search(r"(?<!\\)[%&#_$~^]", field.value):
                raise ValueError(f"{entry.key}: {name} holds what TeX takes for a command")
    return {entry.key: entry for entry in library.entries}


def items(text):
    """The items of CSL-JSON by id, each set in a style as a reader would see it."""
    read = json.loads(text)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bibliography = CitationStylesBibliography(style, CiteProcJSON(read), formatter.plain)
    for item in read:
        if set(item) - ITEM:
            raise ValueError(f"{item['id']} has {set(item) - ITEM}")
        bibliography.register(Citation([CitationItem(item["id"])]))
    # A style rewrites quotation marks, and closes up spaces.
    bare = lambda words: re.sub(r"\W", "", words)
    told = bare("".join(str(line) for line in bibliography.bibliography()))
    for item in read:
        if bare(item["title"]) not in told:
            raise ValueError(f"{item['id']}: its title is not in the list of references")
    by_id = {item["id"]: item for item in read}
    if len(by_id) != len(read):
        raise ValueError("an id comes twice")
    return by_id


def compare(bibtex, csl):
    """Both hold the same references."""
    bibtex, csl = entries(bibtex), items(csl)
    if list(bibtex) != list(csl):
        raise ValueError("the two formats hold different references")
    for key, entry in bibtex.items():
        day = "-".join(f"{part:02}" for part in csl[key]["issued"]["date-parts"][0])
        if TYPES[entry.entry_type] != csl[key]["type"] or entry.fields_dict["date"].value != day:
            raise ValueError(f"{key}: type or day differ")
        url = entry.fields_dict.get("url")
        if (url.value if url else None) != csl[key].get("URL"):
            raise ValueError(f"{key}: the address differs")
    return len(bibtex)


def check(site):
    files = pages = 0
    for path, content in site.files("*"):
        name = path.rpartition("/")[2]
        try:
            if name in ("trich-dan.bib", "citations.bib"):
                files += 1
                csl = (site.folder / path).with_suffix(".json").read_text("utf-8")
                compare(content.decode(), csl)
            elif name.endswith(".html"):
                forms = [html.unescape(form) for form in FORMS.findall(content.decode())]
                if forms:
                    pages += 1
                    compare(*forms)
        except Exception as fault:  # whatever a reader of the format complains of
            yield f"{path}: {fault}"
    if not files or not pages:
        yield f"citations on {pages} pages and in {files} files"
