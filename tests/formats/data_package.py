"""Each `datapackage.json` with its tables, as frictionless reads them: types, required cells, keys and references."""

import json

from frictionless import Package, validate

TABLES = ["observations", "indicators", "areas", "sources"]


def check(site):
    packages = list(site.files("datapackage.json"))
    if len(packages) != 2:
        yield f"{len(packages)} packages"
    for path, content in packages:
        report = validate(str(site.folder / path))
        yield from (f"{path}: {fault}" for fault in report.flatten(["title", "rowNumber", "fieldName", "note"]))
        tables = Package(str(site.folder / path)).resources
        if [table.name for table in tables] != TABLES or not all(table.read_rows() for table in tables):
            yield f"{path}: not the tables {TABLES}, or one without rows"
        yield from (f"{path}: {fault}" for fault in unsaid(json.loads(content)))


def unsaid(package):
    """What version 2 wants, and frictionless, which reads version 1 too, does not look at."""
    if package["$schema"] != "https://datapackage.org/profiles/2.0/datapackage.json":
        yield "another version"
    for key in ("version", "created", "licenses", "sources", "contributors"):
        if not package.get(key):
            yield f"no {key}"
    keys = package["resources"][0]["schema"]["foreignKeys"]
    if [key["reference"]["resource"] for key in keys] != TABLES[1:]:
        yield "observations do not refer to every list"
