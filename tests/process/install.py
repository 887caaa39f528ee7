#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`cmake --install` brings programs that run, and the files that a desktop and systemd look for."""
import configparser
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

from program import PROGRAM, environment

BUILD = PROGRAM.parent.parent


def sections(file):
    parser = configparser.RawConfigParser(strict=False)
    parser.optionxform = str
    parser.read(file)
    return parser


def main():
    with tempfile.TemporaryDirectory(prefix="lectern-install-") as name:
        prefix = pathlib.Path(name)
        result = subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        printed = subprocess.run([prefix / "bin/lectern-server", "--print-config"], capture_output=True, text=True,
                                 env=environment(), timeout=20)
        assert printed.returncode == 0 and "[server]" in printed.stdout, printed
        assert (prefix / "libexec/lectern/lectern-demo-media").exists()
        start = sections(prefix / "lib/systemd/system/lectern-server.service")["Service"]["ExecStart"].split()[0]
        assert start.startswith("/") and start.endswith("/bin/lectern-server"), start
        if (BUILD / "bin/lectern").exists():
            version = subprocess.run([prefix / "bin/lectern", "--version"], capture_output=True, text=True,
                                     env=environment(QT_QPA_PLATFORM="offscreen"), timeout=20)
            assert version.returncode == 0 and version.stdout.startswith("lectern "), version
            desktop = prefix / "share/applications/org.lectern.Lectern.desktop"
            entry = sections(desktop)["Desktop Entry"]
            assert (prefix / "bin" / entry["Exec"].split()[0]).exists(), entry["Exec"]
            icon = prefix / f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg"
            assert tree.parse(icon).getroot().get("viewBox") == "0 0 128 128"
            if shutil.which("desktop-file-validate"):
                subprocess.run(["desktop-file-validate", desktop], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
