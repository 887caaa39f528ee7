// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <concepts>

namespace lectern::observability {

enum class Level { Debug, Info, Warning, Error };

/// One line of the log, written as a JSON object while it is being put together:
///
///     sink.write(LogLine(Level::Info, "media.stored").text("mediaId", id).number("bytes", size));
///
/// Secrets, tokens and request bodies never go into a line.
class LogLine
{
public:
    /// `event` is a stable dotted name.
    LogLine(Level level, QByteArrayView event);

    LogLine &text(QByteArrayView key, QByteArrayView utf8);
    LogLine &text(QByteArrayView key, const QString &value)
    {
        return text(key, QByteArrayView(value.toUtf8()));
    }
    template<std::integral T>
    LogLine &number(QByteArrayView key, T value)
    {
        return raw(key, QByteArray::number(qint64(value)));
    }
    LogLine &number(QByteArrayView key, double value);

    [[nodiscard]] Level level() const { return m_level; }
    /// The finished line with its line feed.
    [[nodiscard]] QByteArray finish() const { return m_line + "}\n"; }

private:
    LogLine &raw(QByteArrayView key, QByteArrayView json);

    Level m_level;
    QByteArray m_line;
};

/// Appends `utf8` as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

} // namespace lectern::observability
