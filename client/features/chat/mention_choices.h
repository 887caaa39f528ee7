// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/mentions.h"

#include <QSet>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// Who could be meant by the letters after an @ that one is just typing, best first; and, for who
/// may call on everybody, @all. One of them is `current` until it is taken or the list is put away;
/// one that was put away does not come back for the same @. GUI thread.
class MentionChoices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by a conversation")
    Q_PROPERTY(QVariantList found READ found NOTIFY changed FINAL)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(int from READ from NOTIFY changed FINAL)
    Q_PROPERTY(int to READ to NOTIFY changed FINAL)

public:
    MentionChoices(ChatSync *sync, Mentions *mentions, QObject *parent = nullptr);

    /// {userId, name, avatar, online}; of @all the userId is empty.
    [[nodiscard]] const QVariantList &found() const { return m_found; }
    [[nodiscard]] int current() const { return m_current; }
    /// Goes around at the ends.
    void setCurrent(int current);
    [[nodiscard]] bool isOpen() const { return !m_found.isEmpty(); }
    /// What the name takes the place of in the text: from the @ on.
    [[nodiscard]] int from() const { return m_from; }
    [[nodiscard]] int to() const { return m_to; }

    /// The text as it is, and where one writes in it; no cursor (-1): nowhere.
    Q_INVOKABLE void look(const QString &text, int cursor);
    /// Who is meant, from now on; what is to stand from `from` to `to`.
    Q_INVOKABLE QString take(int row);
    Q_INVOKABLE void putAway();
    void setRoom(const RoomId &room);

Q_SIGNALS:
    void changed();

private:
    void find();
    void clear();
    /// What is settled stays so wherever its place has moved.
    void follow(const QString &text);

    ChatSync *m_sync;
    Mentions *m_mentions;
    RoomId m_room;
    QHash<UserId, ChatPersonDto> m_people; ///< since this @ was begun
    QVariantList m_found;
    QString m_begun;
    int m_current = 0;
    int m_from = -1;
    int m_to = -1;
    QString m_text;
    QSet<int> m_settled; ///< each @ that needs no list any more
};

} // namespace lectern
