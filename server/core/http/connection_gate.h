// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/body_budget.h"
#include "server/core/http/http_options.h"

#include <QHash>

#include <atomic>
#include <mutex>

namespace lectern::http {

/// Counts open connections, in all and by address. Safe from any thread; touched only when a
/// connection opens or closes.
class ConnectionGate
{
public:
    ConnectionGate(const HttpOptions &options, prometheus::Gauge &bodyBytes)
        : m_options(options)
        , m_bodies(std::make_shared<BodyBudget>(options.maxBodyBytes, bodyBytes))
    {
    }

    /// What all connections together may hold of bodies.
    [[nodiscard]] const std::shared_ptr<BodyBudget> &bodies() const { return m_bodies; }

    /// Whether one more may come in. Every true is followed by one leave().
    [[nodiscard]] bool enter(const QHostAddress &address)
    {
        const std::lock_guard lock(m_mutex);
        if (m_total >= m_options.maxConnections)
            return false;
        int &own = m_byAddress[address];
        if (own >= m_options.maxConnectionsPerAddress && !isExempt(address))
            return false;
        ++own;
        ++m_total;
        return true;
    }
    /// Whether the total is not the reason that somebody can't come in.
    [[nodiscard]] bool hasRoom()
    {
        const std::lock_guard lock(m_mutex);
        return m_total < m_options.maxConnections;
    }
    void leave(const QHostAddress &address)
    {
        const std::lock_guard lock(m_mutex);
        --m_total;
        const auto it = m_byAddress.find(address);
        if (it != m_byAddress.end() && --*it <= 0)
            m_byAddress.erase(it);
    }

private:
    [[nodiscard]] bool isExempt(const QHostAddress &address) const
    {
        return (!m_options.limitLoopback && address.isLoopback()) ||
               m_options.trustedProxies.contains(address);
    }

    const HttpOptions &m_options;
    std::shared_ptr<BodyBudget> m_bodies;
    std::mutex m_mutex;
    QHash<QHostAddress, int> m_byAddress;
    int m_total = 0;
};

} // namespace lectern::http
