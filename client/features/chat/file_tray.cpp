// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/file_tray.h"

#include "client/core/name_text.h"
#include "client/features/chat/action_feedback.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/room_facts.h"
#include "client/features/chat/room_files.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace lectern {

FileTray::FileTray(ChatSync *sync, const RoomFacts *room, ActionFeedback *feedback)
    : m_sync(sync), m_facts(room), m_feedback(feedback)
{
    connect(&m_intake, &FileIntake::taken, this, &FileTray::onTaken);
    connect(&m_intake, &FileIntake::failed, this, &FileTray::onFailed);
}

FileTray::~FileTray()
{
    removeCopies();
}

int FileTray::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_held.value(m_place).size());
}

QVariant FileTray::data(const QModelIndex &index, int role) const
{
    const QList<Attached> here = m_held.value(m_place);
    if (index.row() < 0 || index.row() >= here.size())
        return {};
    const OutgoingFile &file = here[index.row()].file;
    switch (role) {
    case NameRole:
        return shownName(file.name);
    case SizeRole:
        return sizeText(file.bytes);
    case PictureRole:
        return file.width > 0 ? QUrl::fromLocalFile(file.path) : QUrl();
    default:
        return {};
    }
}

QHash<int, QByteArray> FileTray::roleNames() const
{
    return {{NameRole, "name"}, {SizeRole, "size"}, {PictureRole, "picture"}};
}

void FileTray::setPlace(const RoomId &room, const MessageId &thread)
{
    const Place place{room, thread};
    if (place == m_place)
        return;
    beginResetModel();
    m_place = place;
    endResetModel();
    Q_EMIT changed();
}

void FileTray::forget()
{
    beginResetModel();
    removeCopies();
    m_held.clear();
    endResetModel();
    Q_EMIT changed();
}

void FileTray::removeCopies() const
{
    for (const QList<Attached> &files : m_held) {
        for (const Attached &one : files)
            QFile::remove(one.file.path);
    }
}

bool FileTray::isFull() const
{
    return count() + m_taking.count(m_place) >= limits::kMaxAttachments;
}

bool FileTray::attach(const QList<QUrl> &files)
{
    const RoomDto *room = m_sync->room(m_place.first);
    if (!room || !m_facts->canSend())
        return false;
    m_refused = {};
    bool any = false;
    for (const QUrl &url : files) {
        const QFileInfo info(url.toLocalFile());
        if (isFull()) {
            refuse(Error{ErrorKind::InvalidInput, "client.too_many_files"});
            break;
        }
        if (!info.isFile() || !info.isReadable())
            refuse(Error{ErrorKind::InvalidInput, "client.file_unreadable"}, info.fileName());
        else if (info.size() == 0)
            refuse(Error{ErrorKind::InvalidInput, "chat.file_empty"}, info.fileName());
        else if (info.size() > room->maxFileBytes)
            refuse(Error{ErrorKind::TooLarge, "chat.file_too_large"}, info.fileName());
        else
            any = take({info.filePath(), {}, info.fileName(), false}) || any;
    }
    return any;
}

bool FileTray::attachClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data || !m_sync->room(m_place.first) || !m_facts->canSend())
        return false;
    if (data->hasUrls()) {
        QList<QUrl> local;
        for (const QUrl &url : data->urls()) {
            if (url.isLocalFile())
                local.append(url);
        }
        attach(local);
        return !local.isEmpty();
    }
    // Text that was copied with its picture beside it (from a table, say) is text.
    if (!data->hasImage() || data->hasText())
        return false;
    const auto image = qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return false;
    m_refused = {};
    if (isFull())
        refuse(Error{ErrorKind::InvalidInput, "client.too_many_files"});
    else
        take({{},
              image,
              QCoreApplication::translate("Chat", "Picture") + QLatin1String(".png"),
              false});
    return true;
}

bool FileTray::take(const FileIntake::Source &source)
{
    const QString directory = m_sync->cache()->outgoingDirectory();
    if (directory.isEmpty()) {
        refuse(Error{ErrorKind::StorageFull, "client.file_unreadable"}, source.name);
        return false;
    }
    SendMessageRequest request;
    request.roomId = m_place.first;
    m_taking.append(m_place);
    m_intake.take(source, std::move(request), directory);
    Q_EMIT changed();
    return true;
}

void FileTray::onTaken(const SendMessageRequest &request, const OutgoingFile &file)
{
    const Place place = m_taking.takeFirst();
    // The school has limits of its own; somebody else may have signed in since.
    const RoomDto *room = m_sync->room(place.first);
    const QString directory = room ? m_sync->cache()->outgoingDirectory() : QString();
    const auto refusal = room ? refusalOf(*room, file) : std::nullopt;
    if (refusal || QFileInfo(file.path).path() != directory) {
        QFile::remove(file.path);
        if (refusal && place == m_place)
            refuse(*refusal, file.name);
    } else if (place == m_place) {
        beginInsertRows({}, count(), count());
        m_held[place].append({*request.clientId, file});
        endInsertRows();
        Q_EMIT attached();
    } else {
        m_held[place].append({*request.clientId, file});
    }
    Q_EMIT changed();
}

void FileTray::onFailed(const RoomId & /*room*/, const Error &why, const QString &name)
{
    if (m_taking.takeFirst() == m_place)
        refuse(why, name);
    Q_EMIT changed();
}

void FileTray::putBack(const OutgoingFile &file)
{
    beginInsertRows({}, 0, 0);
    m_held[m_place].prepend({Uuid::v7(), file});
    endInsertRows();
    Q_EMIT changed();
}

void FileTray::takeOut(int row)
{
    beginRemoveRows({}, row, row);
    m_held[m_place].removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
}

void FileTray::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    QFile::remove(m_held.value(m_place).at(row).file.path);
    takeOut(row);
}

void FileTray::clear()
{
    while (!isEmpty())
        remove(count() - 1);
}

void FileTray::refuse(const Error &why, const QString &name)
{
    const ErrorInfo info = presentError(why);
    QString line = info.message;
    if (const RoomDto *room = m_sync->room(m_place.first);
        room && room->maxFileBytes > 0 && why.id == "chat.file_too_large")
        line = QCoreApplication::translate("Chat", "This file is larger than %1.")
                   .arg(sizeText(room->maxFileBytes));
    if (!name.isEmpty())
        line = Sentence::of(QCoreApplication::translate("Chat", "%1: %2"), {shownName(name), line});
    if (m_refused.present) {
        m_refused.message += QLatin1Char('\n') + line;
    } else {
        m_refused = info;
        m_refused.message = line;
    }
    m_feedback->setError(m_refused);
}

} // namespace lectern
