// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/byte_range.h"

#include <algorithm>

namespace lectern::http {

namespace {

/// Digits only; values beyond any file are cut there. Nothing for other text.
std::optional<qint64> number(QByteArrayView text)
{
    constexpr qint64 most = Q_INT64_C(1) << 59;
    if (text.isEmpty())
        return std::nullopt;
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = std::min(value * 10 + (c - '0'), most);
    }
    return value;
}

QByteArrayView withoutWeak(QByteArrayView tag)
{
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

} // namespace

RangeAnswer parseRange(QByteArrayView header, qint64 size)
{
    using Kind = RangeAnswer::Kind;
    header = header.trimmed();
    if (header.size() < 6 || header.first(6).compare("bytes=", Qt::CaseInsensitive) != 0)
        return {};
    const QByteArrayView spec = header.sliced(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (spec.contains(',') || dash < 0)
        return {};
    const QByteArrayView from = spec.first(dash).trimmed();
    const QByteArrayView to = spec.sliced(dash + 1).trimmed();
    const auto last = number(to);
    if (from.isEmpty()) {
        if (!last)
            return {};
        if (*last == 0 || size == 0)
            return {Kind::Unsatisfiable, {}};
        const qint64 length = std::min(*last, size);
        return {Kind::Part, {size - length, length}};
    }
    const auto first = number(from);
    if (!first || (!to.isEmpty() && !last) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {Kind::Unsatisfiable, {}};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return {Kind::Part, {*first, end - *first + 1}};
}

bool ifRangeHolds(QByteArrayView ifRange, QByteArrayView etag, QByteArrayView lastModified)
{
    ifRange = ifRange.trimmed();
    if (ifRange.isEmpty())
        return true;
    if (ifRange.startsWith("W/"))
        return false;
    if (ifRange.startsWith('"'))
        return ifRange == etag;
    return !lastModified.isEmpty() && ifRange == lastModified;
}

bool noneMatchHits(QByteArrayView ifNoneMatch, QByteArrayView etag)
{
    while (!ifNoneMatch.isEmpty()) {
        const qsizetype comma = ifNoneMatch.indexOf(',');
        const QByteArrayView part = (comma < 0 ? ifNoneMatch : ifNoneMatch.first(comma)).trimmed();
        if (part == "*" || (!etag.isEmpty() && withoutWeak(part) == withoutWeak(etag)))
            return true;
        if (comma < 0)
            return false;
        ifNoneMatch = ifNoneMatch.sliced(comma + 1);
    }
    return false;
}

} // namespace lectern::http
