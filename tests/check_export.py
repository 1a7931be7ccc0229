#!/usr/bin/env python3
"""Checks that every internal address of an exported site resolves, reading nothing but the export itself.

usage: tests/check_export.py FOLDER [--host HOST]

Looks at every href, src, srcset, poster and redirect of every HTML file, at url(...) in its styles, at the addresses in
its Open Graph and schema.org data, at feeds with the HTML in them, at sitemaps and robots.txt: the file must be there,
and the anchor on that page. An address with a scheme leaves the site, but for the site's own: robots.txt says where it
stands; links in the text of pages that name the own host are looked at with --host only. The page 404.html is shown at
any address, so its addresses start at the root of the host. Exit code 1 if something leads nowhere.
"""
import argparse
import json
import pathlib
import posixpath
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

URLS = re.compile(r"""url\(\s*["']?([^"')\s]+)""", re.I)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.addresses, self.full, self.inside = set(), [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.inside = {"style": "style", "script": found.get("type")}.get(tag)
        self.ids.update(it for it in (found.get("id"), tag == "a" and found.get("name")) if it)
        names = ["href", "src", "poster", "action", "formaction", "xlink:href", *["data"] * (tag == "object")]
        addresses = [found[it] for it in names if found.get(it)]
        if found.get("srcset"):
            addresses += [it.split()[0] for it in re.split(r",\s+", found["srcset"]) if it.split()]
        addresses += URLS.findall(found.get("style") or "")
        if tag == "meta" and (found.get("http-equiv") or "").lower() == "refresh":
            addresses += re.findall(r"url=(.+)", found.get("content") or "")
        if tag == "meta" and found.get("property") in ("og:url", "og:image"):
            self.full.append(found.get("content") or "")
        is_full = tag == "link" and found.get("rel") in ("canonical", "alternate")
        (self.full if is_full else self.addresses).extend(addresses)

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, text):
        if self.inside == "style":
            self.addresses += URLS.findall(text)
        if self.inside == "application/ld+json":
            self.full += addresses_of(json.loads(text))


def addresses_of(value):
    """The addresses in schema.org data."""
    if isinstance(value, list):
        return [it for one in value for it in addresses_of(one)]
    if not isinstance(value, dict):
        return []
    own = [value[it] for it in ("url", "image", "item") if isinstance(value.get(it), str)]
    return own + [it for one in value.values() for it in addresses_of(one)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--host", help="the site's own host, such as example.org")
    options = parser.parse_args()
    root = options.folder
    robots = root / "robots.txt"
    said = re.search(r"^Sitemap: *(\S+)/sitemap\.xml", robots.read_text(encoding="utf-8") if robots.exists() else "", re.M)
    site = said[1] if said else ""
    mount = re.sub(r"^[a-z]+://[^/]*", "", site)
    files = sorted(it.relative_to(root).as_posix() for it in root.rglob("*") if it.is_file())
    pages = {it: Page((root / it).read_text(encoding="utf-8")) for it in files if it.endswith((".html", ".htm"))}
    checked, dead = 0, []

    def check(name, address, full=False):
        nonlocal checked
        own = address.strip()
        if full and site and (own + "/").startswith(site + "/"):
            own = own[len(site) :] or "/"
        elif options.host:
            own = re.sub(rf"^https?://{re.escape(options.host)}(?=[/?#]|$)", "", own)
        if re.match(r"[a-z][a-z0-9+.-]*:|//", own, re.I):
            return
        checked += 1
        folder = posixpath.dirname(name)
        if posixpath.basename(name) == "404.html":
            folder, own = "", own.removeprefix(mount)
        path, _, anchor = own.partition("#")
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

    for name, page in pages.items():
        for address in page.addresses:
            check(name, address)
        for address in page.full:
            check(name, address, full=True)
    for name in files:
        if name.endswith(".css"):
            for address in URLS.findall((root / name).read_text(encoding="utf-8", errors="replace")):
                check(name, address)
        if not re.search(r"(^|/)(index|sitemap[^/]*)\.xml$", name):
            continue
        for element in ElementTree.parse(root / name).iter():
            kind = element.tag.rpartition("}")[2]
            if element.get("href"):
                check(name, element.get("href"), full=True)
            if kind == "loc" or kind == "id":
                check(name, element.text or "", full=True)
            if kind == "content":
                inside = Page(element.text or "")
                # Readers see it elsewhere, so that only full addresses lead anywhere.
                for address in inside.addresses:
                    if site and not re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.I):
                        dead.append(f"{name}: {address}: not a full address")
                    elif site:
                        check(name, address, full=True)
    if site:
        check("robots.txt", f"{site}/sitemap.xml", full=True)
    print("\n".join([*dead, f"{len(pages)} pages, {checked} addresses, {len(dead)} lead nowhere"]))
    sys.exit(bool(dead))


if __name__ == "__main__":
    main()
