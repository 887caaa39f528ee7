// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_history.h"
#include "shared/dto/chat_join.h"

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

#include <chrono>

namespace lectern {

/// A server of one school's chat on a free port: `/ws` and the few operations a client needs, over
/// messages in memory. It can lose pushes and answers, repeat pushes, and cut the line.
class FakeChatServer : public QObject
{
    Q_OBJECT

public:
    explicit FakeChatServer(QObject *parent = nullptr);
    ~FakeChatServer() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int signIns() const { return m_signIns; }
    [[nodiscard]] qsizetype sockets() const { return m_sockets.size(); }
    [[nodiscard]] const QList<QByteArray> &events() const { return m_events; }
    /// The first lines of what was asked over HTTP.
    [[nodiscard]] const QList<QByteArray> &asked() const { return m_asked; }

    RoomId addRoom(const QString &name, RoomType type = RoomType::Group);
    [[nodiscard]] const QList<MessageDto> &messages(const RoomId &room) const;
    /// What the server says of a room, for tests to change.
    [[nodiscard]] RoomDto &dto(const RoomId &room) { return m_rooms[room].dto; }
    void removeRoom(const RoomId &room) { m_rooms.remove(room); }
    /// As from a copy of before the last message.
    void forgetLast(const RoomId &room);
    /// The client is no member of it for a while; told to nobody.
    void takeOut(const RoomId &room) { m_elsewhere.insert(room, m_rooms.take(room)); }
    void takeIn(const RoomId &room) { m_rooms.insert(room, m_elsewhere.take(room)); }
    /// As another computer would.
    void saveDraft(const RoomId &room, const QString &text, std::optional<MessageId> replyTo = {});
    /// What is `late` is answered now, as it stood when it was asked.
    void sendLate();
    [[nodiscard]] qsizetype lateOnes() const { return m_late.size(); }

    MessageDto post(const RoomId &room, const ChatPersonDto &sender, const QString &text,
                    std::optional<Uuid> clientId = {}, std::optional<MessageId> replyTo = {});
    /// The next message comes so much later.
    void pause(std::chrono::milliseconds time) { m_clock += time.count(); }
    /// It is about a second, or from 1 a page, of a lesson; told to nobody.
    void pin(const RoomId &room, qsizetype at, const LessonId &lesson, std::optional<double> second,
             std::optional<int> page = {});
    void edit(const RoomId &room, qsizetype at, const QString &text,
              const QList<UserId> &mentions = {});
    void remove(const RoomId &room, qsizetype at);
    void react(const RoomId &room, qsizetype at, const UserId &user, const QString &emoji, bool on);
    void push(const QByteArray &event, const QByteArray &data);

    /// Those that were held for this are answered now, and no others held.
    void letGo(const QByteArray &part);
    [[nodiscard]] qsizetype waiting() const { return m_held.size(); }

    void cutAll();
    void closeAll(int code);
    void goAway();
    void comeBack();

    ChatPersonDto client;  ///< whose sockets these are
    QByteArray goodToken;  ///< empty: every token
    int refusal = 4401;    ///< how another token is closed
    int expiresIn = 0;     ///< seconds; told when one signs in
    bool silent = false;   ///< takes events and answers none
    double lostPushes = 0; ///< shares of 1
    double repeatedPushes = 0;
    double lostAnswers = 0;
    QString refuseText;      ///< a message with these words is refused
    QString breaksOver;      ///< messages and edits with these words are answered with …
    int breaksWith = 500;    ///< … that status
    QList<UserId> strangers; ///< messages that mention them are refused
    std::optional<QList<UserId>> meant; ///< by the last message that came
    bool noLessons = false;             ///< messages about one are refused
    int tooSoon = 0;                    ///< so many of the next messages come too soon
    int retryAfter = 0;                 ///< seconds, told with that
    QList<ChatPersonDto> others;        ///< who is online, too
    QByteArrayList held;                ///< requests over HTTP with this in their address wait
    QByteArrayList broken;              ///< requests over HTTP that are answered with an error
    QByteArrayList late;                ///< requests over HTTP whose answers stay on the way
    bool editsOverHttp = false;         ///< else they come over the socket alone
    QString refuseEdit;                 ///< the id of the error that edits are refused with
    qsizetype mostNew = 50;             ///< messages in the answer to a join
    qsizetype mostChanged = 1000;       ///< of the older ones
    qsizetype mostMarks = 100;          ///< in one answer
    int refusedJoins = 0;               ///< so many of the next ones are refused
    int refusedListings = 0;
    int refusalStatus = 503;

private:
    struct Room
    {
        RoomDto dto;
        QList<MessageDto> messages;
        QHash<Uuid, qsizetype> byClientId;
        qint64 change = 0;
    };

    void onConnection();
    void serveHttp(QTcpSocket *socket);
    void onText(QWebSocket *socket, const QString &text);
    void answer(QWebSocket *socket, qint64 id, const QByteArray &data);
    void refuse(QWebSocket *socket, qint64 id, int status, const QByteArray &errorId, int after = 0,
                const QByteArray &fields = {});
    [[nodiscard]] QByteArray strangersIn(const std::optional<QList<UserId>> &mentions);
    [[nodiscard]] QByteArray markRead(const QString &message);
    [[nodiscard]] QByteArray rest(const QByteArray &method, const QString &target,
                                  const QByteArray &body);
    [[nodiscard]] JoinReply join(const JoinRequest &request) const;
    [[nodiscard]] MessageListReply page(const RoomId &room, const QUrlQuery &query) const;
    [[nodiscard]] MessageListReply marks(const RoomId &room, const QUrlQuery &query) const;
    [[nodiscard]] MessageListReply thread(const RoomId &room, const QUrlQuery &query) const;
    [[nodiscard]] RoomDto listed(const Room &room) const;
    [[nodiscard]] std::pair<RoomId, qsizetype> placeOf(const MessageId &id) const;
    [[nodiscard]] static qint64 unread(const Room &room);
    [[nodiscard]] bool means(const MessageDto &message) const; ///< the client
    void changed(Room &room, MessageDto &message);
    /// What the answer's change does to the message its thread began with.
    static void countAnswer(Room &room, MessageDto &answer, int more);

    QTcpServer m_tcp;
    QWebSocketServer m_web;
    quint16 m_port = 0;
    QList<QWebSocket *> m_sockets;
    QHash<RoomId, Room> m_rooms;
    QHash<RoomId, Room> m_elsewhere;
    QList<QByteArray> m_events;
    QList<QByteArray> m_asked;
    QList<QPointer<QTcpSocket>> m_held;
    QList<std::pair<QPointer<QTcpSocket>, QByteArray>> m_late;
    QSet<QString> m_reacted; ///< by the client: messages and emoji
    int m_signIns = 0;
    qint64 m_clock = 1'790'000'000'000;
};

} // namespace lectern
