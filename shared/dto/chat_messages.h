// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

/// Writing messages and marking them.
namespace lectern {

/// roomId or courseId. `clientId`, made by the sender, makes a repeated message answer with the
/// first. `attachments` were uploaded before for this room; sent as a form, the message carries
/// `file`. `mentions` are members of the room; without it those whose name stands behind an '@' in
/// the text. `@all` in the text of a moderator mentions everyone, in that of others it is text.
/// `lessonId` is one of the room's course; `second` or `page` of it.
struct SendMessageRequest
{
    std::optional<RoomId> roomId;
    std::optional<CourseId> courseId;
    QString message;
    std::optional<MessageType> messageType;
    std::optional<MessageId> replyTo;
    std::optional<Uuid> clientId;
    std::optional<LessonId> lessonId;
    std::optional<double> second;
    std::optional<int> page;
    std::optional<QList<UserId>> mentions;
    std::optional<QList<AttachmentId>> attachments;
    std::optional<double> durationSeconds; ///< of a recording sent as a form
    std::optional<QString> waveform;       ///< base64, one byte a bar; the same

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("message", s.message,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Said});
        v("messageType", s.messageType);
        v("replyTo", s.replyTo);
        v("clientId", s.clientId);
        v("lessonId", s.lessonId);
        v("second", s.second, {.min = 0, .max = 360000});
        v("page", s.page, {.min = 1, .max = 100000});
        v("mentions", s.mentions, {.max = limits::kMaxMentions});
        v("attachments", s.attachments, {.max = limits::kMaxAttachments});
        v("durationSeconds", s.durationSeconds, {.min = 0, .max = 3600});
        v("waveform", s.waveform, {.max = 400});
    }
};

/// The file itself is the form's `file`. Without `messageType` the content decides what it is.
struct UploadAttachmentRequest
{
    RoomId roomId;
    std::optional<MessageType> messageType;
    std::optional<double> durationSeconds;
    std::optional<QString> waveform;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("messageType", s.messageType);
        v("durationSeconds", s.durationSeconds, {.min = 0, .max = 3600});
        v("waveform", s.waveform, {.max = 400});
    }
};

struct AttachmentRequest
{
    AttachmentId attachmentId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("attachmentId", s.attachmentId);
    }
};

struct MessageRequest
{
    MessageId messageId;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
    }
};

struct EditMessageRequest
{
    MessageId messageId;
    QString message;
    std::optional<QList<UserId>> mentions;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("message", s.message, {.max = limits::kMaxMessageLength, .format = Format::Said});
        v("mentions", s.mentions, {.max = limits::kMaxMentions});
    }
};

/// Without `emoji` a thumb up.
struct ReactRequest
{
    MessageId messageId;
    std::optional<QString> emoji;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("emoji", s.emoji, {.min = 1, .max = limits::kMaxEmojiLength, .format = Format::Said});
    }
};

struct MessageDeletedReply
{
    MessageId messageId;
    Timestamp deletedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("deletedAt", s.deletedAt);
    }
};

struct MarkReadReply
{
    RoomId roomId;
    qint64 lastReadSeq = 0;
    qint64 unreadCount = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("roomId", s.roomId);
        v("lastReadSeq", s.lastReadSeq);
        v("unreadCount", s.unreadCount);
    }
};

} // namespace lectern
