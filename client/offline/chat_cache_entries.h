// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_messages.h"

#include <QString>

#include <optional>

/// What is kept of one's own beside rooms and messages.
namespace lectern {

/// A file on its way, in a copy of its own that stays until the message has arrived.
struct OutgoingFile
{
    QString path;
    QString name;
    QString contentType;
    qint64 bytes = 0;
    int width = 0; ///< of a picture
    int height = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("path", s.path, {.max = 4000});
        v("name", s.name, {.max = 4000});
        v("contentType", s.contentType);
        v("bytes", s.bytes);
        v("width", s.width);
        v("height", s.height);
    }
};

/// A message on its way. It stays in the outbox until the server has it or somebody discards it.
struct OutboxEntry
{
    SendMessageRequest request; ///< with roomId and clientId
    Timestamp queuedAt;
    QString failure; ///< the server's refusal in words; empty: it waits to be sent
    std::optional<OutgoingFile> file = {};
    bool lasting = false; ///< refused for what it says: as it is it would be again
};

/// The stretch of a room's history that is known without holes: messages `from`…`to`, and all
/// changes up to `change`. Nothing is known of a room with `to` 0.
struct HistorySpan
{
    qint64 from = 0;
    qint64 to = 0;
    qint64 change = 0;
};

/// Up to where this person has read in a room, as long as the server hasn't said that it knows.
struct ReadMark
{
    qint64 seq = 0;
    MessageId message;
};

/// Who was chosen for a name that several bear.
struct ChosenName
{
    QString name; ///< in small letters
    UserId userId;

    bool operator==(const ChosenName &) const = default;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name);
        v("userId", s.userId);
    }
};

/// What belongs to a draft beside its words.
struct DraftParts
{
    std::optional<MessageId> replyTo = {};
    std::optional<LessonId> lessonId = {}; ///< with second or page: the moment that it is about
    std::optional<double> second = {};
    std::optional<int> page = {};
    QList<ChosenName> chosen = {};

    bool operator==(const DraftParts &) const = default;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("replyTo", s.replyTo);
        v("lessonId", s.lessonId);
        v("second", s.second);
        v("page", s.page);
        v("chosen", s.chosen);
    }
};

/// A message of a room that is being edited.
struct KeptEdit
{
    MessageId message;
    QString original;
    QString text;
    QList<ChosenName> chosen = {};
    QList<UserId> before = {}; ///< whom it mentioned

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        constexpr int kMost = 1'000'000; // what is too long to be sent is kept, too
        v("message", s.message);
        v("original", s.original, {.optional = true, .max = kMost, .format = Format::Text});
        v("text", s.text, {.optional = true, .max = kMost, .format = Format::Text});
        v("chosen", s.chosen);
        v("before", s.before);
    }
};

/// What was begun in a room, with the time the server gave to the one that it has.
struct KeptDraft
{
    QString text;
    Timestamp savedAt; ///< nil: the server has none, as far as is known here; 1: it may have one
    bool unsaved = false;
    DraftParts parts = {};
};

} // namespace lectern
