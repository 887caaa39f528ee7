// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/adapters/redis/redis_options.h"
#include "server/adapters/redis/redis_reply.h"

#include <QObject>
#include <QSslSocket>

#include <deque>
#include <functional>

namespace lectern {

/// One connection to Redis: opens once, then sends commands and hands out answers in their order.
/// Belongs to its thread.
class RedisConnection final : public QObject
{
public:
    using Handler = std::function<void(const RedisReply &)>;
    struct Owner
    {
        std::function<void()> ready;                    ///< signed in
        std::function<void(const RedisReply &)> pushed; ///< what nobody asked for
        std::function<void(const QString &)> failed;    ///< once; nothing follows
        std::function<void()> advanced;                 ///< something was sent or answered
    };

    RedisConnection(const RedisOptions &options, Owner owner);

    void open();
    /// A failure as the answer fails the connection, so that handlers need not look for it.
    void send(const QList<QByteArray> &words, Handler handler = {});
    /// SUBSCRIBE and the like: its answers are pushes.
    void sendUnanswered(const QList<QByteArray> &words);
    /// Nothing of it is heard any more.
    void abandon() { m_failed = true; }
    /// Waits for what was sent to leave, shortly.
    void finish(int milliseconds);

    [[nodiscard]] qint64 unsent() const { return m_socket.bytesToWrite(); }
    [[nodiscard]] size_t unanswered() const { return m_handlers.size(); }
    /// Since anything came from there.
    [[nodiscard]] qint64 silentMs() const;

private:
    void signIn();
    void read();
    void fail(const QString &why);

    const RedisOptions m_options;
    const Owner m_owner;
    QSslSocket m_socket;
    RedisReader m_reader;
    std::deque<Handler> m_handlers;
    qint64 m_heardAt = 0;
    bool m_failed = false;
};

} // namespace lectern
