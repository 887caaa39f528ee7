// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/response.h"
#include "shared/core/result.h"
#include "shared/core/timestamp.h"

namespace lectern::http {

/// An open file as it is offered to clients.
struct ServedFile
{
    std::shared_ptr<QIODevice> device; ///< readable; a QFile leaves by sendfile(2)
    qint64 size = 0;
    QByteArray contentType;
    QByteArray etag;         ///< with its quotes; empty: none
    Timestamp modified;      ///< null: not known
    QByteArray cacheControl; ///< empty: the server's default
};

/// The reply to a GET or HEAD of that file: the whole, one part (206), or that nothing changed
/// (304), as Range, If-Range and If-None-Match ask. A range beyond its end is answered with 416
/// and the size.
[[nodiscard]] Response fileResponse(const Request &request, ServedFile file);

/// 416 for something of `size` bytes.
[[nodiscard]] Response rangeRefusal(qint64 size);

} // namespace lectern::http
