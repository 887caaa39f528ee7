// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_board.h"

namespace lectern {

namespace {

constexpr qsizetype kAtOnce = 500;
/// Of the hash, beside the entries, whose keys have 16 bytes.
const QByteArray kVersion = "version";

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

RedisBoard::RedisBoard(const RedisOptions &options, const Uuid &node, RedisOutbox &outbox,
                       std::function<void()> died)
    : m_options(options), m_node(node), m_outbox(outbox), m_died(std::move(died))
{
}

QByteArray RedisBoard::key(const Uuid &node) const
{
    return m_options.name + ":node:" + node.toLatin1();
}

void RedisBoard::attach(RedisConnection &connection)
{
    m_connection = &connection;
    // What Redis has forgotten meanwhile, its node will write again in a moment.
    for (Peer &peer : m_peers) {
        peer.heardAt = nowMs();
        peer.version = -1;
        peer.reading = false;
    }
    writeAll();
    beat();
}

void RedisBoard::writeAll()
{
    const realtime::BoardEntries board = m_outbox.takeBoard();
    m_connection->send({"DEL", key(m_node)});
    QList<redis::BoardChange> some;
    for (auto it = board.cbegin(); it != board.cend(); ++it) {
        some.append({it.key(), *it});
        if (some.size() >= kAtOnce) {
            store(some);
            some.clear();
        }
    }
    store(some);
}

void RedisBoard::store(const QList<redis::BoardChange> &changes)
{
    QList<QByteArray> set{"HSET", key(m_node), kVersion, QByteArray::number(++m_version)};
    QList<QByteArray> remove{"HDEL", key(m_node)};
    for (const auto &[id, value] : changes) {
        if (value)
            set << id.toBytes() << *value;
        else
            remove << id.toBytes();
    }
    m_connection->send(set);
    if (remove.size() > 2)
        m_connection->send(remove);
    m_connection->send({"PEXPIRE", key(m_node), QByteArray::number(keyMs())});
    m_connection->send({"PUBLISH", m_options.name + ":bus",
                        redis::seal(redis::Kind::Board, m_node,
                                    redis::write({m_version - 1, m_version, changes}))});
}

bool RedisBoard::writeChanges()
{
    const QList<redis::BoardChange> changes = m_outbox.takeChanges(kAtOnce);
    if (changes.isEmpty())
        return false;
    store(changes);
    return changes.size() >= kAtOnce;
}

void RedisBoard::beat()
{
    m_connection->send({"SADD", nodesKey(), m_node.toLatin1()});
    m_connection->send({"PEXPIRE", key(m_node), QByteArray::number(keyMs())},
                       [this](const RedisReply &there) {
                           if (there.integer == 0)
                               writeAll();
                       });
    m_connection->send({"SMEMBERS", nodesKey()}, [this](const RedisReply &nodes) { look(nodes); });
}

void RedisBoard::leave()
{
    m_connection->send({"DEL", key(m_node)});
    m_connection->send({"SREM", nodesKey(), m_node.toLatin1()});
    m_connection->send({"PUBLISH", m_options.name + ":bus", redis::seal(redis::Kind::Bye, m_node)});
}

void RedisBoard::look(const RedisReply &nodes)
{
    QList<Uuid> all = m_peers.keys();
    for (const RedisReply &entry : nodes.list) {
        const std::optional<Uuid> node = Uuid::fromString(QByteArrayView(entry.text));
        if (node && *node != m_node && !all.contains(*node))
            all.append(*node);
    }
    for (const Uuid &node : std::as_const(all))
        m_connection->send({"HGET", key(node), kVersion},
                           [this, node](const RedisReply &version) { see(node, version); });
}

void RedisBoard::see(const Uuid &node, const RedisReply &version)
{
    if (version.kind == RedisReply::Kind::Text) {
        if (m_peers[node].version < version.text.toLongLong())
            read(node);
        return;
    }
    // One that still speaks has yet to write what Redis lost.
    const auto peer = m_peers.constFind(node);
    if (peer != m_peers.cend() && nowMs() - peer->heardAt <= keyMs())
        return;
    m_connection->send({"SREM", nodesKey(), node.toLatin1()});
    if (peer != m_peers.cend())
        gone(node, true);
}

void RedisBoard::heard(const Uuid &node)
{
    m_peers[node].heardAt = nowMs();
}

void RedisBoard::changed(const Uuid &node, const redis::BoardChanges &changes)
{
    Peer &peer = m_peers[node];
    if (changes.to <= peer.version)
        return;
    if (changes.from != peer.version || peer.reading)
        return read(node);
    peer.version = changes.to;
    for (const auto &[key, value] : changes.changes)
        m_watcher->boardChanged(node, key, value);
}

void RedisBoard::read(const Uuid &node)
{
    // What changes while it is read is seen by the next look at its version.
    if (!m_connection || std::exchange(m_peers[node].reading, true))
        return;
    m_connection->send({"HGETALL", key(node)},
                       [this, node](const RedisReply &fields) { take(node, fields); });
}

void RedisBoard::take(const Uuid &node, const RedisReply &fields)
{
    const auto peer = m_peers.find(node);
    if (peer == m_peers.end())
        return;
    peer->reading = false;
    realtime::BoardEntries entries;
    for (size_t i = 0; i + 1 < fields.list.size(); i += 2) {
        if (fields.list[i].text == kVersion)
            peer->version = fields.list[i + 1].text.toLongLong();
        else if (const std::optional<Uuid> id = Uuid::fromBytes(fields.list[i].text))
            entries.insert(*id, fields.list[i + 1].text);
    }
    m_watcher->boardRead(node, entries);
}

void RedisBoard::gone(const Uuid &node, bool died)
{
    if (!m_peers.remove(node))
        return;
    m_watcher->nodeGone(node, died);
    if (died)
        m_died();
}

void RedisBoard::forgetAll()
{
    m_peers.clear();
    m_watcher->nodesUnknown();
}

} // namespace lectern
