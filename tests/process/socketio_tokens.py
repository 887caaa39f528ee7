#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An unmodified socket.io-client over the end of its tokens, as docs/realtime.md shows it."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from program import ROOT, Server

MODULES = pathlib.Path(os.environ.get("LECTERN_NPM", ROOT / "build/npm")) / "node_modules"
SECONDS = 4


def main():
    if not shutil.which("node") or not (MODULES / "socket.io-client").exists():
        print("there is no node, or no socket.io-client")
        return 77
    with tempfile.TemporaryDirectory(prefix="lectern-socketio-") as name:
        home = pathlib.Path(name)
        shutil.copy(ROOT / "tests/e2e/socketio/tokens.mjs", home)
        (home / "node_modules").symlink_to(MODULES.resolve())
        person = {"email": "ada@school.example", "password": "long enough", "name": "Ada"}
        with Server(home / "school", LECTERN_AUTH_ACCESS_TOKEN_SECONDS=str(SECONDS)) as server:
            assert server.call("POST", "/api/auth/user/register", person).status == 200
            result = subprocess.run(["node", home / "tokens.mjs", f"http://{server.host}:{server.port}", person["email"],
                                     person["password"]], capture_output=True, text=True, timeout=150)
        assert result.returncode == 0, result.stdout + result.stderr
        happened = json.loads(result.stdout)
        assert happened["whileRenewed"] == {"connects": 1, "disconnects": 0}, happened
        assert all(0 < answer["data"]["expiresIn"] <= SECONDS for answer in happened["renewals"]), happened
        assert happened["bad"]["error"]["id"] == "auth.token_expired", happened
        assert happened["disconnects"][0] == "transport close", happened
        assert happened["refused"] == ["auth.token_expired"], happened
        assert happened["works"], happened
    return 0


if __name__ == "__main__":
    sys.exit(main())
