// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <zlib.h>

namespace lectern::http {

/// Compresses replies; keeps its tables between them. One a thread.
class Gzip
{
public:
    Gzip();
    ~Gzip();
    Gzip(const Gzip &) = delete;
    Gzip &operator=(const Gzip &) = delete;

    /// Nothing where it wouldn't get smaller.
    [[nodiscard]] std::optional<QByteArray> compress(const QByteArray &bytes);

private:
    z_stream m_stream{};
    bool m_ready = false;
};

/// Whether an Accept-Encoding header takes gzip.
[[nodiscard]] bool acceptsGzip(QByteArrayView acceptEncoding);

} // namespace lectern::http
