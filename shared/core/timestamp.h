// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace lectern {

/// A moment in UTC, in milliseconds since 1970. On the wire RFC 3339 with a Z; stored as integer.
struct Timestamp
{
    std::int64_t ms = 0;

    [[nodiscard]] static Timestamp now();
    /// RFC 3339 with any offset, with or without fractions of a second.
    [[nodiscard]] static std::optional<Timestamp> fromString(const QString &text);
    /// 2026-01-31T12:30:00.250Z; the fraction is left out where it is zero.
    [[nodiscard]] QByteArray toLatin1() const;
    [[nodiscard]] QString toString() const { return QString::fromLatin1(toLatin1()); }
    [[nodiscard]] Timestamp plusSeconds(std::int64_t seconds) const
    {
        return {ms + seconds * 1000};
    }
    [[nodiscard]] bool isNull() const { return ms == 0; }

    friend auto operator<=>(const Timestamp &, const Timestamp &) = default;
};

} // namespace lectern
