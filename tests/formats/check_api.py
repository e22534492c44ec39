"""The interface for programs of a published folder: its description as OpenAPI, and each file as the description says."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

root = Path(sys.argv[1]) / "api" / "v1"
openapi = json.loads((root / "openapi.json").read_text("utf-8"))
validate(openapi)


def schema(name):
    whole = {"$ref": f"#/components/schemas/{name}", "components": openapi["components"]}
    return Draft202012Validator(whole, format_checker=FormatChecker())


files = 0
for pattern, name in [("index.json", "Index"), ("indicators/*.json", "Numbers"), ("areas/*.json", "Numbers")]:
    found = sorted(root.glob(pattern))
    assert found, f"no {pattern}"
    for path in found:
        for error in schema(name).iter_errors(json.loads(path.read_text("utf-8"))):
            raise AssertionError(f"{path}: {list(error.path)}: {error.message}")
    files += len(found)
example = openapi["components"]["schemas"]["Observation"]["examples"][0]
schema("Observation").validate(example)
print(f"{files} files")
