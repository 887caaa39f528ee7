// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_messages.h"

#include <QObject>
#include <QTimer>

namespace lectern {

class ChatSync;

/// Tells the server how far one has read in the open room: a moment after it was seen, and only
/// while somebody can look at it. GUI thread.
class ReadTeller : public QObject
{
    Q_OBJECT

public:
    explicit ReadTeller(ChatSync *sync, QObject *parent = nullptr);

    /// Nil: none is open.
    void setRoom(const RoomId &room);
    void setWatched(bool watched);
    /// The seq of the furthest message that was seen, or was read before.
    [[nodiscard]] qint64 upTo() const { return m_upTo; }
    /// It was read before, here or on another computer.
    void skipTo(qint64 seq);
    /// A message further on has been seen, which the view may leave; empty: it has no longer.
    void see(qint64 seq, const MessageDto &message);

private:
    void tell();

    ChatSync *m_sync;
    RoomId m_room;
    qint64 m_upTo = 0;
    MessageDto m_seen;
    QTimer m_pause;
    bool m_watched = true;
};

} // namespace lectern
