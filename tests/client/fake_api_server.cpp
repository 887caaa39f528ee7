// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/fake_api_server.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace lectern {

namespace {

constexpr int kMostEndless = 64 * 1024 * 1024;
constexpr int kEndlessPiece = 256 * 1024;

QByteArray keyOf(const QByteArray &method, const QString &path)
{
    return method + ' ' + path.toUtf8();
}

} // namespace

FakeApiServer::FakeApiServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

QUrl FakeApiServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

int FakeApiServer::count(const QByteArray &method, const QString &path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(), [&](const Request &request) {
        return request.method == method && request.path == path;
    }));
}

QByteArray FakeApiServer::success(const QJsonObject &data)
{
    const QJsonObject envelope{
        {QStringLiteral("status"), QStringLiteral("success")},
        {QStringLiteral("data"), data},
        {QStringLiteral("error"), QJsonValue::Null},
        {QStringLiteral("timestamp"), QStringLiteral("2026-01-31T12:30:00Z")}};
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

void FakeApiServer::answer(const QByteArray &method, const QString &path, const QJsonObject &data)
{
    m_answers.insert(keyOf(method, path), {200, success(data)});
}

void FakeApiServer::answerNext(const QByteArray &method, const QString &path,
                               const QJsonObject &data)
{
    m_next[keyOf(method, path)].append(Answer{200, success(data)});
}

QByteArray FakeApiServer::refusal(int status, const QString &id, const QJsonObject &fields)
{
    QJsonObject error{{QStringLiteral("errorCode"), status}, {QStringLiteral("id"), id}};
    if (!fields.isEmpty())
        error.insert(QStringLiteral("fields"), fields);
    const QJsonObject envelope{
        {QStringLiteral("status"), QStringLiteral("error")},
        {QStringLiteral("data"), QJsonValue::Null},
        {QStringLiteral("error"), error},
        {QStringLiteral("timestamp"), QStringLiteral("2026-01-31T12:30:00Z")}};
    return QJsonDocument(envelope).toJson(QJsonDocument::Compact);
}

void FakeApiServer::refuse(const QByteArray &method, const QString &path, int status,
                           const QString &id, const QJsonObject &fields)
{
    m_answers.insert(keyOf(method, path), {status, refusal(status, id, fields)});
}

void FakeApiServer::refuseNext(const QByteArray &method, const QString &path, int times, int status,
                               const QString &id)
{
    for (int i = 0; i < times; ++i)
        m_next[keyOf(method, path)].append(Answer{status, refusal(status, id, {})});
}

void FakeApiServer::answerRaw(const QByteArray &method, const QString &path, int status,
                              const QByteArray &body, const QByteArray &type)
{
    m_answers.insert(keyOf(method, path), {status, body, type});
}

void FakeApiServer::answerWithoutEnd(const QByteArray &method, const QString &path,
                                     const QByteArray &packed)
{
    Answer answer;
    answer.packed = !packed.isEmpty();
    answer.endless = answer.packed ? packed : QByteArray(kEndlessPiece, 'x');
    m_answers.insert(keyOf(method, path), answer);
}

void FakeApiServer::pour(QTcpSocket *socket, const Answer &answer)
{
    socket->write(
        QByteArray("HTTP/1.1 200 Said\r\nContent-Type: text/vtt\r\nConnection: close\r\n") +
        (answer.packed ? "Content-Encoding: deflate\r\n\r\n" : "\r\n"));
    m_endlessBytes = 0;
    m_endedEarly = false;
    connect(socket, &QTcpSocket::disconnected, this, [this] { m_endedEarly = true; });
    if (answer.packed) {
        socket->write(answer.endless);
        return;
    }
    const auto more = [this, socket, piece = answer.endless] {
        if (socket->bytesToWrite() > 0 || m_endlessBytes >= kMostEndless)
            return;
        m_endlessBytes += piece.size();
        socket->write(piece);
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

void FakeApiServer::hang(const QByteArray &method, const QString &path)
{
    Answer answer;
    answer.never = true;
    m_answers.insert(keyOf(method, path), answer);
}

void FakeApiServer::goAway()
{
    m_server.close();
}

void FakeApiServer::comeBack()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

FakeApiServer::Answer FakeApiServer::answerTo(const Request &request)
{
    const QByteArray authorization = request.headers.value("authorization");
    if (!m_token.isEmpty() && !authorization.isEmpty() && authorization != "Bearer " + m_token)
        return {401, refusal(401, QStringLiteral("auth.token_expired"), {})};
    const QByteArray key = keyOf(request.method, request.path);
    if (auto next = m_next.find(key); next != m_next.end() && !next->isEmpty())
        return next->takeFirst();
    return m_answers.value(key, {404, refusal(404, QStringLiteral("request.not_found"), {})});
}

void FakeApiServer::serve(QTcpSocket *socket)
{
    const QByteArray seen = socket->peek(1 << 24);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QList<QByteArray> lines = seen.left(end).split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    Request request;
    request.method = first.value(0);
    const QUrl target(QString::fromLatin1(first.value(1)));
    request.path = target.path();
    request.query = target.query();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (seen.size() < end + 4 + length)
        return;
    socket->read(end + 4);
    request.body = socket->read(length);
    m_requests.append(request);
    const Answer answer = answerTo(request);
    if (answer.never)
        return;
    if (!answer.endless.isEmpty())
        return pour(socket, answer);
    socket->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\nContent-Type: " +
                  answer.type + "\r\nX-Request-Id: req-" + QByteArray::number(m_requests.size()) +
                  "\r\nContent-Length: " + QByteArray::number(answer.body.size()) +
                  "\r\nConnection: close\r\n\r\n" + answer.body);
    socket->disconnectFromHost();
}

} // namespace lectern
