// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/page.h"

/// A message of a room: documents 000, 001 and 003.
namespace lectern {

enum class MessageType { Text, Image, File, Voice, System };

template<>
struct EnumNames<MessageType>
{
    static constexpr std::array values{
        std::pair{MessageType::Text, "text"}, std::pair{MessageType::Image, "image"},
        std::pair{MessageType::File, "file"}, std::pair{MessageType::Voice, "voice"},
        std::pair{MessageType::System, "system"}};
};

struct ChatPersonDto
{
    UserId userId;
    QString name;
    std::optional<QString> avatarUrl;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("name", s.name);
        v("avatarUrl", s.avatarUrl, {.max = 2000});
    }
};

struct ReactionDto
{
    QString emoji;
    int count = 0;
    bool mine = false; ///< by the one who asked; false in a push

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("emoji", s.emoji);
        v("count", s.count);
        v("mine", s.mine);
    }
};

struct AttachmentDto
{
    AttachmentId attachmentId;
    QString name;
    QString contentType;
    qint64 bytes = 0;
    QString url; ///< a signed link
    std::optional<QString> thumbnailUrl;
    std::optional<int> width;
    std::optional<int> height;
    std::optional<double> durationSeconds;
    std::optional<QString> waveform; ///< base64, one byte a bar

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("attachmentId", s.attachmentId);
        v("name", s.name);
        v("contentType", s.contentType);
        v("bytes", s.bytes);
        v("url", s.url, {.max = 2000});
        v("thumbnailUrl", s.thumbnailUrl, {.max = 2000});
        v("width", s.width);
        v("height", s.height);
        v("durationSeconds", s.durationSeconds);
        v("waveform", s.waveform, {.max = 4000});
    }
};

/// `seq` numbers the messages of a room 1, 2, 3 …; `change` is the room's number of this message's
/// last change (edit, reaction, pin, deletion, how many answers it has). An answer changes the
/// first message of its thread as well, with the same number: `threadReplies` says what is there
/// now. A `system` message's text is an id (`room.member_added`, `room.member_removed`,
/// `room.member_left`, `room.member_promoted`, `room.renamed`, `room.followed_course`: it has
/// another name, as its course or lesson, and nobody there did it; `room.inspected`: its sender,
/// who isn't in it, looked into it because of a report; in older rooms `room.created`), its
/// `mentions` are whom it is about.
struct MessageDto
{
    MessageId messageId;
    RoomId roomId;
    std::optional<CourseId> courseId;
    qint64 seq = 0;
    qint64 change = 0;
    ChatPersonDto sender;
    QString message; ///< as written; empty once deleted
    MessageType messageType = MessageType::Text;
    std::optional<MessageId> replyTo;
    int replies = 0; ///< answers in the thread that began with it; deleted ones don't count
    std::optional<MessageId> threadId; ///< of an answer: where its chain of answers began
    std::optional<int> threadReplies;  ///< of an answer: `replies` of that message
    /// As it is sent: how far the sender had read, where that was not up to the message before.
    std::optional<qint64> readBefore;
    std::optional<Uuid> clientId;
    std::optional<LessonId> lessonId;
    std::optional<double> second;
    std::optional<int> page;
    QList<AttachmentDto> attachments;
    QList<UserId> mentions;
    /// Of a system message: those in `mentions`, who may have left.
    std::optional<QList<ChatPersonDto>> about;
    bool mentionsAll = false;
    QList<ReactionDto> reactions;
    Timestamp createdAt;
    std::optional<Timestamp> editedAt;
    std::optional<Timestamp> deletedAt;
    std::optional<Timestamp> pinnedAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("messageId", s.messageId);
        v("roomId", s.roomId);
        v("courseId", s.courseId);
        v("seq", s.seq);
        v("change", s.change);
        v("sender", s.sender);
        v("message", s.message,
          {.optional = true, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("messageType", s.messageType);
        v("replyTo", s.replyTo);
        v("replies", s.replies, {.optional = true});
        v("threadId", s.threadId);
        v("threadReplies", s.threadReplies);
        v("readBefore", s.readBefore);
        v("clientId", s.clientId);
        v("lessonId", s.lessonId);
        v("second", s.second);
        v("page", s.page);
        v("attachments", s.attachments);
        v("mentions", s.mentions);
        v("about", s.about);
        v("mentionsAll", s.mentionsAll);
        v("reactions", s.reactions);
        v("createdAt", s.createdAt);
        v("editedAt", s.editedAt);
        v("deletedAt", s.deletedAt);
        v("pinnedAt", s.pinnedAt);
    }
};

} // namespace lectern
