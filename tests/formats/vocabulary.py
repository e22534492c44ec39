"""The words of schema.org, out of the npm package `schema-dts`: which property a thing may have, and what may stand in it."""

import os
import re
from functools import cache
from pathlib import Path

INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends (.+?) \{$")
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+), "\w+">;$')
TEXTS = {"Text", "URL", "Date", "DateTime", "Time", "Duration", "LegalForceStatus"}
NUMBERS = {"Number", "Integer", "Float"}
# Of the search box that search engines show, which schema.org only mentions.
BESIDE_IT = {"query-input"}


class Vocabulary:
    def __init__(self, path):
        self.above, self.properties = {}, {}
        name = None
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            if opening := INTERFACE.match(line):
                name = opening[1]
                self.above[name] = re.findall(r"\w+(?:Base|Leaf)\b", opening[2])
                self.properties[name] = {}
            elif name and (found := PROPERTY.match(line)):
                self.properties[name][found[1]] = set(re.findall(r"\w+", found[2]))

    def lineage(self, kind):
        """A kind and what it is a kind of, by the names of the interfaces."""
        found, todo = [], [f"{kind}Leaf"]
        while todo:
            name = todo.pop()
            found.append(name)
            todo += self.above.get(name, [])
        return found

    def faults(self, thing):
        """What schema.org does not know of a thing and of those in it."""
        if isinstance(thing, list):
            yield from (fault for each in thing for fault in self.faults(each))
        if not isinstance(thing, dict) or "@type" not in thing:
            return
        kind = thing["@type"]
        if f"{kind}Leaf" not in self.above:
            yield f"there is no {kind}"
        known = {}
        for name in self.lineage(kind):
            known |= self.properties.get(name, {})
        for word, value in thing.items():
            if word.startswith("@") or word in BESIDE_IT:
                continue
            if word not in known:
                yield f"{kind} has no {word}"
                continue
            values = value if isinstance(value, list) else [value]
            yield from (f"{kind}.{word} cannot be {each}" for each in values if not self.fits(each, known[word]))
            yield from self.faults(value)

    def fits(self, value, allowed):
        if isinstance(value, str):
            return bool(allowed & TEXTS)
        if isinstance(value, (int, float)):
            return bool(allowed & NUMBERS)
        if "@type" not in value:
            return "IdReference" in allowed
        return bool({re.sub("(Leaf|Base)$", "", name) for name in self.lineage(value["@type"])} & allowed)


@cache
def schema_org():
    return Vocabulary(os.environ["SCHEMA_ORG"])
