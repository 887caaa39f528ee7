// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files and voices that one sends into an open room.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/room_files.h"

#include <QCoreApplication>
#include <QFile>

namespace lectern {

bool Conversation::takesFiles() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->maxFileBytes > 0;
}

int Conversation::voiceBytes() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room ? lectern::voiceBytes(*room) : 0;
}

bool Conversation::queue(SendMessageRequest request, FileTray &files, bool allAnswer)
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
        fail({ErrorKind::StorageFull, "client.file_unreadable"});
    return any;
}

bool Conversation::sendVoice(const QUrl &url)
{
    // What is spoken is kept, whatever the rules are by now: it stands nowhere else.
    if (!isOpen())
        return false;
    const QString directory = m_sync->cache()->outgoingDirectory();
    if (directory.isEmpty()) {
        fail(Error{ErrorKind::StorageFull, "client.file_unreadable"});
        return false;
    }
    SendMessageRequest request;
    request.messageType = MessageType::Voice;
    if (m_answering) {
        request.roomId = m_room;
        request.replyTo = m_answering;
        m_answeredBeside.insert(*m_answering);
    } else {
        aboutMoment(request);
        beforeQueueing(request);
        dropMoment();
    }
    const QString name =
        QCoreApplication::translate("Chat", "Voice message") + QLatin1String(".wav");
    m_voices.take({url.toLocalFile(), {}, name, true}, std::move(request), directory);
    return true;
}

/// What the room would not take is not carried there first.
void Conversation::onSpoken(const SendMessageRequest &request, const OutgoingFile &file)
{
    const RoomDto *room = m_sync->room(*request.roomId);
    const auto refusal = room ? refusalOf(*room, file) : std::nullopt;
    // Somebody else may have signed in since.
    if (!m_sync->outbox().addCopied(request, file,
                                    refusal ? presentError(*refusal).message : QString()))
        QFile::remove(file.path);
    else if (request.roomId == m_room &&
             !(request.replyTo && m_answeredBeside.contains(*request.replyTo)))
        Q_EMIT jumped(0);
}

} // namespace lectern
