// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_catch_up.h"

#include "server/features/chat/room_feed.h"
#include "server/features/chat/system_message.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"

#include <QSet>

#include <algorithm>
#include <utility>

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
/// that changed again has lost its own, which was less than the next one's and is none of those
/// that others have. Whoever has read up to some change must not be told of what is before it.
std::vector<qint64> ordersOf(const QList<Message> &fresh, const QSet<qint64> &others, qint64 upTo)
{
    std::vector<qint64> orders(size_t(fresh.size()));
    qint64 next = upTo + 1;
    for (qsizetype i = fresh.size() - 1; i >= 0; --i) {
        const qint64 own = fresh[i].change;
        if (own < next) {
            next = own;
        } else {
            do {
                --next;
            } while (others.contains(next));
        }
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
        : m_told(told), m_upTo(upTo), m_fresh(fresh), m_changed(changed)
    {
        QSet<qint64> taken;
        for (const Message &message : changed) {
            m_known.insert(message.change);
            if (message.answers == 0) // or it may be that of an answer
                taken.insert(message.change);
            m_old.push_back(parts.messages.oldTexts(session, {roomNo, message.seq}));
            m_old.back().removeIf(
                [&](const OldText &one) { return one.change > std::min(message.change, upTo); });
            for (const OldText &one : std::as_const(m_old.back()))
                taken.insert(one.change);
        }
        m_known += taken;
        m_orders = ordersOf(fresh, taken, upTo);
        for (const Message &message : fresh)
            m_known.insert(message.change);
        for (const qint64 order : m_orders)
            m_known.insert(order);
    }

    /// Under which numbers the new messages are told.
    [[nodiscard]] const std::vector<qint64> &orders() const { return m_orders; }

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
        if (message.change > m_upTo) // what was done to it while we read has its own event
            return whatWasBefore(index, m_upTo + 1);
        const QList<OldText> &old = m_old[size_t(index)];
        const bool answered = message.answers > 0 && isToldByAnswer(message, m_fresh, m_changed);
        const qint64 written = old.isEmpty() ? 0 : old.last().change;
        if (answered)
            return whatWasBefore(index, message.change);
        if (message.deletedAt)
            m_all.push_back({index, Telling::What::Deleted, message.change,
                             old.isEmpty() ? message.senderId : old.last().userId});
        else if (message.editedAt && written == message.change)
            m_all.push_back({index, Telling::What::Edited, message.change});
        else
            m_all.push_back({index, Telling::What::Somehow, message.change});
    }

    /// Its last change has an event of its own: that of the answer, which tells how many there are,
    /// or one that comes after all this. But it has taken the place of what was the message's last
    /// change before; that was one before `end`.
    void whatWasBefore(qsizetype index, qint64 end)
    {
        const Message &message = m_changed[index];
        const QList<OldText> &old = m_old[size_t(index)];
        const bool written = !old.isEmpty() && old.last().change > m_told.change;
        if (message.deletedAt) { // nothing happens to it after that
            if (written && old.last().deleted)
                m_all.push_back(
                    {index, Telling::What::Deleted, old.last().change, old.last().userId});
            return;
        }
        if (written && message.editedAt)
            m_all.push_back({index, Telling::What::Edited, old.last().change});
        // A number that nothing has any more may have been one of its changes.
        qint64 number = m_told.change + 1;
        while (number < end && m_known.contains(number))
            ++number;
        if (number < end)
            m_all.push_back({index, Telling::What::Somehow, number});
    }

    const RoomNumbers m_told;
    const qint64 m_upTo;
    const QList<Message> &m_fresh;
    const QList<Message> &m_changed;
    std::vector<QList<OldText>> m_old; ///< of those that changed, up to what is told
    std::vector<qint64> m_orders;
    QSet<qint64> m_known; ///< numbers that something has
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
    Tellings all(session, parts, room->no, told, room->lastChange, fresh, changed);
    const std::vector<Telling> tellings = all.all();
    Teller teller(*room);
    auto next = tellings.begin();
    for (qsizetype i = 0; i < newDtos.size(); ++i) {
        const qint64 order = all.orders()[size_t(i)];
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
