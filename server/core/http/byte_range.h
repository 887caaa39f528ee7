// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace lectern::http {

struct ByteRange
{
    qint64 offset = 0;
    qint64 length = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// What a Range header asks of a representation of `size` bytes.
struct RangeAnswer
{
    enum class Kind { Whole, Part, Unsatisfiable };

    Kind kind = Kind::Whole;
    ByteRange range;
};

/// One range of bytes is answered with that part, several (and anything that is not a well-formed
/// bytes range) with the whole, as RFC 9110 allows.
[[nodiscard]] RangeAnswer parseRange(QByteArrayView header, qint64 size);

/// Whether If-Range lets the Range count: it is absent, or names this very entity. A weak tag
/// never matches; a date matches Last-Modified exactly.
[[nodiscard]] bool ifRangeHolds(QByteArrayView ifRange, QByteArrayView etag,
                                QByteArrayView lastModified);

/// Whether If-None-Match names the tag (weak comparison).
[[nodiscard]] bool noneMatchHits(QByteArrayView ifNoneMatch, QByteArrayView etag);

} // namespace lectern::http
