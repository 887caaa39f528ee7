# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every measurement needs: programs started and stopped, wrk, figures printed beside goals."""
import json
import os
import pathlib
import re
import select
import subprocess
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}
BYTES = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


class Failed(Exception):
    """A measurement that did not take place. A slow machine is none."""


class Process:
    """A program that says `listening on URL` on its first line."""

    def __init__(self, command, env=None, log=None, seconds=180):
        self.log = log
        with open(log, "ab") if log else open(os.devnull, "wb") as errors:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True,
                                            env=dict(os.environ, **(env or {})))
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            self.stop()
            raise Failed(f"{command[0]} said nothing for {seconds} s")
        line = self.process.stdout.readline()
        match = re.match(r"listening on (http://\S+)", line)
        if not match:
            self.stop()
            raise Failed(f"{command[0]} said {line!r}\n{self.last_words()}")
        self.url = match[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def last_words(self):
        return "".join(open(self.log, errors="replace").readlines()[-10:]) if self.log else ""

    def cpu(self):
        return cpu_seconds(self.process.pid)

    def rss(self):
        """Megabytes."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        raise Failed("the server is gone")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def cpu_seconds(pid):
    try:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except FileNotFoundError as gone:
        raise Failed(f"process {pid} ended while it was measured") from gone
    return (int(fields[11]) + int(fields[12])) / TICKS


def server(binary, data, log, *more, env=None):
    return Process([str(binary), "--listen", "127.0.0.1:0", "--data", str(data), *more],
                   env={"LECTERN_RATE_LIMIT": "off", "LECTERN_LOG_ACCESS": "off", **(env or {})}, log=log)


def wrk_command(url, seconds, connections=32, script=None, headers=()):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency", "--timeout", "20s"]
    if script:
        command += ["-s", str(HERE / script)]
    for header in headers:
        command += ["-H", header]
    return command + [url]


def wrk_result(out):
    """What wrk printed: requests, rate, p50 and p99 in ms, bytes a second. Fails on a bad reply."""
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    errors = re.search(r"Socket errors: .*", out)
    done = re.search(r"(\d+) requests in ([\d.]+)(ms|s|m)", out)
    if bad or errors or not done or done[1] == "0":
        raise Failed("wrk: " + (bad or errors)[0] if bad or errors else "wrk: nothing was answered\n" + out)
    p50, p99 = (re.search(rf"{n}%\s+([\d.]+)(us|ms|s|m)", out) for n in (50, 99))
    size = re.search(r"Transfer/sec:\s+([\d.]+)([KMG]?)B", out)
    return {"requests": int(done[1]), "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]),
            "p50": float(p50[1]) * UNITS[p50[2]], "p99": float(p99[1]) * UNITS[p99[2]],
            "bytes": float(size[1]) * BYTES[size[2]]}


def wrk(url, seconds, connections=32, script=None, headers=(), env=None, watched=None):
    """Also the CPU seconds that `watched`, a Process, spent meanwhile."""
    before = watched.cpu() if watched else 0
    ran = subprocess.run(wrk_command(url, seconds, connections, script, headers), capture_output=True, text=True,
                         env=dict(os.environ, **(env or {})), check=False)
    if ran.returncode != 0:
        raise Failed("wrk: " + ran.stderr + ran.stdout)
    result = wrk_result(ran.stdout)
    if watched:
        result["cpu"] = watched.cpu() - before
        result["us"] = result["cpu"] * 1e6 / result["requests"]
    return result


def call(url, method, path, body=None, token=None):
    request = urllib.request.Request(url + path, method=method, headers={"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", "Bearer " + token)
    try:
        with urllib.request.urlopen(request, json.dumps(body).encode() if body else None, 60) as reply:
            return json.load(reply)["data"]
    except urllib.error.URLError as error:
        raise Failed(f"{method} {path}: {error}") from error


class Report:
    """Prints each figure as it comes, and at the end which goals were met."""

    def __init__(self):
        self.goals = []

    def line(self, name, value, unit, ratio=None, beside="", note=""):
        text = f"{ratio:7.2f} × {beside}" if ratio is not None else note
        digits = 0 if abs(value) >= 1000 else 2 if abs(value) < 10 else 1
        print(f"{name:<50} {value:>10,.{digits}f} {unit:<9} {text}", flush=True)

    def goal(self, name, value, unit, least=None, most=None, **more):
        self.line(name, value, unit, **more)
        met = value >= least if least is not None else value <= most
        wanted = f"≥ {least:,}" if least is not None else f"≤ {most:,}"
        digits = 0 if abs(value) >= 1000 else 2
        self.goals.append((met, f"{name.strip()}: {value:,.{digits}f} {unit} (goal {wanted})"))

    def head(self, text):
        print(f"\n{text}", flush=True)

    def end(self):
        self.head("Goals")
        for met, text in self.goals:
            print(("  met     " if met else "  missed  ") + text)
        print(f"{sum(met for met, _ in self.goals)} of {len(self.goals)} goals met on this machine", flush=True)


def settle(seconds=0.5):
    """Lets what the step before left behind (checkpoints, closing sockets) end."""
    time.sleep(seconds)
