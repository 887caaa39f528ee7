// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/redis/redis_connection.h"

#include <QSslCertificate>
#include <QSslConfiguration>

#include <array>

namespace lectern {

namespace {

/// What is not taken yet stays with Redis, which drops a subscriber that is too slow.
constexpr qint64 kReadBuffer = 4 * 1024 * 1024;

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

RedisConnection::RedisConnection(const RedisOptions &options, Owner owner)
    : m_options(options), m_owner(std::move(owner)), m_heardAt(nowMs())
{
    m_socket.setReadBufferSize(kReadBuffer);
    connect(&m_socket, &QIODevice::readyRead, this, &RedisConnection::read);
    connect(&m_socket, &QIODevice::bytesWritten, this, [this] {
        if (!m_failed)
            m_owner.advanced();
    });
    connect(&m_socket, &QAbstractSocket::errorOccurred, this,
            [this] { fail(m_socket.errorString()); });
    if (options.tls)
        connect(&m_socket, &QSslSocket::encrypted, this, &RedisConnection::signIn);
    else
        connect(&m_socket, &QAbstractSocket::connected, this, &RedisConnection::signIn);
}

void RedisConnection::open()
{
    if (!m_options.tls) {
        m_socket.connectToHost(m_options.host, m_options.port);
        return;
    }
    if (!m_options.caFile.isEmpty()) {
        QSslConfiguration configuration = m_socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_options.caFile));
        m_socket.setSslConfiguration(configuration);
    }
    m_socket.connectToHostEncrypted(m_options.host, m_options.port);
}

void RedisConnection::signIn()
{
    if (m_failed)
        return;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (!m_options.password.isEmpty() && m_options.user.isEmpty())
        send({"AUTH", m_options.password});
    else if (!m_options.password.isEmpty())
        send({"AUTH", m_options.user, m_options.password});
    // Answers while Redis still loads its data are failures.
    send({"SELECT", QByteArray::number(m_options.database)},
         [this](const RedisReply &) { m_owner.ready(); });
}

void RedisConnection::send(const QList<QByteArray> &words, Handler handler)
{
    if (m_failed)
        return;
    m_handlers.push_back(std::move(handler));
    m_socket.write(redisCommand(words));
}

void RedisConnection::sendUnanswered(const QList<QByteArray> &words)
{
    if (!m_failed)
        m_socket.write(redisCommand(words));
}

void RedisConnection::finish(int milliseconds)
{
    m_socket.flush();
    if (m_socket.bytesToWrite() > 0)
        m_socket.waitForBytesWritten(milliseconds);
}

qint64 RedisConnection::silentMs() const
{
    return nowMs() - m_heardAt;
}

void RedisConnection::read()
{
    std::array<char, 64 * 1024> buffer{};
    qint64 count = 0;
    while (!m_failed && (count = m_socket.read(buffer.data(), qint64(buffer.size()))) > 0) {
        m_heardAt = nowMs();
        m_reader.feed(QByteArrayView(buffer.data(), count));
        while (std::optional<RedisReply> reply = m_reader.next()) {
            if (reply->kind == RedisReply::Kind::Failure)
                return fail(QString::fromUtf8(reply->text));
            if (m_handlers.empty()) {
                m_owner.pushed(*reply);
            } else {
                const Handler handler = std::move(m_handlers.front());
                m_handlers.pop_front();
                if (handler)
                    handler(*reply);
            }
            if (m_failed)
                return;
        }
        if (m_reader.hasFailed())
            return fail(QStringLiteral("what answers there is not Redis"));
    }
    if (!m_failed)
        m_owner.advanced();
}

void RedisConnection::fail(const QString &why)
{
    if (std::exchange(m_failed, true))
        return;
    m_owner.failed(why);
}

} // namespace lectern
