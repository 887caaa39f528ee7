# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the same pages cost in a small school and in one a hundred times as large.

The cost of a page is the CPU time the server spends on it: unlike a rate it does not include the
load generator. "Uncached" asks for so many different pages in turn that none is still cached when
its turn comes again.
"""
import itertools
import random
import urllib.parse

import tools

LIST = "/api/courses/catalog/list?"
DIFFERENT = 8000
ONE_FILTER = [{"category": "Music"}, {"difficulty": "advanced"}, {"language": "en"}, {"price": "free"}]
SORTS = ["newest", "rating", "popularity", "title", "price", "duration"]
CATEGORIES = ["Programming", "Design", "Languages", "Science", "Business", "Music", "Mathematics", "Health", "History",
              "Crafts"]
TOPICS = ["python", "statistics", "watercolour", "spanish", "bookkeeping", "chemistry", "photography", "databases",
          "typography", "harmony", "geometry", "first aid", "german", "woodworking", "astronomy", "negotiation",
          "algorithms", "ceramics", "grammar", "gardening", "networks", "drawing", "economics", "rhythm"]
ANGLES = ["beginning", "practice", "beginners", "step", "curious", "without fear", "thirty", "professionals", "slow",
          "examples", "explained", "doing"]
PEOPLE = ["ada", "björn", "chloe", "dmytro", "hana", "inês", "kwame", "okafor", "nguyen", "dubois", "yilmaz", "novakova"]
PROSE = ["careful", "measurement", "patience", "honest", "picture", "exercise", "teacher", "something you can use"]


def path(**fields):
    return LIST + urllib.parse.urlencode({"limit": 20, **fields})


def filters():
    """One filter, and two of different kinds."""
    kinds = [[("category", c) for c in CATEGORIES], [("difficulty", d) for d in ("beginner", "intermediate", "advanced")],
             [("language", x) for x in ("en", "de", "es", "fr")], [("price", p) for p in ("free", "paid")],
             [("duration", d) for d in (90, 120, 150, 180)]]
    found = [dict([one]) for kind in kinds for one in kind]
    for a, b in itertools.combinations(kinds, 2):
        found += [dict(pair) for pair in itertools.product(a, b)]
    return found


def beginnings(words, shortest=3):
    """What stands in the field while somebody types."""
    return [word[:n] for word in words for n in range(shortest, len(word) + 1) if word[n - 1] != " "]


def cursors(url, dice, count, **fields):
    """Places all over the list that a full page follows, as one page names the next."""
    last = tools.call(url, "GET", path(**fields))["total"] - 26
    places = (dice.randrange(1, last) for _ in range(count))
    return [tools.call(url, "GET", LIST + urllib.parse.urlencode({"limit": 1, "page": place, **fields}))["nextCursor"]
            for place in places]


def common_words(url):
    """Searches that fill a page in the small school, too: alone and in pairs."""
    def full(words):
        return [w for w in words if tools.call(url, "GET", path(search=w))["total"] >= 26]
    one = full(beginnings(TOPICS, 2) + beginnings(ANGLES, 2) + beginnings(PEOPLE, 2) + PROSE)
    two = full([f"{a} {b}" for a in beginnings(PROSE[:6], 3)[::2] for b in beginnings(TOPICS, 3)[::5]])
    return one, two


def mixes(url, words):
    """Name, paths and whether none of them is to be cached."""
    dice = random.Random(1)
    deep = [path(sort=s, cursor=c) for s in SORTS for c in cursors(url, dice, 150, sort=s)]
    narrow = [dict(category="Music", sort="rating"), dict(price="paid", sort="price"), dict(language="fr", sort="title"),
              dict(difficulty="advanced"), dict(category="Crafts", price="free", sort="popularity")]
    deep_narrow = [path(**f, cursor=c) for f in narrow for c in cursors(url, dice, 150, **f)]
    one, two = words
    uncached = {"filtered and sorted": [path(sort=s, **f) for f in filters() for s in SORTS],
                "deep, by cursor": deep, "filtered, deep, by cursor": deep_narrow,
                "search, best match first": [path(search=w) for w in one],
                "search of two words": [path(search=w) for w in two],
                "search, sorted": [path(search=w, sort=s) for w in one for s in SORTS],
                "search, filtered": [path(search=w, **f) for w in one for f in ONE_FILTER],
                "search, filtered by duration": [path(search=w, duration=120) for w in one]}
    for name, paths in uncached.items():
        yield name, spread(paths, dice), True
    yield "plain list", [path()], False
    yield "of all sorts", [p[0] for p in uncached.values()] + [path(sort=s) for s in SORTS], False


def spread(paths, dice):
    """Pages of 15 to 25 instead of 20: more different pages than any cache of replies holds."""
    many = [p.replace("limit=20", f"limit={n}") for p in paths for n in range(15, 26)]
    dice.shuffle(many)
    return many[:DIFFERENT]


def measure(server, words, directory, seconds):
    """Microseconds of CPU for a page, by mix."""
    costs = {}
    for name, paths, once in mixes(server.url, words):
        file = directory / "paths.txt"
        file.write_text("\n".join(paths) + "\n")
        tools.wrk(server.url, 1, connections=4, script="paths.lua", env={"BENCH_FILE": str(file)})
        result = tools.wrk(server.url, seconds, connections=4, script="paths.lua", env={"BENCH_FILE": str(file)},
                           watched=server)
        costs[("uncached: " if once else "cached: ") + name] = result
    return costs


def first_searches(report, server, words):
    """What is found for a word is kept; this is the search before that, on a connection of its own."""
    tools.call(server.url, "GET", path())
    before = server.cpu()
    for word in words[0]:
        tools.call(server.url, "GET", path(search=word))
    report.line("first search for a word, of 100,000 courses", (server.cpu() - before) * 1e6 / len(words[0]), "µs CPU")


def compare(report, small, large, where="SQLite"):
    """A page is the same where both schools fill it."""
    report.head(f"Pages of 20 of 100,000 courses, beside the same of 1,000 (CPU time for a page, on {where})")
    for name, result in small.items():
        ratio = large[name]["us"] / result["us"]
        report.goal(name, ratio, "×", most=2, note=f"{large[name]['us']:,.0f} µs beside {result['us']:,.0f} µs")
