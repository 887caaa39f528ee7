#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/api-spec.yaml says what the real server says of itself; with --write it is made anew."""
import json
import pathlib
import re
import sys
import tempfile
import warnings

import yaml

from program import ROOT, Server

SPEC = ROOT / "docs/api-spec.yaml"
HEAD = """\
# The API of lectern-server, as GET /api/openapi.json answers it. Made from the declarations in
# shared/endpoints and shared/dto; after a change there: python3 tests/process/api_spec.py --write
"""
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")


class Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


def served():
    with tempfile.TemporaryDirectory(prefix="lectern-spec-") as directory:
        with Server(pathlib.Path(directory) / "school") as server:
            reply = server.get("/api/openapi.json")
            assert reply.status == 200, reply.status
            return reply.json


def differences(here, there, path=""):
    """Where two documents differ, as lines for people."""
    if isinstance(here, dict) and isinstance(there, dict):
        for key in sorted(here.keys() | there.keys()):
            if key not in here:
                yield f"{path}/{key}: the server has it, the file does not"
            elif key not in there:
                yield f"{path}/{key}: the file has it, the server does not"
            else:
                yield from differences(here[key], there[key], f"{path}/{key}")
    elif here != there or type(here) is not type(there):
        yield f"{path}: {json.dumps(here)[:120]} in the file, {json.dumps(there)[:120]} at the server"


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def defaults_and_bounds(node, path=""):
    """What a JSON schema may say and the grammar of OpenAPI does not forbid, but nothing can match."""
    if isinstance(node, dict):
        for low, high in (("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")):
            if isinstance(node.get(low), (int, float)) and isinstance(node.get(high), (int, float)) \
                    and node[low] > node[high]:
                yield f"{path}: {low} is above {high}"
        required, properties = node.get("required"), node.get("properties")
        if isinstance(required, list) and isinstance(properties, dict):
            for name in required:
                if name not in properties:
                    yield f"{path}: {name} is required and not described"
        for key, value in node.items():
            yield from defaults_and_bounds(value, f"{path}/{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from defaults_and_bounds(value, f"{path}/{number}")


def faults(document):
    """What is wrong with an OpenAPI 3.0 document: its grammar, and what the grammar cannot say."""
    import jsonschema
    grammar = json.loads((pathlib.Path(__file__).parent / "openapi-3.0.schema.json").read_text())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for error in jsonschema.Draft4Validator(grammar).iter_errors(document):
            yield f"/{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
    seen = {}
    shapes = {}
    for path, method, operation in operations(document):
        where = f"{method.upper()} {path}"
        name = operation.get("operationId")
        if not name or name in seen:
            yield f"{where}: operationId {name} is missing or also of {seen.get(name)}"
        seen[name] = where
        parameters = operation.get("parameters", [])
        keys = [(p.get("in"), p.get("name")) for p in parameters]
        if len(keys) != len(set(keys)):
            yield f"{where}: a parameter is named twice"
        in_path = {n for place, n in keys if place == "path"}
        if in_path != set(re.findall(r"\{([^}]+)\}", path)):
            yield f"{where}: the path and its parameters disagree: {sorted(in_path)}"
        if method in ("get", "head") and "requestBody" in operation:
            yield f"{where}: has a body"
        shapes.setdefault(re.sub(r"\{[^}]+\}", "{}", path), set()).add(path)
        for requirement in operation.get("security", []):
            for scheme in requirement:
                if scheme not in document["components"]["securitySchemes"]:
                    yield f"{where}: {scheme} is no security scheme"
    for same in shapes.values():
        if len(same) > 1:
            yield f"paths that cannot be told apart: {sorted(same)}"
    for reference in set(references(document)):
        node = document
        for part in reference.removeprefix("#/").split("/"):
            node = node.get(part) if isinstance(node, dict) else None
        if node is None:
            yield f"{reference} leads nowhere"
    yield from defaults_and_bounds(document)


def main():
    document = served()
    if "--write" in sys.argv:
        ordered = {key: document[key] for key in ("openapi", "info", "paths", "components")}
        SPEC.write_text(HEAD + yaml.dump(ordered, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110))
        print(f"wrote {SPEC} with {sum(1 for _ in operations(document))} operations")
        return 0
    wrong = list(faults(document))
    for line in wrong[:20]:
        print("not valid OpenAPI:", line)
    stale = list(differences(yaml.safe_load(SPEC.read_text()) if SPEC.exists() else {}, document))
    for line in stale[:20]:
        print(line)
    if stale:
        print(f"docs/api-spec.yaml is out of date in {len(stale)} places; python3 tests/process/api_spec.py --write "
              "makes it anew")
    return 1 if wrong or stale else 0


if __name__ == "__main__":
    sys.exit(main())
