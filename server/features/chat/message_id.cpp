// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/message_id.h"

namespace lectern::chat {

namespace {

constexpr int kSeqBits = 34;
constexpr int kRoomBits = 40;
constexpr int kLowBits = 62; // behind the variant

} // namespace

MessageId messageId(const MessageKey &key, Timestamp createdAt)
{
    // 74 bits: the upper 12 behind the version, the lower 62 behind the variant.
    const quint64 room = quint64(key.roomNo) & ((1ULL << kRoomBits) - 1);
    const quint64 seq = quint64(key.seq) & ((1ULL << kSeqBits) - 1);
    const quint64 high = room >> (kLowBits - kSeqBits);
    const quint64 low = ((room << kSeqBits) | seq) & ((1ULL << kLowBits) - 1);
    QByteArray bytes(16, Qt::Uninitialized);
    const auto time = quint64(createdAt.ms);
    for (int i = 0; i < 6; ++i)
        bytes[i] = char(time >> (40 - 8 * i));
    bytes[6] = char(0x70 | (high >> 8));
    bytes[7] = char(high);
    for (int i = 0; i < 8; ++i)
        bytes[8 + i] = char(low >> (56 - 8 * i));
    bytes[8] = char((quint8(bytes[8]) & 0x3F) | 0x80);
    return MessageId(Uuid::fromBytes(bytes).value_or(Uuid()));
}

std::optional<MessageKey> keyOf(const MessageId &id)
{
    const auto &bytes = id.uuid().bytes();
    if ((bytes[6] >> 4) != 7 || (bytes[8] >> 6) != 2)
        return std::nullopt;
    const quint64 high = (quint64(bytes[6] & 0x0F) << 8) | bytes[7];
    quint64 low = bytes[8] & 0x3F;
    for (int i = 1; i < 8; ++i)
        low = (low << 8) | bytes[size_t(8 + i)];
    const quint64 room = (high << (kLowBits - kSeqBits)) | (low >> kSeqBits);
    const quint64 seq = low & ((1ULL << kSeqBits) - 1);
    if (room == 0 || seq == 0)
        return std::nullopt;
    return MessageKey{qint64(room), qint64(seq)};
}

Timestamp timeOf(const MessageId &id)
{
    qint64 ms = 0;
    for (size_t i = 0; i < 6; ++i)
        ms = (ms << 8) | id.uuid().bytes()[i];
    return {ms};
}

} // namespace lectern::chat
