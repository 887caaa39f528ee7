// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_search.h"

#include "client/core/name_text.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_rooms.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace lectern {

namespace {
constexpr int kPauseMs = 250;
constexpr qsizetype kBefore = 40; ///< characters shown before what was found
constexpr qsizetype kShown = 220;
constexpr int kLately = 300; ///< messages
/// Whoever wants to choose somebody waits no longer for the others.
constexpr int kPeopleMs = 400;

/// Names by ids as {key, name}, in the order of the names.
QVariantList byName(const QHash<QString, QString> &names, const QString &key)
{
    QList<std::pair<QString, QString>> sorted;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        sorted.append({it.value(), it.key()});
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QVariantList list;
    for (const auto &[name, id] : std::as_const(sorted))
        list.append(QVariantMap{{key, id}, {QStringLiteral("name"), name}});
    return list;
}

} // namespace

QString highlighted(const QString &written, const QList<QList<int>> &ranges)
{
    const UnmarkedText unmarked = UnmarkedText::of(written);
    const QString &text = unmarked.text;
    QList<std::pair<qsizetype, qsizetype>> found;
    for (const QList<int> &range : ranges) {
        if (range.size() != 2 || range[0] < 0 || range[0] >= range[1] || range[1] > written.size())
            continue;
        const qsizetype from = unmarked.places[range[0]];
        const qsizetype to = unmarked.places[range[1]];
        if (from < to)
            found.append({from, to});
    }
    std::sort(found.begin(), found.end());
    qsizetype at = found.isEmpty() ? 0 : std::max<qsizetype>(0, found.constFirst().first - kBefore);
    if (at > 0 && text[at].isLowSurrogate())
        ++at;
    QString out = at > 0 ? QStringLiteral("…") : QString();
    qsizetype end = std::min(text.size(), at + kShown);
    if (end < text.size() && text[end].isLowSurrogate())
        --end;
    for (const auto &[from, to] : std::as_const(found)) {
        if (from < at || to > end)
            continue;
        out += text.mid(at, from - at).toHtmlEscaped();
        out += QLatin1String("<b>") + text.mid(from, to - from).toHtmlEscaped() +
               QLatin1String("</b>");
        at = to;
    }
    out += text.mid(at, end - at).toHtmlEscaped();
    if (end < text.size())
        out += QStringLiteral("…");
    return out.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

MessageSearch::MessageSearch(ChatSync *sync, QObject *parent) : PagedListModel(parent), m_sync(sync)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &MessageSearch::reload);
    m_peopleLate.setSingleShot(true);
    m_peopleLate.setInterval(kPeopleMs);
    connect(&m_peopleLate, &QTimer::timeout, this, &MessageSearch::peopleReady);
}

int MessageSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> MessageSearch::roleNames() const
{
    return {{MessageIdRole, "messageId"},   {RoomIdRole, "roomId"}, {RoomNameRole, "roomName"},
            {SenderNameRole, "senderName"}, {AvatarRole, "avatar"}, {StyledRole, "styled"},
            {PlainRole, "plain"},           {WhenRole, "when"}};
}

QVariant MessageSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatHitDto &hit = m_rows[index.row()];
    const MessageDto &one = hit.message;
    switch (role) {
    case MessageIdRole:
        return one.messageId.toString();
    case RoomIdRole:
        return one.roomId.toString();
    case RoomNameRole: {
        const RoomDto *room = m_sync->room(one.roomId);
        return room ? shownName(room->name) : QString();
    }
    case SenderNameRole:
        return shownName(one.sender.name);
    case AvatarRole:
        return m_sync->api()->resolve(one.sender.avatarUrl);
    case StyledRole:
        return one.message.isEmpty() ? messageSummary(one).toHtmlEscaped()
                                     : highlighted(one.message, hit.highlights);
    case PlainRole:
        return messageSummary(one);
    case WhenRole:
        return shortTimeText(one.createdAt);
    default:
        return {};
    }
}

void MessageSearch::later()
{
    Q_EMIT queryChanged();
    if (!active()) {
        m_pause.stop();
        clear();
    } else {
        m_pause.start();
    }
}

void MessageSearch::setQuery(const QString &query)
{
    const QString trimmed = query.trimmed();
    if (trimmed == m_query)
        return;
    m_query = trimmed;
    later();
}

void MessageSearch::setRoomId(const QString &roomId)
{
    const auto id = Uuid::fromString(roomId);
    const auto room = id ? std::optional(RoomId(*id)) : std::nullopt;
    if (room == m_room)
        return;
    m_room = room;
    later();
}

void MessageSearch::setSenderId(const QString &userId)
{
    const auto id = Uuid::fromString(userId);
    const auto sender = id ? std::optional(UserId(*id)) : std::nullopt;
    if (sender == m_sender)
        return;
    m_sender = sender;
    later();
}

void MessageSearch::setDays(int days)
{
    if (m_days == days && m_firstDay.isNull() && m_lastDay.isNull())
        return;
    m_days = days;
    m_firstDay = m_lastDay = {};
    later();
}

void MessageSearch::setFirstDay(int year, int month, int day)
{
    m_firstDay = QDate(year, month, day);
    if (m_lastDay.isValid() && m_lastDay < m_firstDay)
        m_lastDay = m_firstDay;
    m_days = 0;
    later();
}

void MessageSearch::setLastDay(int year, int month, int day)
{
    m_lastDay = QDate(year, month, day);
    if (m_firstDay.isValid() && m_lastDay < m_firstDay)
        m_firstDay = m_lastDay;
    m_days = 0;
    later();
}

QVariant MessageSearch::noonOf(const QDate &day)
{
    return day.isValid() ? QVariant(QDateTime(day, QTime(12, 0))) : QVariant();
}

QString MessageSearch::span() const
{
    const auto text = [](const QDate &day) {
        return QLocale().toString(day, QLocale::ShortFormat);
    };
    if (m_firstDay.isValid() && m_lastDay.isValid())
        return m_firstDay == m_lastDay ? text(m_firstDay)
                                       : QCoreApplication::translate("Chat", "%1 – %2")
                                             .arg(text(m_firstDay), text(m_lastDay));
    if (m_firstDay.isValid())
        return QCoreApplication::translate("Chat", "From %1").arg(text(m_firstDay));
    return m_lastDay.isValid()
               ? QCoreApplication::translate("Chat", "Up to %1").arg(text(m_lastDay))
               : QString();
}

void MessageSearch::setPlaceId(const QString &roomId)
{
    const auto id = Uuid::fromString(roomId);
    const auto place = id ? std::optional(RoomId(*id)) : std::nullopt;
    if (place == m_place)
        return;
    m_place = place;
    later();
}

QString MessageSearch::placeName() const
{
    const RoomDto *room = m_place ? m_sync->room(*m_place) : nullptr;
    return room ? shownName(room->name) : QString();
}

QVariantList MessageSearch::places() const
{
    QHash<QString, QString> rooms;
    for (const RoomDto &room : m_sync->rooms()) {
        if (room.type != RoomType::Lesson)
            rooms.insert(room.roomId.toString(), shownName(room.name));
    }
    return byName(rooms, QStringLiteral("roomId"));
}

bool MessageSearch::active() const
{
    return !m_query.isEmpty() || m_sender || m_place || m_days > 0 || m_withFiles ||
           m_firstDay.isValid() || m_lastDay.isValid();
}

void MessageSearch::setWithFiles(bool on)
{
    if (m_withFiles == on)
        return;
    m_withFiles = on;
    later();
}

void MessageSearch::begin(const QString &roomId)
{
    setQuery({});
    setSenderId({});
    setDays(0);
    setWithFiles(false);
    setPlaceId({});
    setRoomId(roomId);
    m_senders.clear();
    m_people.clear();
    m_peopleScope.reset();
    m_peopleAsked = false;
    m_peopleLate.stop();
    Q_EMIT sendersChanged();
}

void MessageSearch::tellPeople()
{
    m_peopleLate.stop();
    Q_EMIT sendersChanged();
    Q_EMIT peopleReady();
}

QVariantList MessageSearch::senders() const
{
    QHash<QString, QString> people;
    for (const QHash<UserId, QString> &some : {m_people, m_senders}) {
        for (auto it = some.cbegin(); it != some.cend(); ++it)
            people.insert(it.key().toString(), it.value());
    }
    return byName(people, QStringLiteral("userId"));
}

void MessageSearch::notePerson(const UserId &user, const QString &name)
{
    m_people.insert(user, shownName(name));
}

void MessageSearch::askPeople()
{
    if (!m_sync->cache())
        return;
    if (!m_room) {
        for (const RoomDto &room : m_sync->rooms()) {
            if (room.peer)
                notePerson(room.peer->userId, room.peer->name);
        }
        return tellPeople();
    }
    const HistorySpan known = m_sync->cache()->span(*m_room);
    for (const MessageDto &one : m_sync->cache()->before(*m_room, known.to + 1, kLately))
        notePerson(one.sender.userId, one.sender.name);
    if (std::exchange(m_peopleAsked, true))
        return tellPeople();
    m_peopleLate.start();
    m_peopleScope = std::make_unique<QObject>();
    RoomMembersRequest request;
    request.roomId = *m_room;
    request.paging.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(endpoints::kRoomMembers, request, m_peopleScope.get(),
                         [this](const Result<RoomMembersReply> &reply) {
                             m_peopleAsked = reply.ok();
                             for (const RoomMemberDto &one :
                                  reply ? reply->members : QList<RoomMemberDto>())
                                 notePerson(one.userId, one.name);
                             tellPeople();
                         });
}

/// One of them is chosen: the others can still be.
void MessageSearch::noteSenders()
{
    if (m_sender)
        return;
    QHash<UserId, QString> senders;
    for (const ChatHitDto &hit : std::as_const(m_rows))
        senders.insert(hit.message.sender.userId, shownName(hit.message.sender.name));
    if (senders == m_senders)
        return;
    m_senders = senders;
    Q_EMIT sendersChanged();
}

ChatSearchRequest MessageSearch::request() const
{
    ChatSearchRequest request;
    request.q = m_query;
    request.roomId = m_room;
    request.userId = m_sender;
    if (const RoomDto *place = m_place ? m_sync->room(*m_place) : nullptr; place && !m_room) {
        if (place->type == RoomType::Course)
            request.courseId = place->courseId;
        else
            request.roomId = place->roomId;
    }
    if (m_days > 0)
        request.from = Timestamp::now().plusSeconds(-qint64(m_days) * 86400);
    if (m_firstDay.isValid())
        request.from = Timestamp{m_firstDay.startOfDay().toMSecsSinceEpoch()};
    if (m_lastDay.isValid())
        request.to = Timestamp{m_lastDay.addDays(1).startOfDay().toMSecsSinceEpoch()};
    if (m_withFiles)
        request.hasFile = true;
    return request;
}

void MessageSearch::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    ChatSearchRequest wanted = request();
    wanted.paging.cursor = cursor;
    m_sync->api()->fetch(endpoints::kChatSearch, wanted, owner,
                         [this](Result<ChatSearchReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const auto count = qint64(m_rows.size() + reply->messages.size());
                             deliver(m_rows, std::move(reply->messages), reply->nextCursor, count);
                             noteSenders();
                         });
}

} // namespace lectern
