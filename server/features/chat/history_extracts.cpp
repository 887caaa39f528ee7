// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page is, and pages of what belongs together in a room: threads, and what is pinned to a
// lesson.
#include "server/features/chat/history_service.h"

#include <algorithm>

namespace lectern::chat {

Result<HistoryService::Span> HistoryService::spanOf(db::Session &session, const Room &room,
                                                    const MessagesRequest &request)
{
    const bool byCursor = request.cursor && !request.before;
    const Result<std::optional<qint64>> before =
        numberOf(session, room, byCursor ? "cursor" : "before",
                 byCursor ? request.cursor : request.before, 1);
    if (!before)
        return before.error();
    const Result<std::optional<qint64>> after = numberOf(session, room, "after", request.after, 0);
    if (!after)
        return after.error();
    return Span{*before, *after};
}

Result<std::optional<qint64>> HistoryService::numberOf(db::Session &session, const Room &room,
                                                       const char *field,
                                                       const std::optional<QString> &place,
                                                       qint64 least)
{
    if (!place)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 number = place->toLongLong(&isNumber);
    if (isNumber && number >= least)
        return std::optional(number);
    if (isNumber)
        return Error::invalidField(QLatin1String(field), "validation.too_small",
                                   QString::number(least));
    const auto id = Uuid::fromString(*place);
    if (!id)
        return Error::invalidField(QLatin1String(field), "validation.id");
    const Result<Message> message = m_access.message(session, room, MessageId(*id));
    if (!message)
        return message.error();
    return std::optional(message->seq);
}

Result<> HistoryService::fillThread(db::Session &session, const Person &person, const Room &room,
                                    const MessagesRequest &request, const Span &span,
                                    MessageListReply &reply)
{
    const Result<Message> target = m_access.message(session, room, *request.thread);
    if (!target)
        return target.error();
    const MessageKey root{room.no, target->threadRoot()};
    std::optional<Message> first = m_parts.messages.message(session, room.no, root.seq);
    if (!first)
        return Error::notFound("chat.message_not_found");
    // What came since the room was read is told as an event, and no part of this.
    const qint64 end = room.lastSeq + 1;
    QList<Message> found;
    if (span.after) {
        if (*span.after < root.seq)
            found.append(std::move(*first));
        found += m_parts.messages.threadAfter(session, root, std::max(*span.after, root.seq),
                                              request.limit - int(found.size()));
        found.removeIf([end](const Message &message) { return message.seq >= end; });
        std::reverse(found.begin(), found.end());
    } else {
        const qint64 skipped = span.before ? 0 : qint64(request.page - 1) * request.limit;
        if (skipped + request.limit > kMaxPaged)
            return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
        qint64 before = std::min(span.before.value_or(end), end);
        if (skipped > 0) // only where the page begins
            before = m_parts.messages.threadAt(session, root, root.seq, end, skipped - 1)
                         .value_or(root.seq);
        found = m_parts.messages.threadBefore(session, root, before, request.limit);
        if (found.size() < request.limit && root.seq < before)
            found.append(std::move(*first));
    }
    reply.total = m_parts.messages.threadCount(session, root, room.lastSeq) + 1;
    reply.messages = m_views.messages(session, room, found, person.id);
    if (found.isEmpty())
        return success();
    reply.hasOlder = found.last().seq > root.seq;
    reply.hasNewer =
        m_parts.messages.threadAt(session, root, found.first().seq, end, 0).has_value();
    if (reply.hasOlder)
        reply.nextCursor = QString::number(found.last().seq);
    return success();
}

void HistoryService::fillLesson(db::Session &session, const Person &person, const Room &room,
                                const MessagesRequest &request, const Span &span,
                                MessageListReply &reply)
{
    MessagesStore &store = m_parts.messages;
    const LessonId &lesson = *request.lessonId;
    // What came since the room was read is told as an event, and no part of this.
    const qint64 end = room.lastSeq + 1;
    QList<Message> found;
    if (span.after) {
        found = store.ofLessonAfter(session, room.no, lesson, *span.after, request.limit);
        found.removeIf([end](const Message &message) { return message.seq >= end; });
        std::reverse(found.begin(), found.end());
    } else {
        found = store.ofLessonBefore(session, room.no, lesson,
                                     std::min(span.before.value_or(end), end), request.limit);
    }
    reply.messages = m_views.messages(session, room, found, person.id);
    if (found.isEmpty())
        return;
    reply.hasOlder = !store.ofLessonBefore(session, room.no, lesson, found.last().seq, 1).isEmpty();
    const QList<Message> newer =
        store.ofLessonAfter(session, room.no, lesson, found.first().seq, 1);
    reply.hasNewer = !newer.isEmpty() && newer.first().seq < end;
    if (reply.hasOlder)
        reply.nextCursor = QString::number(found.last().seq);
}

} // namespace lectern::chat
