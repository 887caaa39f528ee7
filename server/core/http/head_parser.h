// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/endpoints/endpoint.h"

#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace lectern::http {

inline constexpr qsizetype kMaxHeaderFields = 100;

/// The head of one HTTP/1.x request, as views into the bytes it was parsed from.
struct RequestHead
{
    std::optional<Method> method; ///< nothing: a well-formed method that nobody here knows
    QByteArrayView path;          ///< starts with /, still percent-encoded; "*" for OPTIONS *
    QByteArrayView query;
    int minorVersion = 1;
    std::vector<std::pair<QByteArrayView, QByteArrayView>> headers;
    qint64 contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    qsizetype size = 0;   ///< of the head itself, with its empty line
    bool upgrade = false; ///< asks to go on as a WebSocket

    [[nodiscard]] bool hasBody() const { return chunked || contentLength > 0; }
};

/// Where a head ends in bytes that may go on: the size with its empty line, 0 while it is
/// incomplete, nothing when it can't become one any more (a NUL byte, no method at its start).
[[nodiscard]] std::optional<qsizetype> findHeadEnd(QByteArrayView bytes);

/// Parses a complete head strictly, so that no two programs can read it differently: one Host, one
/// length, no folded lines, no bare line feeds, `chunked` alone as transfer coding. Nothing is
/// returned for anything else.
[[nodiscard]] std::optional<RequestHead> parseHead(QByteArrayView head);

/// Whether a comma separated header value names the token, without regard to case.
[[nodiscard]] bool hasToken(QByteArrayView value, QByteArrayView token);

} // namespace lectern::http
