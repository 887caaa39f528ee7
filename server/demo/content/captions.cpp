// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/content/captions.h"

#include <algorithm>
#include <cmath>

namespace lectern::demo {

namespace {

constexpr int kLineLength = 42;
constexpr int kCueLength = 2 * kLineLength;

/// `text` in `count` parts of similar length, cut at spaces.
QStringList cut(const QString &text, int count)
{
    QStringList parts;
    QString rest = text;
    for (int left = count; left > 1 && rest.contains(QLatin1Char(' ')); --left) {
        const qsizetype aim = rest.size() / left;
        const qsizetype before = rest.lastIndexOf(QLatin1Char(' '), aim);
        const qsizetype after = rest.indexOf(QLatin1Char(' '), aim);
        const bool takeBefore = after < 0 || (before > 0 && aim - before <= after - aim);
        const qsizetype at = takeBefore ? before : after;
        if (at <= 0)
            break;
        parts.append(rest.left(at).trimmed());
        rest = rest.mid(at + 1).trimmed();
    }
    parts.append(rest);
    return parts;
}

int partsFor(const QString &text, int length)
{
    return std::max(1, int(std::ceil(double(text.size()) / length)));
}

QByteArray time(qint64 ms)
{
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3600000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'))
        .toLatin1();
}

QByteArray escaped(const QString &text)
{
    QString out = text;
    out.replace(QLatin1Char('&'), QLatin1String("&amp;"));
    out.replace(QLatin1Char('<'), QLatin1String("&lt;"));
    out.replace(QLatin1Char('>'), QLatin1String("&gt;"));
    return out.toUtf8();
}

} // namespace

QList<Cue> makeCues(const QList<SpokenText> &spoken)
{
    QList<Cue> cues;
    for (const SpokenText &sentence : spoken) {
        const QStringList parts = cut(sentence.text, partsFor(sentence.text, kCueLength));
        qsizetype total = 0;
        for (const QString &part : parts)
            total += part.size();
        qsizetype said = 0;
        const qint64 length = sentence.endMs - sentence.startMs;
        for (const QString &part : parts) {
            Cue cue;
            cue.startMs = sentence.startMs + length * said / std::max<qsizetype>(1, total);
            said += part.size();
            cue.endMs = sentence.startMs + length * said / std::max<qsizetype>(1, total);
            cue.text = cut(part, partsFor(part, kLineLength)).join(QLatin1Char('\n'));
            cues.append(cue);
        }
    }
    return cues;
}

QByteArray writeWebVtt(const QList<Cue> &cues)
{
    QByteArray out = "WEBVTT\n";
    for (qsizetype i = 0; i < cues.size(); ++i) {
        out += '\n' + QByteArray::number(i + 1) + '\n' + time(cues[i].startMs) + " --> " +
               time(cues[i].endMs) + '\n' + escaped(cues[i].text) + '\n';
    }
    return out;
}

} // namespace lectern::demo
