// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connectivity.h"
#include "client/features/chat/chat_controller.h"
#include "shared/core/json_encoder.h"
#include "tests/client/fake_api_server.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace lectern {

inline const ChatPersonDto kMe{UserId::make(), QStringLiteral("Me"), {}};
inline const ChatPersonDto kMira{UserId::make(), QStringLiteral("Mira Berg"), {}};
inline const CourseId kCourse = CourseId::make();
inline const LessonId kLesson = LessonId::make();

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

inline MessageDto said(const RoomId &room, qint64 seq, const QString &text)
{
    MessageDto one;
    one.messageId = MessageId::make();
    one.roomId = room;
    one.seq = one.change = seq;
    one.sender = kMira;
    one.message = text;
    one.createdAt = Timestamp::now().plusSeconds(seq - 1000);
    return one;
}

inline RoomDto roomOf(RoomType type, const QList<MessageDto> &messages, const RoomId &id)
{
    RoomDto room;
    room.roomId = id;
    room.type = type;
    room.name = QStringLiteral("Night sky");
    if (type == RoomType::Course || type == RoomType::Lesson)
        room.courseId = kCourse;
    if (type == RoomType::Lesson)
        room.lessonId = kLesson;
    room.lastSeq = room.lastChange = room.lastReadSeq = messages.size();
    room.createdAt = Timestamp::now().plusSeconds(-2000);
    return room;
}

[[nodiscard]] inline QString text(const QVariant &row, const char *key)
{
    return row.toMap().value(QString::fromLatin1(key)).toString();
}

/// A desktop's chat over an API of canned answers, without sockets.
struct ChatBench
{
    void prepare()
    {
        m_chat.reset();
        m_testers.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeApiServer>();
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setTokens({QStringLiteral("a"), QStringLiteral("r")});
        m_api->setRetryPolicy({.attempts = 1});
        m_rooms.clear();
        m_room = RoomId::make();
        m_talk.clear();
    }

    void give(const RoomDto &room, const QList<MessageDto> &messages)
    {
        m_rooms.append(room);
        JoinReply join;
        join.roomId = room.roomId;
        join.room = room;
        join.messages = messages;
        join.lastSeq = room.lastSeq;
        join.lastChange = room.lastChange;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/join").arg(room.roomId.toString()),
                         asObject(join));
    }
    void begin()
    {
        RoomListReply list;
        list.rooms = m_rooms;
        list.total = m_rooms.size();
        m_server->answer("GET", QStringLiteral("/api/chat"), asObject(list));
        m_chat =
            std::make_unique<ChatController>(m_api.get(), m_connectivity.get(), m_folder->path());
        for (QAbstractItemModel *model :
             {static_cast<QAbstractItemModel *>(m_chat->pins()),
              static_cast<QAbstractItemModel *>(m_chat->reports()),
              static_cast<QAbstractItemModel *>(m_chat->admin()->people()),
              static_cast<QAbstractItemModel *>(m_chat->search()),
              static_cast<QAbstractItemModel *>(m_chat->lesson()->conversation()->messages())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
        m_chat->setAccount(kMe);
        // There is none; each try to have one would forget who was told to be online.
        m_chat->realtime().setWanted(false);
    }
    [[nodiscard]] QJsonObject lastBody(const QByteArray &method, const QString &path) const
    {
        QByteArray body;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.method == method && one.path == path)
                body = one.body;
        }
        return QJsonDocument::fromJson(body).object();
    }

    [[nodiscard]] static QString pathOf(const RoomDto &room, const char *what)
    {
        return QLatin1String("/api/rooms/") + room.roomId.toString() + QLatin1String(what);
    }
    [[nodiscard]] static RoomMembersReply people(std::initializer_list<const char *> names)
    {
        RoomMembersReply reply;
        for (const char *name : names) {
            RoomMemberDto one;
            one.userId = UserId::make();
            one.name = QString::fromLatin1(name);
            reply.members.append(one);
        }
        reply.total = reply.members.size();
        return reply;
    }
    /// Open, and what that asks for has come: later it would tell of before what a test changes.
    void openWhole(const RoomId &room) const
    {
        QSignalSpy caughtUp(&m_chat->sync(), &ChatSync::caughtUp);
        m_chat->openRoom(room.toString());
        const auto open = [&caughtUp, &room] {
            return std::any_of(caughtUp.cbegin(), caughtUp.cend(), [&room](const auto &one) {
                return one[0].template value<RoomId>() == room;
            });
        };
        QTRY_VERIFY(open());
    }
    void openGroup(const RoomMembersReply &members, bool moderates, QList<MessageDto> messages = {})
    {
        RoomDto room = roomOf(RoomType::Group, messages, RoomId::make());
        room.canModerate = moderates;
        for (MessageDto &one : messages)
            one.roomId = room.roomId;
        give(room, messages);
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/members").arg(room.roomId.toString()),
                         asObject(members));
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
    }
    /// What is to go to the room still.
    [[nodiscard]] QList<OutboxEntry> waiting() const
    {
        return m_chat->sync().outbox().waitingIn(m_room);
    }

    static inline const QString kSend = QStringLiteral("/api/chat/message");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    std::unique_ptr<ChatController> m_chat;
    QList<RoomDto> m_rooms;
    RoomId m_room;            ///< the one that a test is about
    QList<MessageDto> m_talk; ///< what is said there
};

} // namespace lectern
