// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connectivity.h"
#include "client/features/chat/chat_controller.h"
#include "tests/client/chat/fake_chat_server.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <memory>
#include <vector>

namespace lectern {

using namespace std::chrono_literals;

/// One desktop program's chat.
struct Desk
{
    Desk(FakeChatServer &server, const QString &folder) : api(&connectivity)
    {
        api.setServer(server.url());
        api.setTokens({QStringLiteral("a"), QStringLiteral("r")});
        api.setRetryPolicy({.attempts = 1});
        chat = std::make_unique<ChatController>(&api, &connectivity, folder);
        chat->realtime().setTimings(
            {.answer = 5s, .opening = 2s, .ping = 5s, .firstPause = 5ms, .longestPause = 50ms});
        chat->sync().setRetryPauses(10ms, 60ms);
        chat->sync().outbox().setRetryPauses(10ms, 60ms);
        chat->sync().changes().setRetryPauses(10ms, 60ms);
        testers.push_back(std::make_unique<QAbstractItemModelTester>(chat->rooms()));
        testers.push_back(
            std::make_unique<QAbstractItemModelTester>(chat->conversation()->messages()));
        chat->setAccount(server.client);
    }
    /// Where answers get lost: a busy computer may take as long for one that doesn't.
    void waitBriefly()
    {
        chat->realtime().setTimings(
            {.answer = 400ms, .opening = 2s, .ping = 5s, .firstPause = 5ms, .longestPause = 50ms});
    }
    /// Of a row of the open room.
    [[nodiscard]] QVariant data(int row, int role) const
    {
        const ConversationModel *model = chat->conversation()->messages();
        return model->data(model->index(row), role);
    }
    [[nodiscard]] QStringList shown() const
    {
        const ConversationModel *model = chat->conversation()->messages();
        QStringList list;
        for (int row = model->rowCount() - 1; row >= 0; --row)
            list.append(model->data(model->index(row), ConversationModel::TextRole).toString());
        return list;
    }

    Connectivity connectivity;
    ApiClient api;
    std::unique_ptr<ChatController> chat;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

/// A school's chat of one room, and where a desktop keeps what it knows of it.
struct DeskBench
{
    void prepare(const QString &name = QStringLiteral("Night sky"), RoomType type = RoomType::Group)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeChatServer>();
        m_server->client = {UserId::make(), QStringLiteral("Me"), {}};
        m_other = {UserId::make(), QStringLiteral("Mira Berg"), {}};
        m_room = m_server->addRoom(name, type);
    }
    /// As messages of the other person.
    void sayNumbers(int first, int last)
    {
        for (int i = first; i <= last; ++i)
            m_server->post(m_room, m_other, QString::number(i));
    }
    /// Its line is there, and nothing is under way that tells of before.
    void settle(Desk &desk) const
    {
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        const ChatSync &sync = desk.chat->sync();
        QTRY_VERIFY(sync.isCurrent(m_room) && !sync.listing());
    }
    /// Once it has settled; opening joins once more.
    void open(Desk &desk) const
    {
        settle(desk);
        desk.chat->openRoom(m_room.toString());
    }
    /// … and that has come, too.
    void openWhole(Desk &desk) const
    {
        open(desk);
        settle(desk);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeChatServer> m_server;
    ChatPersonDto m_other;
    RoomId m_room;
};

[[nodiscard]] inline QStringList textsOf(const QList<MessageDto> &messages)
{
    QStringList list;
    for (const MessageDto &one : messages)
        list.append(one.message);
    return list;
}

} // namespace lectern
