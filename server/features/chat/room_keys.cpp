// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/room_keys.h"

#include <QCryptographicHash>

namespace lectern::chat {

QByteArray pairKey(const UserId &a, const UserId &b)
{
    return (a < b ? a : b).uuid().toBytes() + (a < b ? b : a).uuid().toBytes();
}

RoomId repeatableId(const UserId &maker, const Uuid &clientId)
{
    QByteArray bytes =
        QCryptographicHash::hash(QByteArray("room" + maker.uuid().toBytes() + clientId.toBytes()),
                                 QCryptographicHash::Sha256)
            .left(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x80);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return RoomId(Uuid::fromBytes(bytes).value_or(Uuid()));
}

} // namespace lectern::chat
