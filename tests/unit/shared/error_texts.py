#!/usr/bin/python3
# SPDX-FileCopyrightText: The Lectern developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every error that is made anywhere has its words, and every word its translation."""
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parents[3]
LANGUAGES = ("ar", "de", "es", "fr", "zh")
TEXTS = (ROOT / "shared/core/error_text.cpp").read_text(encoding="utf-8")
MESSAGES = (ROOT / "shared/core/message_text.h").read_text(encoding="utf-8")
ENTRY = re.compile(r'Text\{\s*"([a-z_.]+)",\s*QT_TRANSLATE_NOOP\(\s*"Errors",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
# Where an id becomes an error: its kind before it, or one of the makers.
USED = re.compile(r'(?:ErrorKind::\w+,\s*|(?:notFound|conflict|forbidden|unauthenticated)\(\s*|(?:return|\?|:)\s*)'
                  r'"([a-z]{3,}\.[a-z_]+)"')
REASON = re.compile(r'"(validation\.[a-z_]+)"')


def tables():
    """The ids of each table of error_text.cpp, in their order, with their words."""
    for table in re.findall(r"std::array k\w+\{(.*?)\n\};", TEXTS, re.S):
        yield [(name, "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', words)).replace('\\"', '"'))
               for name, words in ENTRY.findall(table)]


def sources():
    for folder in ("server", "shared", "client"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".h") and path.name != "error_text.cpp":
                yield path, path.read_text(encoding="utf-8")


def main():
    wrong = []
    known, words = set(), set()
    for entries in tables():
        names = [name for name, _ in entries]
        if names != sorted(set(names)):
            wrong.append(f"a table is not sorted near {next(a for a, b in zip(names, sorted(set(names))) if a != b)}")
        known.update(names)
        words.update(text for _, text in entries)
    for path, text in sources():
        for reply in re.findall(r"(?:MessageReply|EnrollReply)\{[^}]*QStringLiteral", text):
            wrong.append(f"{path.relative_to(ROOT)}: {reply}: not in shared/core/message_text.h")
        for name in USED.findall(text) + REASON.findall(text):
            if name not in known:
                wrong.append(f"{path.relative_to(ROOT)}: {name} has no line in shared/core/error_text.cpp")
    if len(known) < 60 or len(words) < 60:
        wrong.append(f"only {len(known)} ids were found: this test does not understand error_text.cpp any more")
    words.update(re.findall(r'k\w+ = QT_TRANSLATE_NOOP\("Errors", "([^"]+)"\)', TEXTS))
    said = re.findall(r'k\w+ =\s+QT_TRANSLATE_NOOP\(\s*"Messages",\s*"([^"]+)"\)', MESSAGES)
    if not said or len(said) != MESSAGES.count("QT_TRANSLATE_NOOP"):
        wrong.append("this test does not understand message_text.h any more")
    words.update(said)
    for language in LANGUAGES:
        translated = {}
        for message in tree.parse(ROOT / f"translations/shared_{language}.ts").iter("message"):
            done = message.find("translation")
            if done.get("type") is None and (done.text or "").strip():
                translated[message.find("source").text] = done.text
        for text in sorted(words):
            other = translated.get(text)
            if other is None:
                wrong.append(f"{language} has no finished translation of: {text}")
            elif other == text:
                wrong.append(f"{language} says this in English: {text}")
            elif text.count("%1") != other.count("%1"):
                wrong.append(f"{language} lost its %1: {other}")
    for line in wrong:
        print(line)
    if any("translation" in line for line in wrong):
        print("cmake --build build/release --target update_translations collects new texts into translations/shared_*.ts")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
