// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace lectern {

class ChatSync;

/// Who is meant by the names after an @ in a room: its members, whoever wrote there lately, and
/// whoever is online. GUI thread.
class Mentions : public QObject
{
    Q_OBJECT

public:
    explicit Mentions(ChatSync *sync, QObject *parent = nullptr);

    /// Nil: none.
    void setRoom(const RoomId &room);
    /// Somebody is about to be mentioned: asks for the members, once for each room.
    void prepare();
    /// Nobody is missing who could be meant.
    [[nodiscard]] bool whole() const { return m_whole; }
    /// In the order of the text, each once; where several bear a name, all of them.
    [[nodiscard]] QList<UserId> in(const QString &text) const;
    /// Everybody who is known here.
    [[nodiscard]] QHash<UserId, ChatPersonDto> people() const;
    /// Of those in this room who bear the name, this one is meant (and others chosen so).
    void choose(const UserId &user, const QString &name);

Q_SIGNALS:
    /// More people are known.
    void learned();

private:
    void ask(int page);
    void onPage(int page, const Result<RoomMembersReply> &reply);
    [[nodiscard]] QHash<UserId, QString> names() const;

    ChatSync *m_sync;
    RoomId m_room;
    QHash<UserId, ChatPersonDto> m_members;
    QMultiHash<QString, UserId> m_chosen; ///< by name, in small letters
    std::unique_ptr<QObject> m_scope;
    bool m_asked = false;
    bool m_whole = false;
};

/// Whose names stand after an @ in the text: at each the longest that fits, as whole words, in
/// small letters as in capital ones. At most as many as a message may mention.
[[nodiscard]] QList<UserId> mentionedIn(const QString &text, const QHash<UserId, QString> &names);

} // namespace lectern
