// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server allows can be reached: rooms of courses, reports, members, pins, limits.
#include "client/features/chat/message_format.h"
#include "shared/dto/chat_traces.h"
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QSignalSpy>
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

class TestChatReach : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void whoMayTalkAboutACourse()
    {
        begin();
        const QString other = kMira.userId.toString();
        QVERIFY(m_chat->mayTalk(true, other));
        QVERIFY(!m_chat->mayTalk(false, other));
        QVERIFY(!m_chat->mayTalk(false, {}));
        QVERIFY(m_chat->mayTalk(false, kMe.userId.toString())); // teaches it
        QVERIFY(!m_chat->moderates());
        QSignalSpy changed(m_chat.get(), &ChatController::accountChanged);
        m_chat->setAccount(kMe, Role::Admin);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_chat->mayTalk(false, other));
        QVERIFY(m_chat->moderates()); // without a room that is looked after
        m_chat->setAccount({});
        QVERIFY(m_chat->me().isEmpty());
        QVERIFY(!m_chat->mayTalk(false, {}) && !m_chat->moderates());
    }

    void aCourseLeadsToItsRoom()
    {
        const RoomDto known = roomOf(RoomType::Course, {}, RoomId::make());
        give(known, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(known.roomId));
        m_chat->openCourse(kCourse.toString());
        QCOMPARE(m_chat->conversation()->roomId(), known.roomId);

        // One that nobody has asked for yet.
        RoomDto made = roomOf(RoomType::Course, {}, RoomId::make());
        made.courseId = CourseId::make();
        give(made, {});
        const QString path = QLatin1String("/api/rooms/course/") + made.courseId->toString();
        m_server->answer("GET", path, asObject(made));
        m_chat->openCourse(made.courseId->toString());
        QTRY_COMPARE(m_chat->conversation()->roomId(), made.roomId);
        m_server->refuse("GET", path, 403, QStringLiteral("chat.not_a_member"));
        m_chat->closeRoom();
        m_chat->sync().forget(made.roomId);
        QSignalSpy failed(m_chat.get(), &ChatController::openFailed);
        m_chat->openCourse(made.courseId->toString());
        QTRY_COMPARE(failed.size(), 1);
    }

    void openReportsAreCounted()
    {
        const QString path = QStringLiteral("/api/chat/reports");
        const RoomId elsewhere = RoomId::make();
        ReportListReply list;
        const auto add = [&] {
            ReportDto report;
            report.reportId = ReportId::make();
            report.message = said(elsewhere, 1, QStringLiteral("rude"));
            report.roomName = QStringLiteral("Readers");
            report.reporter = kMe;
            list.reports.append(report);
            m_server->answer("GET", path, asObject(list));
        };
        add();
        begin();
        ReportsModel *reports = m_chat->reports();
        QCOMPARE(m_server->count("GET", path), 0);
        m_chat->setAccount(kMe, Role::Admin);
        QTRY_COMPARE(reports->count(), 1);
        // Looked at anew by whoever comes back to Messages.
        add();
        QSignalSpy anew(reports, &QAbstractItemModel::modelReset);
        const auto comeBack = [this] {
            m_chat->setWatched(false);
            m_chat->setWatched(true);
        };
        comeBack();
        QTRY_COMPARE(reports->count(), 2);
        // Whoever reads them stays where they are.
        add();
        list.reports.removeAt(1);
        m_server->answer("GET", path, asObject(list));
        comeBack();
        QTRY_COMPARE(reports->index(1).data(ReportsModel::ReportIdRole).toString(),
                     list.reports[1].reportId.toString());
        QCOMPARE(reports->count(), 2);
        QCOMPARE(anew.size(), 0);
        // Of a room the admin does not sit in.
        QCOMPARE(reports->index(0).data(ReportsModel::RoomNameRole).toString(),
                 QStringLiteral("Readers"));
        m_server->refuse("PUT", QStringLiteral("/api/rooms/%1/silence").arg(elsewhere.toString()),
                         404, QStringLiteral("chat.room_not_found"));
        reports->silence(list.reports[0].reportId.toString(), 600);
        QTRY_VERIFY(reports->actionError().present);
        QVERIFY(reports->actionError().message.startsWith(QLatin1String("You are not in")));
        QSignalSpy failed(m_chat.get(), &ChatController::openFailed);
        m_server->refuse("GET", QStringLiteral("/api/rooms/%1/join").arg(elsewhere.toString()), 404,
                         QStringLiteral("chat.room_not_found"));
        m_chat->openMessage(elsewhere.toString(), list.reports[0].message.messageId.toString());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<ErrorInfo>().message.contains(QLatin1String("only to those")));
    }

    void theNextAccountSeesItsOwnReports()
    {
        const QString path = QStringLiteral("/api/chat/reports");
        ReportListReply list;
        ReportDto report;
        report.reportId = ReportId::make();
        report.message = said(RoomId::make(), 1, QStringLiteral("rude"));
        list.reports = {report};
        m_server->answer("GET", path, asObject(list));
        begin();
        m_chat->setAccount(kMe, Role::Admin);
        QTRY_COMPARE(m_chat->reports()->count(), 1);
        const int asked = m_server->count("GET", path);
        m_chat->setAccount(kMira, Role::Admin);
        QTRY_VERIFY(m_server->count("GET", path) > asked);
        QTRY_COMPARE(m_chat->reports()->count(), 1);
    }

    /// What the rail says once a message takes longer than messages do.
    void whatWaitsLongIsCounted()
    {
        const RoomId id = RoomId::make();
        const QList<MessageDto> talk{said(id, 1, QStringLiteral("hi"))};
        give(roomOf(RoomType::Group, talk, id), talk);
        m_server->hang("POST", QStringLiteral("/api/chat/message"));
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->openRoom(id.toString());
        QVERIFY(m_chat->conversation()->send(QStringLiteral("one")));
        QCOMPARE(m_chat->waiting(), 1);
        QCOMPARE(m_chat->overdue(), 0);
        QSignalSpy changed(m_chat.get(), &ChatController::overdueChanged);
        QTRY_COMPARE_WITH_TIMEOUT(m_chat->overdue(), 1, 20'000);
        QVERIFY(!changed.isEmpty());
    }

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
        m_chat->conversation()->setDraft(QStringLiteral("@"));
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
        QTRY_VERIFY(conversation->actionError().present);
    }

    void whoPins_data()
    {
        QTest::addColumn<RoomType>("type");
        QTest::addColumn<bool>("moderates");
        QTest::addColumn<bool>("may");
        QTest::newRow("group") << RoomType::Group << false << true;
        QTest::newRow("pair") << RoomType::Personal << false << true;
        QTest::newRow("course") << RoomType::Course << false << false;
        QTest::newRow("lesson") << RoomType::Lesson << false << false;
        QTest::newRow("instructor") << RoomType::Course << true << true;
    }
    void whoPins()
    {
        QFETCH(const RoomType, type);
        QFETCH(const bool, moderates);
        QFETCH(const bool, may);
        RoomDto room = roomOf(type, {}, RoomId::make());
        room.canModerate = moderates;
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        QCOMPARE(m_chat->conversation()->canPin(), may);
        room.archivedAt = Timestamp::now();
        m_chat->sync().adopt(room);
        QVERIFY(!m_chat->conversation()->canPin());
    }

    void roomsLimitTheirFiles()
    {
        RoomDto room = roomOf(RoomType::Group, {}, RoomId::make());
        room.canModerate = true;
        room.maxFileBytes = 1000;
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        room.fileTypes = {QStringLiteral("image")};
        give(room, {});
        m_server->answer("PATCH", pathOf(room, "/settings"), asObject(room));
        m_chat->admin()->save(
            {{QStringLiteral("maxFileBytes"), 1000},
             {QStringLiteral("fileTypes"), QStringList{QStringLiteral("image")}}});
        QTRY_COMPARE(m_chat->admin()->settings().value(QStringLiteral("fileTypes")).toStringList(),
                     room.fileTypes);
        const QJsonObject asked = lastBody("PATCH", pathOf(room, "/settings"));
        QCOMPARE(asked.value(QLatin1String("maxFileBytes")), QJsonValue(1000));
        QCOMPARE(asked.value(QLatin1String("fileTypes")),
                 QJsonValue(QJsonArray{QStringLiteral("image")}));
        // Neither is carried to the server first.
        Conversation *talk = m_chat->conversation();
        QVERIFY(!talk->tray()->attach({file("large.png", 1001)}));
        QCOMPARE(talk->actionError().errorId, QStringLiteral("chat.file_too_large"));
        talk->clearActionError();
        QVERIFY(talk->tray()->attach({file("note.txt", 5)}));
        QTRY_COMPARE(talk->actionError().errorId, QStringLiteral("chat.file_not_allowed"));
        QVERIFY(m_chat->sync().outbox().entries().isEmpty());
        QCOMPARE(m_server->count("POST", QStringLiteral("/api/chat/message")), 0);
    }

    /// Beside a lesson; the message after them is about nothing again.
    void filesCanBeAboutAMoment()
    {
        const RoomId id = RoomId::make();
        RoomDto room = roomOf(RoomType::Lesson, {}, id);
        room.maxFileBytes = 1000;
        give(room, {});
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        m_server->hang("POST", QStringLiteral("/api/chat/message"));
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QCOMPARE(lesson->conversation()->roomId(), id);
        lesson->askAt(12.5, 0);
        FileTray *tray = lesson->conversation()->tray();
        QVERIFY(tray->attach({file("a.txt", 3), file("b.txt", 3)}));
        QTRY_COMPARE(tray->count(), 2);
        QVERIFY(lesson->asking());
        QVERIFY(lesson->send({}));
        QVERIFY(!lesson->asking());
        QVERIFY(tray->attach({file("c.txt", 3)}));
        QTRY_COMPARE(tray->count(), 1);
        QVERIFY(lesson->send({}));
        QCOMPARE(m_chat->sync().outbox().entries().size(), 3);
        const QList<OutboxEntry> waiting = m_chat->sync().outbox().entries();
        for (const int i : {0, 1}) {
            QCOMPARE(waiting[i].request.lessonId, std::optional(kLesson));
            QCOMPARE(waiting[i].request.second, std::optional(12.5));
        }
        QVERIFY(!waiting[2].request.lessonId && !waiting[2].request.second);
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
        QCOMPARE(m_chat->conversation()->cannotSendBecause(),
                 QStringLiteral("Only those who look after this room may write here."));
        talk[2].about = {{talk[2].mentions[0], QStringLiteral("Ole Nord"), {}}};
        QCOMPARE(messageSummary(talk[2]), QStringLiteral("Mira Berg removed Ole Nord"));
        const auto now = [](const UserId &) { return QStringLiteral("Ole Sund"); };
        QCOMPARE(messageSummary(talk[2], now), QStringLiteral("Mira Berg removed Ole Sund"));
        QCOMPARE(styledMessage(QStringLiteral("@Noor Haddads @noor haddad"), {noor.name}),
                 QStringLiteral("@Noor Haddads <b>@noor haddad</b>"));
    }

private:
    [[nodiscard]] static QString pathOf(const RoomDto &room, const char *what)
    {
        return QLatin1String("/api/rooms/") + room.roomId.toString() + QLatin1String(what);
    }
    void openAndLoad(const RoomDto &room)
    {
        QTRY_VERIFY(m_chat->sync().room(room.roomId));
        m_chat->openRoom(room.roomId.toString());
        m_chat->loadMembers();
    }
    [[nodiscard]] QUrl file(const char *name, int bytes) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(bytes, 'x')) != bytes)
            qFatal("no file to send");
        return QUrl::fromLocalFile(file.fileName());
    }
};

QTEST_GUILESS_MAIN(TestChatReach)
#include "tst_chat_reach.moc"
