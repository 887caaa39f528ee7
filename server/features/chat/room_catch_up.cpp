// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_catch_up.h"

#include "server/features/chat/room_feed.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"

#include <QSet>

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr int kMost = 2000;

class Teller
{
public:
    explicit Teller(const Room &room) : m_room(room) {}

    void added(const MessageDto &dto, qint64 order)
    {
        add(chat_events::kNewMessage, toJson(dto), order);
        m_events.back().legacyName = chat_events::kLegacyNewMessage;
        m_events.back().seq = dto.seq;
        m_events.back().otherwise = toJson(MessagesChangedPush{dto.roomId, dto.courseId, order});
    }

    void deleted(const MessageDto &dto, const UserId &by, qint64 order)
    {
        const MessageDeletedPush push{dto.messageId,  dto.roomId,   dto.courseId,
                                      dto.seq,        order,        by,
                                      *dto.deletedAt, dto.threadId, dto.threadReplies};
        add(chat_events::kMessageDeleted, toJson(push), order);
    }
    void edited(const MessageDto &dto, qint64 order)
    {
        const MessageEditedPush edit{dto.messageId, dto.roomId,      dto.courseId,
                                     dto.seq,       order,           dto.message,
                                     dto.mentions,  dto.mentionsAll, *dto.editedAt};
        add(chat_events::kMessageEdited, toJson(edit), order);
    }
    /// Something that nobody knows any more.
    void somehow(qint64 order)
    {
        if (!m_events.empty() && m_events.back().name == chat_events::kMessagesChanged)
            m_events.pop_back();
        add(chat_events::kMessagesChanged,
            toJson(MessagesChangedPush{m_room.id, m_room.courseId, order}), order);
    }

    [[nodiscard]] std::vector<RoomEvent> take() { return std::move(m_events); }

private:
    void add(const char *name, QByteArray data, qint64 order)
    {
        RoomEvent event{m_room.id.uuid(), name, std::move(data)};
        event.order = order;
        m_events.push_back(std::move(event));
    }

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

/// What is told of an older message.
struct Telling
{
    enum class What { Deleted, Edited, Somehow };

    qsizetype index = 0; ///< of the message
    What what = What::Somehow;
    qint64 order = 0;
    UserId by = {};
};

/// What can be told of the older messages that changed, in the order of the changes.
class Tellings
{
public:
    /// `upTo`: the room's last change that is told of; what was read may be later.
    Tellings(db::Session &session, const ChatParts &parts, qint64 roomNo, const RoomNumbers &told,
             qint64 upTo, const QList<Message> &fresh, const QList<Message> &changed)
        : m_session(session)
        , m_parts(parts)
        , m_roomNo(roomNo)
        , m_told(told)
        , m_upTo(upTo)
        , m_fresh(fresh)
        , m_changed(changed)
    {
        for (const QList<Message> *some : {&fresh, &changed}) {
            for (const Message &message : *some)
                m_known.insert(message.change);
        }
    }

    [[nodiscard]] std::vector<Telling> all()
    {
        for (qsizetype i = 0; i < m_changed.size(); ++i)
            tell(i);
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](const Telling &a, const Telling &b) { return a.order < b.order; });
        return std::move(m_all);
    }

private:
    /// An edit or its deletion is told where it was its last change. Who reacted or pinned, and
    /// what was taken back, nobody knows any more.
    void tell(qsizetype index)
    {
        const Message &message = m_changed[index];
        if (message.change > m_upTo)
            return changedMeanwhile(index);
        QList<OldText> old = m_parts.messages.oldTexts(m_session, {m_roomNo, message.seq});
        old.removeIf([&message](const OldText &one) { return one.change > message.change; });
        const bool answered = message.answers > 0 && isToldByAnswer(message, m_fresh, m_changed);
        const qint64 written = old.isEmpty() ? 0 : old.last().change;
        if (answered)
            return besideAnswer(index, old);
        if (message.deletedAt)
            m_all.push_back({index, Telling::What::Deleted, message.change,
                             old.isEmpty() ? message.senderId : old.last().userId});
        else if (message.editedAt && written == message.change)
            m_all.push_back({index, Telling::What::Edited, message.change});
        else
            m_all.push_back({index, Telling::What::Somehow, message.change});
    }

    /// What was done to it while we read has its own event and number. What was before that nobody
    /// knows any more. Where there is but one number, it is another's, or told by nothing: whoever
    /// misses it asks.
    void changedMeanwhile(qsizetype index)
    {
        if (m_upTo - 1 > m_told.change)
            m_all.push_back({index, Telling::What::Somehow, m_upTo - 1});
    }

    /// The answer, or that it is gone, has its own event, and tells how many there are. But it has
    /// taken the place of what was the message's last change before.
    void besideAnswer(qsizetype index, const QList<OldText> &old)
    {
        const Message &message = m_changed[index];
        const bool written = !old.isEmpty() && old.last().change > m_told.change;
        if (message.deletedAt) { // nothing happens to it after that
            if (written)
                m_all.push_back(
                    {index, Telling::What::Deleted, old.last().change, old.last().userId});
            return;
        }
        if (written && message.editedAt)
            m_all.push_back({index, Telling::What::Edited, old.last().change});
        // A number that nothing has any more may have been one of its changes.
        const auto isKnown = [&](qint64 change) {
            return m_known.contains(change) ||
                   std::any_of(old.cbegin(), old.cend(),
                               [change](const OldText &one) { return one.change == change; });
        };
        qint64 number = m_told.change + 1;
        while (number < message.change && isKnown(number))
            ++number;
        if (number < message.change)
            m_all.push_back({index, Telling::What::Somehow, number});
    }

    db::Session &m_session;
    const ChatParts &m_parts;
    const qint64 m_roomNo;
    const RoomNumbers m_told;
    const qint64 m_upTo;
    const QList<Message> &m_fresh;
    const QList<Message> &m_changed;
    QSet<qint64> m_known; ///< numbers that messages still have
    std::vector<Telling> m_all;
};

void tell(Teller &teller, const Telling &telling, const MessageDto &dto)
{
    if (telling.what == Telling::What::Deleted)
        teller.deleted(dto, telling.by, telling.order);
    else if (telling.what == Telling::What::Edited)
        teller.edited(dto, telling.order);
    else
        teller.somehow(telling.order);
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
    const QList<Message> changed =
        parts.messages.changed(session, room->no, told.change, told.seq, kMost + 1);
    out.gone = leftBy(session, parts, *room, fresh);
    if (fresh.size() > kMost || changed.size() > kMost) {
        out.tooMuch = true;
        return out;
    }
    const QList<MessageDto> newDtos = views.messages(session, *room, fresh, UserId());
    const QList<MessageDto> oldDtos = views.messages(session, *room, changed, UserId());
    const std::vector<qint64> orders = ordersOf(fresh, room->lastChange);
    const std::vector<Telling> tellings =
        Tellings(session, parts, room->no, told, room->lastChange, fresh, changed).all();
    Teller teller(*room);
    auto next = tellings.begin();
    for (qsizetype i = 0; i < newDtos.size(); ++i) {
        const qint64 order = orders[size_t(i)];
        for (; next != tellings.end() && next->order <= order; ++next)
            tell(teller, *next, oldDtos[next->index]);
        teller.added(newDtos[i], order);
    }
    for (; next != tellings.end(); ++next)
        tell(teller, *next, oldDtos[next->index]);
    out.events = teller.take();
    return out;
}

} // namespace lectern::chat
