// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/principal.h"
#include "server/core/realtime/actions.h"
#include "server/core/realtime/push.h"
#include "server/core/realtime/websocket.h"

#include <functional>
#include <optional>
#include <vector>

namespace lectern::realtime {

class HubThread;

using SocketId = quint64;

/// One person's socket: signs in, turns texts into actions and results into answers, and is in the
/// topics it joined. Used on its I/O thread; a shared pointer may be kept longer, everything is
/// harmless once it is closed.
class SocketSession final : public WebSocketOwner,
                            public std::enable_shared_from_this<SocketSession>
{
public:
    struct Joined
    {
        Uuid topic;
        bool legacy = false;
        bool holding = false;  ///< events are looked at one by one: see join and release
        bool admitted = false; ///< release was called once
        quint64 turn = 0;      ///< of the join
        qint64 known = 0;      ///< what the last join has read
        qint64 expelled = 0;   ///< not to be released with less than that
    };

    SocketSession(SocketId id, WireKind wire, http::Upgrade upgrade, HubThread &thread);
    ~SocketSession() override;

    /// Once somebody holds it: signs in with what the request carried, and listens.
    void start();

    [[nodiscard]] SocketId id() const { return m_id; }
    [[nodiscard]] WireKind wire() const { return m_wire; }
    [[nodiscard]] bool isSignedIn() const { return m_principal.has_value(); }
    /// Of a socket that has signed in.
    [[nodiscard]] const http::Principal &principal() const { return *m_principal; }
    [[nodiscard]] const std::vector<Joined> &topics() const { return m_topics; }

    /// From here on the topic's events are kept back, until the answer to the running event has
    /// left and `release` has said what it contains; so nobody gets an event twice, or not at all.
    /// The number of this join; 0: too many topics. The person's own topic is for the server alone:
    /// joining and leaving it does nothing.
    [[nodiscard]] quint64 join(const Uuid &topic, bool legacy);
    /// Whether the topic was not joined again after that join.
    [[nodiscard]] bool isLatest(const Uuid &topic, quint64 turn) const;
    /// Events of an order up to `known` were in the answer to that join; later ones follow it. What
    /// was read may be told of only afterwards: until the first later event comes, those of before
    /// are dropped. False: the socket is not in the topic by that join (any more), and nothing
    /// changes; where it joined again meanwhile, that one goes on keeping events back.
    [[nodiscard]] bool release(const Uuid &topic, quint64 turn, qint64 known);
    /// `hurry` is called once, as soon as that join had better wait for nothing: half of what can
    /// be kept back for it, or for the socket, is, or that has closed, left or joined again.
    void onHurry(const Uuid &topic, quint64 turn, std::function<void()> hurry);
    void leave(const Uuid &topic);
    [[nodiscard]] bool isOwn(const Uuid &topic) const;
    /// Leaves the topic, unless its join has read it with the event of that order; while it reads,
    /// as soon as that is known. 0: at once in any case.
    void expel(const Uuid &topic, qint64 order);
    [[nodiscard]] bool isIn(const Uuid &topic) const;
    /// Whether a join was answered, and not only asked for.
    [[nodiscard]] bool isAdmitted(const Uuid &topic) const;

    /// To this socket alone.
    void push(const Push &push);
    /// Holds it until the answer to the running event has left.
    void keepUntilSent(std::shared_ptr<void> what) { m_socket.keepUntilSent(std::move(what)); }
    void close(quint16 code, QByteArrayView reason = {}) { m_socket.close(code, reason); }

    // For HubThread.
    [[nodiscard]] const Joined *placeOf(const Uuid &topic) const;
    [[nodiscard]] WebSocket &socket() { return m_socket; }
    /// An event of a topic whose events are kept back. True: from now on they need not be.
    [[nodiscard]] bool hold(const Uuid &topic, const PushPtr &push);
    void tick();
    /// Closes it when the person is not welcome any more; otherwise takes the role over.
    void recheck();

    void onText(QByteArrayView text) override;
    void onBinary() override;
    void onPong() override {}
    void onClosed() override;

private:
    struct Held
    {
        Uuid topic;
        std::vector<PushPtr> pushes;
        qsizetype bytes = 0;         ///< of those
        std::optional<qint64> known; ///< release was called
        bool answered = false;       ///< nothing is kept back any more, but what is old is dropped
        std::function<void()> hurry = {};
    };

    void signIn(const QByteArray &token, const std::optional<Ask> &ask);
    /// The same person, with a younger token.
    void renew(const QByteArray &token, const std::optional<Ask> &ask);
    void handle(IncomingEvent event);
    void handle(const IncomingConnect &connect);
    void handle(const IncomingPing &ping);
    void handle(const IncomingPong &) {}
    void handle(const IncomingDisconnect &);
    void handle(const IncomingNonsense &nonsense);
    static QCoro::Task<void> run(SessionPtr session, const ActionTable::Action &action,
                                 IncomingEvent event);
    void finish(const std::optional<Ask> &ask, const Result<QByteArray> &result);
    void fail(const std::optional<Ask> &ask, const Error &error);
    void keepBack(Held &held, const PushPtr &push);
    [[nodiscard]] qsizetype bytesHeld() const;
    /// Of what can be kept back for it, or of the bytes for the socket, of which there are so many.
    [[nodiscard]] static bool isHalfFull(const Held &held, qsizetype bytes);
    void releaseHeld();
    static void tellToHurry(Held &held);
    [[nodiscard]] Joined *ownPlaceOf(const Uuid &topic);
    void sendAway(const Joined &place);
    /// Answers and counts an event that comes too fast.
    [[nodiscard]] bool isTooMuch(const std::optional<Ask> &ask);
    void refuse(const std::optional<Ask> &ask);
    [[nodiscard]] bool withinRate();
    void keepAlive();

    const SocketId m_id;
    const WireKind m_wire;
    HubThread &m_thread;
    QByteArray m_language;
    QByteArray m_token; ///< came with the request
    WebSocket m_socket;
    std::optional<http::Principal> m_principal;
    std::vector<Joined> m_topics;
    std::vector<Held> m_held;
    quint64 m_turns = 0; ///< joins
    int m_running = 0;
    qint64 m_forgivenAt = 0; ///< when what came too fast will not count any more
    qint64 m_calmAt = 0;     ///< when the bucket of events will be empty
    qint64 m_openedAt = 0;
    qint64 m_pingedAt = 0;
};

} // namespace lectern::realtime
