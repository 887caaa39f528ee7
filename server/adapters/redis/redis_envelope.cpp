// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_envelope.h"

#include <QDataStream>
#include <QIODevice>

namespace lectern::redis {

namespace {

constexpr char kVersion = 1;
constexpr qsizetype kHead = 18;

} // namespace

QByteArray seal(Kind kind, const Uuid &node, QByteArrayView body)
{
    QByteArray out;
    out.reserve(kHead + body.size());
    out += kVersion;
    out += char(kind);
    out.append(reinterpret_cast<const char *>(node.bytes().data()), 16);
    out.append(body);
    return out;
}

std::optional<Envelope> open(QByteArrayView bytes)
{
    if (bytes.size() < kHead || bytes[0] != kVersion)
        return std::nullopt;
    const std::optional<Uuid> node = Uuid::fromBytes(bytes.sliced(2, 16));
    if (!node)
        return std::nullopt;
    return Envelope{Kind(quint8(bytes[1])), *node, bytes.sliced(kHead)};
}

QByteArray write(const BoardChanges &changes)
{
    QByteArray out;
    QDataStream stream(&out, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << changes.from << changes.to << quint32(changes.changes.size());
    for (const auto &[key, value] : changes.changes)
        stream << key.toBytes() << value.has_value() << value.value_or(QByteArray());
    return out;
}

std::optional<BoardChanges> readBoardChanges(QByteArrayView bytes)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    QDataStream stream(raw);
    stream.setVersion(QDataStream::Qt_6_0);
    BoardChanges out;
    quint32 count = 0;
    stream >> out.from >> out.to >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray key;
        bool there = false;
        QByteArray value;
        stream >> key >> there >> value;
        const std::optional<Uuid> id = Uuid::fromBytes(key);
        if (!id)
            return std::nullopt;
        out.changes.append({*id, there ? std::optional(value) : std::nullopt});
    }
    return stream.status() == QDataStream::Ok ? std::optional(out) : std::nullopt;
}

} // namespace lectern::redis
