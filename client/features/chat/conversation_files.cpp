// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files and voices that one sends into an open room.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <limits>

namespace lectern {

namespace {

/// Where a room takes whole kinds only; a single type may be called otherwise at the server.
bool isOfKind(const QString &type, const QStringList &kinds)
{
    return kinds.isEmpty() || std::any_of(kinds.cbegin(), kinds.cend(), [&](QString kind) {
               if (kind.endsWith(QLatin1String("/*")))
                   kind.chop(2);
               return kind.contains(QLatin1Char('/')) ||
                      type.startsWith(QString(kind.toLower() + QLatin1Char('/')));
           });
}

} // namespace

std::optional<Error> refusalOf(const RoomDto &room, const OutgoingFile &file)
{
    if (file.bytes > room.maxFileBytes)
        return Error{ErrorKind::TooLarge, "chat.file_too_large"};
    if (!isOfKind(file.contentType, room.fileTypes))
        return Error{ErrorKind::UnsupportedMedia, "chat.file_not_allowed"};
    return std::nullopt;
}

bool Conversation::takesFiles() const
{
    const RoomDto *room = m_sync->room(m_room);
    return room && room->maxFileBytes > 0;
}

int Conversation::voiceBytes() const
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || !isOfKind(QStringLiteral("audio/wav"), room->fileTypes))
        return 0;
    return int(std::min<qint64>(room->maxFileBytes, std::numeric_limits<int>::max()));
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
