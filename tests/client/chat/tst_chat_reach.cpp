// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the server allows can be reached: rooms of courses, reports, members, pins, limits.
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace lectern;

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
        QCOMPARE(m_chat->unsent()->waiting(), 1);
        QCOMPARE(m_chat->unsent()->overdue(), 0);
        QSignalSpy changed(m_chat->unsent(), &UnsentMessages::overdueChanged);
        QTRY_COMPARE_WITH_TIMEOUT(m_chat->unsent()->overdue(), 1, 20'000);
        QVERIFY(!changed.isEmpty());
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
        QCOMPARE(m_chat->conversation()->room()->canPin(), may);
        room.archivedAt = Timestamp::now();
        m_chat->sync().adopt(room);
        QVERIFY(!m_chat->conversation()->room()->canPin());
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
        QCOMPARE(talk->feedback()->error().errorId, QStringLiteral("chat.file_too_large"));
        talk->feedback()->clearError();
        QVERIFY(talk->tray()->attach({file("note.txt", 5)}));
        QTRY_COMPARE(talk->feedback()->error().errorId, QStringLiteral("chat.file_not_allowed"));
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

private:
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
