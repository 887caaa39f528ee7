#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom (docs/architecture.md, section Layers). Each violation is one line."""
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#include\s+[<"]([^>"]+)[>"]', re.M)
IMPORT = re.compile(r"^\s*import\s+(Lectern\.[\w.]+)", re.M)

# Features that may use another's api.h; everything not listed is refused. It has no cycles.
FEATURES = {
    "accounts": {"media"},
    "catalog": {"accounts", "media"},
    "chat": {"accounts", "catalog", "learning", "media"},
    "learning": {"catalog", "media"},
    "media": set(),
    "school": set(),
}
# What every screen may import; Core and Session are the client's C++ modules of these names.
QML_BASE = ("Lectern.Theme", "Lectern.Components", "Lectern.Core", "Lectern.Session")
CLIENT_ORDER = ["core", "api", "session", "courses", "realtime", "offline", "sync", "features", "app"]
SERVER_FOLDERS = {"core", "ports", "features", "adapters", "demo", "app"}
TOP_FOLDERS = {"shared", "server", "client", "qml", "tests", "cmake"}
errors = []


def fail(path, text):
    errors.append(f"{path}: {text}")


def check_place(path):
    """A folder that nobody has placed among the layers would be free to include anything."""
    parts = path.split("/")
    if parts[0] not in TOP_FOLDERS:
        fail(path, f"{parts[0]} is no folder for sources")
    elif parts[0] == "server" and path != "server/main.cpp":
        if parts[1] not in SERVER_FOLDERS:
            fail(path, f"server/{parts[1]} is no layer of the server")
        elif parts[1] == "features" and parts[2] not in FEATURES:
            fail(path, f"feature {parts[2]} is not listed")
    elif parts[0] == "client" and path != "client/main.cpp" and parts[1] not in CLIENT_ORDER:
        fail(path, f"client/{parts[1]} is no layer of the client")


def sees_http(path):
    """core/http itself, the routes, and those who put the server together."""
    parts = path.split("/")
    return (parts[1:3] in (["core", "http"], ["core", "realtime"]) or parts[1] in ("app", "main.cpp")
            or parts[1] == "features" and re.search(r"_routes\.(cpp|h)$", parts[-1]))


def check_feature(path, include):
    feature, name = path.split("/")[2], path.split("/")[-1]
    other = re.match(r"server/features/(\w+)/(.+)", include)
    if other and other[1] != feature:
        if other[2] != "api.h":
            fail(path, f"feature {feature} reaches past the api of {other[1]}: {include}")
        elif other[1] not in FEATURES.get(feature, set()):
            fail(path, f"feature {feature} may not use feature {other[1]}")
    if re.match(r"server/(adapters|app|demo)/", include):
        fail(path, f"a feature includes {include}")
    if re.search(r"_service\.(cpp|h)$", name):
        if include.startswith("QSql"):
            fail(path, f"a service sees {include}")


def check_server(path, include):
    parts = path.split("/")
    if include.startswith("client/"):
        fail(path, f"the server includes {include}")
    if parts[1] == "core" and re.match(r"server/(features|adapters|app|demo)/", include):
        fail(path, f"core includes {include}")
    if parts[1] == "ports" and include.startswith("server/") and not include.startswith("server/ports/"):
        fail(path, f"a port includes {include}")
    if parts[1] == "adapters" and re.match(r"server/(features|app|demo)/", include):
        fail(path, f"an adapter includes {include}")
    if parts[1] == "features":
        check_feature(path, include)
    if include.startswith("QSql") and parts[1:3] != ["core", "db"] and not parts[-1].startswith("sql_"):
        fail(path, f"only core/db and SQL stores see {include}")
    # Who is asking is all that an authenticator takes from HTTP.
    asks_who = include == "server/core/http/principal.h" and re.search(r"_authenticator\.(cpp|h)$", parts[-1])
    if re.match(r"server/core/http/|Q(Abstract)?Http", include) and not sees_http(path) and not asks_who:
        fail(path, f"only core/http, core/realtime and routes see {include}")
    if include.startswith("server/app/") and parts[1] != "app" and path != "server/main.cpp":
        fail(path, f"nothing but main includes {include}")


def check_client(path, include):
    parts, target = path.split("/"), include.split("/")
    if include.startswith("server/"):
        fail(path, f"the client includes {include}")
    if target[0] != "client" or len(target) < 3 or parts[1] not in CLIENT_ORDER or target[1] not in CLIENT_ORDER:
        return
    if CLIENT_ORDER.index(target[1]) > CLIENT_ORDER.index(parts[1]):
        fail(path, f"client/{parts[1]} includes {include}")
    if parts[1] == target[1] == "features" and parts[2] != target[2]:
        fail(path, f"feature {parts[2]} includes {include}")


def check_source(path, text):
    top = path.split("/")[0]
    check_place(path)
    for include in INCLUDE.findall(text):
        if top != "tests" and include.startswith("tests/"):
            fail(path, f"product code includes {include}")
        if top == "shared":
            if include.startswith(("server/", "client/")) or re.match(r"Q(Sql|Http|Network|Tcp|Web|Quick|Qml|Gui)", include):
                fail(path, f"shared includes {include}")
        elif top == "server":
            check_server(path, include)
        elif top == "client":
            check_client(path, include)


def check_qml(path, text):
    folder = path.split("/")[1]
    own = "Lectern." + folder.title().replace("_", "")
    for module in IMPORT.findall(text):
        if folder == "theme":
            fail(path, f"the theme imports {module}")
        elif folder == "components" and module not in ("Lectern.Theme", "Lectern.Components"):
            fail(path, f"a component imports {module}")
        elif folder not in ("shell", "components") and not module.endswith(".Model"):
            if module not in (own, *QML_BASE):
                fail(path, f"a screen imports {module}")
    if folder != "theme" and re.search(r'"#[0-9a-fA-F]{3,8}"', text):
        fail(path, "a colour outside the theme")


for name in subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout.split("\n"):
    file = pathlib.Path(name)
    if not name or not file.is_file():
        continue
    if name.endswith((".cpp", ".h")):
        check_source(name, file.read_text(encoding="utf-8"))
    elif name.endswith(".qml") and name.startswith("qml/"):
        check_qml(name, file.read_text(encoding="utf-8"))
print("\n".join(errors))
sys.exit(bool(errors))
