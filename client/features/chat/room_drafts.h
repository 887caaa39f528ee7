// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache_entries.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>

namespace lectern {

class ChatSync;
struct DraftRequest;

/// What was begun in rooms: kept in the cache, and there for one's other computers a little later,
/// also while one goes on typing. What the server couldn't be told is told when the room is joined
/// again. GUI thread.
class RoomDrafts : public QObject
{
    Q_OBJECT

public:
    explicit RoomDrafts(ChatSync *sync);

    /// What is under way is not waited for any more.
    void stop();
    void keep(const RoomId &room, const QString &text, const DraftParts &parts);
    /// Tells the server what it doesn't know of this room's.
    void save(const RoomId &room);
    void setPause(std::chrono::milliseconds pause) { m_later.setInterval(pause); }
    /// What the server doesn't have yet, before the program ends; waits for the answers.
    void finish(std::chrono::milliseconds atMost);
    void forget(const RoomId &room) { m_saving.remove(room); }

    void take(const RoomId &room, const DraftDto &draft);
    void takeOf(const RoomDto &room, Timestamp known);

    /// What a message is being changed to, on this computer.
    void keepEdit(const RoomId &room, const KeptEdit &edit);
    void dropEdit(const RoomId &room);

Q_SIGNALS:
    /// Another computer has written into what was begun there.
    void came(const lectern::RoomId &room);
    /// What was begun there, or is being edited, is something else now: the room may be open twice.
    void kept(const lectern::RoomId &room);
    void editKept(const lectern::RoomId &room);

private:
    /// What the server is being told of a room's.
    struct Saving
    {
        quint64 question = 0; ///< whose answer is waited for
        bool again = false;   ///< once more after that
    };

    void saveAll();
    void onSaved(quint64 question, const DraftRequest &sent, const Result<DraftDto> &reply);

    ChatSync *m_sync;
    std::unique_ptr<QObject> m_scope;
    QHash<RoomId, Saving> m_saving;
    quint64 m_questions = 0;
    QSet<RoomId> m_written; ///< rooms in which one is writing
    QTimer m_later;
};

} // namespace lectern
