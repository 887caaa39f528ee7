// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around conversations: the chat beside a lesson, people, groups, pins, reports.
#include "client/core/connectivity.h"
#include "client/features/chat/chat_controller.h"
#include "shared/core/json_encoder.h"
#include "shared/dto/chat_traces.h"
#include "shared/dto/profile.h"
#include "tests/client/fake_api_server.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

const ChatPersonDto kMe{UserId::make(), QStringLiteral("Me"), {}};
const ChatPersonDto kMira{UserId::make(), QStringLiteral("Mira Berg"), {}};
const CourseId kCourse = CourseId::make();
const LessonId kLesson = LessonId::make();

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

MessageDto said(const RoomId &room, qint64 seq, const QString &text)
{
    MessageDto one;
    one.messageId = MessageId::make();
    one.roomId = room;
    one.seq = one.change = seq;
    one.sender = kMira;
    one.message = text;
    one.createdAt = Timestamp::now().plusSeconds(seq - 1000);
    return one;
}

RoomDto roomOf(RoomType type, const QList<MessageDto> &messages, const RoomId &id)
{
    RoomDto room;
    room.roomId = id;
    room.type = type;
    room.name = QStringLiteral("Night sky");
    if (type == RoomType::Course || type == RoomType::Lesson)
        room.courseId = kCourse;
    if (type == RoomType::Lesson)
        room.lessonId = kLesson;
    room.lastSeq = room.lastChange = room.lastReadSeq = messages.size();
    room.createdAt = Timestamp::now().plusSeconds(-2000);
    return room;
}

} // namespace

class TestChatTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_chat.reset();
        m_testers.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeApiServer>();
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setTokens({QStringLiteral("a"), QStringLiteral("r")});
        m_api->setRetryPolicy({.attempts = 1});
        m_rooms.clear();
    }

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
        QCOMPARE(m_chat->conversation()->courseId(), kCourse.toString());
    }

    void momentsOfALessonAreMarkedAndAskedAbout()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{
            said(id, 1, QStringLiteral("late")), said(id, 2, QStringLiteral("hi")),
            said(id, 3, QStringLiteral("early")), said(id, 4, QStringLiteral("gone"))};
        for (const int at : {0, 2, 3})
            talk[at].lessonId = kLesson;
        talk[0].second = 84;
        talk[2].second = 12.5;
        talk[3].second = 20;
        talk[3].deletedAt = Timestamp::now();
        give(roomOf(RoomType::Lesson, talk, id), talk);
        begin();
        QTRY_VERIFY(m_chat->sync().room(id));
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        lesson->setShown(true);
        QTRY_COMPARE(lesson->state(), ViewState::Content);
        QTRY_COMPARE(lesson->marks().size(), 2);
        const QVariantMap mark = lesson->marks().constFirst().toMap();
        QCOMPARE(mark.value(QStringLiteral("second")).toDouble(), 12.5);
        QCOMPARE(mark.value(QStringLiteral("key")).toString(), talk[2].messageId.toString());
        QVERIFY(mark.value(QStringLiteral("label")).toString().contains(QLatin1String("Mira")));

        lesson->askAt(30, 0);
        QVERIFY(lesson->asking());
        QVERIFY(lesson->askLabel().contains(QLatin1String("0:30")));
        QVERIFY(lesson->send(QStringLiteral("Why?")));
        QVERIFY(!lesson->asking());
        auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting[0].request.second, std::optional(30.0));
        QCOMPARE(waiting[0].request.lessonId, std::optional(kLesson));
        lesson->askAt(-1, 3);
        QVERIFY(lesson->send(QStringLiteral("And this?")));
        waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting[1].request.page, std::optional(3));
        QVERIFY(!waiting[1].request.second);
        QVERIFY(lesson->send(QStringLiteral("Thanks")));
        QVERIFY(!m_chat->sync().outbox().waitingIn(id)[2].request.lessonId);

        lesson->askAt(5, 0);
        lesson->follow(kCourse.toString(), LessonId::make().toString());
        QVERIFY(!lesson->asking());
        QCOMPARE(lesson->marks().size(), 0);
        QVERIFY(!lesson->conversation()->isOpen());
    }

    void momentsAreLookedForOnceAndThenFollowed()
    {
        const auto about = [](MessageDto one, double second) {
            one.lessonId = kLesson;
            one.second = second;
            return one;
        };
        const RoomId own = RoomId::make();
        const RoomId other = RoomId::make();
        const QList<MessageDto> talk{about(said(own, 1, QStringLiteral("first")), 10)};
        const QList<MessageDto> elsewhere{about(said(other, 1, QStringLiteral("no")), 20)};
        give(roomOf(RoomType::Lesson, talk, own), talk);
        RoomDto group = roomOf(RoomType::Group, elsewhere, other);
        give(group, elsewhere);
        begin();
        LessonChat *lesson = m_chat->lesson();
        lesson->follow(kCourse.toString(), kLesson.toString());
        QTRY_VERIFY(m_chat->sync().room(own) && m_chat->sync().room(other));
        m_chat->sync().catchUp(own);
        m_chat->sync().catchUp(other);
        QTRY_COMPARE(lesson->marks().size(), 1);
        QTRY_COMPARE(m_chat->sync().cache()->span(other).to, 1);
        const auto seconds = [lesson] {
            QList<double> list;
            for (const QVariant &one : lesson->marks())
                list.append(one.toMap().value(QStringLiteral("second")).toDouble());
            return list;
        };
        // It is not looked through the history again, whatever is said and wherever.
        m_chat->sync().cache()->forgetMessages(own);
        Q_EMIT m_chat->sync().messagesArrived(other, {about(said(other, 2, {}), 30)});
        Q_EMIT m_chat->sync().messagesArrived(own, {about(said(own, 2, {}), 5)});
        QTRY_COMPARE(seconds(), QList<double>({5, 10}));
        MessagePatch gone{talk[0].messageId, own, 1, 7,
                          [](MessageDto &one) { one.deletedAt = Timestamp::now(); }};
        Q_EMIT m_chat->sync().messagePatched(gone);
        QTRY_COMPARE(seconds(), QList<double>({5}));
        Q_EMIT m_chat->sync().historyReplaced(own);
        QTRY_COMPARE(seconds(), QList<double>());
    }

    void momentsThatAreNotOnThisComputerAreAskedFor()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk;
        for (int i = 1; i <= 160; ++i)
            talk.append(said(id, i, QString::number(i)));
        for (const int at : {3, 155}) {
            talk[at].lessonId = kLesson;
            talk[at].second = at;
        }
        const QList<MessageDto> last = talk.mid(110);
        RoomDto room = roomOf(RoomType::Course, last, id);
        room.lastSeq = room.lastChange = room.lastReadSeq = 160;
        give(room, last);
        MessageListReply earlier;
        earlier.roomId = id;
        earlier.messages = talk.mid(0, 110);
        std::reverse(earlier.messages.begin(), earlier.messages.end());
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/messages").arg(id.toString()),
                         asObject(earlier));
        begin();
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        QTRY_VERIFY(m_chat->sync().room(id));
        m_chat->sync().catchUp(id);
        QTRY_COMPARE(m_chat->lesson()->marks().size(), 2);
        // They stay here.
        QCOMPARE(m_chat->sync().cache()->ofLesson(id, kLesson).size(), 2);
        QVERIFY(!m_chat->lesson()->conversation()->isOpen());
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
        talk->setDraft(QStringLiteral("Thanks"));
        QCOMPARE(m_server->count("GET", path), 0);
        talk->setDraft(QStringLiteral("Thanks @"));
        talk->setDraft(QStringLiteral("Thanks @N"));
        QTRY_VERIFY(!talk->mentions().in(QStringLiteral("@noor")).isEmpty());
        QCOMPARE(m_server->count("GET", path), 1);
        QVERIFY(talk->send(QStringLiteral("Thanks @Noor Haddad! 谢谢@张伟你好 @Noora me@Noora")));
        const auto waiting = m_chat->sync().outbox().waitingIn(id);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(
            waiting[0].request.mentions,
            std::optional(QList<UserId>{members.members[1].userId, members.members[2].userId}));
    }

    void aRefusedLessonRoomSaysSo()
    {
        begin();
        m_server->refuse("GET",
                         QStringLiteral("/api/rooms/course/%1/lesson/%2")
                             .arg(kCourse.toString(), kLesson.toString()),
                         403, QStringLiteral("chat.not_a_member"));
        m_chat->lesson()->follow(kCourse.toString(), kLesson.toString());
        m_chat->lesson()->setShown(true);
        QTRY_COMPARE(m_chat->lesson()->state(), ViewState::Error);
        QVERIFY(m_chat->lesson()->error().present);
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

        room.mutedUntil = Timestamp::now().plusSeconds(3600);
        m_server->answer("PUT", path + QLatin1String("/mute"), asObject(room));
        m_chat->admin()->muteFor(3600);
        QTRY_VERIFY(
            !m_chat->admin()->settings().value(QStringLiteral("mutedUntil")).toString().isEmpty());
    }

    void pinsFollowTheRoom()
    {
        const RoomId id = RoomId::make();
        QList<MessageDto> talk{said(id, 1, QStringLiteral("Read this *first*"))};
        give(roomOf(RoomType::Group, talk, id), talk);
        PinsReply pins;
        pins.messages = talk;
        const QString path = QStringLiteral("/api/rooms/%1/pins").arg(id.toString());
        m_server->answer("GET", path, asObject(pins));
        begin();
        m_chat->openRoom(id.toString());
        QTRY_COMPARE(m_chat->conversation()->state(), ViewState::Content);
        m_chat->loadPins();
        QTRY_COMPARE(m_chat->pins()->rowCount(), 1);
        QCOMPARE(m_chat->pins()->index(0).data(PinsModel::KeyRole).toString(),
                 talk[0].messageId.toString());
        m_server->answer("GET", path, asObject(PinsReply()));
        m_server->answer("PUT", QStringLiteral("/api/chat/message/pin"), asObject(talk[0]));
        m_chat->pins()->unpin(talk[0].messageId.toString());
        QTRY_COMPARE(m_chat->pins()->state(), ViewState::Empty);
        m_chat->closeRoom();
        QCOMPARE(m_chat->pins()->rowCount(), 0);
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
        m_chat->setWatched(false);
        QCOMPARE(arrives(), 1);
        room.mutedUntil = Timestamp::now().plusSeconds(60);
        m_chat->sync().adopt(room);
        QCOMPARE(arrives(), 0);
        next.mentions = {kMe.userId};
        QCOMPARE(arrives(), 1);
    }

private:
    void give(const RoomDto &room, const QList<MessageDto> &messages)
    {
        m_rooms.append(room);
        JoinReply join;
        join.roomId = room.roomId;
        join.room = room;
        join.messages = messages;
        join.lastSeq = room.lastSeq;
        join.lastChange = room.lastChange;
        m_server->answer("GET", QStringLiteral("/api/rooms/%1/join").arg(room.roomId.toString()),
                         asObject(join));
    }
    void begin()
    {
        RoomListReply list;
        list.rooms = m_rooms;
        list.total = m_rooms.size();
        m_server->answer("GET", QStringLiteral("/api/chat"), asObject(list));
        m_chat =
            std::make_unique<ChatController>(m_api.get(), m_connectivity.get(), m_folder->path());
        for (QAbstractItemModel *model :
             {static_cast<QAbstractItemModel *>(m_chat->pins()),
              static_cast<QAbstractItemModel *>(m_chat->reports()),
              static_cast<QAbstractItemModel *>(m_chat->admin()->people()),
              static_cast<QAbstractItemModel *>(m_chat->search()),
              static_cast<QAbstractItemModel *>(m_chat->lesson()->conversation()->messages())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
        m_chat->setAccount(kMe);
    }
    [[nodiscard]] QJsonObject lastBody(const QByteArray &method, const QString &path) const
    {
        QByteArray body;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.method == method && one.path == path)
                body = one.body;
        }
        return QJsonDocument::fromJson(body).object();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    std::unique_ptr<ChatController> m_chat;
    QList<RoomDto> m_rooms;
};

QTEST_GUILESS_MAIN(TestChatTools)
#include "tst_chat_tools.moc"
