// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_search.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "shared/endpoints/chat.h"

#include <algorithm>

namespace lectern {

namespace {
constexpr int kPauseMs = 250;
constexpr qsizetype kBefore = 40; ///< characters shown before what was found
constexpr qsizetype kShown = 220;
} // namespace

QString highlighted(const QString &text, const QList<QList<int>> &ranges)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    for (const QList<int> &range : ranges) {
        if (range.size() == 2 && range[0] >= 0 && range[0] < range[1] && range[1] <= text.size())
            found.append({range[0], range[1]});
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
        return room ? room->name : QString();
    }
    case SenderNameRole:
        return one.sender.name;
    case AvatarRole:
        return m_sync->api()->resolve(one.sender.avatarUrl);
    case StyledRole:
        return highlighted(one.message, hit.highlights);
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
    if (m_query.isEmpty()) {
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
    if (m_days == days)
        return;
    m_days = days;
    later();
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
    setRoomId(roomId);
    m_senders.clear();
    Q_EMIT sendersChanged();
}

QVariantList MessageSearch::senders() const
{
    QList<std::pair<QString, QString>> people;
    for (auto it = m_senders.cbegin(); it != m_senders.cend(); ++it)
        people.append({it.value(), it.key().toString()});
    std::sort(people.begin(), people.end(), [](const auto &a, const auto &b) {
        const int order = QString::localeAwareCompare(a.first, b.first);
        return order != 0 ? order < 0 : a.second < b.second;
    });
    QVariantList list;
    for (const auto &[name, userId] : std::as_const(people))
        list.append(
            QVariantMap{{QStringLiteral("userId"), userId}, {QStringLiteral("name"), name}});
    return list;
}

/// One of them is chosen: the others can still be.
void MessageSearch::noteSenders()
{
    if (m_sender)
        return;
    QHash<UserId, QString> senders;
    for (const ChatHitDto &hit : std::as_const(m_rows))
        senders.insert(hit.message.sender.userId, hit.message.sender.name);
    if (senders == m_senders)
        return;
    m_senders = senders;
    Q_EMIT sendersChanged();
}

void MessageSearch::requestPage(const std::optional<QString> &cursor, QObject *owner)
{
    ChatSearchRequest request;
    request.q = m_query;
    request.roomId = m_room;
    request.userId = m_sender;
    if (m_days > 0)
        request.from = Timestamp::now().plusSeconds(-qint64(m_days) * 86400);
    if (m_withFiles)
        request.hasFile = true;
    request.paging.cursor = cursor;
    m_sync->api()->fetch(endpoints::kChatSearch, request, owner,
                         [this](Result<ChatSearchReply> reply) {
                             if (!reply)
                                 return fail(reply.error());
                             const auto count = qint64(m_rows.size() + reply->messages.size());
                             deliver(m_rows, std::move(reply->messages), reply->nextCursor, count);
                             noteSenders();
                         });
}

} // namespace lectern
