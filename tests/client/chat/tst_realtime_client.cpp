// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/realtime/realtime_client.h"
#include "tests/client/chat/fake_chat_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using namespace std::chrono_literals;

class TestRealtimeClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeChatServer>();
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setTokens({QStringLiteral("a"), QStringLiteral("r")});
        m_client = std::make_unique<RealtimeClient>(m_api.get(), m_connectivity.get());
        m_client->setTimings(
            {.answer = 5s, .opening = 2s, .ping = 200ms, .firstPause = 10ms, .longestPause = 40ms});
    }
    void cleanup()
    {
        m_client.reset();
        m_api.reset();
        m_connectivity.reset();
        m_server.reset();
    }

    void signsInAndAsks()
    {
        const RoomId room = m_server->addRoom(QStringLiteral("One"));
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        JoinRequest request;
        request.roomId = room;
        QString name;
        m_client->ask<JoinReply>("join", request, this,
                                 [&](const Result<JoinReply> &reply) { name = reply->room.name; });
        QTRY_COMPARE(name, QStringLiteral("One"));
        QByteArray refused;
        m_client->ask("nonsense", "{}", this,
                      [&](const Result<QJsonObject> &reply) { refused = reply.error().id; });
        QTRY_COMPARE(refused, QByteArray("realtime.unknown_event"));
    }

    void pushesAreHandedOn()
    {
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        QSignalSpy pushed(m_client.get(), &RealtimeClient::pushed);
        m_server->push("user-typing", "{\"isTyping\":true}");
        QTRY_COMPARE(pushed.count(), 1);
        QCOMPARE(pushed[0][0].toString(), QStringLiteral("user-typing"));
        QVERIFY(pushed[0][1].toJsonObject().value(QLatin1String("isTyping")).toBool());
    }

    void comesBackAfterACutAndAfterARestart()
    {
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        const int first = m_server->signIns();
        m_server->cutAll(); // it may be back before anybody looks
        QTRY_COMPARE(m_server->signIns(), first + 1);
        QTRY_VERIFY(m_client->online());
        m_server->goAway();
        QTRY_COMPARE(m_client->state(), RealtimeClient::Waiting);
        m_server->comeBack();
        QTRY_VERIFY(m_client->online());
        for (const int code : {1012, 1013, 1001}) {
            const int before = m_server->signIns();
            m_server->closeAll(code);
            QTRY_COMPARE(m_server->signIns(), before + 1);
            QTRY_VERIFY(m_client->online());
        }
    }

    /// The socket, and the rooms it hears, outlive the token.
    void theTokenIsExchangedBeforeItEnds()
    {
        m_server->expiresIn = 3; // it is exchanged after two of them
        QSignalSpy states(m_client.get(), &RealtimeClient::stateChanged);
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        m_server->goodToken = "fresh";
        m_server->expiresIn = 900;
        const auto changes = states.size();
        QTRY_COMPARE(m_server->signIns(), 2);
        QCOMPARE(m_api->tokens().access, QStringLiteral("fresh"));
        QVERIFY(m_client->online());
        QCOMPARE(states.size(), changes);
        QCOMPARE(m_server->sockets(), 1);
    }

    void everyQuestionIsAnsweredOnce()
    {
        QList<QByteArray> answers;
        const auto note = [&](const Result<QJsonObject> &reply) {
            answers.append(reply ? QByteArray("ok") : reply.error().id);
        };
        m_client->ask("typing", "{}", this, note);
        QVERIFY(answers.isEmpty()); // never from within the call
        QTRY_COMPARE(answers, QList<QByteArray>{"client.offline"});
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        answers.clear();
        m_server->silent = true;
        m_client->setTimings({.answer = 300ms, .firstPause = 10ms, .longestPause = 40ms});
        m_client->ask("typing", "{}", this, note);
        QTRY_COMPARE(answers, QList<QByteArray>{"client.timeout"});
        m_client->setTimings({.answer = 5s, .firstPause = 10ms, .longestPause = 40ms});
        answers.clear();
        m_client->ask("typing", "{}", this, note);
        m_server->cutAll();
        QTRY_COMPARE(answers, QList<QByteArray>{"client.offline"});
        answers.clear();
        m_server->silent = false;
        QTRY_VERIFY(m_client->online());
        {
            QObject gone;
            m_client->ask("join", "{}", &gone, note);
        }
        m_client->ask("nonsense", "{}", this, note);
        QTRY_COMPARE(answers, QList<QByteArray>{"realtime.unknown_event"});
    }

    void aRefusedTokenIsExchangedOnce()
    {
        m_server->goodToken = "b";
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        QCOMPARE(m_server->signIns(), 2);
        QCOMPARE(m_api->tokens().access, QStringLiteral("b"));
    }

    void aBlockedAccountIsToldAndEndsTheTries()
    {
        m_server->goodToken = "nobody";
        m_server->refusal = 4403;
        QSignalSpy blocked(m_client.get(), &RealtimeClient::blocked);
        m_client->setWanted(true);
        QTRY_COMPARE(blocked.count(), 1);
        QCOMPARE(m_client->state(), RealtimeClient::Off);
        QTest::qWait(100);
        QCOMPARE(m_server->signIns(), 1);
    }

    void whoeverIsCutRightAfterTheSignInComesBackMoreAndMoreSlowly()
    {
        m_client->setTimings({.firstPause = 10ms, .longestPause = 10s, .settled = 5s});
        const auto cut = connect(m_client.get(), &RealtimeClient::stateChanged, this, [this] {
            if (m_client->online())
                m_server->closeAll(1013);
        });
        m_client->setWanted(true);
        QTest::qWait(1000);
        QVERIFY(m_server->signIns() > 2);
        QVERIFY(m_server->signIns() < 10); // 5 + 10 + 20 … ms, or more
        // One that has stayed for a while is back at once, however often that happens.
        disconnect(cut);
        m_client->setWanted(false);
        m_client->setTimings({.firstPause = 10ms, .longestPause = 10s, .settled = 20ms});
        m_client->setWanted(true);
        QTRY_VERIFY(m_client->online());
        for (int i = 0; i < 9; ++i) {
            QTest::qWait(40);
            const int before = m_server->signIns();
            m_server->cutAll();
            QTRY_COMPARE_WITH_TIMEOUT(m_server->signIns(), before + 1, 500);
            QTRY_VERIFY(m_client->online());
        }
    }

    void pausesGrowAndDiffer()
    {
        Backoff backoff(100ms, 1000ms);
        std::chrono::milliseconds longest{0};
        for (const auto most : {100ms, 200ms, 400ms, 800ms, 1000ms, 1000ms}) {
            const auto pause = backoff.next();
            QVERIFY(pause >= most / 2 && pause <= most);
            longest = std::max(longest, pause);
        }
        backoff.reset();
        QVERIFY(backoff.next() <= 100ms);
    }

private:
    std::unique_ptr<FakeChatServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<RealtimeClient> m_client;
};

QTEST_GUILESS_MAIN(TestRealtimeClient)
#include "tst_realtime_client.moc"
