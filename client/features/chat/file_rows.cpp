// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/file_rows.h"

#include "client/core/name_text.h"
#include "client/features/chat/conversation_model.h"
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "client/offline/chat_cache_entries.h"

#include <QDateTime>

#include <cmath>

namespace lectern {

namespace {

/// The loudness over time, 0–1.
QVariantList bars(const std::optional<QString> &waveform)
{
    QVariantList list;
    for (const char one : QByteArray::fromBase64(waveform.value_or(QString()).toLatin1()))
        list.append(double(uchar(one)) / 255);
    return list;
}

/// Of a recording; empty: nobody knows.
QString lengthText(double seconds)
{
    return seconds > 0 ? momentText(std::round(seconds)) : QString();
}

} // namespace

QString outgoingKind(const OutboxEntry &entry)
{
    if (entry.request.messageType == MessageType::Voice)
        return QStringLiteral("voice");
    return entry.file->width > 0 ? QStringLiteral("image") : QStringLiteral("file");
}

QVariantMap outgoingRow(const OutboxEntry &entry)
{
    const QUrl here = QUrl::fromLocalFile(entry.file->path);
    return {{QStringLiteral("id"), entry.request.clientId->toString()},
            {QStringLiteral("name"), shownName(entry.file->name)},
            {QStringLiteral("url"), here},
            {QStringLiteral("thumbnail"), here},
            {QStringLiteral("kind"), outgoingKind(entry)},
            {QStringLiteral("width"), entry.file->width},
            {QStringLiteral("height"), entry.file->height},
            {QStringLiteral("size"), sizeText(entry.file->bytes)},
            {QStringLiteral("length"), QString()},
            {QStringLiteral("bars"), QVariantList()},
            {QStringLiteral("local"), true}};
}

QVariantList fileRows(const MessageDto &message, const ResolveUrl &resolve)
{
    QVariantList list;
    const auto url = [&resolve](const std::optional<QString> &path) {
        return resolve ? resolve(path) : QUrl();
    };
    for (const AttachmentDto &one : message.attachments) {
        const bool voice = message.messageType == MessageType::Voice;
        list.append(QVariantMap{
            {QStringLiteral("id"), one.attachmentId.toString()},
            {QStringLiteral("name"), shownName(one.name)},
            {QStringLiteral("url"), url(one.url)},
            {QStringLiteral("kind"), voice       ? QStringLiteral("voice")
                                     : one.width ? QStringLiteral("image")
                                                 : QStringLiteral("file")},
            {QStringLiteral("thumbnail"), url(one.thumbnailUrl ? one.thumbnailUrl : one.url)},
            {QStringLiteral("length"), lengthText(one.durationSeconds.value_or(0))},
            {QStringLiteral("bars"), bars(one.waveform)},
            {QStringLiteral("local"), false},
            {QStringLiteral("width"), one.width.value_or(0)},
            {QStringLiteral("height"), one.height.value_or(0)},
            {QStringLiteral("size"), sizeText(one.bytes)}});
    }
    return list;
}

QVariantList pictureRows(const QAbstractItemModel &messages)
{
    QVariantList list;
    for (int row = messages.rowCount() - 1; row >= 0; --row) {
        const QModelIndex at = messages.index(row, 0);
        for (const QVariant &file : at.data(ConversationModel::AttachmentsRole).toList()) {
            QVariantMap one = file.toMap();
            if (one.value(QStringLiteral("kind")) != QLatin1String("image"))
                continue;
            one.insert(QStringLiteral("sender"), at.data(ConversationModel::SenderNameRole));
            const QDateTime sent = at.data(ConversationModel::DateRole).toDateTime();
            one.insert(QStringLiteral("when"), stampText({sent.toMSecsSinceEpoch()}));
            list.append(one);
        }
    }
    return list;
}

} // namespace lectern
