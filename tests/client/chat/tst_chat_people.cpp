// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is there and who can be called, found, or made to look after a group; what was said before.
#include "client/features/chat/emoji_finder.h"
#include "shared/dto/chat_traces.h"
#include "shared/dto/profile.h"
#include "tests/client/chat/chat_bench.h"

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
        Conversation *talk = m_chat->conversation();
        QTRY_COMPARE(talk->room()->about(), QStringLiteral("Last seen 5 minutes ago"));
        // Of who is invisible nothing is told.
        m_chat->closeRoom();
        members.members[0].lastSeen.reset();
        members.members[0].lastReadSeq = 7; // from the same answer
        m_server->answer("GET", path, asObject(members));
        m_chat->openRoom(room.roomId.toString());
        QTRY_COMPARE(m_chat->sync().reads(room.roomId).value(kMira.userId), 7);
        QCOMPARE(talk->room()->about(), QString());
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
};

QTEST_GUILESS_MAIN(TestChatPeople)
#include "tst_chat_people.moc"
