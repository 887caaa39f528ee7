// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_poster.h"

#include "client/features/chat/action_feedback.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/file_tray.h"
#include "client/features/chat/room_files.h"

#include <QCoreApplication>
#include <QFile>

#include <utility>

namespace lectern {

MessagePoster::MessagePoster(ChatSync *sync, ActionFeedback *feedback, QObject *parent)
    : QObject(parent), m_sync(sync), m_feedback(feedback)
{
    connect(&m_voices, &FileIntake::taken, this, &MessagePoster::onTaken);
    connect(&m_voices, &FileIntake::failed, this, [this](const RoomId &room, const Error &why) {
        if (room == m_room)
            m_feedback->fail(why);
    });
}

bool MessagePoster::post(SendMessageRequest request, FileTray &files, bool allAnswer)
{
    Outbox &outbox = m_sync->outbox();
    bool any = files.isEmpty() && outbox.add(request);
    while (!files.isEmpty()) {
        const FileTray::Attached next = files.first();
        request.clientId = next.clientId;
        if (!outbox.addCopied(request, next.file))
            break;
        any = true;
        files.handOverFirst();
        request.message.clear();
        request.mentions.reset();
        if (!allAnswer)
            request.replyTo.reset();
    }
    if (!any || !files.isEmpty())
        files.feedback()->fail({ErrorKind::StorageFull, "client.file_unreadable"});
    return any;
}

bool MessagePoster::postVoice(const QUrl &file, SendMessageRequest request, ActionFeedback *beside)
{
    const QString directory = m_sync->cache()->outgoingDirectory();
    if (directory.isEmpty()) {
        (beside ? beside : m_feedback)->fail({ErrorKind::StorageFull, "client.file_unreadable"});
        return false;
    }
    if (beside && request.replyTo)
        m_answeredBeside.insert(*request.replyTo);
    request.messageType = MessageType::Voice;
    const QString name =
        QCoreApplication::translate("Chat", "Voice message") + QLatin1String(".wav");
    m_voices.take({file.toLocalFile(), {}, name, true}, std::move(request), directory);
    return true;
}

/// What the room would not take is not carried there first.
void MessagePoster::onTaken(const SendMessageRequest &request, const OutgoingFile &file)
{
    const RoomDto *room = m_sync->room(*request.roomId);
    const auto refusal = room ? refusalOf(*room, file) : std::nullopt;
    // Somebody else may have signed in since.
    if (!m_sync->outbox().addCopied(request, file,
                                    refusal ? presentError(*refusal).message : QString()))
        QFile::remove(file.path);
    else if (request.roomId == m_room &&
             !(request.replyTo && m_answeredBeside.contains(*request.replyTo)))
        Q_EMIT spoken();
}

} // namespace lectern
