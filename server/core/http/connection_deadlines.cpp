// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/connection.h"
#include "server/core/http/http_options.h"

#include <ctime>

namespace lectern::http {

void ConnectionHost::refresh()
{
    using namespace std::chrono;
    nowMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    const std::time_t now = std::time(nullptr);
    if (now == second)
        return;
    second = now;
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[48];
    const size_t length =
        std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &utc);
    date = QByteArray(text, qsizetype(length));
}

void Connection::setReadDeadline()
{
    const bool begun = !pending().isEmpty();
    m_headStarted = begun ? m_host.nowMs : 0;
    setDeadline(begun ? m_host.options.headerTimeout : m_host.options.idleTimeout);
}

void Connection::setDeadline(std::chrono::milliseconds fromNow)
{
    m_deadline = m_host.nowMs + fromNow.count();
}

void Connection::tick()
{
    if (m_state == State::Gone)
        return;
    if (isIdle() && m_in.capacity() > 0)
        m_in = QByteArray();
    if (m_state == State::Body) {
        const qint64 seconds =
            (m_host.nowMs - m_bodyStarted - m_host.options.bodyPauseTimeout.count()) / 1000;
        if (seconds > 0 && m_body.received() < seconds * m_host.options.bodyBytesPerSecond)
            m_deadline = 1;
    }
    if (m_deadline == 0 || m_host.nowMs < m_deadline)
        return;
    if (!m_out.empty())
        return abort();
    switch (m_state) {
    case State::Head:
        if (m_headStarted == 0)
            return abort();
        return refuse({ErrorKind::Timeout, "request.timeout"});
    case State::Body:
        m_keepAlive = false;
        return answer(Error{ErrorKind::Timeout, "request.timeout"});
    case State::Discard:
    case State::Closing:
        return abort();
    case State::Asking:
    case State::Running:
    case State::Gone:
        break;
    }
}

} // namespace lectern::http
