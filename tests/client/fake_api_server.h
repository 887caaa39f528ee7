// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>

namespace lectern {

/// A server that says what a test wants, on a free port of this machine. By default everything is
/// 404 in the envelope.
class FakeApiServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QString path;
        QString query;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };

    explicit FakeApiServer(QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    /// Every request so far, in order.
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &method, const QString &path) const;

    void answer(const QByteArray &method, const QString &path, const QJsonObject &data);
    /// Only the next request not yet spoken for; then the answer before stands again.
    void answerNext(const QByteArray &method, const QString &path, const QJsonObject &data);
    void refuse(const QByteArray &method, const QString &path, int status, const QString &id,
                const QJsonObject &fields = {});
    /// Only the next `times` requests are refused; then the answer before stands again.
    void refuseNext(const QByteArray &method, const QString &path, int times, int status,
                    const QString &id);
    void answerRaw(const QByteArray &method, const QString &path, int status,
                   const QByteArray &body, const QByteArray &type = "text/html");
    /// A body that goes on for as long as somebody takes it, up to 64 MiB, or a packed one
    /// (deflate) with nothing after it.
    void answerWithoutEnd(const QByteArray &method, const QString &path,
                          const QByteArray &packed = {});
    /// How much of that was given away, and whether the client hung up before its end.
    [[nodiscard]] qint64 endlessBytes() const { return m_endlessBytes; }
    [[nodiscard]] bool endedEarly() const { return m_endedEarly; }
    /// Takes requests and never answers them.
    void hang(const QByteArray &method, const QString &path);
    /// Requests with an access token other than this get 401 auth.token_expired.
    void acceptOnly(const QByteArray &token) { m_token = token; }
    /// Nobody listens any more; the port stays this server's.
    void goAway();
    void comeBack();

private:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        QByteArray type = "application/json";
        bool never = false;
        QByteArray endless = {}; ///< repeated
        bool packed = false;
    };

    void serve(QTcpSocket *socket);
    void pour(QTcpSocket *socket, const Answer &answer);
    [[nodiscard]] Answer answerTo(const Request &request);
    static QByteArray success(const QJsonObject &data);
    static QByteArray refusal(int status, const QString &id, const QJsonObject &fields);

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QByteArray, Answer> m_answers;
    QHash<QByteArray, QList<Answer>> m_next;
    QList<Request> m_requests;
    QByteArray m_token;
    qint64 m_endlessBytes = 0;
    bool m_endedEarly = false;
};

} // namespace lectern
