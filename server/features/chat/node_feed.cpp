// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/node_feed.h"

#include "server/core/realtime/websocket_frame.h"
#include "server/features/chat/node_messages.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_decoder.h"
#include "shared/dto/chat_events.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace lectern::chat {

namespace {

Q_LOGGING_CATEGORY(lcNodes, "lectern.nodes")

using namespace std::chrono_literals;

constexpr auto kLookEvery = 10ms;
/// While the bus is away others' messages come this way; also while it is away only for them, of
/// which nobody can tell.
constexpr auto kPollEvery = 1s;
constexpr qint64 kOthersLatelyMs = 600'000;
constexpr auto kSweepEvery = 30s;
/// Rooms of one read.
constexpr size_t kRoomsAtOnce = 50;

/// Who has left the room, if it is its own line about that.
QList<UserId> leftBy(const RoomEvent &event)
{
    if (event.name != QByteArrayView(chat_events::kNewMessage) ||
        !event.data.contains("\"room.member_"))
        return {};
    const auto message = fromJson<MessageDto>(QJsonDocument::fromJson(event.data).object(),
                                              JsonDecoder::Unknown::Ignore);
    return message && message->messageType == MessageType::System && saysGone(message->message)
               ? message->mentions
               : QList<UserId>();
}

} // namespace

NodeFeed::NodeFeed(realtime::Hub &hub, RoomFeed &sockets, realtime::NodeBus &bus, ChatParts parts,
                   ChatViews &views)
    : m_hub(hub), m_sockets(sockets), m_bus(bus), m_parts(parts), m_views(views)
{
    connect(&m_look, &QTimer::timeout, this, &NodeFeed::look);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const qint64 heard = m_heardAt;
        if (!m_bus.isConnected() || (heard > 0 && Timestamp::now().ms - heard < kOthersLatelyMs))
            compare();
    });
    connect(&m_sweep, &QTimer::timeout, this, &NodeFeed::sweep);
    m_poll.start(kPollEvery);
    m_sweep.start(kSweepEvery);
    m_bus.onMessage(realtime::NodeTopic::Chat, [this](QByteArrayView body) { receive(body); });
    m_bus.onGap([this] {
        heal();
        if (m_gap)
            m_gap();
    });
}

NodeFeed::~NodeFeed()
{
    stop();
}

void NodeFeed::publish(std::vector<RoomEvent> events)
{
    if (m_bus.isConnected()) {
        for (const QByteArray &message : node_messages::write(events))
            m_bus.send(realtime::NodeTopic::Chat, message);
    }
    toSockets(std::move(events));
}

void NodeFeed::toSockets(std::vector<RoomEvent> events)
{
    const RoomOrder::Clock::time_point now = RoomOrder::Clock::now();
    std::vector<RoomEvent> out;
    out.reserve(events.size());
    const std::scoped_lock lock(m_mutex);
    for (RoomEvent &event : events) {
        if (event.order == 0)
            out.push_back(std::move(event));
        else
            m_order.offer(std::move(event), now, out);
    }
    if (!out.empty())
        m_sockets.publish(std::move(out));
    if (m_order.isWaiting())
        lookSoon();
}

void NodeFeed::expel(const RoomId &room, const UserId &user, qint64 change)
{
    m_sockets.expel(room, user, change);
    m_bus.send(realtime::NodeTopic::Chat,
               node_messages::write(node_messages::Expulsion{room, user, change}));
}

void NodeFeed::listens(const RoomId &room)
{
    const std::scoped_lock lock(m_mutex);
    m_order.listens(room);
}

bool NodeFeed::hasRead(const RoomId &room, RoomNumbers numbers)
{
    std::vector<RoomEvent> out;
    const std::scoped_lock lock(m_mutex);
    const bool good = m_order.hasRead(room, numbers, RoomOrder::Clock::now(), out);
    if (!out.empty())
        m_sockets.publish(std::move(out));
    if (m_order.isWaiting())
        lookSoon();
    return good;
}

void NodeFeed::receive(QByteArrayView body)
{
    std::optional<node_messages::Message> message =
        node_messages::read(body, [this](const Uuid &topic) { return m_hub.isWanted(topic); });
    if (!message)
        return;
    m_heardAt = Timestamp::now().ms;
    if (auto *told = std::get_if<node_messages::Events>(&*message)) {
        QList<QByteArray> left, joined;
        std::vector<std::pair<RoomId, QList<UserId>>> gone;
        for (const RoomEvent &event : told->events) {
            if (event.name == QByteArrayView(chat_events::kUserLeft))
                left.append(event.data);
            else if (event.name == QByteArrayView(chat_events::kUserJoined))
                joined.append(event.data);
            if (const QList<UserId> users = leftBy(event); !users.isEmpty())
                gone.emplace_back(RoomId(event.topic), users);
        }
        toSockets(std::move(told->events));
        for (const auto &[room, users] : gone)
            m_gone(room, users);
        for (const QByteArray &push : left)
            m_left(push);
        for (const QByteArray &push : joined)
            m_joined(push);
    } else if (const auto *expulsion = std::get_if<node_messages::Expulsion>(&*message))
        m_sockets.expel(expulsion->room, expulsion->user, expulsion->change);
    else if (const auto *seen = std::get_if<node_messages::Visibility>(&*message))
        m_parts.presence.applyInvisible(seen->user, seen->invisible);
}

void NodeFeed::lookSoon()
{
    if (m_lookPosted.exchange(true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_stopped)
                m_look.start(kLookEvery);
        },
        Qt::QueuedConnection);
}

void NodeFeed::look()
{
    if (m_catching)
        return;
    std::vector<RoomOrder::Behind> rooms;
    {
        const std::scoped_lock lock(m_mutex);
        rooms = m_order.behind(RoomOrder::Clock::now());
        if (!m_order.isWaiting()) {
            m_look.stop();
            m_lookPosted = false;
            return;
        }
    }
    if (!rooms.empty())
        catchUpWith(std::move(rooms));
}

QCoro::Task<> NodeFeed::catchUpWith(std::vector<RoomOrder::Behind> rooms)
{
    m_catching = true;
    using Found = std::vector<std::optional<CatchUp>>;
    for (size_t first = 0; first < rooms.size() && !m_stopped; first += kRoomsAtOnce) {
        const std::vector<RoomOrder::Behind> some(
            rooms.begin() + std::ptrdiff_t(first),
            rooms.begin() + std::ptrdiff_t(std::min(first + kRoomsAtOnce, rooms.size())));
        auto reading = m_parts.database.read([this, some](db::Session &session) -> Result<Found> {
            Found found;
            for (const RoomOrder::Behind &from : some)
                found.push_back(catchUp(session, m_parts, m_views, from.room, from.told));
            return found;
        });
        const Result<Found> found = co_await reading;
        if (!found) {
            qCWarning(lcNodes) << "rooms can't be read again:" << found.error().detail;
            break; // the timer tries again
        }
        for (size_t i = 0; i < some.size(); ++i)
            apply(some[i], (*found)[i]);
    }
    m_catching = false;
}

void NodeFeed::apply(const RoomOrder::Behind &from, const std::optional<CatchUp> &found)
{
    std::vector<RoomEvent> out;
    {
        const std::scoped_lock lock(m_mutex);
        if (!found || found->tooMuch)
            m_order.forget(from.room);
        else
            m_order.caughtUp(from, found->upTo, found->events, RoomOrder::Clock::now(), out);
        if (!out.empty())
            m_sockets.publish(std::move(out));
    }
    if (!found)
        return;
    for (const UserId &user : found->gone)
        sendAway(m_sockets, from.room, user, found->upTo.change);
    // They come back and ask for what they missed, some at a time.
    if (found->tooMuch)
        m_hub.closeTopic(from.room.uuid(), realtime::close_code::kTryAgainLater, "catch up");
}

void NodeFeed::heal()
{
    QMetaObject::invokeMethod(
        this, [this] { compare(); }, Qt::QueuedConnection);
}

QCoro::Task<> NodeFeed::compare()
{
    m_compareAgain = true;
    if (m_comparing)
        co_return;
    m_comparing = true;
    while (!m_stopped && std::exchange(m_compareAgain, false)) {
        QList<RoomId> rooms;
        {
            const std::scoped_lock lock(m_mutex);
            rooms = m_order.rooms();
        }
        using Numbers = QHash<RoomId, RoomNumbers>;
        auto reading =
            m_parts.database.read([this, rooms](db::Session &session) -> Result<Numbers> {
                return m_parts.rooms.numbers(session, rooms);
            });
        const Result<Numbers> numbers = co_await reading;
        if (!numbers)
            break; // the next time
        const RoomOrder::Clock::time_point now = RoomOrder::Clock::now();
        const std::scoped_lock lock(m_mutex);
        for (auto it = numbers->cbegin(); it != numbers->cend(); ++it)
            m_order.sawNumbers(it.key(), it->change, now);
        if (m_order.isWaiting())
            lookSoon();
    }
    m_comparing = false;
}

void NodeFeed::sweep()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_order.forgetIf([this](const RoomId &room) { return !m_hub.isWanted(room.uuid()); });
    }
    compare();
}

void NodeFeed::stop()
{
    m_stopped = true;
    m_look.stop();
    m_poll.stop();
    m_sweep.stop();
    while (m_comparing || m_catching)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

} // namespace lectern::chat
