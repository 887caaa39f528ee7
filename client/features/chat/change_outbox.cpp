// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/change_outbox.h"

#include "client/api/api_client.h"
#include "client/core/error_info.h"
#include "client/features/chat/mentions.h"
#include "client/features/chat/outbox.h"
#include "client/realtime/realtime_client.h"
#include "shared/endpoints/chat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace lectern {

namespace {

/// Such a change takes less where the network is well.
constexpr qint64 kLateMs = 1500;
/// Whoever asked is still looking: what is refused that soon is said, and not kept.
constexpr qint64 kSoonMs = 10'000;

QJsonObject eventData(const MessageChange &change)
{
    QJsonObject data{{QStringLiteral("messageId"), change.messageId.toString()}};
    if (change.kind == ChangeKind::React) {
        data.insert(QStringLiteral("emoji"), change.emoji);
        data.insert(QStringLiteral("on"), change.on);
    } else if (change.kind == ChangeKind::Edit) {
        data.insert(QStringLiteral("newMessage"), change.text);
        if (change.mentions) {
            QJsonArray meant;
            for (const UserId &user : *change.mentions)
                meant.append(user.toString());
            data.insert(QStringLiteral("mentions"), meant);
        }
    }
    return data;
}

const char *eventOf(ChangeKind kind)
{
    return kind == ChangeKind::Edit     ? "edit-message"
           : kind == ChangeKind::Delete ? "delete-message"
                                        : "react";
}

} // namespace

MessageDto PendingChange::over(MessageDto message) const
{
    if (message.deletedAt)
        return message;
    if (deletedAt) {
        message.deletedAt = deletedAt;
        message.message.clear();
        message.reactions.clear();
        message.attachments.clear();
        return message;
    }
    if (text && *text != message.message) {
        message.message = *text;
        if (!message.editedAt)
            message.editedAt = message.createdAt;
    }
    for (const auto &[emoji, on] : reactions) {
        auto &all = message.reactions;
        auto it = std::find_if(all.begin(), all.end(), [&emoji = emoji](const ReactionDto &one) {
            return one.emoji == emoji;
        });
        if (it == all.end()) {
            if (on)
                all.append({emoji, 1, true});
        } else if (it->mine != on) {
            it->mine = on;
            it->count += on ? 1 : -1;
            if (it->count <= 0)
                all.erase(it);
        }
    }
    return message;
}

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
        // What hangs over HTTP holds nobody up: done twice it is done once.
        for (const RoomId &room : std::exchange(m_overHttp, {}).keys())
            m_sending.remove(room);
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
    m_sending.clear();
    m_overHttp.clear();
    m_again.stop();
    m_late.stop();
    m_cache = cache;
    m_changes = cache ? cache->changes() : QList<MessageChange>();
    pumpAll();
    watchLate();
}

bool ChangeOutbox::isSending(const MessageChange &change) const
{
    return m_sending.value(change.roomId) == change.key;
}

/// What the younger one makes useless, as long as it has not begun: the same field of the same
/// message, or all of it where that is deleted.
void ChangeOutbox::supersede(const MessageChange &change)
{
    const auto useless = [&](const MessageChange &one) {
        if (one.messageId != change.messageId || isSending(one))
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
    QSet<RoomId> rooms;
    m_changes.removeIf([&](const MessageChange &one) {
        if (one.messageId != message || isSending(one))
            return false;
        m_cache->dropChange(one.key);
        rooms.insert(one.roomId);
        return true;
    });
    for (const RoomId &room : std::as_const(rooms)) {
        Q_EMIT changed(room);
        pump(room);
    }
}

void ChangeOutbox::forgetRoom(const RoomId &room)
{
    m_sending.remove(room);
    m_overHttp.remove(room);
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
        PendingChange &pending = all[one.messageId];
        if (!one.failure.isEmpty()) {
            pending.failure = one.failure;
            pending.kind = one.kind;
            // The new words are worth seeing; the others did not happen.
            if (one.kind == ChangeKind::Edit)
                pending.text = one.text;
            continue;
        }
        if (pending.failure.isEmpty())
            pending.kind = one.kind;
        pending.late = pending.late || now - one.queuedAt.ms >= kLateMs;
        pending.sending = pending.sending || isSending(one);
        if (one.kind == ChangeKind::Edit)
            pending.text = one.text;
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
    if (!m_cache || m_sending.contains(room))
        return;
    const auto next = std::find_if(m_changes.cbegin(), m_changes.cend(), [&](const auto &one) {
        return one.roomId == room && one.failure.isEmpty();
    });
    if (next == m_changes.cend())
        return;
    const MessageChange change = m_changes.value(next - m_changes.cbegin());
    m_sending.insert(room, change.key);
    send(change);
    Q_EMIT changed(room);
}

void ChangeOutbox::send(const MessageChange &change)
{
    const auto then = [this, room = change.roomId, key = change.key](
                          const Result<Outcome> &result) { settle(room, key, result); };
    const auto withMessage = [then](const Result<MessageDto> &reply) {
        then(reply ? Result<Outcome>(Outcome{*reply, {}}) : Result<Outcome>(reply.error()));
    };
    const auto withTime = [then](const Result<MessageDeletedReply> &reply) {
        then(reply ? Result<Outcome>(Outcome{{}, reply->deletedAt})
                   : Result<Outcome>(reply.error()));
    };
    if (m_realtime->online()) {
        const bool deletes = change.kind == ChangeKind::Delete;
        m_realtime->ask(
            eventOf(change.kind), QJsonDocument(eventData(change)).toJson(QJsonDocument::Compact),
            m_scope.get(), [then, deletes](const Result<QJsonObject> &reply) {
                if (!reply)
                    return then(reply.error());
                // An answer without it is one, too: the push tells the rest.
                Outcome outcome;
                if (deletes) {
                    if (const auto gone =
                            fromJson<MessageDeletedReply>(*reply, JsonDecoder::Unknown::Ignore))
                        outcome.deletedAt = gone->deletedAt;
                } else if (auto message =
                               fromJson<MessageDto>(*reply, JsonDecoder::Unknown::Ignore)) {
                    outcome.message = *message;
                }
                then(outcome);
            });
        return;
    }
    m_overHttp.insert(change.roomId, change.key);
    switch (change.kind) {
    case ChangeKind::Edit:
        m_api->fetch(endpoints::kEditMessage,
                     EditMessageRequest{change.messageId, change.text, change.mentions},
                     m_scope.get(), withMessage);
        break;
    case ChangeKind::Delete:
        m_api->fetch(endpoints::kDeleteMessage, MessageRequest{change.messageId}, m_scope.get(),
                     withTime);
        break;
    case ChangeKind::React:
        m_api->fetch(change.on ? endpoints::kLikeMessage : endpoints::kUnlikeMessage,
                     ReactRequest{change.messageId, change.emoji}, m_scope.get(), withMessage);
        break;
    }
}

void ChangeOutbox::drop(const Uuid &key)
{
    m_cache->dropChange(key);
    m_changes.removeIf([&](const MessageChange &one) { return one.key == key; });
}

void ChangeOutbox::settle(const RoomId &room, const Uuid &key, const Result<Outcome> &result)
{
    if (m_sending.value(room) == key) {
        m_sending.remove(room);
        m_overHttp.remove(room);
    }
    MessageChange *change = find(key);
    if (!change)
        return; // it was answered another way, or the room is gone
    if (result) {
        m_backoff.reset();
        const MessageId message = change->messageId;
        drop(key);
        if (result->message)
            Q_EMIT told(*result->message);
        else if (result->deletedAt)
            Q_EMIT removed(room, message, *result->deletedAt);
    } else if (isPassing(result.error())) {
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
