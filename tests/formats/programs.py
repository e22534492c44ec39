"""The interface for programs: its description as OpenAPI, and each file as the description says."""

import json
from urllib.parse import urljoin

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

# Keys that hold many addresses, each under a name of its own.
WAYS = ("pages", "documentation", "data_packages", "sdmx")
FILES = {"index.json": "Index", "indicators/*.json": "Numbers", "areas/*.json": "Numbers"}


def check(site):
    root = site.folder / "api" / "v1"
    openapi = json.loads((root / "openapi.json").read_text("utf-8"))
    yield from (f"openapi.json: {fault.message}" for fault in OpenAPIV31SpecValidator(openapi).iter_errors())
    for pattern, name in FILES.items():
        found = sorted(root.glob(pattern))
        if not found:
            yield f"no {pattern}"
        for path in found:
            content = json.loads(path.read_text("utf-8"))
            for fault in schema(openapi, name).iter_errors(content):
                yield f"{path.name}: {list(fault.absolute_path)}: {fault.message}"
            here = site.address_of(path.relative_to(site.folder).as_posix())
            yield from (f"{path.name}: nothing is at {dead}" for dead in dead_ways(site, here, content))
    example = openapi["components"]["schemas"]["Observation"]["examples"][0]
    yield from (f"the example: {fault.message}" for fault in schema(openapi, "Observation").iter_errors(example))


def closed(schema):
    """The schema as of today: what it does not name, nobody has described."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(value) for key, value in schema.items()}
    return {**parts, "additionalProperties": False} if "properties" in schema and "required" in schema else parts


def schema(openapi, name):
    whole = {"$ref": f"#/components/schemas/{name}", "components": closed(openapi["components"])}
    return Draft202012Validator(whole, format_checker=FormatChecker())


def dead_ways(site, here, content, of=None):
    """The addresses of files and pages in a file that lead nowhere; `of` is the key that a list of languages stands under."""
    for key, value in content.items() if isinstance(content, dict) else enumerate(content):
        if isinstance(value, (dict, list)):
            yield from dead_ways(site, here, value, key)
        elif (key in ("url", "openapi") or of in WAYS) and isinstance(value, str):
            address = urljoin(here, value)
            if site.is_here(address) and site.file_at(address) is None:
                yield address
