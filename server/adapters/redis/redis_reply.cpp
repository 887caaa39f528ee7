// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_reply.h"

#include <hiredis/hiredis.h>

namespace lectern {

namespace {

RedisReply fromHiredis(const redisReply &from)
{
    using Kind = RedisReply::Kind;
    RedisReply out;
    switch (from.type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_ERROR:
        out.kind = from.type == REDIS_REPLY_ERROR ? Kind::Failure : Kind::Text;
        out.text = QByteArray(from.str, qsizetype(from.len));
        break;
    case REDIS_REPLY_INTEGER:
        out.kind = Kind::Integer;
        out.integer = from.integer;
        break;
    case REDIS_REPLY_ARRAY:
        out.kind = Kind::List;
        out.list.reserve(from.elements);
        for (size_t i = 0; i < from.elements; ++i)
            out.list.push_back(fromHiredis(*from.element[i]));
        break;
    default:
        break;
    }
    return out;
}

} // namespace

// Written here rather than by redisFormatCommandArgv, whose types differ between versions.
QByteArray redisCommand(const QList<QByteArray> &words)
{
    qsizetype size = 16;
    for (const QByteArray &word : words)
        size += word.size() + 16;
    QByteArray out;
    out.reserve(size);
    out += '*';
    out += QByteArray::number(words.size());
    out += "\r\n";
    for (const QByteArray &word : words) {
        out += '$';
        out += QByteArray::number(word.size());
        out += "\r\n";
        out += word;
        out += "\r\n";
    }
    return out;
}

void RedisReader::Free::operator()(redisReader *reader) const
{
    redisReaderFree(reader);
}

RedisReader::RedisReader() : m_reader(redisReaderCreate()) {}

RedisReader::~RedisReader() = default;

void RedisReader::feed(QByteArrayView bytes)
{
    if (!m_failed &&
        redisReaderFeed(m_reader.get(), bytes.data(), size_t(bytes.size())) != REDIS_OK)
        m_failed = true;
}

std::optional<RedisReply> RedisReader::next()
{
    void *reply = nullptr;
    if (m_failed || redisReaderGetReply(m_reader.get(), &reply) != REDIS_OK) {
        m_failed = true;
        return std::nullopt;
    }
    if (!reply)
        return std::nullopt;
    RedisReply out = fromHiredis(*static_cast<redisReply *>(reply));
    freeReplyObject(reply);
    return out;
}

} // namespace lectern
