// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Those who are in a room: how they are listed, removed, let back in, silenced and named.
#include "client/features/chat/message_format.h"
#include "client/features/chat/time_text.h"
#include "shared/dto/chat_traces.h"
#include "tests/client/chat/chat_bench.h"

#include <QTest>
#include <QUrlQuery>

using namespace lectern;

namespace {

RoomMemberDto member(const ChatPersonDto &who, bool online = false)
{
    RoomMemberDto one;
    one.userId = who.userId;
    one.name = who.name;
    one.online = online;
    return one;
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data(MembersModel::NameRole).toString());
    return list;
}

} // namespace

class TestChatMembers : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whoIsOnlineStandsFirst()
    {
        const ChatPersonDto anna{UserId::make(), QStringLiteral("Anna"), {}};
        const ChatPersonDto zoe{UserId::make(), QStringLiteral("Zoe"), {}};
        const RoomDto room = roomOf(RoomType::Course, {}, RoomId::make());
        m_rooms.append(room);
        JoinReply join;
        join.roomId = room.roomId;
        join.room = room;
        join.onlineUsers = {zoe};
        m_server->answer("GET", pathOf(room, "/join"), asObject(join));
        RoomMembersReply members;
        members.members = {member(anna), member(kMira), member(zoe)};
        members.total = 3;
        m_server->answer("GET", pathOf(room, "/members"), asObject(members));
        begin();
        openAndLoad(room);
        MembersModel *model = m_chat->members();
        const auto shown = [model] { return namesIn(*model->shown()); };
        QTRY_COMPARE(shown(), (QStringList{zoe.name, anna.name, kMira.name}));
        model->setFilter(QStringLiteral(" BERG "));
        QCOMPARE(shown(), QStringList{kMira.name});
        m_chat->closeRoom();
        QVERIFY(model->filter().isEmpty());

        // Nobody is moved while somebody is about to choose one of them.
        openAndLoad(room);
        QTRY_COMPARE(shown(), (QStringList{zoe.name, anna.name, kMira.name}));
        model->setHeld(true);
        join.onlineUsers = {kMira};
        m_server->answer("GET", pathOf(room, "/join"), asObject(join));
        m_chat->sync().catchUp(room.roomId);
        const auto online = [model](int row) {
            return model->shown()->index(row, 0).data(MembersModel::OnlineRole).toBool();
        };
        QTRY_VERIFY(online(2));
        QCOMPARE(shown(), (QStringList{zoe.name, anna.name, kMira.name}));
        model->setHeld(false);
        QCOMPARE(shown(), (QStringList{kMira.name, anna.name, zoe.name}));
    }

    void membersComePageByPage()
    {
        const ChatPersonDto anna{UserId::make(), QStringLiteral("Anna"), {}};
        const RoomDto room = roomOf(RoomType::Course, {}, RoomId::make());
        give(room, {});
        const QString path = pathOf(room, "/members");
        RoomMembersReply first;
        first.members = {member(anna)};
        first.total = 2;
        first.nextCursor = QStringLiteral("behind-anna");
        RoomMembersReply last;
        last.members = {member(kMira)};
        last.total = 2;
        m_server->answerNext("GET", path, asObject(first));
        m_server->answer("GET", path, asObject(last));
        const auto cursors = [&] {
            QStringList all;
            for (const FakeApiServer::Request &one : m_server->requests()) {
                if (one.path == path)
                    all.append(QUrlQuery(one.query).queryItemValue(QStringLiteral("cursor")));
            }
            return all;
        };
        begin();
        openAndLoad(room);
        QTRY_COMPARE(namesIn(*m_chat->members()), (QStringList{anna.name, kMira.name}));
        QVERIFY(!m_chat->members()->hasMore());
        QCOMPARE(cursors(), (QStringList{QString(), *first.nextCursor}));
        // So do those who can be mentioned.
        m_server->answerNext("GET", path, asObject(first));
        m_chat->conversation()->draft()->setText(QStringLiteral("@"));
        QTRY_VERIFY(m_chat->conversation()->mentions().whole());
        QVERIFY(m_chat->conversation()->mentions().people().contains(anna.userId));
        QCOMPARE(cursors().mid(2), (QStringList{QString(), *first.nextCursor}));
    }

    void fromACoursesRoomPeopleAreRemovedAndLetBackIn()
    {
        RoomDto room = roomOf(RoomType::Course, {}, RoomId::make());
        room.canModerate = true;
        give(room, {});
        RoomMembersReply members;
        members.members = {member(kMe), member(kMira)};
        members.total = 2;
        m_server->answer("GET", pathOf(room, "/members"), asObject(members));
        begin();
        openAndLoad(room);
        MembersModel *model = m_chat->members();
        QTRY_COMPARE(model->rowCount(), 2);
        const auto removed = [&] {
            return model->index(1).data(MembersModel::RemovedRole).toBool();
        };
        m_server->answer("PATCH", QStringLiteral("/api/chat/remove"), asObject(room));
        m_server->answer("PATCH", QStringLiteral("/api/chat/add"), asObject(room));
        model->removeMember(kMira.userId.toString());
        QTRY_VERIFY(removed());
        QCOMPARE(model->rowCount(), 2); // to be let back in
        model->bringBack(kMira.userId.toString());
        QTRY_VERIFY(!removed());
        QCOMPARE(lastBody("PATCH", QStringLiteral("/api/chat/add")).value(QLatin1String("userId")),
                 QJsonValue(kMira.userId.toString()));

        // Later it is found among the decisions, until somebody has done so.
        AuditReply audit;
        AuditEntryDto entry;
        entry.at = Timestamp::now();
        entry.actor = kMe;
        entry.action = QStringLiteral("member.removed");
        entry.subject = kMira;
        audit.entries = {entry};
        m_server->answer("GET", pathOf(room, "/audit"), asObject(audit));
        m_chat->loadAudit();
        const auto outside = [this](int row) {
            return m_chat->audit()->index(row).data(AuditModel::OutsideRole).toString();
        };
        QTRY_COMPARE(outside(0), kMira.userId.toString());
        entry.action = QStringLiteral("member.added");
        entry.at = entry.at.plusSeconds(5);
        audit.entries.prepend(entry);
        m_server->answer("GET", pathOf(room, "/audit"), asObject(audit));
        m_chat->admin()->bringBack(kMira.userId.toString());
        QTRY_COMPARE(m_chat->audit()->rowCount(), 2);
        QVERIFY(outside(0).isEmpty() && outside(1).isEmpty());
        QCOMPARE(m_server->count("PATCH", QStringLiteral("/api/chat/add")), 2);
    }

    void silencesHaveALengthAndAReason()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("rude"))};
        RoomDto room = roomOf(RoomType::Course, talk, id);
        room.canModerate = true;
        give(room, talk);
        RoomMembersReply members;
        members.members = {member(kMira)};
        members.total = 1;
        m_server->answer("GET", pathOf(room, "/members"), asObject(members));
        begin();
        openAndLoad(room);
        Conversation *conversation = m_chat->conversation();
        QTRY_COMPARE(conversation->messages()->rowCount(), 1);
        MembersModel *model = m_chat->members();
        QTRY_COMPARE(model->rowCount(), 1);
        const QString path = pathOf(room, "/silence");
        m_server->answer("PUT", path, asObject(SilenceReply{kMira.userId, Timestamp::now()}));
        members.members[0].silencedUntil = Timestamp::now().plusSeconds(86400 * 2);
        m_server->answer("GET", pathOf(room, "/members"), asObject(members));
        // From the message's menu: the panel of members follows.
        conversation->silenceWriter(talk[0].messageId.toString(), 604800, QStringLiteral(" rude "));
        QTRY_VERIFY(model->index(0).data(MembersModel::SilencedRole).toBool());
        QJsonObject asked = lastBody("PUT", path);
        QCOMPARE(asked.value(QLatin1String("userId")), QJsonValue(kMira.userId.toString()));
        QCOMPARE(asked.value(QLatin1String("seconds")), QJsonValue(604800));
        QCOMPARE(asked.value(QLatin1String("reason")), QJsonValue(QStringLiteral("rude")));
        QVERIFY(model->index(0)
                    .data(MembersModel::SilenceRole)
                    .toString()
                    .contains(untilText(*members.members[0].silencedUntil)));
        model->silence(kMira.userId.toString(), 600, {});
        QTRY_COMPARE(m_server->count("PUT", path), 2);
        asked = lastBody("PUT", path);
        QCOMPARE(asked.value(QLatin1String("seconds")), QJsonValue(600));
        QVERIFY(!asked.contains(QLatin1String("reason")));
        m_server->refuse("PUT", path, 404, QStringLiteral("chat.not_in_room"));
        conversation->silenceWriter(talk[0].messageId.toString(), 600, {});
        QTRY_VERIFY(conversation->feedback()->error().present);
    }

    void withoutANetworkThoseWhoWroteAreKnown()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{said(id, 1, QStringLiteral("Hi")), said(id, 2, QStringLiteral("Ho")),
                               said(id, 3, QStringLiteral("room.renamed"))};
        const ChatPersonDto anna{UserId::make(), QStringLiteral("Anna"), {}};
        talk[1].sender = anna;
        talk[2].messageType = MessageType::System;
        talk[2].sender = {UserId::make(), QStringLiteral("Ole Nord"), {}};
        const RoomDto room = roomOf(RoomType::Group, talk, id);
        give(room, talk);
        m_server->answer("GET", pathOf(room, "/members"),
                         asObject(people({"Anna", "Ben", "Cleo"})));
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->openRoom(id.toString());
        QTRY_COMPARE(m_chat->conversation()->messages()->rowCount(), 3);
        m_server->goAway();
        m_chat->loadMembers();
        MembersModel *model = m_chat->members();
        QTRY_COMPARE(model->state(), ViewState::Content);
        QVERIFY(model->partial());
        QCOMPARE(namesIn(*model->shown()), (QStringList{anna.name, kMira.name}));
        // Whoever it is once the line is back.
        m_server->comeBack();
        m_chat->sync().catchUp(id);
        QTRY_COMPARE(namesIn(*model->shown()),
                     QStringLiteral("Anna Ben Cleo").split(QLatin1Char(' ')));
        QVERIFY(!model->partial());
    }

    void namesStandWherePeopleAreMeant()
    {
        const ChatPersonDto noor{UserId::make(), QStringLiteral("Noor Haddad"), {}};
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{said(id, 1, QStringLiteral("room.member_added")),
                               said(id, 2, QStringLiteral("Hi @Noor Haddad and @Ole Nord!")),
                               said(id, 3, QStringLiteral("room.member_removed"))};
        for (const int i : {0, 1})
            talk[i].mentions = {noor.userId};
        talk[2].mentions = {UserId::make()};
        talk[0].messageType = talk[2].messageType = MessageType::System;
        RoomDto room = roomOf(RoomType::Group, talk, id);
        room.announceOnly = true;
        room.canSend = false;
        give(room, talk);
        RoomMembersReply members;
        members.members = {member(noor)};
        members.total = 1;
        m_server->answer("GET", pathOf(room, "/members"), asObject(members));
        begin();
        openAndLoad(room);
        const auto shown = [this](int row, int role) {
            const ConversationModel *model = m_chat->conversation()->messages();
            return model->data(model->index(row), role).toString();
        };
        QTRY_COMPARE(shown(2, ConversationModel::SummaryRole),
                     QStringLiteral("Mira Berg added Noor Haddad"));
        QCOMPARE(shown(1, ConversationModel::StyledRole),
                 QStringLiteral("Hi <b>@Noor Haddad</b> and @Ole Nord!"));
        QCOMPARE(shown(0, ConversationModel::SummaryRole),
                 QStringLiteral("Mira Berg removed somebody"));
        QCOMPARE(m_chat->conversation()->room()->cannotSendBecause(),
                 QStringLiteral("Only those who look after this room may write here."));
        talk[2].about = {{talk[2].mentions[0], QStringLiteral("Ole Nord"), {}}};
        QCOMPARE(messageSummary(talk[2]), QStringLiteral("Mira Berg removed Ole Nord"));
        const auto now = [](const UserId &) { return QStringLiteral("Ole Sund"); };
        QCOMPARE(messageSummary(talk[2], now), QStringLiteral("Mira Berg removed Ole Sund"));
        QCOMPARE(styledMessage(QStringLiteral("@Noor Haddads @noor haddad"), {noor.name}),
                 QStringLiteral("@Noor Haddads <b>@noor haddad</b>"));
    }

private:
    void openAndLoad(const RoomDto &room)
    {
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        m_chat->loadMembers();
    }
};

QTEST_GUILESS_MAIN(TestChatMembers)
#include "tst_chat_members.moc"
