// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_reads.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace lectern {

namespace {

/// What was told does not fit what is known: asked again, the later the more people there are.
constexpr int kLaterMs = 5000;
constexpr int kLaterMsEach = 20;
/// After a cut all are there again at once.
constexpr int kSpreadMsEach = 10;
constexpr int kWidestSpreadMs = 20'000;

/// As old as an answer may be; who asks for what was not told one by one waits for so long, and a
/// little longer by chance.
constexpr int kUncountedMs = 2000;
constexpr int kChanceMs = 2000;
constexpr int kChanceMsEach = 2;

/// Of the people that a count is made of.
bool leaves(const MessageDto &one)
{
    return one.messageType == MessageType::System &&
           (one.message == QLatin1String("room.member_removed") ||
            one.message == QLatin1String("room.member_left"));
}

} // namespace

RoomReads::RoomReads(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &RoomReads::ask);
    connect(sync, &ChatSync::hasRead, this, [this](const RoomId &room, qint64 from, qint64 to) {
        if (room == m_room)
            move(from, to);
    });
    connect(sync, &ChatSync::readsUncounted, this, [this](const RoomId &room) {
        if (room != m_room)
            return;
        m_settled.setRemainingTime(kUncountedMs);
        askUncounted();
    });
}

void RoomReads::setRoom(const RoomId &room)
{
    m_room = room;
    m_scope.reset();
    m_later.stop();
    m_again = m_asked = m_needed = false;
    m_stale = true;
    m_newest = 0;
    if (std::exchange(m_counts, std::nullopt))
        Q_EMIT changed();
}

int RoomReads::members() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? std::max(0, room->memberCount) : 0;
}

void RoomReads::need(bool on)
{
    m_needed = on;
    if (on && m_stale && !m_later.isActive())
        ask();
}

void RoomReads::refresh()
{
    m_stale = true;
    if (!m_needed)
        return;
    if (!m_asked)
        return ask();
    const int spread = std::min(kWidestSpreadMs, members() * kSpreadMsEach);
    askIn(QRandomGenerator::global()->bounded(spread + 1));
}

void RoomReads::askIn(int ms)
{
    if (!m_later.isActive() || m_later.remainingTime() > ms)
        m_later.start(ms);
}

void RoomReads::ask()
{
    const RoomDto *room = m_sync->room(m_room);
    // Of two people it is known who has read what.
    if (!room || room->type == RoomType::Personal)
        return;
    m_later.stop();
    m_stale = true;
    if (!m_needed)
        return; // once somebody looks
    m_stale = m_again = false;
    m_asked = true;
    m_newest = std::max(m_newest, room->lastSeq);
    m_scope = std::make_unique<QObject>();
    m_sync->api()->fetch(endpoints::kReadCounts, RoomOnlyRequest{m_room}, m_scope.get(),
                         [this](const Result<ReadCountsReply> &reply) { onReply(reply); });
    if (!m_settled.hasExpired())
        askUncounted();
}

/// The answer may have been made before that.
void RoomReads::askUncounted()
{
    m_stale = true;
    const int chance = kChanceMs + members() * kChanceMsEach;
    if (m_needed)
        askIn(kUncountedMs + QRandomGenerator::global()->bounded(chance));
}

void RoomReads::onReply(const Result<ReadCountsReply> &reply)
{
    if (!reply)
        return; // as after a cut: the next join asks
    m_counts.emplace();
    for (const ReadCountDto &one : reply->reads)
        m_counts->insert(one.seq, one.count);
    if (std::exchange(m_again, false))
        askLater();
    Q_EMIT changed();
}

/// Nobody knows which of them are in the answer that was under way.
void RoomReads::askLater()
{
    const int pause = kLaterMs + members() * kLaterMsEach;
    askIn(pause * 3 / 4 + QRandomGenerator::global()->bounded(pause / 2));
}

void RoomReads::move(qint64 from, qint64 to)
{
    m_again = true;
    if (!m_counts || to <= from)
        return;
    if (from > 0) {
        const auto before = m_counts->find(from);
        if (before == m_counts->end() || *before == 0) {
            if (!m_later.isActive())
                askLater();
            return;
        }
        if (--*before == 0)
            m_counts->erase(before);
    }
    ++(*m_counts)[to];
    Q_EMIT changed();
}

void RoomReads::noteMessages(const QList<MessageDto> &messages)
{
    for (const MessageDto &one : messages) {
        if (one.seq <= m_newest)
            continue;
        m_newest = one.seq;
        if (leaves(one))
            refresh(); // how far they had read is not told
        else if (one.sender.userId != m_sync->self() && one.messageType != MessageType::System)
            move(one.readBefore.value_or(one.seq - 1), one.seq);
    }
}

} // namespace lectern
