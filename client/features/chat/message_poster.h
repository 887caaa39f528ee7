// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/file_intake.h"

#include <QObject>
#include <QSet>
#include <QUrl>

namespace lectern {

class ActionFeedback;
class ChatSync;
class FileTray;

/// Puts what was written or spoken in the open room among what waits to be sent, with the files
/// beside it. GUI thread.
class MessagePoster : public QObject
{
    Q_OBJECT

public:
    /// `feedback` outlives this.
    MessagePoster(ChatSync *sync, ActionFeedback *feedback, QObject *parent = nullptr);

    /// Nil: none is open.
    void setRoom(const RoomId &room) { m_room = room; }
    /// With the files: the words go with the first, each of the others is a message of its own, an
    /// answer as well where `allAnswer`. False: nothing could be kept, which was said where they
    /// lie.
    [[nodiscard]] bool post(SendMessageRequest request, FileTray &files, bool allAnswer);
    /// A recording, which is moved away from where it is. What is made beside the room, in a
    /// thread, say, has a place to speak of its own. False: it can't be kept, which was said.
    [[nodiscard]] bool postVoice(const QUrl &file, SendMessageRequest request,
                                 ActionFeedback *beside = nullptr);

Q_SIGNALS:
    /// A recording waits to be sent in the open room, and was not made beside it.
    void spoken();

private:
    void onTaken(const SendMessageRequest &request, const OutgoingFile &file);

    ChatSync *m_sync;
    ActionFeedback *m_feedback;
    RoomId m_room;
    FileIntake m_voices;
    QSet<MessageId> m_answeredBeside; ///< with voices, from where the conversation did not move
};

} // namespace lectern
