// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/change_outbox.h"

#include "client/core/error_info.h"
#include "client/features/chat/mentions.h"
#include "client/features/chat/outbox.h"
#include "client/realtime/realtime_client.h"

#include <QSet>

#include <algorithm>

namespace lectern {

namespace {

/// Such a change takes less where the network is well.
constexpr qint64 kLateMs = 1500;
/// Whoever asked is still looking: what is refused that soon is said, and not kept.
constexpr qint64 kSoonMs = 10'000;

bool isLate(const MessageChange &change, qint64 now)
{
    return now - change.queuedAt.ms >= kLateMs;
}

} // namespace

ChangeOutbox::ChangeOutbox(ApiClient *api, RealtimeClient *realtime, QObject *parent)
    : QObject(parent), m_api(api), m_realtime(realtime), m_scope(std::make_unique<QObject>())
{
    for (QTimer *timer : {&m_again, &m_late})
        timer->setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ChangeOutbox::pumpAll);
    connect(&m_late, &QTimer::timeout, this, &ChangeOutbox::watchLate);
    connect(realtime, &RealtimeClient::stateChanged, this, [this] {
        if (!m_realtime->online())
            return;
        // What hangs over HTTP holds no room up: done twice it is done once.
        m_current.removeIf(
            [this](QHash<RoomId, quint64>::iterator one) { return m_calls.value(*one).overHttp; });
        pumpAll();
    });
}

void ChangeOutbox::setRetryPauses(std::chrono::milliseconds first,
                                  std::chrono::milliseconds longest)
{
    m_backoff = Backoff(first, longest);
}

void ChangeOutbox::setCache(ChatCache *cache)
{
    m_scope = std::make_unique<QObject>();
    m_calls.clear();
    m_faults.clear();
    m_current.clear();
    m_again.stop();
    m_late.stop();
    m_cache = cache;
    m_changes = cache ? cache->changes() : QList<MessageChange>();
    pumpAll();
    watchLate();
}

bool ChangeOutbox::isSending(const Uuid &key) const
{
    return std::any_of(m_calls.cbegin(), m_calls.cend(),
                       [&](const Call &call) { return call.key == key; });
}

bool ChangeOutbox::isUnderWay(const MessageId &message) const
{
    return std::any_of(m_calls.cbegin(), m_calls.cend(),
                       [&](const Call &call) { return call.message == message; });
}

bool ChangeOutbox::isHeldUp(const MessageChange &change) const
{
    return std::any_of(m_calls.cbegin(), m_calls.cend(), [&](const Call &call) {
        return call.message == change.messageId && call.key != change.key;
    });
}

const MessageChange *ChangeOutbox::toldOf(const MessageId &message) const
{
    const qint64 now = Timestamp::now().ms;
    const auto weight = [&](const MessageChange &one) {
        if (!one.failure.isEmpty())
            return 3;
        return !isLate(one, now) ? 0 : isSending(one.key) ? 1 : 2;
    };
    const MessageChange *told = nullptr;
    for (const MessageChange &one : m_changes) {
        if (one.messageId == message && (!told || weight(one) >= weight(*told)))
            told = &one;
    }
    return told;
}

/// What the younger one makes useless, as long as it has not begun: the same field of the same
/// message, or all of it where that is deleted.
void ChangeOutbox::supersede(const MessageChange &change)
{
    const auto useless = [&](const MessageChange &one) {
        if (one.messageId != change.messageId || isSending(one.key))
            return false;
        return change.kind == ChangeKind::Delete ||
               (one.kind == change.kind && one.emoji == change.emoji);
    };
    for (const MessageChange &one : std::as_const(m_changes)) {
        if (useless(one))
            m_cache->dropChange(one.key);
    }
    m_changes.removeIf(useless);
}

void ChangeOutbox::add(MessageChange change)
{
    if (!m_cache)
        return;
    change.key = Uuid::v7();
    change.queuedAt = Timestamp::now();
    supersede(change);
    m_cache->keepChange(change);
    m_changes.append(change);
    Q_EMIT changed(change.roomId);
    pump(change.roomId);
    watchLate();
}

void ChangeOutbox::retry(const MessageId &message)
{
    QSet<RoomId> rooms;
    for (MessageChange &one : m_changes) {
        if (one.messageId != message || one.failure.isEmpty())
            continue;
        one.failure.clear();
        m_faults.forget(one.key);
        one.queuedAt = Timestamp::now();
        m_cache->keepChange(one);
        rooms.insert(one.roomId);
    }
    for (const RoomId &room : std::as_const(rooms)) {
        Q_EMIT changed(room);
        pump(room);
    }
    watchLate();
}

void ChangeOutbox::discard(const MessageId &message)
{
    const MessageChange *told = toldOf(message);
    // What was refused is let go though it hangs another way still: nobody waits for that one.
    if (!told || (told->failure.isEmpty() && isSending(told->key)))
        return;
    const RoomId room = told->roomId;
    drop(told->key);
    Q_EMIT changed(room);
    pump(room);
}

void ChangeOutbox::forgetRoom(const RoomId &room)
{
    m_current.remove(room);
    const auto gone = m_changes.removeIf([&](const MessageChange &one) {
        if (one.roomId == room && m_cache)
            m_cache->dropChange(one.key);
        return one.roomId == room;
    });
    if (gone > 0)
        Q_EMIT changed(room);
}

int ChangeOutbox::count() const
{
    return int(std::count_if(m_changes.cbegin(), m_changes.cend(),
                             [](const MessageChange &one) { return one.failure.isEmpty(); }));
}

int ChangeOutbox::waitingIn(const RoomId &room) const
{
    return int(std::count_if(m_changes.cbegin(), m_changes.cend(),
                             [&](const MessageChange &one) { return one.roomId == room; }));
}

QHash<MessageId, PendingChange> ChangeOutbox::pendingIn(const RoomId &room) const
{
    QHash<MessageId, PendingChange> all;
    const qint64 now = Timestamp::now().ms;
    for (const MessageChange &one : m_changes) {
        if (one.roomId != room)
            continue;
        const bool first = !all.contains(one.messageId);
        PendingChange &pending = all[one.messageId];
        if (first) {
            const MessageChange *told = toldOf(one.messageId);
            pending.kind = told->kind;
            pending.failure = told->failure;
            pending.late = isLate(*told, now);
            pending.sending = isSending(told->key);
        }
        // Of what was refused the new words are worth seeing; the rest did not happen.
        if (one.kind == ChangeKind::Edit)
            pending.text = one.text;
        else if (!one.failure.isEmpty())
            continue;
        else if (one.kind == ChangeKind::Delete)
            pending.deletedAt = one.queuedAt;
        else
            pending.reactions.append({one.emoji, one.on});
    }
    return all;
}

MessageDto ChangeOutbox::shown(const MessageDto &message) const
{
    return pendingIn(message.roomId).value(message.messageId).over(message);
}

MessageChange *ChangeOutbox::find(const Uuid &key)
{
    const auto it = std::find_if(m_changes.begin(), m_changes.end(),
                                 [&](const MessageChange &one) { return one.key == key; });
    return it == m_changes.end() ? nullptr : &*it;
}

/// What has just become late is shown as such.
void ChangeOutbox::watchLate()
{
    const qint64 now = Timestamp::now().ms;
    qint64 next = 0;
    QSet<RoomId> late;
    for (const MessageChange &one : std::as_const(m_changes)) {
        const qint64 left = one.queuedAt.ms + kLateMs - now;
        if (left <= 0)
            late.insert(one.roomId);
        else if (next == 0 || left < next)
            next = left;
    }
    if (next > 0)
        m_late.start(int(next) + 1);
    for (const RoomId &room : std::as_const(late))
        Q_EMIT changed(room);
}

void ChangeOutbox::pumpAll()
{
    QSet<RoomId> rooms;
    for (const MessageChange &one : std::as_const(m_changes))
        rooms.insert(one.roomId);
    for (const RoomId &room : std::as_const(rooms))
        pump(room);
}

void ChangeOutbox::pumpIn(std::chrono::milliseconds pause)
{
    if (!m_again.isActive() || m_again.remainingTimeAsDuration() > pause)
        m_again.start(pause);
}

void ChangeOutbox::pump(const RoomId &room)
{
    if (!m_cache || m_current.contains(room))
        return;
    const auto next = std::find_if(m_changes.cbegin(), m_changes.cend(), [&](const auto &one) {
        return one.roomId == room && one.failure.isEmpty() && !isHeldUp(one);
    });
    if (next == m_changes.cend())
        return;
    const MessageChange change = m_changes.value(next - m_changes.cbegin());
    send(change);
    Q_EMIT changed(room);
}

void ChangeOutbox::send(const MessageChange &change)
{
    const quint64 call = ++m_lastCall;
    m_calls.insert(call, {change.roomId, change.messageId, change.key, !m_realtime->online()});
    m_current.insert(change.roomId, call);
    const auto then = [this, call](const Result<ChangeOutcome> &result) { settle(call, result); };
    requestChange(m_api, m_realtime, change, m_scope.get(), then);
}

void ChangeOutbox::drop(const Uuid &key)
{
    m_faults.forget(key);
    m_cache->dropChange(key);
    m_changes.removeIf([&](const MessageChange &one) { return one.key == key; });
}

void ChangeOutbox::settle(quint64 number, const Result<ChangeOutcome> &result)
{
    const Call call = m_calls.take(number);
    const RoomId room = call.room;
    const bool awaited = m_current.value(room) == number;
    if (awaited)
        m_current.remove(room);
    MessageChange *change = find(call.key);
    // It was answered another way, is asked for another way, or the room is gone. What is awaited
    // counts, whatever hangs still.
    if (!change || (!result && !awaited && (isSending(call.key) || !change->failure.isEmpty())))
        return pump(room);
    if (result) {
        m_backoff.reset();
        drop(call.key);
        if (result->message)
            Q_EMIT told(*result->message);
        else if (result->deletedAt)
            Q_EMIT removed(room, call.message, *result->deletedAt);
    } else if (isPassing(result.error()) && !m_faults.areEnough(call.key, result.error())) {
        pumpIn(std::max<std::chrono::milliseconds>(
            m_backoff.next(), std::chrono::seconds(result.error().retryAfterSeconds)));
        Q_EMIT changed(room);
        return;
    } else {
        onRefused(*change, result.error());
    }
    Q_EMIT changed(room);
    pump(room);
}

void ChangeOutbox::onRefused(MessageChange &change, const Error &why)
{
    // Whoever has left is not meant; the words still are.
    if (const auto left = mentionsLeft(change.mentions.value_or(QList<UserId>()), why)) {
        change.mentions = *left;
        m_cache->keepChange(change);
        return;
    }
    const RoomId room = change.roomId;
    const auto known = m_cache->message(room, change.messageId);
    // Somebody has deleted it meanwhile: there is nothing left to change.
    if ((change.kind == ChangeKind::Delete && why.kind == ErrorKind::NotFound) ||
        (known && known->deletedAt))
        return drop(change.key);
    const bool soon = Timestamp::now().ms - change.queuedAt.ms < kSoonMs;
    if (soon && change.kind != ChangeKind::Edit) {
        drop(change.key);
    } else {
        change.failure = presentError(why).message;
        m_cache->keepChange(change);
    }
    Q_EMIT refused(room, why);
}

} // namespace lectern
