// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/concurrency/work_pool.h"
#include "server/features/chat/attachment_file.h"
#include "server/features/chat/inspections.h"
#include "server/features/chat/messages_service.h"

namespace lectern::chat {

/// Files in rooms: each has a row before its bytes are kept, and a message takes it over, so that
/// what nobody sent (or what a crash left) is found again and removed (AttachmentSweep). Safe from
/// any thread.
class AttachmentsService
{
public:
    AttachmentsService(ChatParts parts, ChatAccess &access, Inspections &inspections,
                       ChatViews &views, CourseRooms &courses, MessagesService &messages);

    /// Keeps a file for a message of the same person in that room. Errors: those of sending and of
    /// examine, chat.file_too_large, storage.*.
    [[nodiscard]] QCoro::Task<Result<AttachmentDto>> upload(Person person, RoomId room,
                                                            IncomingFile file);
    /// A message with a file. One that was sent before by its clientId is answered before the file
    /// is looked at.
    [[nodiscard]] QCoro::Task<Result<MessageDto>> send(Person person, SendMessageRequest request,
                                                       IncomingFile file);
    /// With fresh links. Errors: those of reading the room, chat.attachment_not_found.
    [[nodiscard]] QCoro::Task<Result<AttachmentDto>> link(Person person, AttachmentId id);

private:
    /// The message after all, where it came in meanwhile: a try may overlap the one before, by
    /// which slow mode, say, now holds up its sender.
    [[nodiscard]] QCoro::Task<Result<MessageDto>>
    unlessSent(Person person, std::optional<Uuid> clientId, Error refusal);
    [[nodiscard]] QCoro::Task<Result<Attachment>> keep(Person person, RoomId room,
                                                       IncomingFile file);
    /// The row, by somebody who may write there now.
    [[nodiscard]] QCoro::Task<Result<Attachment>> note(Person person, RoomId room, Attachment row);
    [[nodiscard]] QCoro::Task<Result<>> store(MediaId id, UserId owner, QString name,
                                              QString contentType, QByteArray bytes);
    QCoro::Task<void> letGo(AttachmentId id);

    ChatParts m_parts;
    ChatAccess &m_access;
    Inspections &m_inspections;
    ChatViews &m_views;
    CourseRooms &m_courses;
    MessagesService &m_messages;
    WorkPool m_pool;
};

} // namespace lectern::chat
