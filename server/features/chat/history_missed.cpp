// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/history_service.h"
#include "server/features/chat/large_answers.h"
#include "shared/core/json_encoder.h"

#include <algorithm>

// The messages in the answer to a join.
namespace lectern::chat {

namespace {

constexpr qsizetype kJoinMessages = 500;
constexpr int kFirstJoin = 50;
/// As JSON. A client that was away joins all its rooms at once, over a line that may be slow.
constexpr qint64 kJoinBytes = 256 * 1024;
/// Of all that was missed: far more than anybody misses, and not more than the server can hold.
constexpr qsizetype kMostMissed = 20'000;
constexpr qsizetype kReadAtOnce = 500;

/// About what a message takes as JSON, rather more than less.
qint64 bytesOf(const MessageDto &message)
{
    constexpr qint64 kMessage = 600;
    constexpr qint64 kAttachment = 800;
    constexpr qint64 kReaction = 120;
    constexpr qint64 kMention = 40;
    const QByteArray text = message.message.toUtf8();
    const auto escaped = std::count_if(text.cbegin(), text.cend(), [](char one) {
        return one == '"' || one == '\\' || one == '\n';
    });
    return kMessage + text.size() + escaped + kAttachment * message.attachments.size() +
           kReaction * message.reactions.size() + kMention * message.mentions.size();
}

/// How many of them, from the front or from the back, `bytes` are enough for; takes what they need
/// off that.
qsizetype fitting(const QList<MessageDto> &messages, qint64 &bytes, bool fromBack = false)
{
    qsizetype count = 0;
    for (; count < messages.size(); ++count) {
        const qint64 wanted =
            bytesOf(fromBack ? messages[messages.size() - 1 - count] : messages[count]);
        if (wanted > bytes)
            break;
        bytes -= wanted;
    }
    return count;
}

} // namespace

struct HistoryService::Missed
{
    JoinReply head;
    qint64 last = 0; ///< that was read
    qsizetype count = 0;
    qint64 bytes = LargeAnswers::kMostOfAnswer;
    bool isWanted = true;
    QByteArray json = {};
    QByteArray end = {}; ///< what follows the messages; empty: not all was read
};

HistoryService::Portion HistoryService::portion(db::Session &session, const UserId &me,
                                                const Room &room, qint64 after, qint64 upTo,
                                                qsizetype most, qint64 &bytes)
{
    if (after >= upTo)
        return {};
    QList<Message> fresh = m_parts.messages.after(session, room.no, after, int(most));
    // What came since the room was read is on its way as an event.
    while (!fresh.isEmpty() && fresh.last().seq > upTo)
        fresh.removeLast();
    Portion out{m_views.messages(session, room, fresh, me)};
    const qsizetype count = fitting(out.messages, bytes);
    out.isCut = count < out.messages.size();
    out.messages.resize(count);
    out.isFull = fresh.size() == most && fresh.last().seq < upTo;
    return out;
}

void HistoryService::fillJoin(db::Session &session, const Person &person, const Room &room,
                              const JoinRequest &request, JoinReply &reply)
{
    qint64 bytes = kJoinBytes;
    const qint64 since = request.since.value_or(std::max<qint64>(0, room.lastSeq - kFirstJoin));
    if (request.since) {
        const Portion missed =
            portion(session, person.id, room, since, room.lastSeq, kJoinMessages, bytes);
        reply.messages = missed.messages;
        reply.more = missed.isCut || missed.isFull;
        if (reply.more)
            reply.lastSeq = reply.messages.isEmpty() ? since : reply.messages.last().seq;
    } else {
        const qint64 count = room.lastSeq - since;
        reply.messages = m_views.messages(
            session, room, m_parts.messages.after(session, room.no, since, int(count)), person.id);
        // The latest are asked for, and what is before them is older history.
        reply.messages.remove(0, reply.messages.size() - fitting(reply.messages, bytes, true));
    }
    if (!request.sinceChange)
        return;
    const QList<Message> changed = m_parts.messages.changed(session, room.no, *request.sinceChange,
                                                            since, int(kJoinMessages) + 1);
    reply.changed = m_views.messages(
        session, room, changed.first(std::min<qsizetype>(changed.size(), kJoinMessages)),
        person.id);
    qsizetype some = fitting(reply.changed, bytes);
    if (some == changed.size())
        return;
    // An answer and the message its thread began with may have changed at once.
    while (some > 0 && changed[some - 1].change == changed[some].change)
        --some;
    reply.changed.resize(some);
    reply.more = true;
    reply.lastChange = some > 0 ? changed[some - 1].change : *request.sinceChange;
}

QCoro::Task<Result<QByteArray>> HistoryService::missed(Person person, JoinReply head, qint64 since,
                                                       std::function<bool()> isWanted)
{
    auto missed = std::make_shared<Missed>(Missed{std::move(head), since});
    while (missed->end.isEmpty()) {
        missed->isWanted = isWanted();
        auto reading =
            m_parts.database.readLong([this, person, missed](db::Session &session) -> Result<> {
                return addMissed(session, person, *missed);
            });
        const Result<> added = co_await reading;
        if (!added)
            co_return added.error();
    }
    co_return std::move(missed->json);
}

Result<> HistoryService::addMissed(db::Session &session, const Person &person, Missed &missed)
{
    const Result<Room> room = m_access.readable(session, person, missed.head.roomId);
    if (!room)
        return room.error();
    const qsizetype most = std::min(kReadAtOnce, kMostMissed - missed.count);
    const Portion next = portion(session, person.id, *room, missed.last, missed.head.room.lastSeq,
                                 most, missed.bytes);
    missed.count += next.messages.size();
    if (!next.messages.isEmpty())
        missed.last = next.messages.last().seq;
    const bool isCut =
        next.isCut || (next.isFull && (missed.count == kMostMissed || !missed.isWanted));
    if (isCut) {
        missed.head.more = true;
        missed.head.lastSeq = missed.last;
    }
    const QByteArray head = toJson(missed.head);
    // Within a text the quotes would be escaped.
    static const QByteArray none("\"messages\":[]");
    const qsizetype at = head.lastIndexOf(none) + none.size() - 1;
    if (missed.json.isEmpty())
        missed.json = head.first(at);
    for (const MessageDto &message : next.messages) {
        if (!missed.json.endsWith('['))
            missed.json += ',';
        missed.json += toJson(message);
    }
    if (isCut || !next.isFull) {
        missed.end = head.sliced(at);
        missed.json += missed.end;
    }
    return success();
}

} // namespace lectern::chat
