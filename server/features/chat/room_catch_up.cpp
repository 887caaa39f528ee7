// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_catch_up.h"

#include "server/features/chat/room_feed.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr int kMost = 2000;

class Teller
{
public:
    Teller(db::Session &session, const ChatParts &parts, const Room &room)
        : m_session(session), m_parts(parts), m_room(room)
    {
    }

    void added(const MessageDto &dto, qint64 order)
    {
        add(chat_events::kNewMessage, toJson(dto), order);
        m_events.back().legacyName = chat_events::kLegacyNewMessage;
        m_events.back().seq = dto.seq;
        m_events.back().otherwise = toJson(MessagesChangedPush{dto.roomId, dto.courseId, order});
    }

    /// Its last change, if that can still be told: a deletion or an edit. Who reacted or pinned,
    /// and what was taken back, nobody knows any more.
    void changed(const MessageDto &dto, qint64 order)
    {
        const QList<OldText> old = m_parts.messages.oldTexts(m_session, {m_room.no, dto.seq});
        if (dto.deletedAt) {
            const MessageDeletedPush push{
                dto.messageId,  dto.roomId,   dto.courseId,
                dto.seq,        dto.change,   old.isEmpty() ? dto.sender.userId : old.last().userId,
                *dto.deletedAt, dto.threadId, dto.threadReplies};
            add(chat_events::kMessageDeleted, toJson(push), order);
        } else if (dto.editedAt && !old.isEmpty() && old.last().change == dto.change) {
            const MessageEditedPush edit{dto.messageId, dto.roomId,      dto.courseId,
                                         dto.seq,       dto.change,      dto.message,
                                         dto.mentions,  dto.mentionsAll, *dto.editedAt};
            add(chat_events::kMessageEdited, toJson(edit), order);
        } else {
            if (!m_events.empty() && m_events.back().name == chat_events::kMessagesChanged)
                m_events.pop_back();
            add(chat_events::kMessagesChanged,
                toJson(MessagesChangedPush{dto.roomId, dto.courseId, order}), order);
        }
    }

    [[nodiscard]] std::vector<RoomEvent> take() { return std::move(m_events); }

private:
    void add(const char *name, QByteArray data, qint64 order)
    {
        RoomEvent event{m_room.id.uuid(), name, std::move(data)};
        event.order = order;
        m_events.push_back(std::move(event));
    }

    db::Session &m_session;
    const ChatParts &m_parts;
    const Room &m_room;
    std::vector<RoomEvent> m_events;
};

/// The numbers of the changes that brought these messages, as far as they can still be told: one
/// that changed again has lost its own, which was less than the next one's. Whoever has read up to
/// some change must not be told of what is before it.
std::vector<qint64> ordersOf(const QList<Message> &fresh, qint64 upTo)
{
    std::vector<qint64> orders(size_t(fresh.size()));
    qint64 next = upTo + 1;
    for (qsizetype i = fresh.size() - 1; i >= 0; --i) {
        next = std::min(fresh[i].change, next - 1);
        orders[size_t(i)] = next;
    }
    return orders;
}

/// It has been answered, or an answer is gone, and what is told of the answer says so.
bool isToldByAnswer(const Message &root, const QList<Message> &fresh, const QList<Message> &changed)
{
    const auto tells = [&root](const Message &one) {
        return one.threadSeq == root.seq && one.change == root.change;
    };
    return std::any_of(fresh.cbegin(), fresh.cend(), tells) ||
           std::any_of(changed.cbegin(), changed.cend(),
                       [&](const Message &one) { return one.deletedAt && tells(one); });
}

/// Who left, by the lines that the room has about it.
QList<UserId> leftBy(db::Session &session, const ChatParts &parts, const Room &room,
                     const QList<Message> &fresh)
{
    QList<UserId> gone;
    for (const Message &message : fresh) {
        if (message.type != MessageType::System || !saysGone(message.text))
            continue;
        for (const UserId &user : message.mentions) {
            const auto member = parts.rooms.member(session, room.no, user);
            if ((!member || !member->isIn()) && !gone.contains(user))
                gone.append(user);
        }
    }
    return gone;
}

} // namespace

std::optional<CatchUp> catchUp(db::Session &session, const ChatParts &parts, ChatViews &views,
                               const RoomId &id, RoomNumbers told)
{
    // Its numbers first: what is written while we read is told by its own event.
    const std::optional<Room> room = parts.rooms.room(session, id);
    if (!room)
        return std::nullopt;
    CatchUp out;
    out.upTo = {room->lastChange, room->lastSeq};
    QList<Message> fresh = parts.messages.after(session, room->no, told.seq, kMost + 1);
    fresh.removeIf([&room](const Message &message) { return message.seq > room->lastSeq; });
    QList<Message> changed =
        parts.messages.changed(session, room->no, told.change, told.seq, kMost + 1);
    out.gone = leftBy(session, parts, *room, fresh);
    if (fresh.size() > kMost || changed.size() > kMost) {
        out.tooMuch = true;
        return out;
    }
    changed.removeIf([&fresh, all = changed](const Message &message) {
        return message.answers > 0 && isToldByAnswer(message, fresh, all);
    });
    const QList<MessageDto> newDtos = views.messages(session, *room, fresh, UserId());
    const QList<MessageDto> oldDtos = views.messages(session, *room, changed, UserId());
    const std::vector<qint64> orders = ordersOf(fresh, room->lastChange);
    Teller teller(session, parts, *room);
    qsizetype old = 0;
    for (qsizetype i = 0; i < newDtos.size(); ++i) {
        const qint64 order = orders[size_t(i)];
        for (; old < oldDtos.size() && changed[old].change < order; ++old)
            teller.changed(oldDtos[old], changed[old].change);
        teller.added(newDtos[i], order);
    }
    for (; old < oldDtos.size(); ++old)
        teller.changed(oldDtos[old], std::min(changed[old].change, room->lastChange));
    out.events = teller.take();
    return out;
}

} // namespace lectern::chat
