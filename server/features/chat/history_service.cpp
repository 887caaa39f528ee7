// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/history_service.h"

#include "server/features/chat/first_message.h"

#include <algorithm>
#include <limits>

namespace lectern::chat {

namespace {

/// Of who is online, to one who joins: with 2,000 in a room each would be told of each.
constexpr qsizetype kListOnline = 100;
constexpr qsizetype kEverybody = std::numeric_limits<qsizetype>::max();

/// When it was pinned, and its number: what is pinned or unpinned meanwhile moves nothing.
QString cursorOf(const Message &pinned)
{
    return QStringLiteral("%1-%2").arg(pinned.pinnedAt->ms).arg(pinned.seq);
}

std::optional<PinPlace> pinPlace(const QString &cursor)
{
    const QStringList parts = cursor.split(QLatin1Char('-'));
    bool isTime = false;
    bool isNumber = false;
    const PinPlace place{{parts.value(0).toLongLong(&isTime)},
                         parts.value(1).toLongLong(&isNumber)};
    return isTime && isNumber && parts.size() == 2 ? std::optional(place) : std::nullopt;
}

/// What says where in the whole room, which says nothing of a place in a thread or among what is
/// pinned to a lesson; null: nothing does.
const char *elsewhere(const MessagesRequest &request)
{
    if (!request.thread && !request.lessonId)
        return nullptr;
    if (request.lessonId && (request.thread || request.page > 1))
        return request.thread ? "thread" : "page";
    return request.around          ? "around"
           : request.aroundMessage ? "aroundMessage"
           : request.date          ? "date"
           : request.unread        ? "unread"
                                   : nullptr;
}

} // namespace

HistoryService::HistoryService(ChatParts parts, ChatAccess &access, Inspections &inspections,
                               ChatViews &views, CourseRooms &courses)
    : m_parts(parts)
    , m_access(access)
    , m_inspections(inspections)
    , m_views(views)
    , m_courses(courses)
{
}

QCoro::Task<Result<RoomId>> HistoryService::roomOf(Person person, std::optional<RoomId> room,
                                                   std::optional<CourseId> course)
{
    if (room)
        co_return *room;
    if (!course)
        co_return Error::invalidField(QStringLiteral("roomId"), "validation.required");
    co_return co_await m_courses.course(person, *course);
}

QCoro::Task<Result<MessageListReply>> HistoryService::messages(Person person,
                                                               MessagesRequest request)
{
    if (const char *other = elsewhere(request))
        co_return Error::invalidField(QLatin1String(other), "validation.unknown");
    auto finding = roomOf(person, request.roomId, request.courseId);
    const Result<RoomId> id = co_await finding;
    if (!id)
        co_return id.error();
    auto reading = m_inspections.read<MessageListReply>(
        person,
        [this, person, request, id = *id](db::Session &session,
                                          Inspections::Look &look) -> Result<MessageListReply> {
            const Result<Room> room = m_inspections.open(session, person, id, look);
            if (!room)
                return room.error();
            return page(session, person, *room, request);
        });
    co_return co_await reading;
}

Result<MessageListReply> HistoryService::page(db::Session &session, const Person &person,
                                              const Room &room, const MessagesRequest &request)
{
    MessageListReply reply;
    reply.roomId = room.id;
    reply.page = request.page;
    reply.limit = request.limit;
    reply.total = room.lastSeq;
    reply.lastSeq = room.lastSeq;
    reply.lastChange = room.lastChange;
    const auto member = m_parts.rooms.member(session, room.no, person.id);
    reply.lastReadSeq = member ? member->lastReadSeq : room.lastSeq;

    const Result<Span> span = spanOf(session, room, request);
    if (!span)
        return span.error();
    if (request.thread) {
        const Result<> filled = fillThread(session, person, room, request, *span, reply);
        return filled ? Result<MessageListReply>(reply) : filled.error();
    }
    if (request.lessonId) {
        fillLesson(session, person, room, request, *span, reply);
        return reply;
    }
    std::optional<qint64> around = request.around;
    if (request.aroundMessage) {
        const Result<Message> target = m_access.message(session, room, *request.aroundMessage);
        if (!target)
            return target.error();
        around = target->seq;
    } else if (request.unread) {
        around = std::min(reply.lastReadSeq + 1, room.lastSeq);
    }
    qint64 first = 0; // of the page, the lowest number
    if (span->before)
        first = std::min(*span->before, room.lastSeq + 1) - request.limit;
    else if (span->after)
        first = std::min(*span->after, room.lastSeq) + 1;
    else if (around)
        first = std::min(*around - request.limit / 2, room.lastSeq - request.limit + 1);
    else if (request.date)
        first = firstAt(m_parts.messages, session, room, *request.date);
    else
        first = room.lastSeq + 1 - qint64(request.page) * request.limit;
    // A page that begins before the first message is short only where its end is fixed.
    qint64 end = first + request.limit;
    if (around)
        end = std::max(first, qint64(1)) + request.limit;
    first = std::max(first, qint64(1));
    QList<Message> found;
    if (end > first)
        found = m_parts.messages.after(session, room.no, first - 1, int(end - first));
    std::reverse(found.begin(), found.end());
    reply.messages = m_views.messages(session, room, found, person.id);
    if (!found.isEmpty()) {
        reply.hasOlder = found.last().seq > 1;
        reply.hasNewer = found.first().seq < room.lastSeq;
        if (reply.hasOlder)
            reply.nextCursor = QString::number(found.last().seq);
    }
    return reply;
}

QCoro::Task<Result<JoinReply>> HistoryService::join(Person person, JoinRequest request,
                                                    JoinExtent extent)
{
    auto finding = roomOf(person, request.roomId, request.courseId);
    const Result<RoomId> id = co_await finding;
    if (!id)
        co_return id.error();
    auto entering = m_courses.enter(person, *id);
    const Result<> entered = co_await entering;
    if (!entered)
        co_return entered.error();
    const auto answering = [this, person, request, extent,
                            id = *id](db::Session &session) -> Result<JoinReply> {
        // The room's numbers first: what comes between is told again, never left out.
        const auto view = m_parts.rooms.view(session, id, person.id);
        if (!view)
            return Error::notFound("chat.room_not_found");
        const Room &room = view->room;
        JoinReply reply;
        reply.roomId = id;
        reply.room = m_views.room(session, *view, person);
        reply.onlineUsers = m_views.online(session, room, kListOnline);
        reply.lastSeq = room.lastSeq;
        reply.lastChange = room.lastChange;
        if (extent == JoinExtent::Page)
            fillJoin(session, person, room, request, reply);
        return reply;
    };
    auto reading = m_parts.database.read(answering);
    co_return co_await reading;
}

QCoro::Task<Result<OnlineReply>> HistoryService::online(Person person, CourseId course)
{
    auto finding = m_courses.course(person, course);
    const Result<RoomId> id = co_await finding;
    if (!id)
        co_return id.error();
    auto reading = m_parts.database.read(
        [this, person, id = *id](db::Session &session) -> Result<OnlineReply> {
            const Result<Room> room = m_access.readable(session, person, id);
            if (!room)
                return room.error();
            OnlineReply reply{id, m_views.online(session, *room, kEverybody), 0};
            reply.count = int(reply.onlineUsers.size());
            return reply;
        });
    co_return co_await reading;
}

QCoro::Task<Result<PinsReply>> HistoryService::pins(Person person, PinsRequest request)
{
    const std::optional<PinPlace> after =
        request.cursor ? pinPlace(*request.cursor) : std::optional(PinPlace());
    if (!after)
        co_return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
    auto reading =
        m_parts.database.read([this, person, id = request.roomId, limit = request.limit,
                               after = *after](db::Session &session) -> Result<PinsReply> {
            const Result<Room> room = m_access.readable(session, person, id);
            if (!room)
                return room.error();
            const QList<Message> found = m_parts.messages.pinned(session, room->no, after, limit);
            PinsReply reply{m_views.messages(session, *room, found, person.id), {}};
            if (found.size() == limit)
                reply.nextCursor = cursorOf(found.last());
            return reply;
        });
    co_return co_await reading;
}

QCoro::Task<Result<MessageEditsReply>> HistoryService::edits(Person person, MessageId id)
{
    return m_inspections.read<MessageEditsReply>(
        person,
        [this, person, id](db::Session &session,
                           Inspections::Look &look) -> Result<MessageEditsReply> {
            const Result<Room> room = m_inspections.openRoomOf(session, person, id, look);
            if (!room)
                return room.error();
            const Result<Message> message = m_access.message(session, *room, id);
            if (!message)
                return message.error();
            const auto member = m_parts.rooms.member(session, room->no, person.id);
            const bool moderates = look.room || m_access.moderates(session, person, *room,
                                                                   member ? &*member : nullptr);
            if (!moderates && message->senderId != person.id)
                return Error::notFound("chat.message_not_found");
            MessageEditsReply reply;
            for (const OldText &old : m_parts.messages.oldTexts(session, {room->no, message->seq}))
                reply.edits.append(
                    {old.text, old.at, m_views.person(session, old.userId), old.deleted});
            return reply;
        });
}

QCoro::Task<Result<AllMessagesReply>> HistoryService::all(std::optional<Person> admin,
                                                          AllMessagesRequest request)
{
    const PageQuery paging = request.paging;
    std::optional<MessageId> from;
    if (paging.cursor) {
        if (const auto id = Uuid::fromString(*paging.cursor))
            from = MessageId(*id);
        if (!from || !keyOf(*from))
            co_return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
    } else if (qint64(paging.page) * paging.limit > kMaxPaged) {
        co_return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
    }
    auto reading = m_parts.database.readLong([this, admin, paging, from](
                                                 db::Session &session) -> Result<AllMessagesReply> {
        AllMessagesReply reply;
        reply.page = paging.page;
        reply.limit = paging.limit;
        const int before = paging.cursor ? 0 : (paging.page - 1) * paging.limit;
        const int limit = before + paging.limit;
        QList<RoomMessage> found = admin ? m_parts.messages.allFor(session, admin->id, from, limit)
                                         : m_parts.messages.all(session, from, limit);
        found.remove(0, std::min<qsizetype>(before, found.size()));
        reply.messages = m_views.messages(session, found, admin ? admin->id : UserId());
        if (reply.messages.size() == paging.limit)
            reply.nextCursor = reply.messages.last().messageId.toString();
        return reply;
    });
    co_return co_await reading;
}

} // namespace lectern::chat
