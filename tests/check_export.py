#!/usr/bin/env python3
"""Checks that every internal address of an exported site resolves, reading nothing but the export itself.

usage: tests/check_export.py FOLDER [--host HOST]

Looks at every href, src, srcset, poster and redirect of every HTML file: its file must be there, and its anchor on that page.
Addresses with a scheme leave the site; those of HOST are looked at too. The page 404.html is shown at any address, so
its addresses start at the root. Exit code 1 if something leads nowhere.
"""
import argparse
import pathlib
import posixpath
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.ids.update(it for it in (found.get("id"), tag == "a" and found.get("name")) if it)
        self.addresses += [found[it] for it in ("href", "src", "poster") if found.get(it)]
        if found.get("srcset"):
            self.addresses += [it.split()[0] for it in re.split(r",\s+", found["srcset"]) if it.split()]
        if tag == "meta" and (found.get("http-equiv") or "").lower() == "refresh":
            self.addresses += re.findall(r"url=(.+)", found.get("content") or "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--host", help="the site's own host, such as example.org")
    options = parser.parse_args()
    root = options.folder
    files = sorted(it.relative_to(root).as_posix() for it in root.rglob("*.html"))
    pages = {it: Page((root / it).read_text(encoding="utf-8")) for it in files}
    checked, dead = 0, []
    for name, page in pages.items():
        folder = "" if posixpath.basename(name) == "404.html" else posixpath.dirname(name)
        for address in page.addresses:
            own = re.sub(rf"^https?://{re.escape(options.host)}(?=[/?#]|$)", "", address) if options.host else address
            if re.match(r"[a-z][a-z0-9+.-]*:|//", own.strip(), re.I):
                continue
            checked += 1
            path, _, anchor = own.strip().partition("#")
            path = unquote(path.partition("?")[0])
            target = name
            if path:
                target = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
                if (root / target).is_dir():
                    target = posixpath.join(target, "index.html")
            if not (root / target).is_file():
                dead.append(f"{name}: {address}: no such file")
            elif anchor and target in pages and unquote(anchor) not in pages[target].ids | {"top"}:
                if not anchor.startswith(":~:"):
                    dead.append(f"{name}: {address}: no such place on the page")
    print("\n".join([*dead, f"{len(pages)} pages, {checked} addresses, {len(dead)} lead nowhere"]))
    sys.exit(bool(dead))


if __name__ == "__main__":
    main()
