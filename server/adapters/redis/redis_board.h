// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_connection.h"
#include "server/adapters/redis/redis_outbox.h"

namespace lectern {

/// The boards of all nodes in Redis: each a hash that ends by itself unless its node, which alone
/// writes it, says that it lives. Every write gives the board a new version and is published;
/// whoever missed one sees that by the version and reads the whole. Belongs to the bus's thread.
class RedisBoard
{
public:
    /// `died`: a node ended without a word. `outbox` outlives it.
    RedisBoard(const RedisOptions &options, const Uuid &node, RedisOutbox &outbox,
               std::function<void()> died);

    void setWatcher(realtime::BoardWatcher *watcher) { m_watcher = watcher; }

    /// Writes this node's and reads the others'; from here on over that connection.
    void attach(RedisConnection &connection);
    void detach() { m_connection = nullptr; }
    /// This node's is what changed, up to some hundred entries; whether there may be more.
    bool writeChanges();
    /// Lives, and looks who else does.
    void beat();
    /// Takes this node's away.
    void leave();

    /// Something came from that node.
    void heard(const Uuid &node);
    void changed(const Uuid &node, const redis::BoardChanges &changes);
    void gone(const Uuid &node, bool died);
    /// Redis has been away for too long to know anything.
    void forgetAll();

private:
    struct Peer
    {
        qint64 version = -1; ///< nothing is known
        qint64 heardAt = 0;
        bool reading = false;
    };

    [[nodiscard]] QByteArray key(const Uuid &node) const;
    [[nodiscard]] QByteArray nodesKey() const { return m_options.name + ":nodes"; }
    [[nodiscard]] qint64 keyMs() const { return m_options.presence.count() * 3 / 5; }
    void writeAll();
    void store(const QList<redis::BoardChange> &changes);
    void look(const RedisReply &nodes);
    void see(const Uuid &node, const RedisReply &version);
    void read(const Uuid &node);
    void take(const Uuid &node, const RedisReply &fields);

    const RedisOptions m_options;
    const Uuid m_node;
    RedisOutbox &m_outbox;
    const std::function<void()> m_died;
    realtime::BoardWatcher *m_watcher = nullptr;
    RedisConnection *m_connection = nullptr;
    qint64 m_version = 0;
    QHash<Uuid, Peer> m_peers;
};

} // namespace lectern
