// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QByteArray>
#include <QList>

#include <optional>

/// What is said in a room, as rows hold it.
namespace lectern::chat {

struct Message
{
    qint64 seq = 0;
    UserId senderId;
    std::optional<Uuid> clientId = {};
    MessageType type = MessageType::Text;
    QString text = {};
    std::optional<qint64> replyTo = {};
    std::optional<qint64> threadSeq = {}; ///< the message its chain of answers began with
    std::optional<LessonId> lessonId = {};
    std::optional<double> second = {};
    std::optional<int> page = {};
    QList<UserId> mentions = {};
    bool mentionsAll = false;
    int files = 0;
    Timestamp createdAt = {};
    std::optional<Timestamp> editedAt = {};
    std::optional<Timestamp> deletedAt = {};
    std::optional<Timestamp> pinnedAt = {};
    qint64 change = 0;
    int answers = 0; ///< in the thread that began with it
    int replies = 0; ///< those of them that were not deleted

    /// Where the thread began that it is in; itself where it answers nothing.
    [[nodiscard]] qint64 threadRoot() const { return threadSeq.value_or(seq); }
};

/// What is said of a message beside those that answer it.
struct Answered
{
    Timestamp createdAt;
    int replies = 0;
};

/// A message of any room.
struct RoomMessage
{
    qint64 roomNo = 0;
    Message message;
};

struct Reaction
{
    qint64 seq = 0;
    QString emoji;
    int count = 0;
    bool mine = false;
};

struct Attachment
{
    AttachmentId id;
    qint64 roomNo = 0;
    std::optional<qint64> seq = {};
    UserId uploaderId = {};
    MediaId mediaId = {};
    std::optional<MediaId> thumbnailId = {};
    QString name = {};
    QString contentType = {};
    qint64 bytes = 0;
    std::optional<int> width = {};
    std::optional<int> height = {};
    std::optional<qint64> durationMs = {};
    QByteArray waveform = {};
    Timestamp createdAt = {};
};

/// A text that was taken away.
struct OldText
{
    qint64 change = 0;
    QString text;
    Timestamp at;
    UserId userId;
    bool deleted = false;
};

} // namespace lectern::chat
