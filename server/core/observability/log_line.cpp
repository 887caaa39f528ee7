// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/observability/log_line.h"

#include "shared/core/timestamp.h"

#include <QUtf8StringView>

#include <algorithm>

namespace lectern::observability {

namespace {

const char *levelName(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        break;
    }
    return "error";
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray repaired;
    const bool plainAscii = std::all_of(utf8.begin(), utf8.end(), [](char c) { return c > 0; });
    if (!plainAscii && !QUtf8StringView(utf8.data(), utf8.size()).isValidUtf8()) {
        repaired = QString::fromUtf8(utf8).toUtf8();
        utf8 = repaired;
    }
    out += '"';
    qsizetype plain = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.data() + plain, i - plain);
        plain = i + 1;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += char(c);
        } else {
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        }
    }
    out.append(utf8.data() + plain, utf8.size() - plain);
    out += '"';
}

LogLine::LogLine(Level level, QByteArrayView event) : m_level(level)
{
    m_line.reserve(256);
    m_line += "{\"time\":\"";
    m_line += Timestamp::now().toLatin1();
    m_line += "\",\"level\":\"";
    m_line += levelName(level);
    m_line += "\",\"event\":";
    appendJsonString(m_line, event);
}

LogLine &LogLine::text(QByteArrayView key, QByteArrayView utf8)
{
    m_line += ",\"";
    m_line += key;
    m_line += "\":";
    appendJsonString(m_line, utf8);
    return *this;
}

LogLine &LogLine::number(QByteArrayView key, double value)
{
    return raw(key, QByteArray::number(value, 'f', 3));
}

LogLine &LogLine::raw(QByteArrayView key, QByteArrayView json)
{
    m_line += ",\"";
    m_line += key;
    m_line += "\":";
    m_line += json;
    return *this;
}

} // namespace lectern::observability
