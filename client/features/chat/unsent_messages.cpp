// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/unsent_messages.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"

namespace lectern {

namespace {

/// A message takes less.
constexpr int kLateMs = 3000;

} // namespace

UnsentMessages::UnsentMessages(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync)
{
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(kLateMs);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] {
        m_late = true;
        Q_EMIT overdueChanged();
    });
    connect(this, &UnsentMessages::waitingChanged, this, &UnsentMessages::timeWaiting);
    connect(&sync->outbox(), &Outbox::changed, this, &UnsentMessages::waitingChanged);
    connect(&sync->changes(), &ChangeOutbox::changed, this, &UnsentMessages::waitingChanged);
    connect(&sync->outbox(), &Outbox::changed, this, &UnsentMessages::findStranded);
    for (auto signal : {&ChatSync::roomRemoved, &ChatSync::roomChanged})
        connect(sync, signal, this, &UnsentMessages::findStranded);
    connect(sync, &ChatSync::roomsReplaced, this, &UnsentMessages::findStranded);
    connect(sync, &ChatSync::messagesArrived, this, &UnsentMessages::takeBackDiscarded);
}

int UnsentMessages::waiting() const
{
    return m_sync->outbox().count() + m_sync->changes().count();
}

void UnsentMessages::recount()
{
    Q_EMIT waitingChanged();
}

void UnsentMessages::timeWaiting()
{
    if (waiting() == 0) {
        m_lateTimer.stop();
        m_late = false;
    } else if (!m_late && !m_lateTimer.isActive()) {
        m_lateTimer.start();
    }
    Q_EMIT overdueChanged();
}

/// Nobody finds them in a room any more: here they can be copied and let go.
void UnsentMessages::findStranded()
{
    QVariantList list;
    for (const OutboxEntry &one : m_sync->outbox().entries()) {
        if (one.failure.isEmpty() || m_sync->room(*one.request.roomId))
            continue;
        list.append(QVariantMap{
            {QStringLiteral("key"), one.request.clientId->toString()},
            {QStringLiteral("text"), one.file ? shownName(one.file->name) : one.request.message},
            {QStringLiteral("failure"), one.failure}});
    }
    if (list == m_stranded)
        return;
    m_stranded = list;
    Q_EMIT strandedChanged();
}

void UnsentMessages::takeBackDiscarded(const RoomId &room, const QList<MessageDto> &messages)
{
    for (const MessageDto &one : messages) {
        if (!one.clientId || one.deletedAt || !m_sync->outbox().takeDiscarded(*one.clientId))
            continue;
        MessageChange change;
        change.roomId = room;
        change.messageId = one.messageId;
        change.kind = ChangeKind::Delete;
        m_sync->changes().add(change);
    }
}

void UnsentMessages::discard(const QString &key)
{
    if (const auto id = Uuid::fromString(key))
        m_sync->outbox().discard(*id);
}

} // namespace lectern
