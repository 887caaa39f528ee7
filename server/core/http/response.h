// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QByteArray>

#include <memory>
#include <utility>
#include <vector>

class QIODevice;

namespace lectern::http {

/// A part of an open file that the connection sends piece by piece with back-pressure. The
/// connection owns the device and closes it when done or when the client has left.
struct FileSlice
{
    std::shared_ptr<QIODevice> device;
    qint64 offset = 0;
    qint64 length = 0;
};

/// What is sent back. A body is bytes or a slice of a file, never both. Content-Length, Date,
/// X-Request-Id and compression are the connection's business. With a `refusal`, status and body
/// are made of that error, in the client's language; the headers stay.
struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    std::shared_ptr<FileSlice> file = {};
    std::shared_ptr<const Error> refusal = {};
    bool compressible = true; ///< gzip is allowed where the client takes it and it pays

    void setHeader(QByteArray name, QByteArray value)
    {
        headers.emplace_back(std::move(name), std::move(value));
    }
};

/// The envelope with `data` already encoded as JSON.
[[nodiscard]] Response successResponse(const QByteArray &data, int status = 200);

} // namespace lectern::http
