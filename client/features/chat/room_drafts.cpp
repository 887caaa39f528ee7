// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_drafts.h"

#include "client/features/chat/chat_sync.h"
#include "shared/endpoints/chat_rooms.h"

#include <QDeadlineTimer>
#include <QEventLoop>

#include <utility>

namespace lectern {

namespace {

/// As often at most: whoever has the room open on another computer sees the words grow there.
constexpr auto kPause = std::chrono::milliseconds(1500);

} // namespace

RoomDrafts::RoomDrafts(ChatSync *sync) : m_sync(sync), m_scope(std::make_unique<QObject>())
{
    m_later.setSingleShot(true);
    m_later.setInterval(kPause);
    connect(&m_later, &QTimer::timeout, this, &RoomDrafts::saveAll);
}

void RoomDrafts::stop()
{
    m_scope = std::make_unique<QObject>();
    m_saving.clear();
    m_written.clear();
    m_later.stop();
}

void RoomDrafts::keep(const RoomId &room, const QString &text, const DraftParts &parts)
{
    if (!m_sync->cache())
        return;
    m_sync->cache()->saveDraft(room, text, parts);
    if (!m_sync->room(room))
        return; // taken out of it while writing
    Q_EMIT kept(room);
    if (text.isEmpty()) { // sent, or thought better of: nobody goes on with it elsewhere
        m_written.remove(room);
        save(room);
    } else {
        m_written.insert(room);
        if (!m_later.isActive()) // who types on and on is heard as well
            m_later.start();
    }
}

void RoomDrafts::saveAll()
{
    for (const RoomId &room : std::exchange(m_written, {}))
        save(room);
}

void RoomDrafts::finish(std::chrono::milliseconds atMost)
{
    saveAll();
    const auto saving = [this] { return m_sync->realtime()->online() && !m_saving.isEmpty(); };
    QEventLoop loop;
    QTimer wake;
    wake.start(20);
    const QDeadlineTimer end(atMost);
    while (saving() && !end.hasExpired())
        loop.processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
}

void RoomDrafts::save(const RoomId &room)
{
    if (!m_sync->cache() || !m_sync->room(room))
        return;
    KeptDraft draft = m_sync->cache()->keptDraft(room);
    if (!draft.unsaved)
        return;
    if (const auto saving = m_saving.find(room); saving != m_saving.end()) {
        saving->again = true;
        return;
    }
    if (draft.text.isEmpty() && draft.savedAt.isNull()) {
        draft.unsaved = false; // written and sent before anybody else knew
        m_sync->cache()->keepDraft(room, draft);
        return;
    }
    if (draft.savedAt.isNull()) {
        draft.savedAt = {1}; // it may arrive though no answer does: its end is told, too
        m_sync->cache()->keepDraft(room, draft);
    }
    m_saving.insert(room, {++m_questions});
    DraftRequest request;
    request.roomId = room;
    request.text = draft.text;
    request.replyTo = draft.parts.replyTo;
    m_sync->api()->fetch(endpoints::kSaveDraft, request, m_scope.get(),
                         [this, question = m_questions, request](const Result<DraftDto> &reply) {
                             onSaved(question, request, reply);
                         });
}

/// Where it failed the next join tries again. What was asked before one left the room and came back
/// says nothing of what was begun since.
void RoomDrafts::onSaved(quint64 question, const DraftRequest &sent, const Result<DraftDto> &reply)
{
    const RoomId room = sent.roomId;
    if (m_saving.value(room).question != question)
        return;
    const bool again = m_saving.take(room).again;
    KeptDraft draft = m_sync->cache()->keptDraft(room);
    if (!reply) {
        // The words don't depend on whether there still is what they answer.
        if (reply.error().id != "chat.reply_not_in_room" || !sent.replyTo ||
            draft.parts.replyTo != sent.replyTo)
            return;
        draft.parts.replyTo.reset();
        m_sync->cache()->keepDraft(room, draft);
        Q_EMIT kept(room);
        return save(room);
    }
    if (reply->updatedAt >= draft.savedAt) { // else another computer has written there since
        draft.savedAt = reply->updatedAt;
        draft.unsaved = draft.text != sent.text || draft.parts.replyTo != sent.replyTo;
        m_sync->cache()->keepDraft(room, draft);
    }
    if (again)
        save(room);
}

/// From another computer; also what this one has saved itself, later than it was typed, or though
/// no answer came. What was typed here since, and what is older than what is known, stays.
void RoomDrafts::take(const RoomId &room, const DraftDto &draft)
{
    const KeptDraft mine = m_sync->cache()->keptDraft(room);
    const bool same = mine.text == draft.text && mine.parts.replyTo == draft.replyTo;
    if ((mine.unsaved && !same) || draft.updatedAt <= mine.savedAt)
        return;
    DraftParts parts = mine.parts; // what only this computer knows stays
    parts.replyTo = draft.replyTo;
    m_sync->cache()->keepDraft(room, {draft.text, draft.updatedAt, false, parts});
    if (!same)
        Q_EMIT came(room);
}

/// What the answer to a join says of it; `known` is when the server's was saved as that was asked.
void RoomDrafts::takeOf(const RoomDto &room, Timestamp known)
{
    if (room.draft)
        return take(room.roomId, *room.draft);
    const KeptDraft mine = m_sync->cache()->keptDraft(room.roomId);
    if (mine.unsaved || mine.savedAt.isNull() || mine.savedAt != known)
        return;
    m_sync->cache()->keepDraft(room.roomId, {});
    if (!mine.text.isEmpty())
        Q_EMIT came(room.roomId);
}

void RoomDrafts::keepEdit(const RoomId &room, const KeptEdit &edit)
{
    if (!m_sync->cache())
        return;
    m_sync->cache()->keepEdit(room, edit);
    Q_EMIT editKept(room);
}

void RoomDrafts::dropEdit(const RoomId &room)
{
    if (!m_sync->cache())
        return;
    m_sync->cache()->dropEdit(room);
    Q_EMIT editKept(room);
}

} // namespace lectern
