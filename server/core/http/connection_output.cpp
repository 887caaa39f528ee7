// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/connection.h"
#include "server/core/http/http_options.h"
#include "server/core/http/status_line.h"

#include <algorithm>

namespace lectern::http {

namespace {

/// Bodies up to this size are copied behind their head, so that both are one buffer.
constexpr qsizetype kSmallBody = 16 * 1024;
/// File bytes one connection may send before the others get their turn.
constexpr qint64 kFileBytesATurn = 2 * 1024 * 1024;

void appendHeader(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out += name;
    out += ": ";
    // A line end inside a value would start a header of somebody else's choosing.
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return c == '\r' || c == '\n' || c == '\0'; })) {
        for (const char c : value)
            out += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
    } else {
        out += value;
    }
    out += "\r\n";
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

void Connection::writeHead(const Response &response, qint64 length, QByteArray &out) const
{
    out += statusLine(response.status);
    if (mayHaveBody(response.status)) {
        if (!response.contentType.isEmpty())
            appendHeader(out, "Content-Type", response.contentType);
        out += "Content-Length: ";
        out += QByteArray::number(length);
        out += "\r\n";
    }
    out += m_host.date;
    for (const auto &[name, value] : response.headers)
        appendHeader(out, name, value);
    if (!m_keepAlive)
        out += "Connection: close\r\n";
    else if (m_http10)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

void Connection::queue(Response response)
{
    const bool withBody = mayHaveBody(response.status) && m_exchange->method != Method::Head;
    const qint64 length = response.file ? response.file->length : response.body.size();
    QByteArray head;
    const bool together = withBody && !response.file && response.body.size() <= kSmallBody;
    head.reserve(640 + (together ? response.body.size() : 0));
    writeHead(response, length, head);
    if (together)
        head += response.body;
    if (!m_out.empty() && !m_out.back().file &&
        m_out.back().bytes.size() + head.size() < kSmallBody && m_out.size() > m_sent + 1)
        m_out.back().bytes += head;
    else
        m_out.push_back({std::move(head), nullptr});
    if (!withBody || together || length == 0)
        return;
    if (response.file)
        m_out.push_back({{}, std::make_shared<FileSlice>(*response.file)});
    else
        m_out.push_back({std::move(response.body), nullptr});
}

void Connection::flush()
{
    m_budget = kFileBytesATurn;
    while (m_sent < m_out.size()) {
        const bool moved = m_out[m_sent].file ? flushFile() : flushBytes();
        if (m_state == State::Gone)
            return;
        if (!moved)
            break;
    }
    if (m_sent > 0 && m_sent == m_out.size()) {
        m_out.clear();
        m_sent = 0;
        if (m_state == State::Head)
            setReadDeadline();
    }
    if (!m_out.empty() || m_state != State::Closing || m_saidGoodbye)
        return;
    m_saidGoodbye = true;
    setDeadline(std::chrono::milliseconds(5000));
    m_transport->finishWriting();
    if (!m_mayRead && m_state == State::Closing && m_host.draining)
        abort(); // nobody waits for the last word of a client then
}

bool Connection::flushBytes()
{
    std::array<QByteArrayView, 16> parts;
    size_t count = 0;
    for (size_t i = m_sent; i < m_out.size() && count < parts.size() && !m_out[i].file; ++i)
        parts[count++] = QByteArrayView(m_out[i].bytes).sliced(i == m_sent ? m_sentOf : 0);
    qint64 n = m_transport->write({parts.data(), count});
    if (n == Transport::kBroken) {
        abort();
        return false;
    }
    if (n == 0)
        return false;
    setDeadline(m_host.options.writeTimeout);
    while (n > 0) {
        const qsizetype left = m_out[m_sent].bytes.size() - m_sentOf;
        if (n < left) {
            m_sentOf += n;
            return true;
        }
        n -= left;
        m_sentOf = 0;
        ++m_sent;
    }
    return true;
}

bool Connection::flushFile()
{
    FileSlice &slice = *m_out[m_sent].file;
    if (m_budget <= 0) {
        m_host.resumeSoon(this);
        return false;
    }
    const qint64 n = m_transport->send(slice, m_budget);
    if (n == Transport::kBroken) {
        abort();
        return false;
    }
    if (n == 0)
        return false;
    setDeadline(m_host.options.writeTimeout);
    m_budget -= n;
    slice.offset += n;
    slice.length -= n;
    if (slice.length == 0) {
        slice.device.reset();
        ++m_sent;
    }
    return true;
}

} // namespace lectern::http
