// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

struct redisReader;

namespace lectern {

/// What Redis answers, or pushes.
struct RedisReply
{
    enum class Kind { Text, Integer, Nothing, List, Failure };

    Kind kind = Kind::Nothing;
    QByteArray text; ///< also of a failure
    qint64 integer = 0;
    std::vector<RedisReply> list;
};

/// A command as it is sent.
[[nodiscard]] QByteArray redisCommand(const QList<QByteArray> &words);

/// Takes what comes from Redis apart, by hiredis' parser.
class RedisReader
{
public:
    RedisReader();
    ~RedisReader();
    RedisReader(const RedisReader &) = delete;
    RedisReader &operator=(const RedisReader &) = delete;

    void feed(QByteArrayView bytes);
    /// The next complete one. Nothing more comes after hasFailed.
    [[nodiscard]] std::optional<RedisReply> next();
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    struct Free
    {
        void operator()(redisReader *reader) const;
    };
    std::unique_ptr<redisReader, Free> m_reader;
    bool m_failed = false;
};

} // namespace lectern
