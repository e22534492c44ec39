"""Each CSV file with what "CSV on the Web" has beside it, as the csvw package reads them."""

import warnings

from csvw import CSVW


def check(site):
    rows = tables = 0
    for path, _ in site.files("*.csv-metadata.json"):
        file = site.folder / path
        if not file.with_name(file.name.removesuffix("-metadata.json")).is_file():
            yield f"{path} is beside no file"
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                read = CSVW(str(file), validate=True)
                if not read.is_valid:
                    yield f"{path} is not valid"
                # One that only a target is set for has no rows.
                rows += sum(1 for table in read.tables for _ in table)
                tables += 1
        except (Warning, ValueError) as fault:
            yield f"{path}: {fault}"
    if rows < tables:
        yield f"{tables} tables with {rows} rows"
