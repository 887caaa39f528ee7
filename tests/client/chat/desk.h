// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connectivity.h"
#include "client/features/chat/chat_controller.h"
#include "tests/client/chat/fake_chat_server.h"

#include <QAbstractItemModelTester>
#include <QStringList>

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
            {.answer = 400ms, .opening = 2s, .ping = 5s, .firstPause = 5ms, .longestPause = 50ms});
        chat->sync().setRetryPauses(10ms, 60ms);
        chat->sync().outbox().setRetryPauses(10ms, 60ms);
        chat->sync().changes().setRetryPauses(10ms, 60ms);
        testers.push_back(std::make_unique<QAbstractItemModelTester>(chat->rooms()));
        testers.push_back(
            std::make_unique<QAbstractItemModelTester>(chat->conversation()->messages()));
        chat->setAccount(server.client);
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

[[nodiscard]] inline QStringList textsOf(const QList<MessageDto> &messages)
{
    QStringList list;
    for (const MessageDto &one : messages)
        list.append(one.message);
    return list;
}

} // namespace lectern
