// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/search_service.h"

#include "server/features/chat/message_id.h"
#include "server/features/chat/search_index.h"
#include "shared/core/text_fold.h"

namespace lectern::chat {

namespace {

/// What is before a page is read, too.
constexpr qint64 kMaxOffset = 10'000;

struct Place
{
    int offset = 0;
    std::optional<SearchPlace> after = {};
};

/// The cursor is the id of the last message: what comes or goes meanwhile moves nothing.
Result<Place> placeOf(const PageQuery &paging)
{
    if (!paging.cursor) {
        const qint64 offset = qint64(paging.page - 1) * paging.limit;
        if (offset <= kMaxOffset)
            return Place{int(offset)};
    } else if (const auto id = Uuid::fromString(*paging.cursor)) {
        const MessageId last(*id);
        if (const auto key = keyOf(last))
            return Place{0, SearchPlace{timeOf(last), *key}};
    }
    return Error{ErrorKind::InvalidInput, "chat.invalid_cursor"};
}

std::optional<QString> cursorAfter(const QList<RoomMessage> &page, int limit)
{
    if (page.size() < limit)
        return std::nullopt;
    const RoomMessage &last = page.last();
    return messageId({last.roomNo, last.message.seq}, last.message.createdAt).toString();
}

bool narrows(const ChatSearchRequest &request)
{
    return request.roomId || request.courseId || request.userId || request.from || request.to ||
           request.hasFile;
}

} // namespace

QList<QList<int>> highlights(const QString &text, const QStringList &words)
{
    QList<QList<int>> out;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark()))
            ++end;
        const QStringList folded = foldedWords(foldText(text.mid(at, end - at)));
        for (const QString &word : folded) {
            const bool found =
                words.contains(word) ||
                (!words.isEmpty() && isBeginning(words.last()) && word.startsWith(words.last()));
            if (found) {
                out.append({int(at), int(end)});
                break;
            }
        }
        at = end;
    }
    return out;
}

Result<> SearchService::mayLookIn(db::Session &session, const Person &person,
                                  const CourseId &course)
{
    if (!m_parts.catalog.outline(session, course))
        return Error::notFound("catalog.course_not_found");
    if (const auto room = m_parts.rooms.courseRoom(session, course)) {
        const Result<Room> readable = m_access.readable(session, person, room->id);
        return readable ? success() : Result<>(readable.error());
    }
    return m_access.entitled(session, person, course) ? success()
                                                      : Error::forbidden("chat.not_a_member");
}

QCoro::Task<Result<ChatSearchReply>> SearchService::search(Person person, ChatSearchRequest request)
{
    if (request.q.trimmed().isEmpty() && !narrows(request))
        co_return Error::invalidField(QStringLiteral("q"), "validation.required");
    const Result<Place> place = placeOf(request.paging);
    if (!place)
        co_return place.error();
    auto reading = m_parts.database.readLong(
        [this, person, request, place = *place](db::Session &session) -> Result<ChatSearchReply> {
            const int limit = request.paging.limit;
            ChatSearchReply reply;
            reply.page = request.paging.page;
            reply.limit = limit;
            const QStringList words = foldedWords(foldText(request.q));
            SearchFilter filter;
            if (request.userId)
                filter.words.append(senderWord(*request.userId));
            if (request.hasFile.value_or(false))
                filter.words.append(fileWord());
            filter.words += words;
            filter.courseId = request.courseId;
            filter.sender = request.userId;
            filter.from = request.from;
            filter.to = request.to;
            filter.hasFile = request.hasFile;
            if (request.roomId) {
                const Result<Room> room = m_access.readable(session, person, *request.roomId);
                if (!room)
                    return room.error();
                filter.roomNo = room->no;
            }
            if (request.courseId) {
                if (Result<> may = mayLookIn(session, person, *request.courseId); !may)
                    return std::move(may).error();
            }
            if (words.isEmpty() && !request.q.trimmed().isEmpty())
                return reply; // signs that no text is found by
            filter.after = place.after;
            const QList<RoomMessage> found =
                m_parts.search.find(session, person.id, filter, limit, place.offset);
            const QList<MessageDto> dtos = m_views.messages(session, found, person.id);
            for (const MessageDto &dto : dtos)
                reply.messages.append({dto, highlights(dto.message, words)});
            reply.nextCursor = cursorAfter(found, limit);
            return reply;
        });
    co_return co_await reading;
}

QCoro::Task<Result<AllMessagesReply>> SearchService::ofUser(Person person,
                                                            UserMessagesRequest request)
{
    if (person.id != request.userId && !person.isAdmin())
        co_return Error::notFound("accounts.not_found");
    const Result<Place> place = placeOf(request.paging);
    if (!place)
        co_return place.error();
    auto reading = m_parts.database.readLong(
        [this, person, request, place = *place](db::Session &session) -> Result<AllMessagesReply> {
            if (!m_parts.rooms.person(session, request.userId))
                return Error::notFound("accounts.not_found");
            const int limit = request.paging.limit;
            SearchFilter filter;
            filter.words = {senderWord(request.userId)};
            filter.sender = request.userId;
            if (person.id != request.userId)
                filter.admin = person.id;
            filter.after = place.after;
            const QList<RoomMessage> found =
                m_parts.search.find(session, request.userId, filter, limit, place.offset);
            AllMessagesReply reply;
            reply.page = request.paging.page;
            reply.limit = limit;
            reply.messages = m_views.messages(session, found, person.id);
            reply.nextCursor = cursorAfter(found, limit);
            return reply;
        });
    co_return co_await reading;
}

} // namespace lectern::chat
