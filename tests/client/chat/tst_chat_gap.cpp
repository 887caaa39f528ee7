// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_events.h"
#include "shared/dto/chat_message_pushes.h"
#include "tests/client/chat/desk.h"

#include <QTest>

using namespace lectern;

/// The server says that it can't say what has changed.
class TestChatGap : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whatIsNotToldIsAskedFor()
    {
        sayNumbers(1, 1);
        Desk desk(*m_server, m_folder->path());
        openWhole(desk);
        QTRY_COMPARE(desk.shown().size(), 1);
        const auto reactions = [&desk] {
            return desk.data(0, ConversationModel::ReactionsRole).toList().size();
        };
        for (const bool on : {true, false}) {
            m_server->lostPushes = 1;
            m_server->react(m_room, 0, m_other.userId, QStringLiteral("👍"), on);
            m_server->lostPushes = 0;
            QCOMPARE(reactions(), on ? 0 : 1);
            const MessagesChangedPush push{m_room, {}, m_server->messages(m_room).first().change};
            m_server->push(chat_events::kMessagesChanged, toJson(push));
            QTRY_COMPARE(reactions(), on ? 1 : 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestChatGap)
#include "tst_chat_gap.moc"
