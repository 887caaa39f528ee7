# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""lectern-server as a process, and a few words of HTTP. Free ports and loopback only."""
import contextlib
import http.client
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("LECTERN_BIN", ROOT / "build/release/bin")) / "lectern-server"


def environment(**more):
    return {**os.environ, "LECTERN_RATE_LIMIT": "off", "LECTERN_LOG_ACCESS": "off",
            "LECTERN_AUTH_ARGON2_MEMORY_KIB": "64", "LECTERN_AUTH_ARGON2_PASSES": "1", **more}


def run(*arguments, stdin="", timeout=20, **variables):
    """One command of the program, to its end."""
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, env=environment(**variables))
    try:
        output, errors = process.communicate(stdin, timeout)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(OSError):  # where does it hang?
            stacks = subprocess.run(["gdb", "-p", str(process.pid), "-batch", "-ex", "thread apply all bt 12"],
                                    capture_output=True, text=True, timeout=60)
            print(stacks.stdout[-6000:])
        process.kill()
        output, errors = process.communicate()
        raise AssertionError(f"{arguments} did not end: {output[-300:]!r} {errors[-1000:]!r}") from None
    return subprocess.CompletedProcess(arguments, process.returncode, output, errors)


class Reply:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def data(self):
        return self.json["data"]

    @property
    def error(self):
        return self.json["error"]


class Server:
    """A running server; leaving the `with` block ends it by SIGTERM and expects exit code 0."""

    def __init__(self, data, *arguments, **variables):
        self._log = open(f"{data}.log", "ab")
        self.process = subprocess.Popen([PROGRAM, "--listen", "127.0.0.1:0", "--data", str(data), *arguments],
                                        stdout=subprocess.PIPE, stderr=self._log, text=True,
                                        env=environment(**variables))
        line = self.process.stdout.readline()
        match = re.fullmatch(r"listening on http://(\S+):(\d+)\n", line)
        if not match:
            self.process.wait(20)
            raise AssertionError(f"the server did not start: {line!r} {pathlib.Path(self._log.name).read_text()[-2000:]}")
        self.host, self.port = match[1], int(match[2])
        self.killed = False  # set by a test that ends it otherwise

    def call(self, method, path, body=None, token=None, headers=(), timeout=20):
        with contextlib.closing(http.client.HTTPConnection(self.host, self.port, timeout=timeout)) as connection:
            all_headers = dict(headers)
            if body is not None and not isinstance(body, bytes):
                body = json.dumps(body).encode()
                all_headers["Content-Type"] = "application/json"
            if token:
                all_headers["Authorization"] = "Bearer " + token
            connection.request(method, path, body, all_headers)
            return Reply(connection.getresponse())

    def get(self, path, token=None, **more):
        return self.call("GET", path, token=token, **more)

    def sign_in(self, email, password):
        reply = self.call("POST", "/api/auth/user/login", {"email": email, "password": password})
        assert reply.status == 200, (reply.status, reply.body)
        return reply.data["token"]

    def stop(self):
        self.process.terminate()
        code = self.process.wait(15)
        self.process.stdout.close()
        self._log.close()
        return code

    def kill(self):
        """kill -9."""
        self.process.kill()
        self.process.wait(10)
        self.process.stdout.close()
        self._log.close()

    def __enter__(self):
        return self

    def __exit__(self, failed, *_):
        code = self.stop()
        assert failed or self.killed or code == 0, f"the server ended with {code}"
