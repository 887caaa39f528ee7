// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;

/// When the other one of a personal room was last there, as far as the server tells: of who is
/// invisible it does not. GUI thread.
class PeerSeen : public QObject
{
    Q_OBJECT

public:
    explicit PeerSeen(ChatSync *sync, QObject *parent = nullptr);

    /// Nil, or a room of another kind: nobody.
    void setRoom(const RoomId &room);
    /// "Last seen 5 minutes ago"; empty: not told.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    void ask();
    void onMembers(const Result<RoomMembersReply> &reply);
    void onPresence();
    [[nodiscard]] bool online() const;

    ChatSync *m_sync;
    RoomId m_room;
    UserId m_peer;
    std::optional<Timestamp> m_seen;
    std::unique_ptr<QObject> m_scope;
    QTimer m_minute; ///< the words grow older
    QTimer m_left;   ///< the server keeps when somebody left a moment after it says so
    bool m_online = false;
};

} // namespace lectern
