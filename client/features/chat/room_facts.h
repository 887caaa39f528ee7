// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/peer_seen.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

class ChatSync;

/// What is known of the open room, and what it lets one do at this moment. GUI thread.
class RoomFacts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a conversation")
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString type READ type NOTIFY changed FINAL)
    Q_PROPERTY(QString courseId READ courseId NOTIFY changed FINAL)
    Q_PROPERTY(QUrl avatar READ avatar NOTIFY changed FINAL)
    Q_PROPERTY(QString about READ about NOTIFY aboutChanged FINAL)
    Q_PROPERTY(bool peerOnline READ peerOnline NOTIFY aboutChanged FINAL)
    Q_PROPERTY(bool canSend READ canSend NOTIFY changed FINAL)
    Q_PROPERTY(QString cannotSendBecause READ cannotSendBecause NOTIFY changed FINAL)
    Q_PROPERTY(bool canModerate READ canModerate NOTIFY changed FINAL)
    Q_PROPERTY(bool canPin READ canPin NOTIFY changed FINAL)
    Q_PROPERTY(bool takesFiles READ takesFiles NOTIFY changed FINAL)
    Q_PROPERTY(int voiceBytes READ voiceBytes NOTIFY changed FINAL)
    Q_PROPERTY(QString slowText READ slowText NOTIFY paceChanged FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY changed FINAL)
    Q_PROPERTY(QDateTime began READ began NOTIFY changed FINAL)

public:
    explicit RoomFacts(ChatSync *sync, QObject *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString type() const;
    /// Empty for groups and personal rooms.
    [[nodiscard]] QString courseId() const;
    [[nodiscard]] QUrl avatar() const;
    [[nodiscard]] QString about() const;
    [[nodiscard]] bool peerOnline() const;
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] QString cannotSendBecause() const;
    [[nodiscard]] bool canModerate() const;
    /// In rooms of courses for those who look after them, elsewhere for everybody.
    [[nodiscard]] bool canPin() const;
    /// As the room's rules say; who may write is another matter.
    [[nodiscard]] bool takesFiles() const;
    /// How large a recording of a voice the room takes; 0: none.
    [[nodiscard]] int voiceBytes() const;
    /// That there is a pause between two messages, and how much of it is left; empty: none.
    [[nodiscard]] QString slowText() const;
    /// When what waits goes out, where the room makes it wait; empty: it doesn't.
    [[nodiscard]] QString hold() const;
    [[nodiscard]] int unread() const;
    /// When the room was made; invalid where that is not known.
    [[nodiscard]] QDateTime began() const;

    /// Nil: none is open. Nobody is told before `announce`: all that belongs to the room comes
    /// first.
    void setRoom(const RoomId &room);
    void announce();
    /// Something else waits to be sent by now.
    void followPace();

Q_SIGNALS:
    void changed();
    void aboutChanged();
    void paceChanged();

private:
    void awaitVoice();
    [[nodiscard]] qint64 pauseLeftMs() const;

    ChatSync *m_sync;
    PeerSeen m_peer;
    RoomId m_room;
    QTimer m_silence;
    QTimer m_pace;
};

} // namespace lectern
