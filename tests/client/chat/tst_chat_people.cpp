// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there and who can be called, found, or made to look after a group; what was said before.
#include "client/features/chat/emoji_finder.h"
#include "shared/dto/chat_traces.h"
#include "shared/dto/profile.h"
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace lectern;

class TestChatPeople : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whoIsInvisibleStaysSo()
    {
        const QString path = QStringLiteral("/api/v1/chat/status");
        m_server->answer("GET", path, asObject(StatusReply{false, {}}));
        begin();
        OwnPresence *presence = m_chat->presence();
        QTRY_VERIFY(presence->known());
        QVERIFY(presence->invisible()); // chosen another day
        m_server->answer("PUT", path, asObject(StatusReply{true, {}}));
        m_server->answer("GET", path, asObject(StatusReply{true, {}}));
        QSignalSpy told(presence, &OwnPresence::changed);
        presence->setInvisible(false);
        QVERIFY(!presence->invisible()); // at once
        QTRY_COMPARE(told.size(), 2);    // and when it is answered
        QCOMPARE(m_server->count("PUT", path), 1);
        QVERIFY(lastBody("PUT", path).value(QLatin1String("isOnline")).toBool());
        m_server->refuse("PUT", path, 500, QStringLiteral("internal"));
        const int asked = m_server->count("GET", path);
        told.clear();
        presence->setInvisible(true);
        QTRY_COMPARE(told.size(), 3); // chosen, refused, and what the server says holds
        QCOMPARE(m_server->count("GET", path), asked + 1);
        QVERIFY(presence->error().present);
        QVERIFY(!presence->invisible());
        // Whoever looks at the window again finds what holds by now.
        m_server->answer("GET", path, asObject(StatusReply{false, {}}));
        m_chat->setWindowActive(false);
        m_chat->setWindowActive(true);
        QTRY_VERIFY(presence->invisible());
        QVERIFY(!presence->error().present);
        m_server->hang("GET", path);
        m_chat->setAccount(kMira); // knows nothing of what another one chose
        QVERIFY(!presence->known() && !presence->error().present);
    }

    /// The server may take two that are under way at once in either order.
    void ofManyChoicesTheLastOneHolds()
    {
        const QString path = QStringLiteral("/api/v1/chat/status");
        m_server->answer("GET", path, asObject(StatusReply{true, {}}));
        begin();
        OwnPresence *presence = m_chat->presence();
        QTRY_VERIFY(presence->known());
        m_server->answer("PUT", path, asObject(StatusReply{true, {}}));
        QSignalSpy told(presence, &OwnPresence::changed);
        for (const bool on : {true, false, true, false})
            presence->setInvisible(on);
        // The first goes out, then the last, and nothing between them.
        QTRY_COMPARE(told.size(), 5);
        QCOMPARE(m_server->count("PUT", path), 2);
        QVERIFY(!presence->invisible());
        QVERIFY(lastBody("PUT", path).value(QLatin1String("isOnline")).toBool());
    }

    void theOtherOneWasLastSeen()
    {
        RoomDto room = roomOf(RoomType::Personal, {}, RoomId::make());
        room.peer = kMira;
        give(room, {});
        RoomMembersReply members;
        RoomMemberDto mira;
        mira.userId = kMira.userId;
        mira.name = kMira.name;
        mira.lastSeen = Timestamp::now().plusSeconds(-5 * 60 - 10);
        members.members = {mira};
        members.total = 1;
        const QString path = QStringLiteral("/api/rooms/%1/members").arg(room.roomId.toString());
        m_server->answer("GET", path, asObject(members));
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        const Conversation *talk = m_chat->conversation();
        QTRY_COMPARE(talk->about(), QStringLiteral("Last seen 5 minutes ago"));
        // Of who is invisible nothing is told.
        m_chat->closeRoom();
        members.members[0].lastSeen.reset();
        members.members[0].lastReadSeq = 7; // from the same answer
        m_server->answer("GET", path, asObject(members));
        m_chat->openRoom(room.roomId.toString());
        QTRY_COMPARE(m_chat->sync().reads(room.roomId).value(kMira.userId), 7);
        QCOMPARE(talk->about(), QString());
    }

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
        talk->setDraft(QStringLiteral("@Noor"));
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

    void whatAMessageSaidBeforeIsShown()
    {
        begin();
        const MessageId message = MessageId::make();
        const QString path = QStringLiteral("/api/chat/message/%1/edits").arg(message.toString());
        MessageEditsReply reply;
        reply.edits = {{QStringLiteral("first"), Timestamp::now().plusSeconds(-90), kMira, false},
                       {QStringLiteral("second"), Timestamp::now(), kMe, true}};
        m_server->answer("GET", path, asObject(reply));
        EditsModel *edits = m_chat->edits();
        const QAbstractItemModelTester tester(edits);
        edits->show(message.toString());
        QTRY_COMPARE(edits->rowCount(), 2);
        QCOMPARE(edits->index(0).data(EditsModel::TextRole).toString(), QStringLiteral("second"));
        QVERIFY(edits->index(0).data(EditsModel::DeletedRole).toBool());
        QCOMPARE(edits->index(0).data(EditsModel::NameRole).toString(), kMe.name);
        QVERIFY(!edits->index(1).data(EditsModel::DeletedRole).toBool());
        m_server->refuse("GET", path, 404, QStringLiteral("chat.message_not_found"));
        edits->show(message.toString());
        QCOMPARE(edits->rowCount(), 0); // of another message nothing is left
        QTRY_COMPARE(edits->state(), ViewState::Error);
    }

    void theLastAdminHandsOver()
    {
        const auto members = people({"Noor", "Ole"});
        openGroup(members, true);
        const QString leave = QStringLiteral("/api/chat/remove");
        const QString promote = QStringLiteral("/api/chat/add");
        m_server->refuse("PUT", leave, 409, QStringLiteral("chat.last_admin"));
        m_chat->loadMembers();
        QTRY_COMPARE(m_chat->members()->rowCount(), 2);
        QSignalSpy needed(m_chat->members(), &MembersModel::successorNeeded);
        m_chat->members()->leave();
        QTRY_COMPARE(needed.size(), 1);
        QVERIFY(!m_chat->members()->actionError().present);
        m_server->refuse("PUT", promote, 403, QStringLiteral("auth.forbidden"));
        const QString heir = members.members[1].userId.toString();
        m_chat->members()->handOver(heir);
        QTRY_VERIFY(m_chat->members()->actionError().present);
        QCOMPARE(m_server->count("PUT", leave), 1);
        m_server->answer("PUT", promote, asObject(m_rooms[0]));
        m_server->answer("PUT", leave, {});
        m_chat->members()->handOver(heir);
        QTRY_VERIFY(!m_chat->conversation()->isOpen());
        QCOMPARE(lastBody("PUT", promote).value(QLatin1String("userId")).toString(), heir);
        QVERIFY(!m_chat->sync().room(m_rooms[0].roomId));
    }

    void whoHasGoneToAnotherRoomIsAskedForNoSuccessor()
    {
        const RoomDto other = roomOf(RoomType::Group, {}, RoomId::make());
        give(other, {});
        openGroup(people({"Noor", "Ole"}), true);
        const QString leave = QStringLiteral("/api/chat/remove");
        m_server->refuse("PUT", leave, 409, QStringLiteral("chat.last_admin"));
        m_chat->loadMembers();
        QTRY_COMPARE(m_chat->members()->rowCount(), 2);
        QSignalSpy needed(m_chat->members(), &MembersModel::successorNeeded);
        m_chat->members()->leave();
        m_chat->openRoom(other.roomId.toString());
        m_chat->loadMembers();
        QTRY_COMPARE(m_server->count("PUT", leave), 1);
        m_chat->members()->leave(); // whose answer comes after the other's
        QTRY_COMPARE(needed.size(), 1);
        QCOMPARE(lastBody("PUT", leave).value(QLatin1String("roomId")).toString(),
                 other.roomId.toString());
        QTest::qWait(0);
        QCOMPARE(needed.size(), 1);
    }

    void oneselfIsNoSuccessor()
    {
        auto members = people({"Noor", "Me", "Ole"});
        members.members[1].userId = kMe.userId;
        openGroup(members, true);
        m_chat->loadMembers();
        QTRY_COMPARE(m_chat->members()->rowCount(), 3);
        const QAbstractItemModel *others = m_chat->members()->others();
        QCOMPARE(others->rowCount(), 2);
        QCOMPARE(others->index(1, 0).data(MembersModel::NameRole).toString(),
                 QStringLiteral("Ole"));
    }

    void emojiAreFoundByTheirNames()
    {
        EmojiFinder emoji;
        const auto here = [&emoji](const QString &sign) {
            return std::any_of(emoji.found().cbegin(), emoji.found().cend(),
                               [&](const QVariant &one) { return text(one, "emoji") == sign; });
        };
        QCOMPARE(EmojiFinder::groupSigns().size(), 8);
        QVERIFY(here(QStringLiteral("😂")) && !here(QStringLiteral("🔭")));
        emoji.setGroup(6);
        QVERIFY(!here(QStringLiteral("😂")) && here(QStringLiteral("🔭")));
        emoji.setQuery(QStringLiteral("joy"));
        QVERIFY(here(QStringLiteral("😂")));
        QVERIFY(emoji.found().size() < 5);
        for (int group = 0; group < 8; ++group) {
            emoji.setQuery({});
            emoji.setGroup(group);
            QVERIFY(emoji.found().size() > 10);
            for (const QVariant &one : emoji.found())
                QVERIFY(text(one, "emoji").size() <= 32 && !text(one, "name").isEmpty());
        }
        QLocale::setDefault(QLocale(QLocale::German));
        EmojiFinder german;
        german.setQuery(QStringLiteral("freud"));
        QCOMPARE(german.found().size(), 1);
        QCOMPARE(text(german.found()[0], "name"), QStringLiteral("Freudentränen"));
        german.setQuery(QStringLiteral("tears")); // English goes everywhere
        QCOMPARE(german.found().size(), 1);
        QLocale::setDefault(QLocale::c());
    }

    void aPreviewDoesNotTurnWhatWasSaid()
    {
        const QString words = QStringLiteral("What does copy do?");
        const QString kept = QChar(0x2068) + words + QChar(0x2069);
        const RoomId group = RoomId::make();
        QList<MessageDto> talk{said(group, 1, words)};
        RoomDto room = roomOf(RoomType::Group, talk, group);
        room.lastMessage = talk[0];
        give(room, talk);
        const RoomId own = RoomId::make();
        talk = {said(own, 1, words)};
        talk[0].sender = kMe;
        room = roomOf(RoomType::Personal, talk, own);
        room.lastMessage = talk[0];
        give(room, talk);
        begin();
        RoomsModel *rooms = m_chat->rooms();
        QTRY_COMPARE(rooms->rowCount(), 2);
        const auto preview = [&](const RoomId &one) {
            return rooms->data(rooms->index(rooms->rowOf(one.toString())), RoomsModel::PreviewRole)
                .toString();
        };
        QCOMPARE(preview(group), QString(QStringLiteral("Mira: ") + words));
        QCOMPARE(preview(own), QString(QStringLiteral("You: ") + words));
        QLocale::setDefault(QLocale(QLocale::Arabic));
        QVERIFY(preview(group).endsWith(kept));
        QVERIFY(preview(own).endsWith(kept));
        QLocale::setDefault(QLocale::c());
    }

    void roomsAndPeopleAreFoundToJumpTo()
    {
        RoomDto course = roomOf(RoomType::Course, {}, RoomId::make());
        RoomDto pair = roomOf(RoomType::Personal, {}, RoomId::make());
        pair.name = kMira.name;
        pair.peer = kMira;
        give(course, {});
        give(pair, {});
        UserListReply school;
        const UserId mia = UserId::make();
        school.users = {{kMira.userId, kMira.name, {}, {}, {}},
                        {mia, QStringLiteral("Mia Nightingale"), {}, {}, {}},
                        {kMe.userId, kMe.name, {}, {}, {}}};
        m_server->answer("GET", QStringLiteral("/api/user/search"), asObject(school));
        begin();
        QTRY_COMPARE(m_chat->sync().rooms().size(), 2);
        ChatFinder *finder = m_chat->finder();
        QVERIFY(finder->found().isEmpty());
        finder->setQuery(QStringLiteral(" nig"));
        QCOMPARE(finder->found().size(), 1); // before anybody is asked
        QCOMPARE(text(finder->found()[0], "roomId"), course.roomId.toString());
        QTRY_VERIFY(!finder->busy());
        // Whose room isn't called so, whom the school finds all the same: it is opened.
        QCOMPARE(finder->found().size(), 3);
        QCOMPARE(text(finder->found()[1], "userId"), kMira.userId.toString());
        QCOMPARE(text(finder->found()[1], "roomId"), pair.roomId.toString());
        QCOMPARE(text(finder->found()[2], "userId"), mia.toString());
        QVERIFY(text(finder->found()[2], "roomId").isEmpty());
        finder->setQuery(QStringLiteral("ber"));
        QCOMPARE(text(finder->found().value(0), "kind"), QStringLiteral("personal"));
        QTRY_VERIFY(!finder->busy());
        // With Mira there is a room already, and oneself is nobody to write to.
        QCOMPARE(finder->found().size(), 2);
        finder->setQuery({});
        QVERIFY(finder->found().isEmpty() && !finder->busy());
    }

private:
    [[nodiscard]] static QString text(const QVariant &row, const char *key)
    {
        return row.toMap().value(QString::fromLatin1(key)).toString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (const QVariant &one : m_chat->conversation()->naming()->found())
            list.append(text(one, "name"));
        return list;
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
};

QTEST_GUILESS_MAIN(TestChatPeople)
#include "tst_chat_people.moc"
