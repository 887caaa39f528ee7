// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/realtime/gateway.h"
#include "server/core/realtime/session.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <mutex>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lectern::realtime {

/// One I/O thread's sockets and the topics they are in. Lives on that thread; only `post`, `expel`,
/// `recheck` and `closeTopic` are called from others.
class HubThread final : public QObject, public http::UpgradeHost, public SocketHost
{
    Q_OBJECT

public:
    HubThread(Gateway &gateway, std::function<void()> emptied);
    ~HubThread() override;

    // Any thread.
    void post(std::vector<Delivery> deliveries);
    void expel(const Uuid &topic, const UserId &user, qint64 order);
    void recheck();
    void closeTopic(const Uuid &topic, quint16 code, const QByteArray &reason);

    void accept(http::Upgrade upgrade) override;
    void endOfTurn() override;
    void drain() override;
    void cut() override;
    [[nodiscard]] bool isEmpty() const override { return m_sessions.empty(); }

    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    [[nodiscard]] std::array<char, 64 * 1024> &scratch() override { return m_scratch; }
    void flushSoon(WebSocket *socket) override;
    void readSoon(WebSocket *socket) override;

    // For sessions.
    [[nodiscard]] Gateway &gateway() { return m_gateway; }
    void join(SocketSession &session, const SocketSession::Joined &place);
    void leave(SocketSession &session, const SocketSession::Joined &place);
    /// Its events of that topic need not be kept back any more. It never stops hearing of them: who
    /// leaves and joins may miss what is published in between.
    void settle(SocketSession &session, const SocketSession::Joined &place);
    /// From here on, until `signedOut`, it is one of its person's, whatever topics it is in.
    void signedIn(SocketSession &session);
    void signedOut(SocketSession &session);
    /// It is closed: drop it when this turn ends.
    void retire(SocketSession &session);

private:
    using Sockets = std::vector<SocketSession *>;
    /// A topic's sockets by how they are to be told.
    struct Topic
    {
        std::array<Sockets, 4> byVariant;
        Sockets holding;

        [[nodiscard]] bool isEmpty() const;
    };

    [[nodiscard]] static Sockets &placeIn(Topic &topic, const SocketSession &session,
                                          const SocketSession::Joined &place);
    void wakeUp();
    void flushAll();
    /// Runs after what was posted before and before what is posted later. Any thread.
    void inOrder(std::function<void()> what);
    void deliver();
    void deliverAll(std::span<const Delivery> mail);
    void deliverTo(Topic &topic, std::span<const Delivery> run);
    void closeNow(const Uuid &topic, quint16 code, const QByteArray &reason);
    void tick();
    void refreshClock();
    /// That person's sessions on this thread.
    [[nodiscard]] std::vector<SessionPtr> sessionsOf(const UserId &user);

    Gateway &m_gateway;
    std::function<void()> m_emptied;
    int m_slot = -1;
    qint64 m_nowMs = 0;
    std::array<char, 64 * 1024> m_scratch{};
    std::unordered_map<SocketId, SessionPtr> m_sessions;
    std::unordered_map<Uuid, Topic> m_topics;
    std::unordered_map<UserId, Sockets> m_people;
    std::vector<SessionPtr> m_retired;
    std::vector<WebSocket *> m_toFlush;
    std::vector<WebSocket *> m_toRead;
    bool m_awake = false; ///< a turn of our own is posted
    bool m_draining = false;
    QTimer m_ticker;
    QTimer m_pause; ///< runs while what is to be sent gathers

    std::mutex m_mailMutex;
    std::vector<Delivery> m_mail;
    std::vector<std::pair<size_t, std::function<void()>>> m_orders; ///< after so many of m_mail
    bool m_mailPosted = false;
    std::unordered_set<Uuid> m_lostTopics; ///< more than fits: who is in them has to catch up
};

} // namespace lectern::realtime
