# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Redis on a free port of loopback, with a password and without files, for as long as the `with` block."""
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time


class Authority:
    """Signs certificates for a day: `name` in its own directory is a server's .pem and .key."""

    def __init__(self, directory, name):
        self._directory = pathlib.Path(directory)
        self.certificate = self._directory / f"{name}.pem"
        self._key = self._directory / f"{name}.key"
        self._openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1",
                      "-subj", f"/CN={name}", "-keyout", self._key, "-out", self.certificate)

    def _openssl(self, *arguments):
        result = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr

    def issue(self, name, addresses):
        """The certificate and the key of a server of these addresses (`IP:127.0.0.1`, `DNS:localhost`)."""
        request, certificate, key, extensions = (self._directory / f"{name}.{end}" for end in ("csr", "pem", "key", "ext"))
        extensions.write_text(f"subjectAltName={','.join(addresses)}\n")
        self._openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
                      "-keyout", key, "-out", request)
        self._openssl("x509", "-req", "-in", request, "-CA", self.certificate, "-CAkey", self._key, "-days", "1",
                      "-set_serial", "2", "-extfile", extensions, "-out", certificate)
        return certificate, key


class Redis:
    PASSWORD = "open sesame"

    def __init__(self, tls=None):
        """`tls`: a certificate and its key; then nothing is said in clear text."""
        self._tls = tls
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
        return f"redis{'s' if self._tls else ''}://:{self.PASSWORD.replace(' ', '%20')}@127.0.0.1:{self.port}/2"

    def start(self):
        ports = ["--port", str(self.port)]
        if self._tls:
            ports = ["--port", "0", "--tls-port", str(self.port), "--tls-cert-file", str(self._tls[0]),
                     "--tls-key-file", str(self._tls[1]), "--tls-auth-clients", "no"]
        with open(f"{self._directory.name}/log", "ab") as log:
            self.process = subprocess.Popen(
                ["redis-server", *ports, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                 "--requirepass", self.PASSWORD, "--dir", self._directory.name], stdout=log, stderr=log)
        end = time.monotonic() + 30
        while not self._answers():
            assert time.monotonic() < end and self.process.poll() is None, "Redis did not start"
            time.sleep(0.02)

    def _answers(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as plain:
                stream = plain
                if self._tls:
                    context = ssl.create_default_context()
                    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
                    stream = context.wrap_socket(plain)
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
