// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/attachment_file.h"

#include "server/core/media/media_type.h"
#include "server/features/chat/picture.h"
#include "server/features/chat/picture_file.h"
#include "server/features/chat/recording.h"

#include <algorithm>

namespace lectern::chat {

namespace {

bool isAllowed(const QString &type, const QStringList &allowed)
{
    if (allowed.isEmpty())
        return true;
    return std::any_of(allowed.cbegin(), allowed.cend(), [&type](QString one) {
        if (one.endsWith(QLatin1String("/*")))
            one.chop(2);
        return one.compare(type, Qt::CaseInsensitive) == 0 ||
               type.startsWith(QString(one.toLower() + QLatin1Char('/')));
    });
}

/// The name with the suffix of what the content has become.
QString renamed(const QString &name, const QByteArray &suffix)
{
    const QString now = QString::fromLatin1(suffix);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const QString before = dot > 0 ? name.mid(dot + 1).toLower() : QString();
    if (before == now || (now == QLatin1String("jpg") && before == QLatin1String("jpeg")))
        return name;
    return (dot > 0 ? name.left(dot) : name) + QLatin1Char('.') + now;
}

Result<KeptFile> keepPicture(KeptFile kept, const QByteArray &file, const QString &type)
{
    Result<Picture> picture = cleanPicture(file, type);
    if (!picture)
        return std::move(picture).error();
    kept.bytes = std::move(picture->bytes);
    kept.thumbnail = std::move(picture->thumbnail);
    kept.thumbnailType = QString::fromLatin1(picture->thumbnailType);
    kept.row.name = renamed(kept.row.name, picture->suffix);
    kept.row.contentType = QString::fromLatin1(picture->contentType);
    kept.row.width = picture->size.width();
    kept.row.height = picture->size.height();
    return kept;
}

void measure(Attachment &row, const IncomingFile &file)
{
    const Recording found = readRecording(file.bytes);
    row.durationMs = found.durationMs;
    row.waveform = found.waveform;
    if (!row.durationMs && file.durationSeconds && *file.durationSeconds > 0)
        row.durationMs = qint64(*file.durationSeconds * 1000);
    if (row.waveform.isEmpty())
        row.waveform = file.waveform.left(kMaxWaveformBars);
}

} // namespace

Result<KeptFile> examine(const IncomingFile &file, const QStringList &allowed)
{
    if (file.bytes.isEmpty())
        return Error{ErrorKind::InvalidInput, "chat.file_empty"};
    KeptFile kept;
    kept.row.name = safeFileName(file.name);
    kept.row.contentType = contentTypeOf(file.bytes.left(kContentTypeBytes));
    const QString type = kept.row.contentType.section(QLatin1Char(';'), 0, 0);
    if (!isAllowed(type, allowed))
        return Error{ErrorKind::UnsupportedMedia, "chat.file_not_allowed"};
    if (file.type == MessageType::File && isPicture(type)) {
        // The same picture to the last pixel, but it does not say where it was taken.
        std::optional<QByteArray> bare = withoutMetadata(file.bytes, type);
        if (!bare)
            return Error{ErrorKind::UnsupportedMedia, "media.not_an_image"};
        kept.bytes = std::move(*bare);
        return kept;
    }
    if (file.type == MessageType::Voice) {
        if (!isRecording(type))
            return Error{ErrorKind::UnsupportedMedia, "chat.not_a_recording"};
        measure(kept.row, file);
    } else if (file.type == MessageType::Image || isPicture(type)) {
        return keepPicture(kept, file.bytes, type);
    }
    if (mayTellThePlace(type))
        return Error{ErrorKind::UnsupportedMedia, "chat.file_not_allowed"};
    kept.bytes = file.bytes;
    return kept;
}

} // namespace lectern::chat
