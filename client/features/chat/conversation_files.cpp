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

namespace lectern {

namespace {

/// At once; whoever drops a folder's worth of files did not mean it.
constexpr qsizetype kMostFiles = 10;

} // namespace

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
    return !image.isNull() && queueFile({{}, image, name, false}, MessageType::Image);
}

bool Conversation::sendVoice(const QUrl &url)
{
    const QString name =
        QCoreApplication::translate("Chat", "Voice message") + QLatin1String(".wav");
    return queueFile({url.toLocalFile(), {}, name, true}, MessageType::Voice);
}

bool Conversation::queueFile(const FileIntake::Source &source, std::optional<MessageType> type)
{
    if (!isOpen() || !canSend())
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
        beforeQueueing(request);
    }
    m_intake.take(source, std::move(request), directory);
    return true;
}

void Conversation::onTaken(const SendMessageRequest &request, const OutgoingFile &file)
{
    // Somebody else may have signed in since.
    if (!m_sync->outbox().addCopied(request, file))
        QFile::remove(file.path);
    else if (request.roomId == m_room &&
             !(request.replyTo && m_answeredBeside.contains(*request.replyTo)))
        Q_EMIT jumped(0);
}

} // namespace lectern
