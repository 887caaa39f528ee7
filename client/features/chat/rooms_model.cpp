// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/rooms_model.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/file_rows.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/room_notices.h"
#include "client/features/chat/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

namespace {

/// What waits, as if the server had it.
MessageDto asMessage(const OutboxEntry &entry)
{
    MessageDto message;
    message.message = entry.request.message;
    if (entry.file) {
        message.messageType =
            enumFromName<MessageType>(outgoingKind(entry)).value_or(MessageType::File);
        AttachmentDto file;
        file.name = entry.file->name;
        message.attachments.append(file);
    }
    return message;
}

} // namespace

RoomsModel::RoomsModel(ChatSync *sync, QObject *parent) : QAbstractListModel(parent), m_sync(sync)
{
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(this, signal, this, &RoomsModel::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &RoomsModel::countChanged);
    connect(sync, &ChatSync::roomsReplaced, this, [this] {
        rebuild();
        settle(m_sync->roomsKnown(), {});
    });
    connect(sync, &ChatSync::namesLearned, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PreviewRole});
    });
    connect(sync, &ChatSync::roomsFailed, this,
            [this](const Error &why) { settle(true, presentError(why)); });
    connect(sync, &ChatSync::roomChanged, this, &RoomsModel::onRoomChanged);
    connect(sync, &ChatSync::presenceChanged, this, &RoomsModel::onRoomChanged);
    connect(sync, &ChatSync::roomRemoved, this, &RoomsModel::onRoomRemoved);
    connect(&sync->outbox(), &Outbox::changed, this, &RoomsModel::onRoomChanged);
    connect(&sync->changes(), &ChangeOutbox::changed, this, &RoomsModel::onRoomChanged);
}

int RoomsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> RoomsModel::roleNames() const
{
    return {{RoomIdRole, "roomId"}, {NameRole, "name"},         {TypeRole, "type"},
            {AvatarRole, "avatar"}, {PreviewRole, "preview"},   {WhenRole, "when"},
            {UnreadRole, "unread"}, {MentionsRole, "mentions"}, {MutedRole, "muted"},
            {DraftRole, "draft"},   {OnlineRole, "online"},     {WaitingRole, "waiting"},
            {SoftRole, "soft"},     {RefusedRole, "refused"}};
}

QVariant RoomsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RoomDto *room = m_sync->room(m_rows[index.row()]);
    if (!room)
        return {};
    switch (role) {
    case RoomIdRole:
        return room->roomId.toString();
    case NameRole:
    case Qt::DisplayRole:
        return shownName(room->name);
    case TypeRole:
        return enumText(room->type);
    case AvatarRole:
        return room->peer ? m_sync->api()->resolve(room->peer->avatarUrl) : QUrl();
    case PreviewRole:
        return preview(*room);
    case WhenRole:
        return room->lastMessage || m_sync->outbox().lastIn(room->roomId)
                   ? shortTimeText(lastTouched(*room))
                   : QString();
    case UnreadRole:
        return int(room->unreadCount);
    case MentionsRole:
        return int(room->mentionCount);
    case MutedRole:
        return notices::isQuiet(*room);
    case SoftRole:
        return notices::counted(*room) == 0;
    case DraftRole:
        return m_sync->cache() ? m_sync->cache()->draft(room->roomId).simplified() : QString();
    case OnlineRole:
        return room->peer && m_sync->online(room->roomId).contains(room->peer->userId);
    case WaitingRole:
        return int(m_sync->outbox().waitingIn(room->roomId).size()) -
               m_sync->outbox().refusedIn(room->roomId) + m_sync->changes().waitingIn(room->roomId);
    case RefusedRole:
        return m_sync->outbox().refusedIn(room->roomId) + m_sync->changes().refusedIn(room->roomId);
    default:
        return {};
    }
}

/// What one has written there counts before the server has it.
Timestamp RoomsModel::lastTouched(const RoomDto &room) const
{
    const OutboxEntry *waiting = m_sync->outbox().lastIn(room.roomId);
    return waiting ? waiting->queuedAt : room.lastMessageAt.value_or(room.createdAt);
}

QString RoomsModel::preview(const RoomDto &room) const
{
    // It stands below all others in the conversation, too.
    if (const OutboxEntry *waiting = m_sync->outbox().lastIn(room.roomId))
        return QCoreApplication::translate("Chat", "You: %1")
            .arg(isolated(messageSummary(asMessage(*waiting))));
    if (!room.lastMessage)
        return QCoreApplication::translate("Chat", "No messages yet");
    const MessageDto &last = *room.lastMessage;
    QString text =
        messageSummary(last, [this](const UserId &user) { return m_sync->nameOf(user); });
    // Who deleted it need not be who wrote it.
    if (last.messageType == MessageType::System || last.deletedAt)
        return text;
    if (last.sender.userId == m_sync->self())
        return QCoreApplication::translate("Chat", "You: %1").arg(isolated(text));
    if (room.type == RoomType::Personal)
        return text;
    const QString who = shownName(last.sender.name).section(QLatin1Char(' '), 0, 0);
    return QStringLiteral("%1: %2").arg(isolated(who), isolated(text));
}

/// A lesson's room in which nobody has written is reached from the lesson.
bool RoomsModel::isListed(const RoomDto &room)
{
    return room.type != RoomType::Lesson || room.lastSeq > 0;
}

bool RoomsModel::wanted(const RoomDto &room) const
{
    return isListed(room) &&
           (m_filter.isEmpty() || room.name.contains(m_filter, Qt::CaseInsensitive));
}

bool RoomsModel::before(const RoomId &a, const RoomId &b) const
{
    const RoomDto *one = m_sync->room(a);
    const RoomDto *two = m_sync->room(b);
    if (!one || !two)
        return one && !two;
    // Once it is sent it is the latest of all, whatever the clock here says now.
    const bool waitsInOne = m_sync->outbox().lastIn(a) != nullptr;
    const bool waitsInTwo = m_sync->outbox().lastIn(b) != nullptr;
    if (waitsInOne != waitsInTwo)
        return waitsInOne;
    const auto whenOne = lastTouched(*one);
    const auto whenTwo = lastTouched(*two);
    return whenOne != whenTwo ? whenOne > whenTwo : a < b;
}

void RoomsModel::setFilter(const QString &filter)
{
    const QString trimmed = filter.trimmed();
    if (trimmed == m_filter)
        return;
    m_filter = trimmed;
    rebuild();
    Q_EMIT filterChanged();
}

void RoomsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const RoomDto &room : m_sync->rooms()) {
        if (wanted(room))
            m_rows.append(room.roomId);
    }
    std::sort(m_rows.begin(), m_rows.end(),
              [this](const RoomId &a, const RoomId &b) { return before(a, b); });
    endResetModel();
    countUnread();
}

void RoomsModel::onRoomChanged(const RoomId &room)
{
    const RoomDto *known = m_sync->room(room);
    if (!known)
        return;
    auto from = m_rows.indexOf(room);
    if (from < 0) {
        if (!wanted(*known))
            return countUnread();
        const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                     [&](const RoomId &other) { return before(room, other); }) -
                        m_rows.cbegin();
        beginInsertRows({}, int(at), int(at));
        m_rows.insert(at, room);
        endInsertRows();
        countUnread();
        settle(true, {});
        return;
    }
    qsizetype to = 0;
    for (const RoomId &other : std::as_const(m_rows))
        to += other != room && before(other, room) ? 1 : 0;
    if (to != from) {
        beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        m_rows.move(from, to);
        endMoveRows();
    }
    Q_EMIT dataChanged(index(int(to)), index(int(to)));
    countUnread();
}

void RoomsModel::onRoomRemoved(const RoomId &room)
{
    const auto row = m_rows.indexOf(room);
    if (row < 0)
        return;
    beginRemoveRows({}, int(row), int(row));
    m_rows.removeAt(row);
    endRemoveRows();
    countUnread();
    settle(true, {});
}

void RoomsModel::countUnread()
{
    qint64 sum = 0;
    for (const RoomDto &room : m_sync->rooms())
        sum += notices::counted(room);
    if (std::exchange(m_unread, int(sum)) != int(sum))
        Q_EMIT unreadChanged();
}

void RoomsModel::settle(bool loaded, const ErrorInfo &error)
{
    const auto &rooms = m_sync->rooms();
    const bool any = std::any_of(rooms.cbegin(), rooms.cend(), &RoomsModel::isListed);
    const ViewState::State state = any ? ViewState::Content
                                   : error.present
                                       ? (error.offline ? ViewState::Offline : ViewState::Error)
                                   : !m_sync->running() ? ViewState::Idle
                                   : loaded             ? ViewState::Empty
                                                        : ViewState::Loading;
    if (m_state == state && m_error == error)
        return;
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void RoomsModel::reload()
{
    if (m_sync->rooms().isEmpty())
        settle(false, {});
    m_sync->reloadRooms();
}

QString RoomsModel::roomAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].toString() : QString();
}

int RoomsModel::rowOf(const QString &roomId) const
{
    const auto id = Uuid::fromString(roomId);
    return id ? int(m_rows.indexOf(RoomId(*id))) : -1;
}

} // namespace lectern
