"""Each CSV file of a published folder with what "CSV on the Web" has beside it, as the csvw package reads them."""

import sys
import warnings
from pathlib import Path

from csvw import CSVW

folder = Path(sys.argv[1])
described = sorted(folder.rglob("*.csv-metadata.json"))
assert described, "no metadata"
rows = 0
for path in described:
    assert path.with_name(path.name.removesuffix("-metadata.json")).is_file(), f"{path} is beside no file"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table = CSVW(str(path), validate=True)
        assert table.is_valid, path
        # One that only a target is set for has no rows.
        rows += sum(1 for table in table.tables for _ in table)
assert rows, "no rows"
print(f"{len(described)} tables, {rows} rows")
