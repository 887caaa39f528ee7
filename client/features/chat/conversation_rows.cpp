// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ConversationModel shows of each row.
#include "client/core/name_text.h"
#include "client/features/chat/conversation_model.h"
#include "client/features/chat/file_rows.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace lectern {

namespace {

constexpr qint64 kGroupMs = 5 * 60 * 1000;

QVariantList reactionList(const MessageDto &message)
{
    QVariantList list;
    for (const ReactionDto &one : message.reactions)
        list.append(QVariantMap{{QStringLiteral("emoji"), one.emoji},
                                {QStringLiteral("count"), one.count},
                                {QStringLiteral("mine"), one.mine}});
    return list;
}

/// Of a message, sent or waiting.
template<class T>
QString momentOf(const T &one)
{
    if (!one.lessonId)
        return {};
    if (one.second)
        return momentText(*one.second);
    return one.page ? QCoreApplication::translate("Chat", "Page %1").arg(*one.page) : QString();
}

} // namespace

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    return {{KeyRole, "key"},
            {SeqRole, "seq"},
            {SenderNameRole, "senderName"},
            {SenderIdRole, "senderId"},
            {AvatarRole, "avatar"},
            {OwnRole, "own"},
            {TextRole, "messageText"},
            {StyledRole, "styled"},
            {PartsRole, "parts"},
            {KindRole, "kind"},
            {DayRole, "day"},
            {FirstOfGroupRole, "firstOfGroup"},
            {LastOfGroupRole, "lastOfGroup"},
            {FirstUnreadRole, "firstUnread"},
            {ClockRole, "clock"},
            {EditedRole, "edited"},
            {DeletedRole, "deleted"},
            {PinnedRole, "pinned"},
            {ReactionsRole, "reactions"},
            {ReplyIdRole, "replyId"},
            {ReplyNameRole, "replyName"},
            {ReplyTextRole, "replyText"},
            {SendStateRole, "sendState"},
            {FailureRole, "failure"},
            {LastingRole, "lasting"},
            {LessonIdRole, "lessonId"},
            {SecondRole, "second"},
            {PageRole, "lessonPage"},
            {MomentRole, "moment"},
            {AttachmentsRole, "attachments"},
            {ProgressRole, "progress"},
            {ReadByRole, "readBy"},
            {SummaryRole, "summary"},
            {ThreadIdRole, "threadId"},
            {AnswersRole, "answers"},
            {DateRole, "date"},
            {HoldRole, "hold"},
            {PendingRole, "pending"},
            {PendingFailureRole, "pendingFailure"},
            {PendingHeldRole, "pendingHeld"}};
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int waiting = m_atEnd ? int(m_waiting.size()) : 0;
    if (index.row() < waiting)
        return waitingData(waiting - 1 - index.row(), role);
    return messageData(int(m_messages.size()) - 1 - (index.row() - waiting), role);
}

bool ConversationModel::startsGroup(int at) const
{
    if (at == 0)
        return true;
    const MessageDto &one = m_messages[at];
    const MessageDto &before = m_messages[at - 1];
    return before.sender.userId != one.sender.userId || before.messageType == MessageType::System ||
           one.messageType == MessageType::System ||
           one.createdAt.ms - before.createdAt.ms > kGroupMs ||
           !sameDay(before.createdAt, one.createdAt) || before.seq == m_readUpTo;
}

int ConversationModel::readBy(const MessageDto &message) const
{
    if (message.sender.userId != m_parts.self)
        return 0;
    int count = 0;
    if (m_readCounts) {
        for (auto it = m_readCounts->lowerBound(message.seq); it != m_readCounts->cend(); ++it)
            count += *it;
        return count;
    }
    for (auto it = m_reads.cbegin(); it != m_reads.cend(); ++it)
        count += it.key() != m_parts.self && it.value() >= message.seq ? 1 : 0;
    return count == 0 && message.seq <= m_seenUpTo ? 1 : count;
}

/// Whoever has said something here is known without a list.
QString ConversationModel::nameOf(const UserId &user) const
{
    if (user == m_parts.self)
        return m_parts.me.name;
    QString known = m_parts.nameOf ? m_parts.nameOf(user) : QString();
    if (!known.isEmpty())
        return known;
    const auto said =
        std::find_if(m_messages.crbegin(), m_messages.crend(),
                     [&](const MessageDto &one) { return one.sender.userId == user; });
    return said == m_messages.crend() ? QString() : said->sender.name;
}

QStringList ConversationModel::namesOf(const QList<UserId> &users) const
{
    QStringList names;
    for (const UserId &user : users)
        names.append(shownName(nameOf(user)));
    return names;
}

QStringList ConversationModel::namesIn(const MessageDto &message) const
{
    QStringList names = namesOf(message.mentions);
    if (message.mentionsAll)
        names.append(QStringLiteral("all"));
    return names;
}

/// Of names that nobody chose from the list the server finds out whether they are: it may be any.
QStringList ConversationModel::namesIn(const SendMessageRequest &request) const
{
    if (!request.mentions)
        return {QString()};
    return namesOf(*request.mentions);
}

QVariant ConversationModel::messageData(int at, int role) const
{
    const auto pending = m_pending.constFind(m_messages[at].messageId);
    const std::optional<MessageDto> changed = pending == m_pending.constEnd()
                                                  ? std::nullopt
                                                  : std::optional(pending->over(m_messages[at]));
    const MessageDto &one = changed ? *changed : m_messages[at];
    switch (role) {
    case PendingRole:
    case PendingFailureRole:
    case PendingHeldRole:
        return pendingData(one.messageId, role);
    case KeyRole:
        return one.messageId.toString();
    case SeqRole:
        return one.seq;
    case SenderNameRole:
        return shownName(one.sender.name);
    case SenderIdRole:
        return one.sender.userId.toString();
    case AvatarRole:
        return m_parts.resolve ? m_parts.resolve(one.sender.avatarUrl) : QUrl();
    case OwnRole:
        return one.sender.userId == m_parts.self;
    case TextRole:
        return one.deletedAt ? QString() : one.message;
    case StyledRole: {
        if (one.messageType == MessageType::System)
            return systemText(one, [this](const UserId &user) { return nameOf(user); })
                .toHtmlEscaped();
        if (const QString *known = m_styled.object(one.messageId))
            return *known;
        auto *styled = new QString(styledMessage(one.message, namesIn(one)));
        m_styled.insert(one.messageId, styled);
        return *styled;
    }
    case PartsRole:
        return messageParts(one.message, namesIn(one));
    case KindRole:
        return enumText(one.messageType);
    case DayRole:
        if (at > 0 ? !sameDay(m_messages[at - 1].createdAt, one.createdAt) : m_atStart)
            return dayText(one.createdAt);
        return QString();
    case DateRole:
        return QDateTime::fromMSecsSinceEpoch(one.createdAt.ms);
    case FirstOfGroupRole:
        return startsGroup(at);
    case LastOfGroupRole:
        return at + 1 < m_messages.size()
                   ? startsGroup(at + 1)
                   : !(m_atEnd && !m_waiting.isEmpty() && one.sender.userId == m_parts.self &&
                       m_waiting[0].entry.failure.isEmpty()); // that one has a sign of its own
    case FirstUnreadRole:
        return m_readUpTo > 0 && one.seq == m_readUpTo + 1;
    case ClockRole:
        return clockText(one.createdAt);
    case EditedRole:
        return one.editedAt.has_value() && !one.deletedAt;
    case DeletedRole:
        return one.deletedAt.has_value();
    case PinnedRole:
        return one.pinnedAt.has_value();
    case ReactionsRole:
        return reactionList(one);
    case ReplyIdRole:
    case ReplyNameRole:
    case ReplyTextRole:
        return replyData(one.replyTo, role);
    case SendStateRole:
        return Sent;
    case FailureRole:
        return QString();
    case LastingRole:
        return false;
    case LessonIdRole:
        return one.lessonId ? one.lessonId->toString() : QString();
    case SecondRole:
        return one.second.value_or(-1);
    case PageRole:
        return one.page.value_or(0);
    case MomentRole:
        return momentOf(one);
    case AttachmentsRole:
        return fileRows(one, m_parts.resolve);
    case ProgressRole:
        return -1.0;
    case ReadByRole:
        return readBy(one);
    case SummaryRole:
        return messageSummary(one, [this](const UserId &user) { return nameOf(user); });
    case HoldRole:
        return QString();
    case ThreadIdRole:
        return one.threadId ? one.threadId->toString() : QString();
    case AnswersRole:
        return m_sparse ? 0 : one.replies;
    default:
        return {};
    }
}

QVariant ConversationModel::pendingData(const MessageId &id, int role) const
{
    const PendingChange pending = m_pending.value(id);
    if (role == PendingFailureRole)
        return pending.failure;
    if (role == PendingHeldRole)
        return !pending.sending;
    return pending.late || !pending.failure.isEmpty() ? enumText(pending.kind) : QString();
}

QVariant ConversationModel::waitingData(int at, int role) const
{
    const Echo &echo = m_waiting[at];
    const SendMessageRequest &one = echo.entry.request;
    switch (role) {
    case KeyRole:
        return one.clientId->toString();
    case SeqRole:
        return 0;
    case SenderNameRole:
        return shownName(m_parts.me.name);
    case SenderIdRole:
        return m_parts.self.toString();
    case AvatarRole:
        return m_parts.resolve ? m_parts.resolve(m_parts.me.avatarUrl) : QUrl();
    case OwnRole:
        return true;
    case TextRole:
        return one.message;
    case SummaryRole:
        return one.message.isEmpty() && echo.entry.file ? shownName(echo.entry.file->name)
                                                        : one.message;
    case StyledRole:
        return styledMessage(one.message, namesIn(one));
    case PartsRole:
        return messageParts(one.message, namesIn(one));
    case KindRole:
        return echo.entry.file ? outgoingKind(echo.entry) : enumText(MessageType::Text);
    case DayRole: {
        const bool alone = at == 0 && m_messages.isEmpty();
        const bool newDay = at == 0 && !m_messages.isEmpty() &&
                            !sameDay(m_messages.constLast().createdAt, echo.entry.queuedAt);
        return alone || newDay ? dayText(echo.entry.queuedAt) : QString();
    }
    case DateRole:
        return QDateTime::fromMSecsSinceEpoch(echo.entry.queuedAt.ms);
    case FirstOfGroupRole:
        return at == 0 &&
               (m_messages.isEmpty() || m_messages.constLast().sender.userId != m_parts.self);
    case LastOfGroupRole:
        return at + 1 == m_waiting.size();
    case ClockRole:
        return clockText(echo.entry.queuedAt);
    case ReactionsRole:
        return QVariantList();
    case AttachmentsRole:
        return echo.entry.file ? QVariantList{outgoingRow(echo.entry)} : QVariantList();
    case ProgressRole:
        return echo.sending && echo.entry.file ? echo.progress : -1.0;
    case ReplyIdRole:
    case ReplyNameRole:
    case ReplyTextRole:
        return replyData(one.replyTo, role);
    case SendStateRole:
        return !echo.entry.failure.isEmpty() ? Failed : echo.sending ? Sending : Waiting;
    case FailureRole:
        return echo.entry.failure;
    case LastingRole:
        return echo.entry.lasting;
    case HoldRole: {
        const bool first =
            std::all_of(m_waiting.cbegin(), m_waiting.cbegin() + at,
                        [](const Echo &earlier) { return !earlier.entry.failure.isEmpty(); });
        return first && !echo.sending && echo.entry.failure.isEmpty() ? m_hold : QString();
    }
    case LessonIdRole:
        return one.lessonId ? one.lessonId->toString() : QString();
    case SecondRole:
        return one.second.value_or(-1);
    case PageRole:
        return one.page.value_or(0);
    case MomentRole:
        return momentOf(one);
    case ReadByRole:
    case AnswersRole:
        return 0;
    case ThreadIdRole:
    case PendingRole:
    case PendingFailureRole:
        return QString();
    case PendingHeldRole:
    case FirstUnreadRole:
    case EditedRole:
    case DeletedRole:
    case PinnedRole:
        return false;
    default:
        return {};
    }
}

QVariant ConversationModel::replyData(const std::optional<MessageId> &replyTo, int role) const
{
    if (!replyTo)
        return QString();
    if (role == ReplyIdRole)
        return replyTo->toString();
    std::optional<MessageDto> quoted;
    if (const MessageDto *here = find(*replyTo))
        quoted = *here;
    else if (m_parts.find)
        quoted = m_parts.find(*replyTo);
    if (!quoted)
        return role == ReplyTextRole ? QCoreApplication::translate("Chat", "An earlier message")
                                     : QString();
    return role == ReplyNameRole ? shownName(quoted->sender.name) : messageSummary(*quoted);
}

} // namespace lectern
