// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QHash>
#include <QList>

namespace lectern {

/// Whether one is in a room, as was told last.
struct RoomSeat
{
    qint64 change = 0;
    bool in = false;
};

/// How the socket stands with a room, and what is heard there that is kept nowhere.
struct RoomLink
{
    bool joined = false; ///< the socket hears what happens there
    bool joining = false;
    bool overSocket = false; ///< is how it is joining
    bool again = false;
    bool retrying = false;  ///< in a while
    bool heard = false;     ///< has been joined before: what comes by a join was missed
    bool added = false;     ///< is new here: what is unread there was said meanwhile
    bool setBack = false;   ///< the server has an older copy: what comes next was known before
    bool readLater = false; ///< what was read is told again in a while
    int readFailures = 0;
    int failures = 0;     ///< of joining, one after another
    quint64 question = 0; ///< whose answer is waited for
    quint64 asked = 0;    ///< the last question about the room itself
    quint64 told = 0;     ///< those asked before it may be answered with what was before
    QHash<UserId, ChatPersonDto> online;
    int onlineCount = 0; ///< 0: as many as `online`
    QHash<UserId, qint64> reads;
    QList<MessageDto> early; ///< pushed while the answer to the join is under way

    /// A crowded room is told a number and nobody's name: who was there stays known.
    void setOnline(const QList<ChatPersonDto> &people, int count);
};

/// When oneself wrote in a room last.
struct LastSent
{
    qint64 seq = 0;
    Timestamp at; ///< by this computer's clock
};

/// What a join was asked with, and which way.
struct JoinAsked
{
    qint64 since = 0; ///< 0: without it
    qint64 change = 0;
    bool overSocket = false;
    Timestamp draftSaved; ///< the server's draft, as it was known then
};

} // namespace lectern
