"""A published folder, and the check of one format on it: python published.py CHECK FOLDER ADDRESS [FOLDER ADDRESS]…"""

import importlib
import sys
from pathlib import Path
from urllib.parse import unquote, urljoin

# What stands in place of its address for a site that does not know it.
NOWHERE = "https://nowhere.example/"


class Site:
    """Published files; `address` is empty where the site does not know its own."""

    def __init__(self, folder, address):
        self.folder = Path(folder)
        self.knows_its_address = bool(address)
        self.address = address or NOWHERE

    def files(self, pattern):
        """Each file that matches, as its path from the root and its bytes."""
        for path in sorted(path for path in self.folder.rglob(pattern) if path.is_file()):
            yield path.relative_to(self.folder).as_posix(), path.read_bytes()

    def address_of(self, path):
        return urljoin(self.address, path.removesuffix("index.html"))

    def file_at(self, address):
        """The file that an address leads to; nothing where none is there, or it is another site's."""
        bare = unquote(str(address).split("#")[0])
        if not bare.startswith(self.address):
            return None
        path = bare.removeprefix(self.address)
        file = self.folder / (path + "index.html" if path == "" or path.endswith("/") else path)
        return file if file.is_file() else None

    def is_here(self, address):
        return str(address).startswith(self.address)


def main(check, *sites):
    module = importlib.import_module(check)
    wrong = []
    for folder, address in zip(sites[::2], sites[1::2]):
        wrong += module.check(Site(folder, address))
    for sentence in wrong[:20]:
        print(f"{check}: {sentence}", file=sys.stderr)
    print(f"{check}: " + (f"{len(wrong)} faults" if wrong else "sound"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
