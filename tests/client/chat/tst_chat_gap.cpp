// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/connectivity.h"
#include "client/features/chat/chat_controller.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "tests/client/chat/fake_chat_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lectern;
using namespace std::chrono_literals;

/// The server says that it can't say what has changed.
class TestChatGap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotToldIsAskedFor()
    {
        const QTemporaryDir folder;
        FakeChatServer server;
        server.client = {UserId::make(), QStringLiteral("Me"), {}};
        const ChatPersonDto other{UserId::make(), QStringLiteral("Mira Berg"), {}};
        const RoomId room = server.addRoom(QStringLiteral("Night sky"));
        server.post(room, other, QStringLiteral("one"));
        Connectivity connectivity;
        ApiClient api(&connectivity);
        api.setServer(server.url());
        api.setTokens({QStringLiteral("a"), QStringLiteral("r")});
        api.setRetryPolicy({.attempts = 1});
        ChatController chat(&api, &connectivity, folder.path());
        chat.realtime().setTimings(
            {.answer = 400ms, .opening = 2s, .ping = 5s, .firstPause = 5ms, .longestPause = 50ms});
        chat.setAccount(server.client);
        QTRY_COMPARE(chat.rooms()->rowCount(), 1);
        chat.openRoom(room.toString());
        const ConversationModel *shown = chat.conversation()->messages();
        QTRY_COMPARE(shown->rowCount(), 1);
        const auto reactions = [shown] {
            return shown->data(shown->index(0), ConversationModel::ReactionsRole).toList().size();
        };
        for (const bool on : {true, false}) {
            server.lostPushes = 1;
            server.react(room, 0, other.userId, QStringLiteral("👍"), on);
            server.lostPushes = 0;
            QCOMPARE(reactions(), on ? 0 : 1);
            const MessagesChangedPush push{room, {}, server.messages(room).first().change};
            server.push(chat_events::kMessagesChanged, toJson(push));
            QTRY_COMPARE(reactions(), on ? 1 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestChatGap)
#include "tst_chat_gap.moc"
