#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py JUNIT-FILE: what did not pass, what was skipped and why, and one line at the end in words that any reader
of test results knows. A test that passed may have skipped some of its functions: they are listed, but not counted."""
import re
import sys
import xml.etree.ElementTree as tree

SKIP = re.compile(r"^SKIP\s+: (.+?\(.*?\)) (.*)$", re.MULTILINE)  # as Qt Test says it


def reasons(output, whole):
    """What of a test was not tested, and why; `whole`: all of it."""
    found = [f"{function}: {reason}" for function, reason in SKIP.findall(output)]
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return found or ([lines[-1] if lines else "it does not say why"] if whole else [])


def main():
    counts = dict.fromkeys(("passed", "failed", "skipped"), 0)
    not_tested = []
    for case in tree.parse(sys.argv[1]).getroot().iter("testcase"):
        name, status = case.get("name"), case.get("status")
        skipped = case.find("skipped") is not None or status in ("notrun", "disabled")
        failed = not skipped and (case.find("failure") is not None or status == "fail")
        counts["skipped" if skipped else "failed" if failed else "passed"] += 1
        if failed:
            print("failed:", name)
        not_tested += [f"{name}: {reason}" for reason in reasons(case.findtext("system-out") or "", skipped)]
    if not_tested:
        print("NOT TESTED", *not_tested, sep="\n  ")
    print(", ".join(f"{count} {word}" for word, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
