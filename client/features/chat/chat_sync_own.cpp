// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is one's own in a room: up to where one has read, what one began to write. Both are kept
// here until the server has said that it knows.
#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat.h"
#include "shared/endpoints/chat_rooms.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace lectern {

/// The server's word on a room may be older than what was read here.
RoomDto ChatSync::withReads(RoomDto room)
{
    const auto read = m_reads.constFind(room.roomId);
    if (read == m_reads.cend())
        return room;
    if (room.lastReadSeq >= read->seq)
        dropRead(room.roomId);
    else if (read->seq <= room.lastSeq)
        readUpTo(room, read->seq);
    return room;
}

/// … or than what was edited or deleted since.
RoomDto ChatSync::withKnown(const RoomDto &room)
{
    RoomDto told = withReads(room);
    if (m_cache->span(told.roomId).change > told.lastChange)
        readUpTo(told, told.lastReadSeq);
    return told;
}

void ChatSync::dropRead(const RoomId &room)
{
    if (m_reads.remove(room))
        m_cache->dropRead(room);
}

void ChatSync::markRead(const RoomId &room, const MessageDto &upTo)
{
    const auto it = m_rooms.find(room);
    if (it == m_rooms.end() || upTo.seq <= it->lastReadSeq)
        return;
    m_younger.insert(room);
    readUpTo(*it, upTo.seq);
    m_cache->storeRoom(*it);
    const ReadMark read{upTo.seq, upTo.messageId};
    m_reads.insert(room, read);
    m_cache->keepRead(room, read);
    Q_EMIT roomChanged(room);
    tellRead(room);
}

void ChatSync::tellRead(const RoomId &room)
{
    const auto read = m_reads.constFind(room);
    if (!m_cache || read == m_reads.cend())
        return;
    call("mark-read", endpoints::kMarkRead, MessageRequest{read->message}, m_scope.get(),
         [this, room, seq = read->seq](const Result<MarkReadReply> &reply) {
             onReadTold(room, seq, reply);
         });
}

void ChatSync::onReadTold(const RoomId &room, qint64 seq, const Result<MarkReadReply> &reply)
{
    if (!reply && isPassing(reply.error())) {
        // Whoever joins tells it again; where the socket stayed, nobody joins.
        Link &link = m_links[room];
        if (!m_realtime->online() || std::exchange(link.readLater, true))
            return;
        QTimer::singleShot(pauseAfter(link.readFailures++, reply.error()), m_scope.get(),
                           [this, room] {
                               const auto mine = m_links.find(room);
                               if (mine == m_links.end())
                                   return;
                               mine->readLater = false;
                               tellRead(room);
                           });
        return;
    }
    const auto read = m_reads.constFind(room);
    if (read != m_reads.cend() && read->seq <= (reply ? reply->lastReadSeq : seq))
        dropRead(room);
    const auto mine = m_rooms.find(room);
    // A younger mark may be under way.
    if (!reply || mine == m_rooms.end() || reply->lastReadSeq < mine->lastReadSeq)
        return;
    m_links[room].readFailures = 0;
    if (!readUpTo(*mine, reply->lastReadSeq)) {
        mine->unreadCount = reply->unreadCount;
        if (mine->mentionCount > 0)
            askSoon(room); // the answer doesn't tell how many of them are left
    }
    m_cache->storeRoom(*mine);
    Q_EMIT roomChanged(room);
}

Timestamp ChatSync::lastSent(const RoomId &id)
{
    if (const RoomDto *room = this->room(id);
        room && room->lastMessage && room->lastMessage->sender.userId == m_self)
        noteSent(*room->lastMessage);
    return m_lastSent.value(id).at;
}

/// The server's clock may be ahead of this one: it is asked once what time it is, not each time.
void ChatSync::noteSent(const MessageDto &message)
{
    LastSent &last = m_lastSent[message.roomId];
    if (message.seq <= last.seq)
        return;
    last.seq = message.seq;
    last.at = std::max(last.at, std::min(message.createdAt, Timestamp::now()));
}

void ChatSync::keepDraft(const RoomId &room, const QString &text, const DraftParts &parts)
{
    if (!m_cache)
        return;
    m_cache->saveDraft(room, text, parts);
    if (!m_rooms.contains(room))
        return; // taken out of it while writing
    Q_EMIT roomChanged(room);
    Q_EMIT draftKept(room);
    if (text.isEmpty()) { // sent, or thought better of: nobody goes on with it elsewhere
        m_draftsLater.remove(room);
        saveDraftAtServer(room);
    } else {
        m_draftsLater.insert(room);
        m_draftLater.start();
    }
}

void ChatSync::saveDrafts()
{
    for (const RoomId &room : std::exchange(m_draftsLater, {}))
        saveDraftAtServer(room);
}

void ChatSync::finishDrafts(std::chrono::milliseconds atMost)
{
    saveDrafts();
    const auto saving = [this] {
        return m_realtime->online() &&
               std::any_of(m_links.cbegin(), m_links.cend(),
                           [](const Link &link) { return link.savingDraft; });
    };
    QEventLoop loop;
    QTimer wake;
    wake.start(20);
    const QDeadlineTimer end(atMost);
    while (saving() && !end.hasExpired())
        loop.processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

void ChatSync::keepEdit(const RoomId &room, const KeptEdit &edit)
{
    if (!m_cache)
        return;
    m_cache->keepEdit(room, edit);
    Q_EMIT editKept(room);
}

void ChatSync::dropEdit(const RoomId &room)
{
    if (!m_cache)
        return;
    m_cache->dropEdit(room);
    Q_EMIT editKept(room);
}

void ChatSync::saveDraftAtServer(const RoomId &room)
{
    if (!m_cache || !m_rooms.contains(room))
        return;
    KeptDraft draft = m_cache->keptDraft(room);
    if (!draft.unsaved)
        return;
    Link &link = m_links[room];
    if (link.savingDraft) {
        link.draftAgain = true;
        return;
    }
    if (draft.text.isEmpty() && draft.savedAt.isNull()) {
        draft.unsaved = false; // written and sent before anybody else knew
        m_cache->keepDraft(room, draft);
        return;
    }
    if (draft.savedAt.isNull()) {
        draft.savedAt = {1}; // it may arrive though no answer does: its end is told, too
        m_cache->keepDraft(room, draft);
    }
    link.savingDraft = true;
    DraftRequest request;
    request.roomId = room;
    request.text = draft.text;
    request.replyTo = draft.parts.replyTo;
    m_api->fetch(endpoints::kSaveDraft, request, m_scope.get(),
                 [this, room, request](const Result<DraftDto> &reply) {
                     onDraftSaved(room, request, reply);
                 });
}

/// Where it failed the next join tries again.
void ChatSync::onDraftSaved(const RoomId &room, const DraftRequest &sent,
                            const Result<DraftDto> &reply)
{
    const auto link = m_links.find(room);
    if (link == m_links.end())
        return;
    link->savingDraft = false;
    const bool again = std::exchange(link->draftAgain, false);
    KeptDraft draft = m_cache->keptDraft(room);
    if (!reply) {
        // The words don't depend on whether there still is what they answer.
        if (reply.error().id != "chat.reply_not_in_room" || !sent.replyTo ||
            draft.parts.replyTo != sent.replyTo)
            return;
        draft.parts.replyTo.reset();
        m_cache->keepDraft(room, draft);
        Q_EMIT draftKept(room);
        return saveDraftAtServer(room);
    }
    draft.savedAt = reply->updatedAt;
    draft.unsaved = draft.text != sent.text || draft.parts.replyTo != sent.replyTo;
    m_cache->keepDraft(room, draft);
    if (again)
        saveDraftAtServer(room);
}

/// From another computer; also what this one has saved itself, later than it was typed. What was
/// typed here since, and what is older than what is known, stays.
void ChatSync::takeDraft(const RoomId &room, const DraftDto &draft)
{
    const KeptDraft mine = m_cache->keptDraft(room);
    if (mine.unsaved || draft.updatedAt <= mine.savedAt)
        return;
    DraftParts parts = mine.parts; // what only this computer knows stays
    parts.replyTo = draft.replyTo;
    m_cache->keepDraft(room, {draft.text, draft.updatedAt, false, parts});
    if (mine.text == draft.text && mine.parts.replyTo == draft.replyTo)
        return;
    Q_EMIT roomChanged(room);
    Q_EMIT draftCame(room);
}

/// What the answer to a join says of it; `known` is when the server's was saved as that was asked.
void ChatSync::takeDraftOf(const RoomDto &room, Timestamp known)
{
    if (room.draft)
        return takeDraft(room.roomId, *room.draft);
    const KeptDraft mine = m_cache->keptDraft(room.roomId);
    if (mine.unsaved || mine.savedAt.isNull() || mine.savedAt != known)
        return;
    m_cache->keepDraft(room.roomId, {});
    if (mine.text.isEmpty())
        return;
    Q_EMIT roomChanged(room.roomId);
    Q_EMIT draftCame(room.roomId);
}

} // namespace lectern
