// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/school_server.h"

#include <QJsonDocument>
#include <QTest>
#include <QWebSocket>

#include <algorithm>

namespace lectern::test {

/// Somebody's socket; keeps what it hears.
class Socket
{
public:
    static constexpr int kTimeoutMs = 20'000;

    Socket(const SchoolServer &server, const Member &member)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &text) {
                             largest = std::max(largest, text.size());
                             m_heard.append(QJsonDocument::fromJson(text.toUtf8()).object());
                         });
        m_socket.open(QUrl(
            QStringLiteral("ws://127.0.0.1:%1/ws?token=%2").arg(server.port()).arg(member.token)));
        if (!QTest::qWaitFor([this] { return isOpen(); }, kTimeoutMs))
            qFatal("no socket");
    }

    /// Waits for no answer; with an `id` one comes.
    void say(const char *event, const QJsonObject &data, const QJsonValue &id = {})
    {
        const QJsonObject frame{{QStringLiteral("event"), QLatin1String(event)},
                                {QStringLiteral("data"), data},
                                {QStringLiteral("id"), id}};
        m_socket.sendTextMessage(
            QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
    }
    /// The answer: its data, or what has `errorCode`.
    QJsonObject ask(const char *event, const QJsonObject &data)
    {
        const int id = ++m_asked;
        const QJsonObject frame{{QStringLiteral("event"), QLatin1String(event)},
                                {QStringLiteral("data"), data},
                                {QStringLiteral("id"), id}};
        m_socket.sendTextMessage(
            QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
        QJsonObject answer;
        (void)QTest::qWaitFor(
            [&] {
                for (const QJsonObject &heard : m_heard) {
                    if (heard.value(QStringLiteral("ack")).toInt() == id)
                        answer = heard;
                }
                return !answer.isEmpty();
            },
            kTimeoutMs);
        const QJsonValue error = answer.value(QStringLiteral("error"));
        return error.isObject() ? error.toObject()
                                : answer.value(QStringLiteral("data")).toObject();
    }
    /// What came for that `id`, as it came.
    [[nodiscard]] QJsonObject answer(const QJsonValue &id) const
    {
        const auto came =
            std::find_if(m_heard.cbegin(), m_heard.cend(), [&id](const QJsonObject &heard) {
                return heard.contains(QStringLiteral("ack")) &&
                       heard.value(QStringLiteral("ack")) == id;
            });
        return came == m_heard.cend() ? QJsonObject() : *came;
    }
    /// The data of the events of that name.
    [[nodiscard]] QList<QJsonObject> heard(const char *event) const
    {
        QList<QJsonObject> out;
        for (const QJsonObject &frame : m_heard) {
            if (frame.value(QStringLiteral("event")).toString() == QLatin1String(event))
                out.append(frame.value(QStringLiteral("data")).toObject());
        }
        return out;
    }
    [[nodiscard]] bool isOpen() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }

    qsizetype largest = 0;

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_heard;
    int m_asked = 0;
};

} // namespace lectern::test
