# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Media bytes a CPU second, beside nginx with sendfile on the same file."""
import json
import os
import pathlib
import subprocess
import urllib.request

NGINX = """
daemon off; pid {dir}/nginx.pid; error_log {dir}/nginx.log; worker_processes 2;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; tcp_nopush on;
  client_body_temp_path {dir}/b; proxy_temp_path {dir}/p; fastcgi_temp_path {dir}/f;
  uwsgi_temp_path {dir}/u; scgi_temp_path {dir}/s;
  server {{ listen 127.0.0.1:{port}; root {dir}/files; }}
}}
"""
TICKS = os.sysconf("SC_CLK_TCK")


def tree_cpu(pid):
    """CPU seconds of a process and its children."""
    total = 0.0
    pids = [str(pid)] + subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()
    for each in pids:
        fields = pathlib.Path(f"/proc/{each}/stat").read_text().rsplit(")", 1)[1].split()
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def free_port():
    import socket
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def demo_media(bench):
    """A demo school's largest video: its server, its signed link and its bytes."""
    data = bench.directory / "demo"
    from bench import Process
    server = Process([str(bench.bin / "lectern-server"), "--listen", "127.0.0.1:0", "--data", str(data), "--demo"],
                     env={"LECTERN_RATE_LIMIT": "off", "LECTERN_LOG_ACCESS": "off"},
                     log=open(bench.directory / "demo.log", "ab"))

    def call(method, path, body=None, token=None):
        request = urllib.request.Request(server.url + path, method=method, headers={"Content-Type": "application/json"})
        if token:
            request.add_header("Authorization", "Bearer " + token)
        with urllib.request.urlopen(request, json.dumps(body).encode() if body else None, 20) as reply:
            return json.load(reply)["data"]

    token = call("POST", "/api/auth/user/login", {"email": "admin@demo.lectern", "password": "lectern-demo"})["token"]
    best = (0, None)
    for course in call("GET", "/api/courses/catalog/list?limit=50")["courses"]:
        for module in call("GET", f"/api/courses/{course['courseId']}/structure", token=token)["modules"]:
            for lesson in module["lessons"]:
                if lesson["type"] != "VIDEO" or not lesson["url"]:
                    continue
                head = urllib.request.Request(server.url + lesson["url"], method="HEAD")
                size = int(urllib.request.urlopen(head, timeout=20).headers["Content-Length"])
                best = max(best, (size, lesson["url"]))
    return server, best[1], best[0]


def compare(bench, _server, show, wrk):
    server, link, size = demo_media(bench)
    span = f"Range: bytes=0-{min(size, 4 * 2**20) - 1}"
    files = bench.directory / "files"
    files.mkdir()
    content = urllib.request.urlopen(server.url + link, timeout=60).read()
    (files / "video.mp4").write_bytes(content)
    port = free_port()
    config = bench.directory / "nginx.conf"
    config.write_text(NGINX.format(dir=bench.directory, port=port))
    os.chmod(bench.directory, 0o755)
    nginx = subprocess.Popen(["nginx", "-c", str(config), "-e", str(bench.directory / "nginx.log")])
    try:
        rates = {}
        for name, url, pid in (("nginx, sendfile", f"http://127.0.0.1:{port}/video.mp4", nginx.pid),
                               ("Lectern", server.url + link, server.process.pid)):
            wrk(url, 1, connections=8, headers=[span])
            before = tree_cpu(pid)
            result = wrk(url, bench.seconds, connections=8, headers=[span])
            spent = max(tree_cpu(pid) - before, 0.01)
            rates[name] = result["bytes"] * bench.seconds / spent / 2**20
        show("media ranges, nginx with sendfile", rates["nginx, sendfile"], "MB/CPU s")
        show("media ranges, Lectern (goal ≥ 0.8)", rates["Lectern"], "MB/CPU s", rates["Lectern"] / rates["nginx, sendfile"], "nginx")
    finally:
        nginx.terminate()
        nginx.wait(10)
        server.stop()
