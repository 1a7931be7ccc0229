#!/usr/bin/env python3
"""Kills an export at random moments and proves that its output is always the whole old tree or the whole new one.

usage: tests/kill_export.py [TWC] [--times 200] [--site FOLDER] [--seed N]

TWC is the program (default: target/debug/twc). Two trees are made that differ in every page, then one is exported over the
other again and again, each run killed (SIGKILL) after a random part of its usual time. After each kill the folder must
equal one of the two trees, byte for byte, and a run that is let alone must end with the tree it was asked for.
"""
import argparse
import hashlib
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time


def fingerprint(folder):
    """All paths below a folder with the hash of each file; None where there is no folder."""
    root = pathlib.Path(folder)
    if not root.is_dir():
        return None
    paths = sorted(it for it in root.rglob("*") if it.is_file())
    return tuple((str(it.relative_to(root)), hashlib.sha256(it.read_bytes()).hexdigest()) for it in paths)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("twc", nargs="?", default="target/debug/twc")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--site", help="a site's folder; without it the built-in site")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    program = os.path.abspath(options.twc)

    def command(out, host):
        site = [os.path.abspath(options.site)] if options.site else ["--embedded"]
        return [program, "export", *site, "--quiet", "--base-url", f"https://{host}.example/", "--out", str(out)]

    with tempfile.TemporaryDirectory() as folder:
        base = pathlib.Path(folder)
        trees, usual = {}, 0.0
        for host in ("one", "other"):
            start = time.monotonic()
            code = subprocess.run(command(base / host, host), stderr=subprocess.DEVNULL, check=False).returncode
            usual = max(usual, time.monotonic() - start)
            if code not in (0, 1):
                sys.exit(f"the export itself fails with {code}")
            trees[host] = fingerprint(base / host)
        assert trees["one"] != trees["other"]
        out = base / "out"
        seen = {"old": 0, "new": 0, "ended": 0}
        current = None
        for turn in range(options.times):
            host = ("one", "other")[turn % 2]
            run = subprocess.Popen(command(out, host), stderr=subprocess.DEVNULL)
            try:
                run.wait(timeout=chance.uniform(0, usual * 1.1))
                seen["ended"] += 1
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                run.wait()
            found = fingerprint(out)
            if found == trees[host]:
                seen["new"] += 1
            elif found == current:
                seen["old"] += 1
            else:
                sys.exit(f"kill {turn + 1}: the folder is neither the old tree nor the new one")
            current = found
        subprocess.run(command(out, "one"), stderr=subprocess.DEVNULL, check=False)
        left = sorted(it.name for it in base.iterdir())
        if fingerprint(out) != trees["one"] or left != ["one", "other", "out"]:
            sys.exit(f"after the kills: {left}")
    print(f"{options.times} runs, {seen['ended']} ended by themselves: {seen['old']} left the old tree, {seen['new']} the new one")


if __name__ == "__main__":
    main()
