// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/transport.h"

#include <QHostAddress>
#include <QList>

#include <functional>
#include <memory>

namespace lectern::http {

/// A connection that asked to go on as a WebSocket (RFC 6455): nothing has been answered yet.
struct Upgrade
{
    std::shared_ptr<const Request> request; ///< its head; no principal, no endpoint
    std::unique_ptr<Transport> transport;   ///< started; take it over with setOwner, then read
    QByteArray received;                    ///< what came after the head
    QHostAddress peer;                      ///< of the socket's other end
    std::shared_ptr<void> place;            ///< its place among the connections; keep it as long
};

/// Takes the upgraded connections of one I/O thread. Made, used and destroyed on that thread.
class UpgradeHost
{
public:
    virtual ~UpgradeHost() = default;
    virtual void accept(Upgrade upgrade) = 0;
    /// After each batch of events from the thread's sockets: what they caused is sent now.
    virtual void endOfTurn() = 0;
    /// No more; asks its clients to leave.
    virtual void drain() = 0;
    /// Ends all of them at once.
    virtual void cut() = 0;
    [[nodiscard]] virtual bool isEmpty() const = 0;
};

/// Who takes upgraded connections, and at which paths. `open` is called once on each I/O thread;
/// the host calls `emptied` when its last connection has gone. At `plainPaths`, which are of those,
/// it also gets connections that ask for anything but an upgrade, and refuses them by its own
/// rules.
struct WebSocketService
{
    QList<QByteArray> paths;
    std::function<std::unique_ptr<UpgradeHost>(std::function<void()> emptied)> open;
    QList<QByteArray> plainPaths = {};
};

} // namespace lectern::http
