// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/realtime/gateway.h"

#include "server/core/observability/metrics.h"
#include "server/core/realtime/hub_thread.h"

namespace lectern::realtime {

Gateway::Gateway(GatewayParts parts)
    : m_parts(std::move(parts))
    , m_errors(m_parts.languages)
    , m_sockets(m_parts.metrics.gauge("lectern_sockets", "WebSockets that are open"))
    , m_received(
          m_parts.metrics.counter("lectern_socket_events_total", "Events received from sockets"))
    , m_delivered(
          m_parts.metrics.counter("lectern_socket_pushes_total", "Events handed to sockets"))
{
}

http::WebSocketService Gateway::service()
{
    return {{"/ws", "/socket.io/"},
            [this](std::function<void()> emptied) {
                return std::make_unique<HubThread>(*this, std::move(emptied));
            },
            {"/socket.io/"}};
}

} // namespace lectern::realtime
