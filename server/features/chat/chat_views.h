// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/cache/thread_cache.h"
#include "server/features/chat/chat_access.h"

namespace lectern::chat {

/// Rows as clients see them. Works inside a read or a unit of writing. Safe from any thread.
class ChatViews
{
public:
    ChatViews(ChatParts parts, ChatAccess &access);

    /// The name and picture, at most some seconds old.
    [[nodiscard]] ChatPersonDto person(db::Session &session, const UserId &id);
    /// Without reactions and attachments: as one that was just written.
    [[nodiscard]] MessageDto bare(db::Session &session, const Room &room, const Message &message);
    [[nodiscard]] MessageDto message(db::Session &session, const Room &room, const Message &message,
                                     const UserId &me);
    [[nodiscard]] QList<MessageDto> messages(db::Session &session, const Room &room,
                                             const QList<Message> &messages, const UserId &me);
    /// Messages of any rooms.
    [[nodiscard]] QList<MessageDto> messages(db::Session &session,
                                             const QList<RoomMessage> &messages, const UserId &me);
    [[nodiscard]] RoomDto room(db::Session &session, const RoomView &view, const Person &me);
    [[nodiscard]] DraftDto draft(db::Session &session, const Draft &draft);
    [[nodiscard]] QList<ChatPersonDto> online(db::Session &session, const Room &room,
                                              qsizetype most);

    /// With links that are good in that room.
    [[nodiscard]] AttachmentDto attachment(const Attachment &attachment, const RoomId &room) const;

private:
    /// The id of a message of the same room; nothing where it is gone.
    [[nodiscard]] std::optional<MessageId> idOf(db::Session &session, const Room &room, qint64 seq);
    /// What these answer, and where their threads began.
    [[nodiscard]] QHash<qint64, Answered> answered(db::Session &session, const Room &room,
                                                   const QList<Message> &messages);
    [[nodiscard]] MessageDto bare(db::Session &session, const Room &room, const Message &message,
                                  const QHash<qint64, Answered> &answered);

    ChatParts m_parts;
    ChatAccess &m_access;
    ThreadCache<struct ChatPeopleTag, UserId, ChatPersonDto> m_people;
    ThreadCache<struct ChatMembersTag, qint64, QList<UserId>> m_members;
};

} // namespace lectern::chat
