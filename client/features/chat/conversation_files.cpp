// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that one sends into an open room.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>
#include <limits>

namespace lectern {

namespace {

/// At once; whoever drops a folder's worth of files did not mean it.
constexpr qsizetype kMostFiles = 10;

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

bool Conversation::sendFiles(const QList<QUrl> &files)
{
    const RoomDto *room = m_sync->room(m_room);
    if (!room || !canSend())
        return false;
    bool any = false;
    for (const QUrl &url : files.first(std::min(files.size(), kMostFiles))) {
        const QFileInfo info(url.toLocalFile());
        if (!info.isFile() || !info.isReadable())
            fail(Error{ErrorKind::InvalidInput, "client.file_unreadable"});
        else if (info.size() == 0)
            fail(Error{ErrorKind::InvalidInput, "chat.file_empty"});
        else if (info.size() > room->maxFileBytes)
            fail(Error{ErrorKind::TooLarge, "chat.file_too_large"});
        else
            any = queueFile({info.filePath(), {}, info.fileName(), false}, std::nullopt) || any;
    }
    if (files.size() > kMostFiles)
        fail(Error{ErrorKind::InvalidInput, "client.too_many_files"});
    if (any && !m_answering)
        dropMoment();
    return any;
}

bool Conversation::sendClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !isOpen() || !canSend())
        return false;
    if (data->hasUrls()) {
        QList<QUrl> local;
        for (const QUrl &url : data->urls()) {
            if (url.isLocalFile())
                local.append(url);
        }
        return !local.isEmpty() && sendFiles(local);
    }
    // Text that was copied with its picture beside it (from a table, say) is text.
    if (!data->hasImage() || data->hasText())
        return false;
    const QImage image = qvariant_cast<QImage>(data->imageData());
    const QString name = QCoreApplication::translate("Chat", "Picture") + QLatin1String(".png");
    const bool any = !image.isNull() && queueFile({{}, image, name, false}, MessageType::Image);
    if (any && !m_answering)
        dropMoment();
    return any;
}

bool Conversation::sendVoice(const QUrl &url)
{
    const QString name =
        QCoreApplication::translate("Chat", "Voice message") + QLatin1String(".wav");
    const bool any = queueFile({url.toLocalFile(), {}, name, true}, MessageType::Voice);
    if (any && !m_answering)
        dropMoment();
    return any;
}

bool Conversation::queueFile(const FileIntake::Source &source, std::optional<MessageType> type)
{
    // What is spoken is kept, whatever the rules are by now: it stands nowhere else.
    if (!isOpen() || (!canSend() && !source.moved))
        return false;
    const QString directory = m_sync->cache()->outgoingDirectory();
    if (directory.isEmpty()) {
        fail(Error{ErrorKind::StorageFull, "client.file_unreadable"});
        return false;
    }
    SendMessageRequest request;
    request.messageType = type;
    if (m_answering) {
        request.roomId = m_room;
        request.replyTo = m_answering;
        m_answeredBeside.insert(*m_answering);
    } else {
        aboutMoment(request);
        beforeQueueing(request);
    }
    m_intake.take(source, std::move(request), directory);
    return true;
}

void Conversation::onTaken(const SendMessageRequest &request, const OutgoingFile &file)
{
    // What the room would not take is not carried there first. The school has limits of its own.
    const RoomDto *room = m_sync->room(*request.roomId);
    std::optional<Error> refusal;
    if (room && file.bytes > room->maxFileBytes)
        refusal = Error{ErrorKind::TooLarge, "chat.file_too_large"};
    else if (room && !isOfKind(file.contentType, room->fileTypes))
        refusal = Error{ErrorKind::UnsupportedMedia, "chat.file_not_allowed"};
    // A file still is where it was taken from; what was spoken is nowhere else.
    if (refusal && request.messageType != MessageType::Voice) {
        QFile::remove(file.path);
        if (request.roomId == m_room)
            fail(*refusal);
        return;
    }
    // Somebody else may have signed in since.
    if (!m_sync->outbox().addCopied(request, file,
                                    refusal ? presentError(*refusal).message : QString()))
        QFile::remove(file.path);
    else if (request.roomId == m_room &&
             !(request.replyTo && m_answeredBeside.contains(*request.replyTo)))
        Q_EMIT jumped(0);
}

} // namespace lectern
