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

/// So old may an answer be, with the time it is on its way.
constexpr qint64 kAnswerAgeMs = 3000;
/// So late may come what an answer contained already.
constexpr qint64 kTellingMs = 1000;
constexpr qsizetype kMostSteps = 2000;
/// What was told does not fit what is known: asked again once the answer is a new one, and the
/// later the more people there are.
constexpr int kLaterMs = 3000;
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
    // A coarse one may ring before the answers that it waits for have grown old.
    m_later.setTimerType(Qt::PreciseTimer);
    connect(&m_later, &QTimer::timeout, this, &RoomReads::ask);
    m_clock.start();
    connect(sync, &ChatSync::hasRead, this, [this](const RoomId &room, qint64 from, qint64 to) {
        remember({room, from, to, m_clock.elapsed()});
        if (room == m_room)
            onRead(from, to);
    });
    connect(sync, &ChatSync::messageFromOthers, this, [this](const MessageDto &one) {
        const qint64 before = one.readBefore.value_or(one.seq - 1);
        remember({one.roomId, before, one.seq, m_clock.elapsed(), true});
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
    m_asked = m_needed = false;
    m_stale = true;
    m_newest = m_furthest = 0;
    m_askedAt = -1;
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
    m_stale = false;
    m_asked = true;
    m_askedAt = m_clock.elapsed();
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

void RoomReads::remember(const Step &step)
{
    const qint64 since = (m_askedAt < 0 ? step.at : m_askedAt) - kAnswerAgeMs;
    m_steps.removeIf([since](const Step &one) { return one.at < since; });
    if (m_steps.size() == kMostSteps)
        m_steps.removeFirst();
    m_steps.append(step);
}

void RoomReads::onReply(const Result<ReadCountsReply> &reply)
{
    const qint64 since = std::exchange(m_askedAt, -1) - kAnswerAgeMs;
    if (!reply)
        return; // as after a cut: the next join asks
    m_answeredAt = m_clock.elapsed();
    m_counts.emplace();
    m_furthest = 0;
    for (const ReadCountDto &one : reply->reads) {
        m_counts->insert(one.seq, one.count);
        m_furthest = std::max(m_furthest, one.seq);
    }
    m_newest = std::max(m_newest, m_furthest);
    bool unsure = false;
    for (const Step &step : std::as_const(m_steps)) {
        if (step.room != m_room || step.at < since)
            continue;
        if (step.to > m_furthest)
            move(step.from, step.to); // nobody had come that far
        else if (!step.written)
            unsure = true; // who writes was there before anybody read it
    }
    if (unsure)
        askLater();
    Q_EMIT changed();
}

/// Nobody knows which of them are in the answer that was under way.
void RoomReads::askLater()
{
    const int pause = kLaterMs + members() * kLaterMsEach;
    askIn(pause * 3 / 4 + QRandomGenerator::global()->bounded(pause / 2));
}

void RoomReads::onRead(qint64 from, qint64 to)
{
    if (!m_counts || to <= from)
        return;
    // It may be in the answer that came just before.
    if (to <= m_furthest && m_clock.elapsed() - m_answeredAt < kTellingMs)
        askLater();
    move(from, to);
    Q_EMIT changed();
}

/// Where several cancel each other out no count is told, but they are there.
void RoomReads::move(qint64 from, qint64 to)
{
    const auto add = [this](qint64 seq, int more) {
        int &count = (*m_counts)[seq];
        count += more;
        if (count == 0)
            m_counts->remove(seq);
    };
    if (from > 0) {
        if (!m_counts->contains(from))
            askLater();
        add(from, -1);
    }
    add(to, 1);
}

void RoomReads::noteMessages(const QList<MessageDto> &messages)
{
    for (const MessageDto &one : messages) {
        if (one.seq <= m_newest)
            continue;
        m_newest = one.seq;
        if (leaves(one))
            refresh(); // how far they had read is not told
        else if (m_counts && one.sender.userId != m_sync->self() &&
                 one.messageType != MessageType::System) {
            move(one.readBefore.value_or(one.seq - 1), one.seq);
            Q_EMIT changed();
        }
    }
}

} // namespace lectern
