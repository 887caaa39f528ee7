// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits, deletions and reactions over a network that is not always there.
#include "tests/client/chat/desk.h"

#include <QTest>

using namespace lectern;

class TestChatChanges : public QObject, private DeskBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        for (const char *text : {"one", "two", "three"})
            m_server->post(m_room, m_server->client, QString::fromLatin1(text));
        m_server->post(m_room, m_other, QStringLiteral("four"));
    }

    void whatWasDoneWithoutANetworkIsDoneOnce()
    {
        {
            Desk desk(*m_server, m_folder->path());
            open(desk);
            m_server->goAway();
            QTRY_VERIFY(desk.chat->line() != ChatController::Live);
            edit(desk, 0, QStringLiteral("ONE"));
            QTRY_COMPARE(desk.shown(), words("ONE", "two", "three", "four"));
            desk.chat->conversation()->remove(idOf(1));
            desk.chat->conversation()->react(idOf(3), QStringLiteral("👍"));
            QTRY_COMPARE(desk.shown(), words("ONE", "", "three", "four"));
            QCOMPARE(desk.data(2, ConversationModel::DeletedRole).toBool(), true);
            QCOMPARE(reactions(desk, 0), QStringLiteral("👍1+"));
            QCOMPARE(desk.chat->unsent()->waiting(), 3);
            // After a while it is said.
            QTRY_COMPARE(pending(desk, 3), QStringLiteral("edit"));
            QTRY_COMPARE(pending(desk, 2), QStringLiteral("delete"));
            QTRY_COMPARE(pending(desk, 0), QStringLiteral("react"));
            QCOMPARE(pending(desk, 1), QString());
        }
        // The program starts again, and the network is still away.
        Desk desk(*m_server, m_folder->path());
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.shown(), words("ONE", "", "three", "four"));
        QCOMPARE(desk.chat->unsent()->waiting(), 3);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)), words("ONE", "", "three", "four"));
        QCOMPARE(m_server->messages(m_room)[3].reactions.value(0).count, 1);
        QCOMPARE(asked(), QByteArrayList({"edit-message", "delete-message", "react"}));
        QTRY_COMPARE(desk.shown(), words("ONE", "", "three", "four"));
        QCOMPARE(reactions(desk, 0), QStringLiteral("👍1+"));
        QCOMPARE(pending(desk, 3), QString());
    }

    void whatIsNoLongerWantedIsNotAskedFor()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        Conversation *talk = desk.chat->conversation();
        talk->react(idOf(3), QStringLiteral("👍"));
        talk->react(idOf(3), QStringLiteral("👍"));
        QTRY_COMPARE(reactions(desk, 0), QString());
        edit(desk, 0, QStringLiteral("first"));
        edit(desk, 0, QStringLiteral("second"));
        edit(desk, 2, QStringLiteral("gone"));
        talk->remove(idOf(2));
        talk->remove(idOf(1));
        QTRY_COMPARE(desk.shown(), words("second", "", "", "four"));
        // Taken back, it is as it was.
        QTRY_VERIFY(desk.data(2, ConversationModel::PendingHeldRole).toBool());
        talk->discard(idOf(1));
        QCOMPARE(desk.shown(), words("second", "two", "", "four"));
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)), words("second", "two", "", "four"));
        QVERIFY(m_server->messages(m_room)[3].reactions.isEmpty());
        QCOMPARE(asked().count("delete-message"), 1);
    }

    void lostAnswersDoNothingTwice()
    {
        Desk desk(*m_server, m_folder->path());
        desk.waitBriefly();
        open(desk);
        m_server->lostAnswers = 0.6;
        for (int i = 0; i < 6; ++i) {
            desk.chat->conversation()->react(idOf(3), QString(QChar(0x2660 + i)));
            m_server->cutAll();
        }
        desk.chat->conversation()->remove(idOf(2));
        QTRY_COMPARE_WITH_TIMEOUT(desk.chat->unsent()->waiting(), 0, 30000);
        m_server->lostAnswers = 0;
        const QList<ReactionDto> all = m_server->messages(m_room)[3].reactions;
        QCOMPARE(all.size(), 6);
        for (const ReactionDto &one : all)
            QCOMPARE(one.count, 1);
        QTRY_COMPARE(reactions(desk, 0), QStringLiteral("♠1+♡1+♢1+♣1+♤1+♥1+"));
        QVERIFY(m_server->messages(m_room)[2].deletedAt);
    }

    void aSlowNetworkHoldsNobodyUp()
    {
        Desk desk(*m_server, m_folder->path());
        desk.chat->realtime().setTimings(
            {.answer = 60s, .opening = 2s, .ping = 60s, .firstPause = 5ms, .longestPause = 50ms});
        open(desk);
        m_server->silent = true;
        edit(desk, 0, QStringLiteral("ONE"));
        QVERIFY(desk.chat->conversation()->editing()->saving());
        QTRY_VERIFY(desk.chat->conversation()->editing()->key().isEmpty());
        QTRY_COMPARE(desk.shown(), words("ONE", "two", "three", "four"));
        m_server->silent = false;
        m_server->cutAll();
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)), words("ONE", "two", "three", "four"));
    }

    void whatComesLateOverHttpDoesNotUndoAYoungerChange()
    {
        Desk desk(*m_server, m_folder->path());
        editOverHttp(desk);
        m_server->goodToken.clear();
        QTRY_COMPARE(m_server->messages(m_room)[0].message, QStringLiteral("ONE"));
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        edit(desk, 0, QStringLiteral("ONE and a half"));
        QTRY_COMPARE(desk.shown().constFirst(), QStringLiteral("ONE and a half"));
        QTRY_VERIFY(desk.chat->conversation()->editing()->key().isEmpty());
        // Only that message has to wait.
        edit(desk, 1, QStringLiteral("TWO"));
        QTRY_COMPARE(m_server->messages(m_room)[1].message, QStringLiteral("TWO"));
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 1);
        m_server->letGo("PATCH");
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(textsOf(m_server->messages(m_room)),
                 words("ONE and a half", "TWO", "three", "four"));
        QTRY_COMPARE(desk.shown(), words("ONE and a half", "TWO", "three", "four"));
    }

    void aRefusalIsBelievedThoughTheFirstWayHangs()
    {
        Desk desk(*m_server, m_folder->path());
        editOverHttp(desk);
        m_server->refuseEdit = QStringLiteral("chat.word_not_allowed");
        m_server->goodToken.clear();
        const auto failure = [&] {
            return desk.data(3, ConversationModel::PendingFailureRole).toString();
        };
        QTRY_VERIFY(!failure().isEmpty());
        QVERIFY(!QTest::qWaitFor([this] { return asked().count("edit-message") > 1; }, 200));
        QCOMPARE(asked().count("edit-message"), 1);
        // What comes of the other way in the end is told.
        m_server->letGo("PATCH");
        QTRY_VERIFY(failure().isEmpty());
        QTRY_COMPARE(desk.shown().constFirst(), QStringLiteral("ONE"));
    }

    void aRefusalIsTakenBackThoughTheFirstWayHangs()
    {
        Desk desk(*m_server, m_folder->path());
        editOverHttp(desk);
        m_server->refuseEdit = QStringLiteral("chat.word_not_allowed");
        m_server->goodToken.clear();
        QTRY_VERIFY(!desk.data(3, ConversationModel::PendingFailureRole).toString().isEmpty());
        desk.chat->conversation()->discard(idOf(0));
        QCOMPARE(desk.shown().constFirst(), QStringLiteral("one"));
        QCOMPARE(pending(desk, 3), QString());
    }

    void onlyWhatIsToldOfIsTakenBack()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        edit(desk, 0, QStringLiteral("ONE"));
        QTRY_COMPARE(pending(desk, 3), QStringLiteral("edit"));
        desk.chat->conversation()->react(idOf(0), QStringLiteral("👍"));
        QCOMPARE(pending(desk, 3), QStringLiteral("edit")); // the other one is not late yet
        QTRY_COMPARE(pending(desk, 3), QStringLiteral("react"));
        desk.chat->conversation()->discard(idOf(0));
        QCOMPARE(pending(desk, 3), QStringLiteral("edit"));
        QCOMPARE(reactions(desk, 3), QString());
        QCOMPARE(desk.shown().constFirst(), QStringLiteral("ONE"));
        QCOMPARE(desk.chat->unsent()->waiting(), 1);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(m_server->messages(m_room)[0].message, QStringLiteral("ONE"));
        QVERIFY(m_server->messages(m_room)[0].reactions.isEmpty());
    }

    void aRefusalCanBeTakenBackOrTriedAgain()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        edit(desk, 0, QStringLiteral("ONE"));
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 1);
        m_server->refuseEdit = QStringLiteral("chat.word_not_allowed");
        m_server->comeBack();
        const auto failure = [&] {
            return desk.data(3, ConversationModel::PendingFailureRole).toString();
        };
        QTRY_VERIFY(!failure().isEmpty());
        QCOMPARE(pending(desk, 3), QStringLiteral("edit"));
        QCOMPARE(desk.chat->unsent()->waiting(), 0);
        QCOMPARE(desk.shown().constFirst(), QStringLiteral("ONE")); // the words are not lost
        const qsizetype before = asked().size();
        desk.chat->conversation()->retry(idOf(0));
        QTRY_COMPARE(asked().size(), before + 1);
        QTRY_VERIFY(!failure().isEmpty());
        desk.chat->conversation()->discard(idOf(0));
        QCOMPARE(desk.shown().constFirst(), QStringLiteral("one"));
        QCOMPARE(pending(desk, 3), QString());
    }

    void whatSomebodyHasDeletedMeanwhileIsChangedNoMore()
    {
        Desk desk(*m_server, m_folder->path());
        open(desk);
        m_server->goAway();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        edit(desk, 0, QStringLiteral("ONE"));
        desk.chat->conversation()->remove(idOf(1));
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 2);
        m_server->remove(m_room, 0);
        m_server->remove(m_room, 1);
        m_server->comeBack();
        QTRY_COMPARE(desk.chat->unsent()->waiting(), 0);
        QTRY_COMPARE(desk.shown(), words("", "", "three", "four"));
        desk.chat->conversation()->discard(idOf(0)); // where the refusal came first
        QCOMPARE(pending(desk, 3), QString());
    }

private:
    [[nodiscard]] static QStringList words(const char *a, const char *b, const char *c,
                                           const char *d)
    {
        return {QString::fromLatin1(a), QString::fromLatin1(b), QString::fromLatin1(c),
                QString::fromLatin1(d)};
    }
    void open(Desk &desk)
    {
        desk.chat->openRoom(m_room.toString());
        QTRY_COMPARE(desk.shown().size(), 4);
        QTRY_COMPARE(desk.chat->line(), ChatController::Live);
        QTRY_VERIFY(desk.chat->sync().isCurrent(m_room));
    }
    [[nodiscard]] QString idOf(int at) const
    {
        return m_server->messages(m_room)[at].messageId.toString();
    }
    void edit(Desk &desk, int at, const QString &text)
    {
        MessageEdit *editing = desk.chat->conversation()->editing();
        editing->begin(idOf(at), desk.shown()[at]);
        editing->setText(text);
        editing->save();
        if (desk.chat->line() != ChatController::Live)
            QTRY_VERIFY(editing->key().isEmpty());
    }
    /// The first message, where it hangs; the socket comes back once its token is good.
    void editOverHttp(Desk &desk)
    {
        m_server->editsOverHttp = true;
        m_server->held = {"PATCH"};
        open(desk);
        m_server->goodToken = "later";
        m_server->refusal = 1013;
        m_server->cutAll();
        QTRY_VERIFY(desk.chat->line() != ChatController::Live);
        edit(desk, 0, QStringLiteral("ONE"));
        QTRY_COMPARE(m_server->waiting(), 1);
    }
    [[nodiscard]] static QString reactions(const Desk &desk, int row)
    {
        QString all;
        for (const QVariant &one : desk.data(row, ConversationModel::ReactionsRole).toList()) {
            const QVariantMap reaction = one.toMap();
            all += reaction.value(QStringLiteral("emoji")).toString() +
                   reaction.value(QStringLiteral("count")).toString() +
                   (reaction.value(QStringLiteral("mine")).toBool() ? QLatin1String("+")
                                                                    : QLatin1String("-"));
        }
        return all;
    }
    [[nodiscard]] static QString pending(const Desk &desk, int row)
    {
        return desk.data(row, ConversationModel::PendingRole).toString();
    }
    [[nodiscard]] QByteArrayList asked() const
    {
        QByteArrayList list;
        for (const QByteArray &event : m_server->events()) {
            if (event == "edit-message" || event == "delete-message" || event == "react")
                list.append(event);
        }
        return list;
    }
};

QTEST_GUILESS_MAIN(TestChatChanges)
#include "tst_chat_changes.moc"
