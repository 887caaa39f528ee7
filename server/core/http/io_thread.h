// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/connection.h"
#include "server/core/http/connection_gate.h"
#include "server/core/http/listener.h"
#include "server/core/http/pipeline.h"
#include "server/core/http/poller.h"
#include "server/core/http/upgrade.h"

#include <QSslConfiguration>
#include <QTimer>

#include <unordered_map>

namespace lectern::http {

/// One I/O thread's part of the server: its listening socket, its connections, its middlewares.
/// Lives on that thread; everything here is called there.
class IoThread final : public QObject
{
    Q_OBJECT

public:
    IoThread(const Shared &shared, ConnectionGate &gate, std::optional<QSslConfiguration> tls);
    ~IoThread() override;

    [[nodiscard]] bool listen(Descriptor listening);
    /// Takes no more connections, finishes what runs, also for clients that have left; `drained`
    /// follows.
    void drain();
    /// Cuts every connection; `drained` follows within a second.
    void cut();

Q_SIGNALS:
    void drained();

private:
    void accept(Descriptor accepted);
    void refuse(int descriptor);
    void tick();
    void settle();
    bool evictIdle();
    void abortAll();
    void awaitHandlers();

    const Shared &m_shared;
    ConnectionGate &m_gate;
    std::optional<QSslConfiguration> m_tls;
    Pipeline m_pipeline;
    std::array<char, 64 * 1024> m_scratch;
    ConnectionHost m_host;
    Poller m_poller;
    Listener m_listener;
    std::unique_ptr<UpgradeHost> m_upgrades;
    QTimer m_ticker;
    QTimer m_settler; ///< single shot, 0 ms: what must wait for the end of a turn
    std::unordered_map<Connection *, std::shared_ptr<Connection>> m_connections;
    std::vector<std::weak_ptr<Connection>> m_resume;
    std::vector<std::shared_ptr<Connection>> m_retired;
    bool m_saidDrained = false;
    bool m_overdue = false; ///< handlers are not waited for any more
};

} // namespace lectern::http
