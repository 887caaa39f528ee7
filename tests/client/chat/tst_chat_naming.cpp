// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who can be called by name in a message, and who of several is meant.
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatNaming : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void namesAreOfferedAfterAnAt()
    {
        const auto members = people({"Noor", "Noor Haddad", "Anna Noor", "Noor", "Ole"});
        openGroup(members, false);
        MentionChoices *choices = m_chat->conversation()->naming();
        choices->look(QStringLiteral("mail me@no"), 10);
        QVERIFY(!choices->isOpen());
        choices->look(QStringLiteral("Hi @no"), 6);
        QTRY_COMPARE(names(),
                     QStringList({QStringLiteral("Noor"), QStringLiteral("Noor"),
                                  QStringLiteral("Noor Haddad"), QStringLiteral("Anna Noor")}));
        QCOMPARE(choices->from(), 3);
        QCOMPARE(choices->to(), 6);
        choices->setCurrent(choices->current() - 1); // around
        QCOMPARE(choices->current(), 3);
        choices->putAway();
        choices->look(QStringLiteral("Hi @noo"), 7);
        QVERIFY(!choices->isOpen()); // not again for this one
        choices->look(QStringLiteral("Hi "), 3);
        choices->look(QStringLiteral("Hi @o"), 5);
        QCOMPARE(names(), QStringList{QStringLiteral("Ole")});
        choices->look(QStringLiteral("Hi @a"), 5);
        QCOMPARE(names(), QStringList{QStringLiteral("Anna Noor")}); // @all is not for everybody
        // Of several who are called the same, the one who was chosen is meant.
        choices->look(QStringLiteral("Hi @no"), 6);
        const QString chosen =
            choices->found()[1].toMap().value(QStringLiteral("userId")).toString();
        QCOMPARE(choices->take(1), QStringLiteral("@Noor "));
        choices->look(QStringLiteral("Hi @Noor "), 9);
        QVERIFY(!choices->isOpen());
        QVERIFY(m_chat->conversation()->send(QStringLiteral("Hi @Noor and @Ole")));
        const auto waiting = m_chat->sync().outbox().waitingIn(m_rooms[0].roomId);
        QCOMPARE(waiting.size(), 1);
        const QList<UserId> meant = waiting[0].request.mentions.value_or(QList<UserId>());
        QCOMPARE(meant.size(), 2);
        QCOMPARE(meant[0].toString(), chosen);
        QCOMPARE(meant[1], members.members[4].userId);
    }

    /// Who was meant in one message, or by a name that is gone again, isn't in another one.
    void ofNamesakesTheOneWhoWasChosenLastIsMeant()
    {
        const auto members = people({"Noor", "Noor", "Noor Haddad"});
        openGroup(members, false);
        Conversation *talk = m_chat->conversation();
        const auto choose = [&](const QString &words, int row) {
            talk->naming()->look({}, 0);
            talk->naming()->look(words, int(words.size()));
            const QVariant one = talk->naming()->found().value(row);
            talk->naming()->take(row);
            return UserId(Uuid::fromString(text(one, "userId")).value_or(Uuid()));
        };
        const auto meant = [&](const QString &words) {
            auto users = talk->mentions().in(words);
            if (users)
                std::sort(users->begin(), users->end());
            return users;
        };
        const auto both = [](UserId a, UserId b) {
            return a < b ? QList<UserId>{a, b} : QList<UserId>{b, a};
        };
        talk->naming()->look(QStringLiteral("@no"), 3);
        QTRY_COMPARE(names().size(), 3);
        const UserId first = choose(QStringLiteral("@no"), 0);
        QVERIFY(talk->send(QStringLiteral("@Noor ")));
        const UserId second = choose(QStringLiteral("@no"), 1);
        QVERIFY(first != second);
        QCOMPARE(meant(QStringLiteral("@Noor ")), std::optional(QList<UserId>{second}));
        // The name was taken out again.
        QCOMPARE(choose(QStringLiteral("to @no"), 0), first);
        QCOMPARE(meant(QStringLiteral("to @Noor")), std::optional(QList<UserId>{first}));
        // It stands there still; a longer one that begins so is another.
        QCOMPARE(choose(QStringLiteral("@Noor and @no"), 1), second);
        QCOMPARE(meant(QStringLiteral("@Noor and @Noor")), std::optional(both(first, second)));
        QCOMPARE(choose(QStringLiteral("@Noor Haddad, @no"), 0), first);
        QCOMPARE(meant(QStringLiteral("@Noor")), std::optional(QList<UserId>{first}));
        // A draft keeps them while another room is open.
        m_chat->closeRoom();
        m_chat->openRoom(m_rooms[0].roomId.toString());
        talk->draft()->setText(QStringLiteral("@Noor"));
        QTRY_VERIFY(talk->mentions().whole());
        QCOMPARE(meant(QStringLiteral("@Noor")), std::optional(QList<UserId>{first}));
        QVERIFY(talk->send(QStringLiteral("@Noor")));
        // Nobody is chosen: the server reads who is called so.
        QCOMPARE(meant(QStringLiteral("@Noor")), std::nullopt);
        QCOMPARE(meant(QStringLiteral("@Noor Haddad")), std::nullopt);
        // Beside whoever is chosen all are meant who are called so, as the server would have it.
        talk->naming()->look(QStringLiteral("@noor h"), 7);
        QCOMPARE(names(), QStringList{QStringLiteral("Noor Haddad")});
        talk->naming()->take(0);
        QList<UserId> all;
        for (const RoomMemberDto &one : members.members)
            all.append(one.userId);
        std::sort(all.begin(), all.end());
        QCOMPARE(meant(QStringLiteral("@Noor Haddad and @NOOR")), std::optional(all));
        QCOMPARE(meant(QStringLiteral("@Noor Haddad, me@Noor")),
                 std::optional(QList<UserId>{members.members[2].userId}));
    }

    void anEditMeansTheSameNamesake()
    {
        const auto members = people({"Noor", "Noor"});
        MessageDto mine = said({}, 1, QStringLiteral("Thanks @Noor"));
        mine.sender = kMe;
        mine.mentions = {members.members[1].userId};
        openGroup(members, false, {mine});
        Conversation *talk = m_chat->conversation();
        QTRY_COMPARE(talk->messages()->rowCount(), 1);
        const QString path = QStringLiteral("/api/chat/message");
        m_server->refuse("PATCH", path, 400, QStringLiteral("chat.word_not_allowed"));
        MessageEdit *edit = talk->editing();
        edit->begin(mine.messageId.toString(), mine.message);
        QTRY_VERIFY(talk->mentions().whole());
        const auto saved = [&](const QString &words) {
            const int before = m_server->count("PATCH", path);
            edit->setText(words);
            edit->save();
            return QTest::qWaitFor([&] { return m_server->count("PATCH", path) > before; })
                       ? lastBody("PATCH", path).value(QLatin1String("mentions")).toArray()
                       : QJsonArray{};
        };
        QCOMPARE(saved(QStringLiteral("Thank you @Noor")),
                 QJsonArray{members.members[1].userId.toString()});
        // Until another one is chosen.
        edit->begin(mine.messageId.toString(), mine.message);
        talk->naming()->look(QStringLiteral("Now @no"), 7);
        const QVariantList found = talk->naming()->found();
        QCOMPARE(found.size(), 2);
        const QString other = members.members[0].userId.toString();
        talk->naming()->take(text(found[0], "userId") == other ? 0 : 1);
        QCOMPARE(saved(QStringLiteral("Now @Noor ")), QJsonArray{other});
        edit->drop();
        QCOMPARE(talk->mentions().in(QStringLiteral("@Noor")), std::nullopt);
    }

    /// Enter takes who was highlighted, whoever is found meanwhile.
    void thoseWhoComeLateMoveNoChoice()
    {
        QList<MessageDto> talk = {said({}, 1, QStringLiteral("a")),
                                  said({}, 2, QStringLiteral("b"))};
        talk[1].sender = {UserId::make(), QStringLiteral("Mona"), {}};
        openGroup(people({"Max", "Milo"}), false, talk);
        QTRY_COMPARE(m_chat->conversation()->messages()->rowCount(), 2);
        MentionChoices *choices = m_chat->conversation()->naming();
        choices->look(QStringLiteral("@m"), 2);
        QCOMPARE(names(), QStringList({kMira.name, QStringLiteral("Mona")}));
        choices->setCurrent(1);
        QTRY_COMPARE(choices->found().size(), 4);
        QCOMPARE(names().value(choices->current()), QStringLiteral("Mona"));
    }

    void whatIsSettledStaysSoWhereverItMoves()
    {
        openGroup(people({"Noor"}), false);
        MentionChoices *choices = m_chat->conversation()->naming();
        choices->look(QStringLiteral("@n"), 2);
        QTRY_VERIFY(choices->isOpen());
        choices->putAway();
        choices->look(QStringLiteral("@n or @n"), 8);
        QVERIFY(choices->isOpen()); // another one
        choices->putAway();
        choices->look(QStringLiteral("so: @n or @n"), 6);
        QVERIFY(!choices->isOpen());
        choices->look(QStringLiteral("so: @n or @n"), 12);
        QVERIFY(!choices->isOpen());
        choices->look(QStringLiteral("so: @n or"), 9);
        choices->look(QStringLiteral("so: @n or @n"), 12);
        QVERIFY(choices->isOpen()); // begun anew
    }

    void everybodyIsCalledByWhoMay()
    {
        openGroup(people({"Alma"}), true);
        MentionChoices *choices = m_chat->conversation()->naming();
        choices->look(QStringLiteral("@al"), 3);
        QTRY_COMPARE(names(), QStringList({QStringLiteral("@all"), QStringLiteral("Alma")}));
        QCOMPARE(choices->take(0), QStringLiteral("@all "));
    }

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const QVariant &one : m_chat->conversation()->naming()->found())
            list.append(text(one, "name"));
        return list;
    }
};

QTEST_GUILESS_MAIN(TestChatNaming)
#include "tst_chat_naming.moc"
