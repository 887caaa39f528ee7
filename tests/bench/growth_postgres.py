# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of growth.py on PostgreSQL: its processes' CPU time counts as well as the server's."""
import pathlib
import sys

import growth
import tools

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "process"))
from postgres import Postgres  # noqa: E402


class Both:
    """The server together with the PostgreSQL that works for it."""

    def __init__(self, server, postgres):
        self.url = server.url
        self._server = server
        self._postgres = postgres

    def cpu(self):
        return self._server.cpu() + sum(map(tools.cpu_seconds, self._postgres.processes()))


def compare(bench):
    costs, words = [], None
    with Postgres(shared_buffers="128MB") as postgres:
        for courses in (1000, 100000):
            env = {"LECTERN_DATABASE_URL": postgres.create(f"school{courses}")}
            data = bench.directory / f"postgres-{courses}"
            bench.fill_at(data, courses, 1000, env)
            with bench.start(data, env=env) as server:
                both = Both(server, postgres)
                if words is None:
                    words = growth.common_words(server.url)
                else:
                    growth.first_searches(bench.report, both, words)
                costs.append(growth.measure(both, words, bench.directory, bench.seconds))
    growth.compare(bench.report, *costs, where="PostgreSQL")
