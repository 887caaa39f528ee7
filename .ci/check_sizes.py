#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files stay small: a note over the budget, a failure over one and a half times of it."""
import pathlib
import subprocess
import sys

BUDGETS = {".cpp": 400, ".h": 200, ".qml": 250, ".py": 300, ".sh": 200}
TEST_BUDGET = 500

failed = False
for name in subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout.split("\n"):
    path = pathlib.Path(name)
    limit = BUDGETS.get(path.suffix)
    if limit is None or not path.is_file():
        continue
    if name.startswith("tests/"):
        limit = TEST_BUDGET
    lines = sum(1 for _ in path.open(encoding="utf-8"))
    if lines > limit * 1.5:
        print(f"error: {name} has {lines} lines; the limit is {limit * 3 // 2}")
        failed = True
    elif lines > limit:
        print(f"note: {name} has {lines} lines; the budget is {limit}")
sys.exit(failed)
