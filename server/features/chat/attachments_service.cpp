// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/attachments_service.h"

#include "server/features/chat/chat_rules.h"

#include <QBuffer>

#include <algorithm>

namespace lectern::chat {

namespace {

// Made outside of coroutines: within one, GCC 12 copies what such a closure captures bit by bit.
auto examining(const IncomingFile &file, const QStringList &allowed)
{
    return [file, allowed] { return examine(file, allowed); };
}

QStringList typesOf(const Room &room)
{
    return room.fileTypes.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What the message is called by its file.
MessageType typeOf(const AttachmentDto &file)
{
    return file.width ? MessageType::Image : MessageType::File;
}

} // namespace

AttachmentsService::AttachmentsService(ChatParts parts, ChatAccess &access,
                                       Inspections &inspections, ChatViews &views,
                                       CourseRooms &courses, MessagesService &messages)
    : m_parts(parts)
    , m_access(access)
    , m_inspections(inspections)
    , m_views(views)
    , m_courses(courses)
    , m_messages(messages)
    , m_pool(WorkPool::Options{.threads = 2, .maxQueued = 32, .niceness = 5})
{
}

QCoro::Task<Result<AttachmentDto>> AttachmentsService::upload(Person person, RoomId room,
                                                              IncomingFile file)
{
    auto keeping = keep(person, room, std::move(file));
    const Result<Attachment> kept = co_await keeping;
    if (!kept)
        co_return kept.error();
    co_return m_views.attachment(*kept, room);
}

QCoro::Task<Result<MessageDto>> AttachmentsService::send(Person person, SendMessageRequest request,
                                                         IncomingFile file)
{
    if (request.clientId) {
        auto looking = m_messages.sentAlready(person, *request.clientId);
        Result<std::optional<MessageDto>> before = co_await looking;
        if (!before)
            co_return std::move(before).error();
        if (*before)
            co_return std::move(**before);
    }
    if (!request.roomId) {
        if (!request.courseId)
            co_return Error::invalidField(QStringLiteral("roomId"), "validation.required");
        auto finding = m_courses.course(person, *request.courseId);
        const Result<RoomId> room = co_await finding;
        if (!room)
            co_return room.error();
        request.roomId = *room;
    }
    // Words that can't be sent: no work for their file.
    if (!cleanText(request.message)) {
        auto refusing = m_messages.send(person, std::move(request));
        Result<Committed<MessageDto>> refused = co_await refusing;
        if (!refused)
            co_return std::move(refused).error();
        co_return std::move(refused->value);
    }
    // Before the work.
    if (Result<> may = m_parts.limits.takeOfPerson(person.id); !may) {
        auto looking = unlessSent(person, request.clientId, std::move(may).error());
        co_return co_await looking;
    }
    auto uploading = upload(person, *request.roomId, std::move(file));
    const Result<AttachmentDto> kept = co_await uploading;
    if (!kept) {
        auto looking = unlessSent(person, request.clientId, kept.error());
        co_return co_await looking;
    }
    if (!request.messageType || request.messageType == MessageType::Text)
        request.messageType = typeOf(*kept);
    QList<AttachmentId> files = request.attachments.value_or(QList<AttachmentId>());
    files.append(kept->attachmentId);
    request.attachments = files;
    auto sending = m_messages.send(person, std::move(request), MessagesService::Counted::Yes);
    Result<Committed<MessageDto>> sent = co_await sending;
    const auto carries = [&](const MessageDto &message) {
        return std::any_of(
            message.attachments.cbegin(), message.attachments.cend(),
            [&](const AttachmentDto &one) { return one.attachmentId == kept->attachmentId; });
    };
    if (!sent || !carries(sent->value)) {
        auto leaving = letGo(kept->attachmentId);
        co_await leaving;
    }
    if (!sent)
        co_return std::move(sent).error();
    co_return std::move(sent->value);
}

QCoro::Task<Result<MessageDto>>
AttachmentsService::unlessSent(Person person, std::optional<Uuid> clientId, Error refusal)
{
    auto looking = m_messages.unlessSent(person, clientId, std::move(refusal));
    Result<Committed<MessageDto>> before = co_await looking;
    if (!before)
        co_return std::move(before).error();
    co_return std::move(before->value);
}

QCoro::Task<Result<AttachmentDto>> AttachmentsService::link(Person person, AttachmentId id)
{
    return m_inspections.read<AttachmentDto>(
        person,
        [this, person, id](db::Session &session, Inspections::Look &look) -> Result<AttachmentDto> {
            const auto file = m_parts.messages.attachment(session, id);
            const auto room =
                file && file->seq ? m_parts.rooms.roomByNo(session, file->roomNo) : std::nullopt;
            if (!room || !m_inspections.open(session, person, room->id, look))
                return Error::notFound("chat.attachment_not_found");
            return m_views.attachment(*file, room->id);
        });
}

QCoro::Task<Result<Attachment>> AttachmentsService::keep(Person person, RoomId room,
                                                         IncomingFile file)
{
    auto reading =
        m_parts.database.read([this, person, room](db::Session &session) -> Result<Room> {
            return m_access.writable(session, person, room);
        });
    const Result<Room> known = co_await reading;
    if (!known)
        co_return known.error();
    if (file.bytes.size() > std::min(known->maxFileBytes, limits::kUploadBodyBytes))
        co_return Error{ErrorKind::TooLarge, "chat.file_too_large"};
    const auto look = examining(file, typesOf(*known));
    file.bytes.clear();
    auto looking = m_pool.run(look);
    Result<KeptFile> kept = co_await looking;
    if (!kept)
        co_return std::move(kept).error();
    Attachment row = kept->row;
    row.uploaderId = person.id;
    row.mediaId = MediaId::make();
    if (!kept->thumbnail.isEmpty())
        row.thumbnailId = MediaId::make();
    row.bytes = kept->bytes.size();
    auto noting = note(person, room, row);
    Result<Attachment> noted = co_await noting;
    if (!noted)
        co_return std::move(noted).error();
    auto storing = store(noted->mediaId, person.id, noted->name, noted->contentType, kept->bytes);
    Result<> stored = co_await storing;
    if (stored && noted->thumbnailId) {
        auto second = store(*noted->thumbnailId, person.id, QStringLiteral("thumbnail"),
                            kept->thumbnailType, kept->thumbnail);
        stored = co_await second;
    }
    if (stored)
        co_return noted;
    auto leaving = letGo(noted->id);
    co_await leaving;
    co_return std::move(stored).error();
}

QCoro::Task<Result<Attachment>> AttachmentsService::note(Person person, RoomId room, Attachment row)
{
    auto noting = m_parts.log.submit(
        room,
        [this, person, row](db::Session &session,
                            RoomState &state) -> Result<RoomChange<Attachment>> {
            const Result<ChatAccess::Seat> seat = m_access.seat(session, state, person);
            if (!seat)
                return seat.error();
            Attachment noted = row;
            noted.id = AttachmentId::make();
            noted.createdAt = Timestamp::now();
            noted.roomNo = state.room().no;
            if (Result<> may = m_access.maySend(state.room(), *seat, noted.createdAt); !may)
                return std::move(may).error();
            m_parts.messages.insertAttachment(session, noted);
            return RoomChange<Attachment>{noted};
        });
    auto noted = co_await noting;
    if (!noted)
        co_return std::move(noted).error();
    co_return std::move(noted->value);
}

QCoro::Task<Result<>> AttachmentsService::store(MediaId id, UserId owner, QString name,
                                                QString contentType, QByteArray bytes)
{
    auto source = std::make_shared<QBuffer>();
    source->setData(bytes);
    source->open(QIODevice::ReadOnly);
    media::NewMedia media;
    media.id = id;
    media.name = name;
    media.contentType = contentType;
    media.ownerId = owner;
    auto storing = m_parts.media.store(media, source);
    const Result<media::MediaFacts> stored = co_await storing;
    if (!stored)
        co_return stored.error();
    co_return success();
}

// The sweep removes it soon; if this fails, a day later.
QCoro::Task<void> AttachmentsService::letGo(AttachmentId id)
{
    auto writing = m_parts.database.write([this, id](db::Session &session) -> Result<> {
        m_parts.messages.letGo(session, id);
        return success();
    });
    (void)co_await writing;
}

} // namespace lectern::chat
