// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/body_reader.h"

#include <algorithm>

namespace lectern::http {

namespace {

constexpr qsizetype kMaxChunkLine = 256;
constexpr qsizetype kMaxTrailers = 8 * 1024;
/// An announced length is believed only so far before the bytes are there.
constexpr qint64 kFirstReserve = 64 * 1024;

/// The size of a chunk from its line; extensions are allowed and ignored. -1 where it is not one.
qint64 chunkSize(QByteArrayView line)
{
    qint64 size = 0;
    qsizetype digits = 0;
    for (; digits < line.size(); ++digits) {
        const char c = line[digits];
        const int value = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (value < 0)
            break;
        if (digits >= 15)
            return -1;
        size = size * 16 + value;
    }
    if (digits == 0)
        return -1;
    const QByteArrayView rest = line.sliced(digits);
    if (rest.isEmpty())
        return size;
    const bool printable = std::all_of(rest.begin(), rest.end(),
                                       [](char c) { return (c >= 0x20 && c < 0x7f) || c == '\t'; });
    return rest.front() == ';' && printable ? size : -1;
}

} // namespace

BodyReader::BodyReader(const RequestHead &head, qint64 limit)
    : m_chunked(head.chunked), m_limit(limit), m_left(head.chunked ? 0 : head.contentLength)
{
    if (m_left > limit) {
        m_state = State::TooLarge;
    } else if (head.hasBody()) {
        m_state = State::Reading;
        m_body.reserve(std::min(std::max(m_left, qint64(512)), kFirstReserve));
    }
}

qsizetype BodyReader::feed(QByteArrayView bytes)
{
    if (m_state != State::Reading)
        return 0;
    if (m_chunked)
        return feedChunked(bytes);
    const qsizetype taken = std::min(qint64(bytes.size()), m_left);
    m_body += bytes.first(taken);
    m_left -= taken;
    m_received += taken;
    if (m_left == 0)
        m_state = State::Done;
    return taken;
}

qsizetype BodyReader::feedChunked(QByteArrayView bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && m_state == State::Reading) {
        if (m_part == Part::Data) {
            const qsizetype taken = std::min(qint64(bytes.size() - at), m_left);
            m_body += bytes.sliced(at, taken);
            at += taken;
            m_left -= taken;
            m_received += taken;
            if (m_left == 0)
                m_part = Part::DataEnd;
        } else if (!feedLine(bytes[at++])) {
            m_state = State::Malformed;
        }
    }
    return at;
}

bool BodyReader::feedLine(char c)
{
    if (c != '\n') {
        // A carriage return ends a line or nothing.
        if (c == '\0' || (m_line.endsWith('\r')) || m_line.size() >= kMaxChunkLine)
            return false;
        if (m_part == Part::DataEnd && c != '\r')
            return false;
        if (m_part == Part::Trailer && ++m_trailerBytes > kMaxTrailers)
            return false;
        m_line += c;
        return true;
    }
    if (!m_line.endsWith('\r'))
        return false;
    m_line.chop(1);
    const bool good = endOfLine();
    m_line.clear();
    return good;
}

bool BodyReader::endOfLine()
{
    switch (m_part) {
    case Part::Size: {
        const qint64 size = chunkSize(m_line);
        if (size < 0)
            return false;
        if (size > m_limit - m_received) {
            m_state = State::TooLarge;
            return true;
        }
        m_left = size;
        m_part = size == 0 ? Part::Trailer : Part::Data;
        return true;
    }
    case Part::DataEnd:
        m_part = Part::Size;
        return m_line.isEmpty();
    case Part::Trailer: {
        if (m_line.isEmpty()) {
            m_state = State::Done;
            return true;
        }
        const char first = m_line.front();
        return first != ' ' && first != '\t' && m_line.contains(':');
    }
    case Part::Data:
        break;
    }
    return false;
}

} // namespace lectern::http
