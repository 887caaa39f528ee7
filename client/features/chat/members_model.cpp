// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/members_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat_moderation.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lectern {

namespace {
/// So many are fetched without anybody scrolling: of more it is said later who is online.
constexpr int kAtOnce = 500;
constexpr int kLately = 300; ///< messages
} // namespace

bool OnlineFirst::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const bool online = a.data(sortRole()).toBool();
    return online != b.data(sortRole()).toBool() ? online : a.row() < b.row();
}

MembersModel::MembersModel(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_others.setFilterRole(SelfRole);
    m_others.setFilterFixedString(QStringLiteral("false"));
    m_others.setSourceModel(this);
    m_shown.setFilterRole(NameRole);
    m_shown.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown.setSourceModel(this);
    m_shown.sort(0);
    connect(this, &PagedListModel::stateChanged, this, &MembersModel::fetchRest,
            Qt::QueuedConnection);
    // The line is back.
    connect(sync, &ChatSync::caughtUp, this, [this](const RoomId &room) {
        if (room == m_room && m_partial)
            reload();
    });
    connect(sync, &ChatSync::presenceChanged, this, [this](const RoomId &room) {
        if (room == m_room && !m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {OnlineRole, LastSeenRole});
    });
}

int MembersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> MembersModel::roleNames() const
{
    return {{UserIdRole, "userId"},  {NameRole, "name"},         {AvatarRole, "avatar"},
            {AdminRole, "admin"},    {OnlineRole, "online"},     {SelfRole, "self"},
            {LastSeenRole, "seen"},  {SilencedRole, "silenced"}, {SilenceRole, "silence"},
            {RemovedRole, "removed"}};
}

QVariant MembersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RoomMemberDto &one = m_rows[index.row()];
    const bool online =
        m_sync->isCrowded(m_room) ? one.online : m_sync->online(m_room).contains(one.userId);
    switch (role) {
    case UserIdRole:
        return one.userId.toString();
    case NameRole:
    case Qt::DisplayRole:
        return shownName(one.name);
    case AvatarRole:
        return m_sync->api()->resolve(one.avatarUrl);
    case AdminRole:
        return one.role == RoomRole::Admin;
    case OnlineRole:
        return online;
    case SelfRole:
        return one.userId == m_sync->self();
    case LastSeenRole:
        if (online)
            return QCoreApplication::translate("Chat", "Online");
        return one.lastSeen ? seenText(*one.lastSeen) : QString();
    case SilencedRole:
        return one.silencedUntil && one.silencedUntil->ms > Timestamp::now().ms;
    case SilenceRole:
        return one.silencedUntil ? QCoreApplication::translate("Chat", "Silenced until %1")
                                       .arg(untilText(*one.silencedUntil))
                                 : QString();
    case RemovedRole:
        return m_removed.contains(one.userId);
    default:
        return {};
    }
}

void MembersModel::setRoom(const RoomId &room)
{
    if (m_room == room)
        return;
    m_room = room;
    m_actionError = {};
    m_removed.clear();
    m_partial = false;
    setFilter({});
    clear();
    Q_EMIT actionErrorChanged();
    if (!room.isNil())
        reload();
}

void MembersModel::setFilter(const QString &filter)
{
    const QString trimmed = filter.trimmed();
    if (trimmed == m_filter)
        return;
    m_filter = trimmed;
    m_shown.setFilterFixedString(trimmed);
    Q_EMIT filterChanged();
    fetchRest();
}

void MembersModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) == held)
        return;
    m_shown.setDynamicSortFilter(!held); // put in order again when it begins
    Q_EMIT heldChanged();
}

void MembersModel::fetchRest()
{
    if (rowCount() < kAtOnce || !m_filter.isEmpty())
        fetchMore({});
}

void MembersModel::refresh()
{
    if (!m_room.isNil())
        reload();
}

void MembersModel::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    RoomMembersRequest request;
    request.roomId = m_room;
    request.paging.cursor = cursor;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(
        endpoints::kRoomMembers, request, owner, [this](Result<RoomMembersReply> reply) {
            if (!reply) {
                if (m_rows.isEmpty() && reply.error().kind == ErrorKind::Offline)
                    showKnown();
                return fail(reply.error());
            }
            m_partial = false;
            for (const RoomMemberDto &one : std::as_const(reply->members)) {
                if (one.userId != m_sync->self())
                    m_sync->noteRead(m_room, one.userId, one.lastReadSeq);
            }
            m_sync->noteNames(reply->members);
            for (const RoomMemberDto &one : std::as_const(reply->members))
                m_removed.remove(one.userId);
            deliver(m_rows, std::move(reply->members), reply->nextCursor, reply->total);
        });
}

/// Who writes is kept with what they wrote.
void MembersModel::showKnown()
{
    const qint64 last = m_sync->cache()->span(m_room).to;
    QHash<UserId, RoomMemberDto> known;
    for (const MessageDto &one : m_sync->cache()->before(m_room, last + 1, kLately)) {
        if (one.messageType == MessageType::System)
            continue;
        RoomMemberDto &member = known[one.sender.userId];
        member.userId = one.sender.userId;
        member.name = one.sender.name;
        member.avatarUrl = one.sender.avatarUrl;
    }
    beginResetModel();
    m_rows = known.values();
    std::sort(m_rows.begin(), m_rows.end(), [](const RoomMemberDto &a, const RoomMemberDto &b) {
        return std::tie(a.name, a.userId) < std::tie(b.name, b.userId);
    });
    endResetModel();
    m_partial = !m_rows.isEmpty();
    Q_EMIT countChanged();
}

template<class T>
void MembersModel::finished(const RoomId &room, const Result<T> &result, bool anew)
{
    if constexpr (std::is_same_v<T, RoomDto>) {
        if (result)
            m_sync->adopt(*result);
    }
    if (room != m_room)
        return; // the one that is looked at by now
    m_actionError = result ? ErrorInfo() : presentError(result.error());
    Q_EMIT actionErrorChanged();
    if (result && anew)
        reload();
}

void MembersModel::promote(const QString &userId)
{
    if (const auto id = Uuid::fromString(userId))
        m_sync->api()->fetch(
            endpoints::kPromoteInRoom, RoomMemberRequest{m_room, UserId(*id)}, this,
            [this, room = m_room](const Result<RoomDto> &reply) { finished(room, reply); });
}

void MembersModel::removeMember(const QString &userId)
{
    const auto id = Uuid::fromString(userId);
    const RoomDto *room = m_sync->room(m_room);
    if (!id)
        return;
    const bool stays = room && room->type == RoomType::Course;
    m_sync->api()->fetch(
        endpoints::kRemoveFromRoom, RoomMemberRequest{m_room, UserId(*id)}, this,
        [this, room = m_room, user = UserId(*id), stays](const Result<RoomDto> &reply) {
            finished(room, reply, !stays);
            if (reply && stays)
                setRemoved(room, user, true);
        });
}

void MembersModel::bringBack(const QString &userId)
{
    const auto id = Uuid::fromString(userId);
    if (!id)
        return;
    m_sync->api()->fetch(endpoints::kAddToRoom, RoomMemberRequest{m_room, UserId(*id)}, this,
                         [this, room = m_room, user = UserId(*id)](const Result<RoomDto> &reply) {
                             finished(room, reply, false);
                             if (reply)
                                 setRemoved(room, user, false);
                         });
}

void MembersModel::setRemoved(const RoomId &room, const UserId &user, bool removed)
{
    if (room != m_room)
        return;
    if (removed)
        m_removed.insert(user);
    else
        m_removed.remove(user);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[row].userId == user)
            Q_EMIT dataChanged(index(row), index(row), {RemovedRole});
    }
}

void MembersModel::silence(const QString &userId, int seconds, const QString &reason)
{
    const auto id = Uuid::fromString(userId);
    if (!id)
        return;
    SilenceRequest request;
    request.roomId = m_room;
    request.userId = UserId(*id);
    request.seconds = seconds;
    if (!reason.trimmed().isEmpty())
        request.reason = reason.trimmed();
    m_sync->api()->fetch(
        endpoints::kSilenceMember, request, this,
        [this, room = m_room](const Result<SilenceReply> &reply) { finished(room, reply); });
}

void MembersModel::leave()
{
    m_leaving.insert(m_room);
    m_sync->api()->fetch(endpoints::kLeaveRoom, RoomOnlyRequest{m_room}, this,
                         [this, room = m_room](const Result<Nothing> &reply) {
                             m_leaving.remove(room);
                             if (reply) {
                                 m_sync->forget(room);
                                 return;
                             }
                             if (room != m_room)
                                 return; // its members are not those that are shown
                             if (reply.error().id == "chat.last_admin") {
                                 Q_EMIT successorNeeded();
                                 return;
                             }
                             m_actionError = presentError(reply.error());
                             Q_EMIT actionErrorChanged();
                         });
}

void MembersModel::handOver(const QString &userId)
{
    const auto id = Uuid::fromString(userId);
    if (!id)
        return;
    m_sync->api()->fetch(endpoints::kPromoteInRoom, RoomMemberRequest{m_room, UserId(*id)}, this,
                         [this, room = m_room](const Result<RoomDto> &reply) {
                             finished(room, reply);
                             if (reply && room == m_room)
                                 leave();
                         });
}

} // namespace lectern
