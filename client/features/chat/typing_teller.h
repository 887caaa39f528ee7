// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lectern {

class RealtimeClient;

/// Tells the others in a room that one writes there: at most every three seconds, and once when
/// one stops or writes nothing for five. GUI thread.
class TypingTeller : public QObject
{
    Q_OBJECT

public:
    explicit TypingTeller(RealtimeClient *realtime, QObject *parent = nullptr);

    /// Nil: no room is open. Who wrote in the one before has stopped.
    void setRoom(const RoomId &room);
    void type();
    void stop();

private:
    void tell(bool isTyping);

    RealtimeClient *m_realtime;
    RoomId m_room;
    QElapsedTimer m_told; ///< invalid: the others believe that one doesn't write
    QTimer m_idle;
};

} // namespace lectern
