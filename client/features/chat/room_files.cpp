// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_files.h"

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

int voiceBytes(const RoomDto &room)
{
    if (!isOfKind(QStringLiteral("audio/wav"), room.fileTypes))
        return 0;
    return int(std::min<qint64>(room.maxFileBytes, std::numeric_limits<int>::max()));
}

} // namespace lectern
