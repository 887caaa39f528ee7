// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/gzip.h"

namespace lectern::http {

namespace {

// JSON shrinks almost as far at 3 as at 6, in a third of the time.
constexpr int kLevel = 3;
constexpr int kGzipWindow = 15 + 16;

} // namespace

Gzip::Gzip()
{
    m_ready =
        deflateInit2(&m_stream, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK;
}

Gzip::~Gzip()
{
    if (m_ready)
        deflateEnd(&m_stream);
}

std::optional<QByteArray> Gzip::compress(const QByteArray &bytes)
{
    if (!m_ready || deflateReset(&m_stream) != Z_OK)
        return std::nullopt;
    QByteArray out(bytes.size(), Qt::Uninitialized);
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    m_stream.avail_in = uInt(bytes.size());
    m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
    m_stream.avail_out = uInt(out.size());
    if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END)
        return std::nullopt;
    out.truncate(out.size() - qsizetype(m_stream.avail_out));
    return out;
}

bool acceptsGzip(QByteArrayView header)
{
    while (!header.isEmpty()) {
        const qsizetype comma = header.indexOf(',');
        const QByteArrayView part = comma < 0 ? header : header.first(comma);
        const qsizetype semicolon = part.indexOf(';');
        const QByteArrayView name = (semicolon < 0 ? part : part.first(semicolon)).trimmed();
        if (name.compare("gzip", Qt::CaseInsensitive) == 0 || name == "*") {
            const qsizetype equals = part.indexOf('=');
            return semicolon < 0 || equals < 0 ||
                   part.sliced(equals + 1).trimmed().toByteArray().toDouble() > 0;
        }
        if (comma < 0)
            break;
        header = header.sliced(comma + 1);
    }
    return false;
}

} // namespace lectern::http
