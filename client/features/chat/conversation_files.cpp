// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that one sends into an open room.
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QMimeDatabase>

namespace lectern {

namespace {

/// At once; whoever drops a folder's worth of files did not mean it.
constexpr qsizetype kMostFiles = 10;

Error unreadable()
{
    return Error{ErrorKind::InvalidInput, "client.file_unreadable"};
}

/// As it will stand upright.
QSize pictureSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    const bool sideways = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return sideways ? reader.size().transposed() : reader.size();
}

} // namespace

bool Conversation::sendFiles(const QList<QUrl> &files)
{
    bool any = false;
    for (const QUrl &url : files.first(std::min(files.size(), kMostFiles))) {
        const QFileInfo info(url.toLocalFile());
        QFile file(info.filePath());
        const RoomDto *room = m_sync->room(m_room);
        const qint64 most = room ? room->maxFileBytes : limits::kUploadBodyBytes;
        if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
            fail(unreadable());
            continue;
        }
        if (info.size() > most) {
            fail(Error{ErrorKind::TooLarge, "chat.file_too_large"});
            continue;
        }
        any = queueFile(info.fileName(), file.readAll(), std::nullopt) || any;
    }
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
    QByteArray bytes;
    QBuffer out(&bytes);
    return out.open(QIODevice::WriteOnly) && image.save(&out, "PNG") &&
           queueFile(QCoreApplication::translate("Chat", "Picture") + QLatin1String(".png"), bytes,
                     MessageType::Image);
}

bool Conversation::sendVoice(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly)) {
        fail(unreadable());
        return false;
    }
    const bool queued =
        queueFile(QCoreApplication::translate("Chat", "Voice message") + QLatin1String(".wav"),
                  file.readAll(), MessageType::Voice);
    file.remove();
    return queued;
}

bool Conversation::queueFile(const QString &name, const QByteArray &bytes,
                             std::optional<MessageType> type)
{
    if (!isOpen() || !canSend())
        return false;
    if (bytes.isEmpty()) {
        fail(Error{ErrorKind::InvalidInput, "chat.file_empty"});
        return false;
    }
    const QMimeType kind = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes);
    OutgoingFile file;
    file.name = name;
    file.contentType = kind.name();
    const QSize size = pictureSize(bytes);
    if (!size.isEmpty() && type != MessageType::Voice) {
        file.width = size.width();
        file.height = size.height();
    }
    SendMessageRequest request;
    request.messageType = type;
    beforeQueueing(request);
    if (!m_sync->outbox().addFile(std::move(request), bytes, std::move(file))) {
        fail(Error{ErrorKind::StorageFull, "client.file_unreadable"});
        return false;
    }
    Q_EMIT jumped(0);
    return true;
}

} // namespace lectern
