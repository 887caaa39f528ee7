// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/file_intake.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QMimeDatabase>
#include <QSaveFile>

namespace lectern {

namespace {

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

Result<QByteArray> bytesOf(const FileIntake::Source &source)
{
    QByteArray bytes;
    if (!source.picture.isNull()) {
        QBuffer out(&bytes);
        if (!out.open(QIODevice::WriteOnly) || !source.picture.save(&out, "PNG"))
            return Error{ErrorKind::InvalidInput, "client.file_unreadable"};
        return bytes;
    }
    QFile file(source.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InvalidInput, "client.file_unreadable"};
    bytes = file.readAll();
    if (bytes.isEmpty())
        return Error{ErrorKind::InvalidInput, "chat.file_empty"};
    return bytes;
}

Result<OutgoingFile> copied(const FileIntake::Source &source, const QString &target, bool voice)
{
    const Result<QByteArray> bytes = bytesOf(source);
    if (!bytes)
        return bytes.error();
    OutgoingFile file;
    file.path = target;
    file.name = source.name;
    file.bytes = bytes->size();
    file.contentType = QMimeDatabase().mimeTypeForFileNameAndData(source.name, *bytes).name();
    if (const QSize size = voice ? QSize() : pictureSize(*bytes); !size.isEmpty()) {
        file.width = size.width();
        file.height = size.height();
    }
    QSaveFile copy(target);
    if (!copy.open(QIODevice::WriteOnly) || copy.write(*bytes) != bytes->size() || !copy.commit())
        return Error{ErrorKind::StorageFull, "client.file_unreadable"};
    if (source.moved)
        QFile::remove(source.path);
    return file;
}

} // namespace

FileIntake::FileIntake(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FileIntake::~FileIntake()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FileIntake::take(const Source &source, SendMessageRequest request, const QString &directory)
{
    request.clientId = Uuid::v7();
    const QString target = directory + QLatin1Char('/') + request.clientId->toString();
    const bool voice = request.messageType == MessageType::Voice;
    m_pool.start([this, source, request, target, voice] {
        const Result<OutgoingFile> file = copied(source, target, voice);
        // Never after the destructor, which waits for this.
        QMetaObject::invokeMethod(
            this,
            [this, request, file, name = source.name] {
                if (file)
                    Q_EMIT taken(request, *file);
                else
                    Q_EMIT failed(*request.roomId, file.error(), name);
            },
            Qt::QueuedConnection);
    });
}

} // namespace lectern
