// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_admin.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "shared/core/message_characters.h"
#include "shared/endpoints/chat_rooms.h"

namespace lectern {

RoomAdmin::RoomAdmin(ChatSync *sync, QObject *parent)
    : QObject(parent), m_sync(sync), m_people(sync)
{
    connect(sync, &ChatSync::roomChanged, this, [this](const RoomId &room) {
        if (room == m_room)
            Q_EMIT settingsChanged();
    });
}

void RoomAdmin::setRoom(const RoomId &room)
{
    m_room = room;
    clearError();
    Q_EMIT settingsChanged();
}

QVariantMap RoomAdmin::settings() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room)
        return {};
    return {{QStringLiteral("name"), room->name},
            {QStringLiteral("shownName"), shownName(room->name)},
            {QStringLiteral("type"), enumText(room->type)},
            {QStringLiteral("enabled"), room->enabled},
            {QStringLiteral("announceOnly"), room->announceOnly},
            {QStringLiteral("slowModeSeconds"), room->slowModeSeconds},
            {QStringLiteral("archived"), room->archivedAt.has_value()},
            {QStringLiteral("maxFileBytes"), room->maxFileBytes},
            {QStringLiteral("fileTypes"), QStringList(room->fileTypes)},
            {QStringLiteral("manages"), room->canModerate}};
}

void RoomAdmin::clearError()
{
    if (!m_error.present)
        return;
    m_error = {};
    Q_EMIT errorChanged();
}

QObject *RoomAdmin::begin()
{
    clearError();
    m_scope = std::make_unique<QObject>();
    Q_EMIT busyChanged();
    return m_scope.get();
}

void RoomAdmin::finish(const Result<RoomDto> &reply)
{
    // This runs inside a call that the scope owns.
    if (m_scope)
        m_scope.release()->deleteLater();
    Q_EMIT busyChanged();
    if (!reply) {
        m_error = presentError(reply.error());
        Q_EMIT errorChanged();
        return;
    }
    m_sync->adopt(*reply);
    Q_EMIT done();
}

void RoomAdmin::start(const QString &name)
{
    if (busy() || m_people.chosenCount() == 0)
        return;
    CreateRoomRequest request;
    const QString trimmed = withoutHidden(name).trimmed();
    const bool alone = m_people.chosenCount() == 1 && trimmed.isEmpty();
    request.type = alone ? RoomType::Personal : RoomType::Group;
    if (!alone)
        request.name = trimmed;
    for (const QString &id : m_people.chosenIds())
        request.userIds.append(UserId(*Uuid::fromString(id)));
    m_sync->api()->fetch(endpoints::kCreateRoom, request, begin(),
                         [this](const Result<RoomDto> &reply) {
                             finish(reply);
                             if (reply)
                                 Q_EMIT started(reply->roomId);
                         });
}

void RoomAdmin::addChosen()
{
    if (!busy() && m_people.chosenCount() > 0)
        addNext(m_people.chosenIds());
}

void RoomAdmin::addNext(QStringList rest)
{
    const UserId user(*Uuid::fromString(rest.takeFirst()));
    m_sync->api()->fetch(endpoints::kAddToRoom, RoomMemberRequest{m_room, user}, begin(),
                         [this, rest](const Result<RoomDto> &reply) {
                             if (reply && !rest.isEmpty())
                                 return addNext(rest);
                             finish(reply);
                             Q_EMIT membersAdded();
                         });
}

void RoomAdmin::bringBack(const QString &userId)
{
    if (!busy() && Uuid::fromString(userId))
        addNext({userId});
}

void RoomAdmin::save(const QVariantMap &changes)
{
    if (busy())
        return;
    const auto flag = [&changes](const QString &name) -> std::optional<bool> {
        return changes.contains(name) ? std::optional(changes.value(name).toBool()) : std::nullopt;
    };
    RoomSettingsRequest request;
    request.roomId = m_room;
    if (changes.contains(QStringLiteral("name")))
        request.name = withoutHidden(changes.value(QStringLiteral("name")).toString()).trimmed();
    request.enabled = flag(QStringLiteral("enabled"));
    request.announceOnly = flag(QStringLiteral("announceOnly"));
    request.archived = flag(QStringLiteral("archived"));
    if (changes.contains(QStringLiteral("slowModeSeconds")))
        request.slowModeSeconds = changes.value(QStringLiteral("slowModeSeconds")).toInt();
    if (changes.contains(QStringLiteral("maxFileBytes")))
        request.maxFileBytes = changes.value(QStringLiteral("maxFileBytes")).toLongLong();
    if (changes.contains(QStringLiteral("fileTypes")))
        request.fileTypes = changes.value(QStringLiteral("fileTypes")).toStringList();
    m_sync->api()->fetch(endpoints::kRoomSettings, request, begin(),
                         [this](const Result<RoomDto> &reply) { finish(reply); });
}

} // namespace lectern
