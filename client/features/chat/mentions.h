// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QHash>
#include <QObject>
#include <QSet>

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
    /// Whom a request names that says this: nobody (nullopt) where nobody was chosen, nor meant
    /// before in what is edited, for then the server reads the text. Else those who were chosen,
    /// and by each other name all who bear it, as the server would have it; in the order of the
    /// text, each once.
    [[nodiscard]] std::optional<QList<UserId>> in(const QString &text) const;
    /// Everybody who is known here.
    [[nodiscard]] QHash<UserId, ChatPersonDto> people() const;
    /// Of those who bear the name this one is meant, in the text that is being written: the message
    /// that is edited, or else the next one. `rest` is what else stands there: who was chosen for
    /// the name before is still meant if it holds the name that often.
    void choose(const UserId &user, const QString &name, const QString &rest);
    /// The next message is on its way; the one after it is another text.
    void sent();
    /// Who was chosen in the next message, or in the edit that is under way there; for when the
    /// program starts again.
    [[nodiscard]] QList<ChosenName> begun() const;
    [[nodiscard]] QList<ChosenName> begunEdit() const;
    /// Of before; nothing where something was chosen since.
    void takeUp(const QList<ChosenName> &begun);
    /// A message is edited in this room that mentions these.
    void beginEdit(const QList<UserId> &before, const QList<ChosenName> &begun = {});
    void endEdit(const RoomId &room);
    /// Whom the message mentioned that is edited in this room.
    [[nodiscard]] QList<UserId> before() const { return m_edits.value(m_room).before; }

Q_SIGNALS:
    /// More people are known.
    void learned();

private:
    /// In one text.
    struct Choices
    {
        QMultiHash<QString, UserId> chosen; ///< by the name they were chosen by, in small letters
        QList<UserId> before;               ///< by whatever name they have
    };

    void ask(int page, const std::optional<QString> &cursor);
    void onPage(int page, const Result<RoomMembersReply> &reply);
    [[nodiscard]] QHash<UserId, QString> names() const;
    [[nodiscard]] Choices choices() const;
    [[nodiscard]] QMultiHash<QString, UserId>
    chosen(const QHash<UserId, ChatPersonDto> &known) const;
    [[nodiscard]] static QHash<UserId, QString> names(const QHash<UserId, ChatPersonDto> &known,
                                                      const QMultiHash<QString, UserId> &meant);

    ChatSync *m_sync;
    RoomId m_room;
    QHash<UserId, ChatPersonDto> m_members;
    QHash<RoomId, Choices> m_drafts; ///< of one account, room by room, as the texts themselves
    QHash<RoomId, Choices> m_edits;
    std::unique_ptr<QObject> m_scope;
    bool m_asked = false;
    bool m_whole = false;
};

/// Whose names stand after an @ in the text: at each the longest that fits, in small letters as in
/// capital ones. Of those who bear it the ones who were `chosen`, else all, where it is no part of
/// a word, or nobody where they would be more than a message may mention.
[[nodiscard]] QList<UserId> mentionedIn(const QString &text, const QHash<UserId, QString> &names,
                                        const QSet<UserId> &chosen);
/// Without those of whom the server says that they are not in the room (any more); nothing where it
/// refuses for another reason.
[[nodiscard]] std::optional<QList<UserId>> mentionsLeft(const QList<UserId> &mentions,
                                                        const Error &why);

} // namespace lectern
