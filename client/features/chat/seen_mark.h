// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QObject>

namespace lectern {

class ChatSync;
class RoomReads;

/// How far anybody else has read in the open room, kept on this computer: without a network, and
/// after a start, it is still known. GUI thread.
class SeenMark : public QObject
{
    Q_OBJECT

public:
    /// `reads` are those of the open room, and outlive this.
    SeenMark(ChatSync *sync, const RoomReads *reads, QObject *parent = nullptr);

    /// Nil: none is open.
    void setRoom(const RoomId &room);
    /// The seq of that message; 0: nobody has.
    [[nodiscard]] qint64 upTo() const { return m_upTo; }
    /// As far as is known by now.
    void keep();
    /// What was kept is gone with the messages; what is known is kept anew.
    void restart();

private:
    ChatSync *m_sync;
    const RoomReads *m_reads;
    RoomId m_room;
    qint64 m_upTo = 0;
};

} // namespace lectern
