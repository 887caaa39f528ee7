// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/path_segments.h"

#include <QUtf8StringView>

#include <algorithm>

namespace lectern::http {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isControl(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 || u == 0x7f;
}

std::optional<QByteArray> unescaped(QByteArrayView encoded)
{
    QByteArray out;
    out.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            out += encoded[i];
            continue;
        }
        if (i + 2 >= encoded.size())
            return std::nullopt;
        const int high = hexValue(encoded[i + 1]);
        const int low = hexValue(encoded[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out += char(high * 16 + low);
        i += 2;
    }
    if (!QUtf8StringView(out.constData(), out.size()).isValidUtf8())
        return std::nullopt;
    return out;
}

} // namespace

std::optional<QByteArray> percentDecoded(QByteArrayView encoded)
{
    const bool plain = std::all_of(encoded.begin(), encoded.end(),
                                   [](char c) { return c >= 0x20 && c < 0x7f && c != '%'; });
    if (plain)
        return encoded.toByteArray();
    auto out = unescaped(encoded);
    if (out && std::any_of(out->cbegin(), out->cend(), isControl))
        return std::nullopt;
    return out;
}

bool isCleanQuery(QByteArrayView query)
{
    if (!query.contains('%'))
        return true;
    const auto out = unescaped(query);
    return out && std::none_of(out->cbegin(), out->cend(), [](char c) {
               return isControl(c) && c != '\t' && c != '\n' && c != '\r';
           });
}

bool isUnsafeSegment(QByteArrayView decoded)
{
    return decoded.isEmpty() || decoded == "." || decoded == ".." || decoded.contains('/') ||
           decoded.contains('\\');
}

} // namespace lectern::http
