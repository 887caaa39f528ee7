// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around conversations: people, groups, reports.
#include "shared/dto/chat_traces.h"
#include "shared/dto/profile.h"
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace lectern;

class TestChatTools : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void unreadOnesBeginWhereTheyBeginHoweverEarlyTheRoomIsOpened()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk;
        for (int i = 1; i <= 9; ++i)
            talk.append(said(id, i, QString::number(i)));
        RoomDto room = roomOf(RoomType::Course, talk, id);
        room.lastReadSeq = 6;
        room.unreadCount = 3;
        give(room, talk);
        begin();
        m_chat->openRoom(id.toString()); // the rooms have not come yet
        ConversationModel *model = m_chat->conversation()->messages();
        const auto first = [model] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->data(model->index(row), ConversationModel::FirstUnreadRole).toBool())
                    return model->data(model->index(row), ConversationModel::TextRole).toString();
            }
            return QString();
        };
        QTRY_COMPARE(first(), QStringLiteral("7"));
        QCOMPARE(m_chat->conversation()->room()->courseId(), kCourse.toString());
    }

    void membersCanBeMentionedWhoAreNotOnline()
    {
        const RoomId id = RoomId::make();
        give(roomOf(RoomType::Course, {}, id), {});
        RoomMembersReply members;
        for (const QString &name :
             {QStringLiteral("Noor"), QStringLiteral("Noor Haddad"), QStringLiteral("张伟")}) {
            RoomMemberDto one;
            one.userId = UserId::make();
            one.name = name;
            members.members.append(one);
        }
        members.total = 3;
        const QString path = QStringLiteral("/api/rooms/%1/members").arg(id.toString());
        m_server->answer("GET", path, asObject(members));
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->openRoom(id.toString());
        Conversation *talk = m_chat->conversation();
        talk->draft()->setText(QStringLiteral("Thanks"));
        QCOMPARE(m_server->count("GET", path), 0);
        talk->draft()->setText(QStringLiteral("Thanks @"));
        talk->draft()->setText(QStringLiteral("Thanks @N"));
        QTRY_VERIFY(talk->mentions().whole());
        QCOMPARE(m_server->count("GET", path), 1);
        // Where nobody was chosen the server reads the text; else all it says is told.
        const QString text = QStringLiteral("Thanks @Noor Haddad! 谢谢@张伟你好 @Noora me@Noor");
        QVERIFY(talk->send(text));
        talk->naming()->look(QStringLiteral("@张"), 2);
        QCOMPARE(talk->naming()->found().size(), 1);
        QVERIFY(!talk->naming()->take(0).isEmpty());
        QVERIFY(talk->send(text));
        const auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting[0].request.mentions, std::nullopt);
        QCOMPARE(
            waiting[1].request.mentions,
            std::optional(QList<UserId>{members.members[1].userId, members.members[2].userId}));
    }

    /// Whoever is named anew is mentioned, and whoever isn't any more is not.
    void editsMentionWhomTheyName()
    {
        const RoomId id = RoomId::make();
        MessageDto mine = said(id, 1, QStringLiteral("Thanks"));
        mine.sender = kMe;
        give(roomOf(RoomType::Course, {mine}, id), {mine});
        RoomMembersReply members;
        RoomMemberDto noor;
        noor.userId = UserId::make();
        noor.name = QStringLiteral("Noor");
        members.members.append(noor);
        members.total = 1;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/members").arg(id.toString()),
                         asObject(members));
        const QString path = QStringLiteral("/api/chat/message");
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->openRoom(id.toString());
        Conversation *talk = m_chat->conversation();
        QTRY_COMPARE(talk->messages()->rowCount(), 1);
        const auto edited = [&](const QString &text) {
            mine.message = text;
            ++mine.change;
            m_server->answer("PATCH", path, asObject(mine));
            talk->editing()->setText(text);
            talk->editing()->save();
        };
        talk->editing()->begin(mine.messageId.toString(), mine.message);
        talk->editing()->setText(QStringLiteral("Thanks @N"));
        QTRY_VERIFY(talk->mentions().whole());
        mine.mentions = {noor.userId}; // as the server reads it
        edited(QStringLiteral("Thanks @Noor"));
        QTRY_VERIFY(talk->editing()->key().isEmpty());
        QTRY_COMPARE(m_chat->unsent()->waiting(), 0);
        QVERIFY(!lastBody("PATCH", path).contains(QLatin1String("mentions")));
        talk->editing()->begin(mine.messageId.toString(), mine.message);
        edited(QStringLiteral("Thanks @Noor and all of you"));
        QTRY_VERIFY(talk->editing()->key().isEmpty());
        QTRY_COMPARE(m_chat->unsent()->waiting(), 0);
        QCOMPARE(lastBody("PATCH", path).value(QLatin1String("mentions")).toArray(),
                 QJsonArray{noor.userId.toString()});
        talk->editing()->begin(mine.messageId.toString(), mine.message);
        edited(QStringLiteral("Thanks all of you"));
        QTRY_VERIFY(talk->editing()->key().isEmpty());
        QTRY_COMPARE(m_chat->unsent()->waiting(), 0);
        QVERIFY(lastBody("PATCH", path).contains(QLatin1String("mentions")));
        QVERIFY(lastBody("PATCH", path).value(QLatin1String("mentions")).toArray().isEmpty());
    }

    void aGroupIsMadeOfThoseWhoAreChosen()
    {
        UserListReply people;
        people.users = {{kMe.userId, kMe.name, {}, {}, {}}, {kMira.userId, kMira.name, {}, {}, {}}};
        people.users.append({UserId::make(), QStringLiteral("Noor"), {}, {}, {}});
        m_server->answer("GET", QStringLiteral("/api/user/search"), asObject(people));
        const RoomDto group = roomOf(RoomType::Group, {}, RoomId::make());
        m_server->answer("POST", QStringLiteral("/api/chat"), asObject(group));
        begin();
        give(group, {}); // one comes into what one made
        RoomAdmin *admin = m_chat->admin();
        admin->people()->begin();
        QTRY_COMPARE(admin->people()->rowCount(), 2); // not oneself
        for (int row = 0; row < 2; ++row) {
            const QModelIndex at = admin->people()->index(row);
            admin->people()->toggle(at.data(PeopleSearch::UserIdRole).toString());
            QVERIFY(at.data(PeopleSearch::ChosenRole).toBool());
        }
        QCOMPARE(admin->people()->chosenCount(), 2);
        admin->start(QStringLiteral(" Stars "));
        QVERIFY(admin->busy());
        QTRY_COMPARE(m_chat->conversation()->roomId(), group.roomId);
        QVERIFY(!admin->busy());
        const QJsonObject asked = lastBody("POST", QStringLiteral("/api/chat"));
        QCOMPARE(asked.value(QLatin1String("name")).toString(), QStringLiteral("Stars"));
        QCOMPARE(asked.value(QLatin1String("type")).toString(), QStringLiteral("group"));
        QCOMPARE(asked.value(QLatin1String("userIds")).toArray().size(), 2);
        QCOMPARE(admin->settings().value(QStringLiteral("name")).toString(), group.name);

        // One alone, without a name, is a conversation of two; a refusal is said.
        m_server->refuse("POST", QStringLiteral("/api/chat"), 404,
                         QStringLiteral("accounts.not_found"));
        admin->people()->toggle(kMira.userId.toString());
        admin->start({});
        QTRY_VERIFY(admin->error().present);
        QCOMPARE(
            lastBody("POST", QStringLiteral("/api/chat")).value(QLatin1String("type")).toString(),
            QStringLiteral("personal"));
    }

    void settingsChangeWhatWasChanged()
    {
        RoomDto room = roomOf(RoomType::Group, {}, RoomId::make());
        room.canModerate = true;
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->moderates());
        m_chat->openRoom(room.roomId.toString());
        const QString path = QLatin1String("/api/rooms/") + room.roomId.toString();
        room.announceOnly = true;
        give(room, {});
        m_server->answer("PATCH", path + QLatin1String("/settings"), asObject(room));
        QSignalSpy done(m_chat->admin(), &RoomAdmin::done);
        m_chat->admin()->save({{QStringLiteral("announceOnly"), true}});
        QTRY_COMPARE(done.size(), 1);
        const QJsonObject asked = lastBody("PATCH", path + QLatin1String("/settings"));
        QVERIFY(!asked.contains(QLatin1String("name")));
        QVERIFY(asked.value(QLatin1String("announceOnly")).toBool());
        QVERIFY(m_chat->admin()->settings().value(QStringLiteral("announceOnly")).toBool());
    }

    void reportsAreDealtWith()
    {
        const RoomId id = RoomId::make();
        ReportListReply list;
        for (int i = 1; i <= 2; ++i) {
            ReportDto report;
            report.reportId = ReportId::make();
            report.message = said(id, i, QStringLiteral("rude"));
            report.originalText = report.message.message;
            report.reporter = kMe;
            report.reason = QStringLiteral("It is rude");
            report.createdAt = Timestamp::now();
            list.reports.append(report);
        }
        m_server->answer("GET", QStringLiteral("/api/chat/reports"), asObject(list));
        begin();
        ReportsModel *reports = m_chat->reports();
        reports->reload();
        QTRY_COMPARE(reports->rowCount(), 2);
        const ReportDto first = list.reports.takeFirst();
        const QString silence = QStringLiteral("/api/rooms/%1/silence").arg(id.toString());
        m_server->answer("PUT", silence, asObject(SilenceReply{kMira.userId, Timestamp::now()}));
        reports->silence(first.reportId.toString(), 3600);
        QTRY_VERIFY(reports->index(0).data(ReportsModel::SilencedRole).toBool());
        QCOMPARE(lastBody("PUT", silence).value(QLatin1String("seconds")).toInt(), 3600);

        const QString path = QLatin1String("/api/chat/reports/") + first.reportId.toString();
        m_server->refuse("PUT", path, 403, QStringLiteral("auth.forbidden"));
        reports->closeReport(first.reportId.toString(), true);
        QTRY_VERIFY(reports->actionError().present);
        QCOMPARE(reports->rowCount(), 2);
        m_server->answer("GET", QStringLiteral("/api/chat/reports"), asObject(list));
        m_server->answer("PUT", path, asObject(first));
        reports->closeReport(first.reportId.toString(), true);
        QTRY_COMPARE(reports->rowCount(), 1);
        QVERIFY(lastBody("PUT", path).value(QLatin1String("remove")).toBool());
        QVERIFY(!reports->actionError().present);
        // Whoever signs in next at this computer sees nothing of it.
        m_chat->setAccount(kMira);
        QCOMPARE(reports->rowCount(), 0);
    }

    void searchingIsNarrowed()
    {
        m_server->answer("GET", QStringLiteral("/api/v1/chat/search"), asObject(ChatSearchReply()));
        begin();
        MessageSearch *search = m_chat->search();
        search->setSenderId(kMira.userId.toString());
        search->setDays(7);
        search->setQuery(QStringLiteral("vega"));
        QTRY_COMPARE(search->state(), ViewState::Empty);
        QString query;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.path == QLatin1String("/api/v1/chat/search"))
                query = one.query;
        }
        QVERIFY(query.contains(kMira.userId.toString()));
        QVERIFY(query.contains(QLatin1String("from=")));
        // Whoever said what was found can be chosen, also after one of them was.
        ChatSearchReply found;
        for (const ChatPersonDto &person : {kMira, kMe, kMira}) {
            ChatHitDto hit;
            hit.message = said(RoomId::make(), 1, QStringLiteral("vega"));
            hit.message.sender = person;
            found.messages.append(hit);
        }
        m_server->answer("GET", QStringLiteral("/api/v1/chat/search"), asObject(found));
        search->setSenderId({});
        QTRY_COMPARE(search->senders().size(), 2);
        QCOMPARE(search->senders()[1].toMap().value(QStringLiteral("name")).toString(), kMira.name);
        found.messages.removeAt(1);
        m_server->answer("GET", QStringLiteral("/api/v1/chat/search"), asObject(found));
        search->setSenderId(kMira.userId.toString());
        QTRY_COMPARE(search->rowCount(), 2);
        QCOMPARE(search->senders().size(), 2);
        // Nothing of it holds for the next one.
        search->setWithFiles(true);
        const RoomId room = RoomId::make();
        search->begin(room.toString());
        QCOMPARE(search->roomId(), room.toString());
        search->begin({});
        QVERIFY(search->roomId().isEmpty() && search->senderId().isEmpty());
        QVERIFY(search->query().isEmpty() && search->days() == 0 && !search->withFiles());
    }

    void whatNarrowsASearchIsEnough()
    {
        m_server->answer("GET", QStringLiteral("/api/v1/chat/search"), asObject(ChatSearchReply()));
        const RoomId course = RoomId::make();
        const RoomId group = RoomId::make();
        const QList<MessageDto> talk{said(group, 1, QStringLiteral("Hello"))};
        give(roomOf(RoomType::Course, {}, course), {});
        give(roomOf(RoomType::Group, talk, group), talk);
        RoomMembersReply members;
        RoomMemberDto member;
        member.userId = UserId::make();
        member.name = QStringLiteral("Abel");
        members.members = {member};
        members.total = 1;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/members").arg(group.toString()),
                         asObject(members));
        begin();
        QTRY_VERIFY(m_chat->sync().room(group) && m_chat->sync().room(course));
        MessageSearch *search = m_chat->search();
        const auto asked = [this] {
            QString query;
            for (const FakeApiServer::Request &one : m_server->requests()) {
                if (one.path == QLatin1String("/api/v1/chat/search"))
                    query = one.query;
            }
            return query;
        };
        QVERIFY(!search->active());
        search->begin(group.toString());
        QVERIFY(!search->active());
        search->setWithFiles(true);
        QVERIFY(search->active());
        QTRY_VERIFY(asked().contains(QLatin1String("hasFile=true")));
        QVERIFY(asked().contains(group.toString()));
        search->askPeople();
        QTRY_COMPARE(search->senders().size(), 1);
        search->askPeople();
        QCOMPARE(
            m_server->count("GET", QStringLiteral("/api/rooms/%1/members").arg(group.toString())),
            1);
        search->setWithFiles(false);
        QVERIFY(!search->active());
        QTRY_COMPARE(search->state(), ViewState::Idle);

        // Days, both inclusive, whichever is chosen first.
        search->begin({});
        search->setLastDay(2026, 5, 1);
        search->setFirstDay(2026, 5, 3);
        QVERIFY(!search->span().isEmpty());
        QTRY_VERIFY(asked().contains(QLatin1String("to=")));
        const QUrlQuery query(asked());
        const auto at = [&query](const char *name) {
            return Timestamp::fromString(
                query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded));
        };
        QVERIFY(at("from") && at("to"));
        QCOMPARE(at("from")->ms, QDate(2026, 5, 3).startOfDay().toMSecsSinceEpoch());
        QCOMPARE(at("to")->ms, QDate(2026, 5, 4).startOfDay().toMSecsSinceEpoch());
        search->setDays(7);
        QVERIFY(search->span().isEmpty());

        // A course's room stands for the course.
        QCOMPARE(search->places().size(), 2);
        search->setDays(0);
        search->setPlaceId(course.toString());
        QTRY_VERIFY(asked().contains(QLatin1String("courseId=") + kCourse.toString()));
        search->setPlaceId(group.toString());
        QTRY_VERIFY(asked().contains(QLatin1String("roomId=") + group.toString()));
        search->begin({});
        QVERIFY(!search->active() && search->placeId().isEmpty());
    }

    void whoeverLooksOrWantsQuietIsToldNothing()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{said(id, 1, QStringLiteral("First"))};
        RoomDto room = roomOf(RoomType::Lesson, talk, id);
        give(room, talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->sync().catchUp(id);
        QTRY_VERIFY(m_chat->sync().cache()->message(id, talk[0].messageId));
        QSignalSpy told(m_chat.get(), &ChatController::notify);
        MessageDto next = said(id, 2, QStringLiteral("Second"));
        next.replyTo = talk[0].messageId;
        const auto arrives = [&] {
            told.clear();
            Q_EMIT m_chat->sync().messageFromOthers(next);
            return told.size();
        };
        QCOMPARE(arrives(), 1);
        QCOMPARE(told[0][1].toString(), QStringLiteral("Mira Berg · Night sky"));
        // What it answers stands with it.
        QVERIFY(told[0][2].toString().contains(QLatin1String("First")));
        QVERIFY(told[0][2].toString().contains(QLatin1String("Second")));
        m_chat->setProperty("quiet", true);
        QCOMPARE(arrives(), 0);
        m_chat->setProperty("quiet", false);
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        m_chat->lesson()->setShown(true);
        QCOMPARE(arrives(), 0);
        m_chat->setWindowActive(false);
        QCOMPARE(arrives(), 1);
        m_chat->lesson()->setShown(false);
        m_chat->openRoom(id.toString());
        QCOMPARE(arrives(), 0);
        // But it is said to who doesn't see it.
        QVERIFY(m_chat->said().contains(QLatin1String("Second")));
        QSignalSpy looked(m_chat.get(), &ChatController::looked);
        m_chat->setWatched(false);
        QVERIFY(m_chat->said().isEmpty());
        QCOMPARE(arrives(), 1);
        QCOMPARE(looked.size(), 0);
        m_chat->setWatched(true);
        QCOMPARE(looked.size(), 1);
        m_chat->setWatched(false);
        QCOMPARE(arrives(), 1);
        room.unreadCount = 0; // read elsewhere
        m_chat->sync().adopt(room);
        QCOMPARE(looked.size(), 2);
        room.mutedUntil = Timestamp::now().plusSeconds(60);
        m_chat->sync().adopt(room);
        QCOMPARE(arrives(), 0);
        next.mentions = {kMe.userId};
        QCOMPARE(arrives(), 0);
    }
};

QTEST_GUILESS_MAIN(TestChatTools)
#include "tst_chat_tools.moc"
