# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redis on a free port of loopback, with a password and without files, for as long as the `with` block."""
import shutil
import signal
import socket
import subprocess
import tempfile
import time


class Redis:
    PASSWORD = "open sesame"

    def __init__(self):
        if not shutil.which("redis-server"):
            raise SystemExit("Redis is not installed (apt-get install redis-server)")
        self._directory = tempfile.TemporaryDirectory(prefix="lectern-redis-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = None
        self.start()

    @property
    def url(self):
        return f"redis://:{self.PASSWORD.replace(' ', '%20')}@127.0.0.1:{self.port}/2"

    def start(self):
        with open(f"{self._directory.name}/log", "ab") as log:
            self.process = subprocess.Popen(
                ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                 "--requirepass", self.PASSWORD, "--dir", self._directory.name], stdout=log, stderr=log)
        end = time.monotonic() + 30
        while not self._answers():
            assert time.monotonic() < end and self.process.poll() is None, "Redis did not start"
            time.sleep(0.02)

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as stream:
                stream.sendall(b"PING\r\n")
                return stream.recv(100).startswith(b"-NOAUTH")
        except OSError:
            return False

    def kill(self):
        self.process.kill()
        self.process.wait(10)

    def pause(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.go_on()
        self.kill()
        self._directory.cleanup()
