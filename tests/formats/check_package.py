"""Each `datapackage.json` of a published folder, with its tables, as frictionless reads them: types, required cells,
keys and references."""

import json
import sys
from pathlib import Path

from frictionless import Package, validate

folder = Path(sys.argv[1])
packages = sorted(folder.rglob("datapackage.json"))
assert packages, "no datapackage.json"
for path in packages:
    report = validate(str(path))
    assert report.valid, f"{path}: {report.flatten(['title', 'rowNumber', 'fieldName', 'note'])}"
    package = Package(str(path))
    rows = {resource.name: resource.read_rows() for resource in package.resources}
    assert set(rows) == {"observations", "indicators", "areas", "sources"}, list(rows)
    assert all(rows.values()), "a table without rows"
    described = json.loads(path.read_text("utf-8"))
    assert described["version"] and described["licenses"] and described["sources"]
    # Frictionless reads version 1 too; what is new in version 2 is checked by hand.
    assert described["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    keys = described["resources"][0]["schema"]["foreignKeys"]
    assert [key["reference"]["resource"] for key in keys] == ["indicators", "areas", "sources"]
    print(f"{path.relative_to(folder)}: {len(rows['observations'])} observations")
