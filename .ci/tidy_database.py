#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes build/tidy/compile_commands.json: build/release's compile database in words that clang understands.

GCC compiles Lectern, and clang stops at some of its flags and at its precompiled headers.
"""
import json
import pathlib
import shlex

ROOT = pathlib.Path(__file__).resolve().parent.parent
GCC_ONLY = {"-fcoroutines", "-Winvalid-pch", "-Werror"}


def for_clang(command):
    """The command without what is GCC's own, and with the plain header in place of the precompiled one."""
    words = shlex.split(command)
    if pathlib.Path(words[0]).name == "ccache":
        words = words[1:]
    plain = str(ROOT / "cmake" / "precompiled.h")
    return [
        plain if word.endswith("/cmake_pch.hxx") else word
        for word in words
        if word not in GCC_ONLY and not word.startswith("-Wno-")
    ]


def main():
    entries = json.loads((ROOT / "build/release/compile_commands.json").read_text(encoding="utf-8"))
    # Once a file, even if several programs compile it.
    ours = {
        entry["file"]: {
            "directory": entry["directory"],
            "file": entry["file"],
            "arguments": for_clang(entry["command"]),
        }
        for entry in entries
        if not pathlib.Path(entry["file"]).is_relative_to(ROOT / "build")
    }
    target = ROOT / "build/tidy/compile_commands.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(list(ours.values()), indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
