// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/webvtt.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace lectern {

namespace {

constexpr QLatin1String kArrow("-->");

/// Reads from one line, never past its end.
class Cursor
{
public:
    explicit Cursor(QStringView line) : m_line(line) {}

    void skipSpace()
    {
        while (m_at < m_line.size() && (m_line[m_at] == u' ' || m_line[m_at] == u'\t'))
            ++m_at;
    }
    bool take(QStringView wanted)
    {
        if (!m_line.mid(m_at).startsWith(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }
    /// Digits and how many there were; more than 9 can't be a time.
    std::optional<std::pair<qint64, int>> digits()
    {
        qint64 value = 0;
        int count = 0;
        while (m_at < m_line.size() && m_line[m_at] >= u'0' && m_line[m_at] <= u'9') {
            if (++count > 9)
                return std::nullopt;
            value = value * 10 + (m_line[m_at].unicode() - u'0');
            ++m_at;
        }
        if (count == 0)
            return std::nullopt;
        return std::pair{value, count};
    }

private:
    QStringView m_line;
    qsizetype m_at = 0;
};

/// `[hours:]mm:ss.ttt`
std::optional<qint64> readTime(Cursor &in)
{
    auto first = in.digits();
    if (!first || !in.take(u":"))
        return std::nullopt;
    const auto second = in.digits();
    if (!second || second->second != 2)
        return std::nullopt;
    qint64 hours = 0;
    qint64 minutes = first->first;
    qint64 seconds = second->first;
    if (in.take(u":")) {
        const auto third = in.digits();
        if (!third || third->second != 2)
            return std::nullopt;
        hours = first->first;
        minutes = second->first;
        seconds = third->first;
    } else if (first->second != 2) {
        return std::nullopt;
    }
    if (!in.take(u"."))
        return std::nullopt;
    const auto fraction = in.digits();
    if (!fraction || fraction->second != 3 || minutes > 59 || seconds > 59)
        return std::nullopt;
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction->first;
}

std::optional<std::pair<qint64, qint64>> readTimings(const QString &line)
{
    Cursor in(line);
    in.skipSpace();
    const auto start = readTime(in);
    if (!start)
        return std::nullopt;
    in.skipSpace();
    if (!in.take(u"-->"))
        return std::nullopt;
    in.skipSpace();
    const auto end = readTime(in);
    if (!end)
        return std::nullopt;
    return std::pair{*start, *end};
}

/// `&amp;` and its like, starting at the ampersand; moves `at` behind what it read.
QString readEntity(QStringView text, qsizetype &at)
{
    static constexpr std::array kEntities{
        std::pair{u"&amp;", u"&"},      std::pair{u"&lt;", u"<"},
        std::pair{u"&gt;", u">"},       std::pair{u"&nbsp;", u"\u00a0"},
        std::pair{u"&lrm;", u"\u200e"}, std::pair{u"&rlm;", u"\u200f"},
        std::pair{u"&quot;", u"\""},    std::pair{u"&apos;", u"'"},
    };
    const QStringView rest = text.mid(at);
    for (const auto &[name, value] : kEntities) {
        if (rest.startsWith(QStringView(name))) {
            at += QStringView(name).size();
            return QStringView(value).toString();
        }
    }
    if (rest.startsWith(u"&#")) {
        const bool hex = rest.size() > 2 && (rest[2] == u'x' || rest[2] == u'X');
        const qsizetype from = hex ? 3 : 2;
        const qsizetype semicolon = rest.left(12).indexOf(u';');
        if (semicolon > from) {
            bool ok = false;
            const char32_t code = rest.mid(from, semicolon - from).toUInt(&ok, hex ? 16 : 10);
            if (ok && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)) {
                at += semicolon + 1;
                return QString::fromUcs4(&code, 1);
            }
        }
    }
    ++at;
    return QStringLiteral("&");
}

QString plainText(QStringView text)
{
    QString out;
    for (qsizetype at = 0; at < text.size() && out.size() < WebVtt::kMaxCueLength;) {
        const QChar c = text[at];
        if (c == u'<') {
            const qsizetype close = text.indexOf(u'>', at);
            at = close < 0 ? text.size() : close + 1;
        } else if (c == u'&') {
            out += readEntity(text, at);
        } else {
            out += c;
            ++at;
        }
    }
    return out.trimmed();
}

QStringList splitLines(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    return text.split(u'\n');
}

bool isHeader(const QString &line)
{
    const QLatin1String magic("WEBVTT");
    return line == magic ||
           (line.startsWith(magic) && (line[magic.size()] == u' ' || line[magic.size()] == u'\t'));
}

/// One block of lines, from `at` on; moves `at` behind it. A cue if it is one that is right.
std::optional<Cue> readBlock(const QStringList &lines, qsizetype &at)
{
    std::optional<Cue> cue;
    bool seenArrow = false;
    QString text;
    for (int count = 1; at < lines.size() && !lines[at].isEmpty(); ++count) {
        const QString &line = lines[at];
        if (line.contains(kArrow)) {
            // A second arrow starts the next block: a blank line was forgotten.
            if (seenArrow || count > 2)
                break;
            seenArrow = true;
            text.clear();
            if (const auto timings = readTimings(line))
                cue = Cue{timings->first, timings->second, {}};
        } else if (text.size() <= WebVtt::kMaxCueLength * 4) {
            if (!text.isEmpty())
                text += u'\n';
            text += line;
        }
        ++at;
    }
    if (cue)
        cue->text = plainText(text);
    return cue;
}

} // namespace

std::optional<WebVtt> WebVtt::parse(const QByteArray &bytes)
{
    if (bytes.size() > kMaxBytes)
        return std::nullopt;
    const QStringList lines = splitLines(bytes);
    if (!isHeader(lines.first()))
        return std::nullopt;
    WebVtt out;
    qsizetype at = 1;
    while (at < lines.size() && !lines[at].isEmpty() && !lines[at].contains(kArrow))
        ++at;
    while (at < lines.size() && out.m_cues.size() < kMaxCues) {
        if (lines[at].isEmpty()) {
            ++at;
            continue;
        }
        auto cue = readBlock(lines, at);
        if (cue && cue->endMs > cue->startMs && !cue->text.isEmpty())
            out.m_cues.append(std::move(*cue));
    }
    std::stable_sort(out.m_cues.begin(), out.m_cues.end(),
                     [](const Cue &a, const Cue &b) { return a.startMs < b.startMs; });
    out.m_latestEnd.reserve(size_t(out.m_cues.size()));
    qint64 latest = 0;
    for (const Cue &cue : std::as_const(out.m_cues)) {
        latest = std::max(latest, cue.endMs);
        out.m_latestEnd.push_back(latest);
    }
    return out;
}

QString WebVtt::textAt(qint64 ms) const
{
    const auto after =
        std::upper_bound(m_cues.begin(), m_cues.end(), ms,
                         [](qint64 moment, const Cue &cue) { return moment < cue.startMs; });
    QStringList said;
    for (auto i = after - m_cues.begin() - 1; i >= 0 && m_latestEnd[size_t(i)] > ms; --i) {
        if (m_cues[i].endMs > ms)
            said.prepend(m_cues[i].text);
    }
    return said.join(u'\n');
}

} // namespace lectern
