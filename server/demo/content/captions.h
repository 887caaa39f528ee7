// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace lectern::demo {

/// One caption: shown from `startMs` until `endMs`; lines are parted by \n.
struct Cue
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;
};

/// A sentence as it is heard.
struct SpokenText
{
    QString text;
    qint64 startMs = 0;
    qint64 endMs = 0;
};

/// At most two lines of about 42 characters a cue; a longer sentence is cut between words into
/// several, whose times share the sentence's by their length. Cues are in order and never overlap.
[[nodiscard]] QList<Cue> makeCues(const QList<SpokenText> &spoken);
[[nodiscard]] QByteArray writeWebVtt(const QList<Cue> &cues);

} // namespace lectern::demo
