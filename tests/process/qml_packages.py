#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every QML module that the desktop program imports, itself or within Qt, is among the packages that ./dev
installs. Where one is missing the program may well start, and end when somebody chooses a file."""
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).parent.parent.parent
IMPORT = re.compile(r"^\s*import\s+([A-Z][\w.]*)", re.M)
COMMENT = re.compile(r"/\*.*?\*/", re.S)
DEPENDS = re.compile(r"^(?:depends|(?:default )?import)\s+([A-Z][\w.]*)", re.M)


def listed():
    lines = (line.split() for line in (ROOT / "packaging/debian-packages.txt").read_text().splitlines())
    return {package for kind, *names in filter(None, lines) if kind == "run" for package in "|".join(names).split("|")}


def imports(file):
    return IMPORT.findall(COMMENT.sub("", file.read_text()))


def imported_by(folder):
    """What a module's files import. Those in folders with a + are for other styles than its own, those for
    designers for another program."""
    names = set(DEPENDS.findall((folder / "qmldir").read_text()))
    for file in folder.rglob("*.qml"):
        below = file.relative_to(folder).parts[:-1]
        own = not any((folder.joinpath(*below[:i + 1]) / "qmldir").exists() for i in range(len(below)))
        if own and not any(part.startswith("+") or part == "designer" for part in below):
            names.update(imports(file))
    return names


def modules(qml):
    """Each module of Qt that is needed, with who imports it."""
    found = {}
    waiting = [(name, str(file.relative_to(ROOT))) for file in sorted((ROOT / "qml").rglob("*.qml"))
               for name in imports(file)]
    while waiting:
        name, user = waiting.pop()
        folder = qml.joinpath(*name.split("."))
        if name.startswith("Lectern") or name in found:
            continue
        found[name] = user
        if (folder / "qmldir").exists():
            waiting += [(other, name) for other in imported_by(folder)]
        if (folder / "quickimpl/qmldir").exists():  # where the desktop has none of its own
            waiting.append((name + ".quickimpl", name))
    return found


def main():
    qmake = shutil.which("qmake6")
    if not qmake or not shutil.which("dpkg-query"):
        print("this needs Debian's Qt", file=sys.stderr)
        return 77
    qml = pathlib.Path(subprocess.check_output([qmake, "-query", "QT_INSTALL_QML"], text=True).strip())
    known = modules(qml)
    assert {"QtQuick", "QtQuick.Dialogs", "Qt.labs.folderlistmodel"} <= set(known), sorted(known)
    packages, wrong = listed(), []
    for name, user in sorted(known.items()):
        qmldir = qml.joinpath(*name.split(".")) / "qmldir"
        owner = subprocess.run(["dpkg-query", "-S", qmldir], capture_output=True, text=True).stdout.split(":")[0]
        if owner not in packages:
            wrong.append(f"{name}, imported by {user}: {owner or 'not installed'}")
    assert not wrong, "\n".join(wrong)
    return 0


if __name__ == "__main__":
    sys.exit(main())
