// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What those who look after a room do beside it: refused words, decisions, archive.
#include "tests/client/chat/chat_bench.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace lectern;

namespace {

const QString kWords = QStringLiteral("/api/chat/words");

QStringList rowsOf(const QAbstractItemModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data().toString());
    return list;
}

AuditEntryDto done(const QString &action, const QString &detail = {}, bool toMira = true)
{
    AuditEntryDto entry;
    entry.at = Timestamp::now();
    entry.actor = kMe;
    entry.action = action;
    entry.detail = detail;
    if (toMira)
        entry.subject = kMira;
    return entry;
}

} // namespace

class TestChatModeration : public QObject, private ChatBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        prepare();
        m_course = roomOf(RoomType::Course, {}, m_room);
        m_course.canModerate = true;
        m_path = QLatin1String("/api/rooms/") + m_room.toString();
    }

    void wordsAreSeenByInstructorsAndChangedByAdmins()
    {
        begin();
        QVERIFY(!m_chat->words()->readable());
        m_chat->setAccount(kMe, Role::Instructor);
        QVERIFY(m_chat->words()->readable() && !m_chat->words()->editable());
        m_chat->setAccount(kMe, Role::Admin);
        QVERIFY(m_chat->words()->readable() && m_chat->words()->editable());
        giveWords({QStringLiteral("b")});
        m_chat->words()->reload();
        QTRY_COMPARE(m_chat->words()->state(), ViewState::Content);
        // Another one signs in: what the one before saw is forgotten.
        m_chat->setAccount(kMira, Role::Student);
        QVERIFY(!m_chat->words()->readable());
        QCOMPARE(m_chat->words()->rowCount(), 0);
    }

    void wordsComeAndGo()
    {
        begin(Role::Admin);
        WordsModel *words = m_chat->words();
        giveWords({});
        words->reload();
        QCOMPARE(words->state(), ViewState::Loading);
        QTRY_COMPARE(words->state(), ViewState::Empty);

        // What another admin added meanwhile stays.
        giveWords({QStringLiteral("mallard")});
        takeWords({QStringLiteral("duck"), QStringLiteral("mallard")});
        QSignalSpy added(words, &WordsModel::added);
        words->add(QStringLiteral("  Duck "));
        QVERIFY(words->changing());
        words->remove(QStringLiteral("mallard")); // one thing at a time
        QTRY_COMPARE(added.size(), 1);
        QVERIFY(!words->changing());
        QCOMPARE(sentWords(), (QStringList{QStringLiteral("mallard"), QStringLiteral("Duck")}));
        QCOMPARE(rowsOf(*words), (QStringList{QStringLiteral("duck"), QStringLiteral("mallard")}));
        QCOMPARE(words->state(), ViewState::Content);
        QCOMPARE(m_server->count("PUT", kWords), 1);

        // The view stays where it is: nothing is reset.
        QSignalSpy reset(words, &QAbstractItemModel::modelReset);
        giveWords({QStringLiteral("duck"), QStringLiteral("eel"), QStringLiteral("mallard")});
        takeWords({QStringLiteral("duck"), QStringLiteral("eel")});
        words->remove(QStringLiteral("mallard"));
        QTRY_COMPARE(rowsOf(*words), (QStringList{QStringLiteral("duck"), QStringLiteral("eel")}));
        QCOMPARE(sentWords(), (QStringList{QStringLiteral("duck"), QStringLiteral("eel")}));
        takeWords({});
        words->remove(QStringLiteral("duck"));
        QTRY_COMPARE(words->state(), ViewState::Empty);
        QVERIFY(reset.isEmpty());
        QCOMPARE(added.size(), 1);
        words->add(QStringLiteral("  "));
        QVERIFY(!words->changing());
    }

    void whatIsWrongWithAWordIsSaid()
    {
        begin(Role::Admin);
        WordsModel *words = m_chat->words();
        giveWords({QStringLiteral("duck")});
        words->reload();
        QTRY_COMPARE(words->rowCount(), 1);
        m_server->refuse("PUT", kWords, 400, QStringLiteral("validation.failed"),
                         {{QStringLiteral("words"), QStringLiteral("is wrong")}});
        words->add(QStringLiteral("two words"));
        QTRY_VERIFY(words->actionError().present);
        QVERIFY(words->wrongWord());
        QVERIFY(!words->changing());
        words->clearActionError();
        QVERIFY(!words->actionError().present && !words->wrongWord());
        m_server->refuse("PUT", kWords, 403, QStringLiteral("auth.forbidden"));
        words->remove(QStringLiteral("duck"));
        QTRY_VERIFY(words->actionError().present);
        QVERIFY(!words->wrongWord());
        QCOMPARE(words->rowCount(), 1);
        // Nor is anything sent where the list is not known.
        const int puts = m_server->count("PUT", kWords);
        words->clearActionError();
        m_server->refuse("GET", kWords, 500, QStringLiteral("internal"));
        words->add(QStringLiteral("eel"));
        QTRY_VERIFY(words->actionError().present);
        QCOMPARE(m_server->count("PUT", kWords), puts);
        words->clear();
        words->reload();
        QTRY_COMPARE(words->state(), ViewState::Error);
        m_server->goAway();
        words->reload();
        QTRY_COMPARE(words->state(), ViewState::Offline);
    }

    void decisionsComeInPages()
    {
        AuditReply first;
        for (int i = 0; i < 50; ++i) {
            AuditEntryDto entry = done(QStringLiteral("message.deleted"));
            entry.at = entry.at.plusSeconds(-i);
            entry.messageId = MessageId::make();
            first.entries.append(entry);
        }
        begin();
        open();
        AuditModel *audit = m_chat->audit();
        m_server->answer("GET", m_path + QLatin1String("/audit"), asObject(first));
        m_chat->loadAudit();
        QCOMPARE(audit->state(), ViewState::Loading);
        QTRY_COMPARE(audit->rowCount(), 50);
        QCOMPARE(audit->index(0).data(AuditModel::MessageIdRole).toString(),
                 first.entries[0].messageId->toString());
        QVERIFY(!audit->index(0).data(AuditModel::WhenRole).toString().isEmpty());

        // One more was decided meanwhile: the end of the first page comes once more.
        AuditReply second;
        second.page = 2;
        AuditEntryDto last = done(QStringLiteral("member.silenced"));
        last.at = last.at.plusSeconds(-1000);
        second.entries = {first.entries.constLast(), last};
        m_server->answer("GET", m_path + QLatin1String("/audit"), asObject(second));
        QVERIFY(audit->canFetchMore({}));
        audit->fetchMore({});
        QTRY_COMPARE(audit->rowCount(), 51);
        QString query;
        for (const FakeApiServer::Request &one : m_server->requests()) {
            if (one.path == m_path + QLatin1String("/audit"))
                query = one.query;
        }
        QVERIFY2(query.contains(QLatin1String("page=2")), qPrintable(query));
        QVERIFY2(query.contains(QLatin1String("limit=50")), qPrintable(query));
        QVERIFY(!audit->canFetchMore({}));
        QVERIFY(rowsOf(*audit).constLast().contains(QLatin1String("silenced")));

        // A page that fails leaves what is there, and is asked for again.
        m_server->answer("GET", m_path + QLatin1String("/audit"), asObject(first));
        audit->reload();
        QTRY_COMPARE(audit->rowCount(), 50);
        m_server->refuse("GET", m_path + QLatin1String("/audit"), 500, QStringLiteral("internal"));
        audit->fetchMore({});
        QTRY_VERIFY(audit->error().present);
        QCOMPARE(audit->rowCount(), 50);
        m_server->answer("GET", m_path + QLatin1String("/audit"), asObject(second));
        audit->retry();
        QTRY_COMPARE(audit->rowCount(), 51);

        m_chat->closeRoom();
        QCOMPARE(audit->rowCount(), 0);
    }

    void decisionsAreSentences_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *action, const char *detail, const char *text) {
            QTest::addRow("%s %s", action, detail)
                << QString::fromLatin1(action) << QString::fromLatin1(detail)
                << QString::fromUtf8(text);
        };
        row("message.deleted", "", "Me deleted a message of Mira Berg");
        row("message.pinned", "", "Me pinned a message of Mira Berg");
        row("message.unpinned", "", "Me unpinned a message of Mira Berg");
        row("member.silenced", "rude", "Me silenced Mira Berg\n“rude”");
        row("member.unsilenced", "", "Me let Mira Berg write again");
        row("member.added", "", "Me added Mira Berg");
        row("member.removed", "", "Me removed Mira Berg");
        row("member.promoted", "", "Me made Mira Berg an admin");
        row("report.dismissed", "", "Me dismissed a report of Mira Berg");
        row("report.removed", "", "Me deleted a message that Mira Berg had reported");
        row("room.settings", "archived=true", "Me archived this room");
        row("room.settings", "archived=false", "Me opened this room again");
        row("room.settings", "name enabled=false announceOnly=true slowModeSeconds=30",
            "Me changed the settings: name, chat off, announcements only, slow mode of 30\u00a0s");
        row("room.settings", "slowModeSeconds=0 archived=true",
            "Me changed the settings: no slow mode, archived");
        row("room.settings", "announceOnly", "Me changed the settings");
        row("room.followed_course", "name archived=true",
            "The room has another name, with its course\nThe room was archived with its course");
        row("room.followed_course", "archived=false", "The room was opened again with its course");
        row("room.painted", "", "Me: room.painted");
    }

    void decisionsAreSentences()
    {
        QFETCH(QString, action);
        QFETCH(QString, detail);
        QFETCH(QString, text);
        begin();
        open();
        AuditReply reply;
        reply.entries = {done(action, detail)};
        m_server->answer("GET", m_path + QLatin1String("/audit"), asObject(reply));
        m_chat->loadAudit();
        QTRY_COMPARE(rowsOf(*m_chat->audit()), QStringList{text});
    }

    void decisionsFollowWhatHappens()
    {
        begin();
        open();
        AuditModel *audit = m_chat->audit();
        const QString path = m_path + QLatin1String("/audit");
        m_server->answer("GET", path, asObject(AuditReply()));
        m_chat->loadAudit();
        QTRY_COMPARE(audit->state(), ViewState::Empty);
        AuditReply reply;
        reply.entries = {done(QStringLiteral("message.deleted"))};
        m_server->answer("GET", path, asObject(reply));
        const auto happens = [this](const std::function<void(MessageDto &)> &what) {
            Q_EMIT m_chat->sync().messagePatched({MessageId::make(), m_room, 1, 7, what});
        };
        happens([](MessageDto &one) { one.deletedAt = Timestamp::now(); });
        QTRY_COMPARE(audit->rowCount(), 1);
        QCOMPARE(m_server->count("GET", path), 2);
        // A changed setting is one of them, too.
        reply.entries.prepend(done(QStringLiteral("room.settings"), QStringLiteral("name"), false));
        m_server->answer("GET", path, asObject(reply));
        Q_EMIT m_chat->admin()->done();
        QTRY_COMPARE(audit->rowCount(), 2);
        // Elsewhere it is somebody else's.
        m_server->refuse("GET", path, 403, QStringLiteral("auth.forbidden"));
        m_chat->loadAudit();
        QTRY_VERIFY(audit->error().present);
        m_chat->closeRoom();
        QCOMPARE(audit->rowCount(), 0);
        QVERIFY(!audit->error().present);
    }

    void aCoursesRoomIsArchivedAndOpenedAgain()
    {
        begin();
        open();
        Conversation *talk = m_chat->conversation();
        RoomAdmin *admin = m_chat->admin();
        const auto archived = [admin] {
            return admin->settings().value(QStringLiteral("archived")).toBool();
        };
        QVERIFY(talk->room()->canSend() && !archived());
        const QString path = m_path + QLatin1String("/settings");
        RoomDto closed = m_course;
        closed.archivedAt = Timestamp::now();
        m_server->answer("PATCH", path, asObject(closed));
        admin->save({{QStringLiteral("archived"), true}});
        QTRY_VERIFY(archived());
        QVERIFY(!talk->room()->canSend());
        QVERIFY(talk->room()->cannotSendBecause().contains(QLatin1String("archived")));
        QJsonObject asked = lastBody("PATCH", path);
        QCOMPARE(asked.value(QLatin1String("archived")), QJsonValue(true));
        QCOMPARE(asked.value(QLatin1String("announceOnly")), QJsonValue(QJsonValue::Undefined));

        m_server->answer("PATCH", path, asObject(m_course));
        admin->save({{QStringLiteral("archived"), false}});
        QTRY_VERIFY(!archived());
        QVERIFY(talk->room()->canSend());
        asked = lastBody("PATCH", path);
        QCOMPARE(asked.value(QLatin1String("archived")), QJsonValue(false));
    }

private:
    void begin(Role role = Role::Student)
    {
        RoomListReply list;
        list.rooms = {m_course};
        list.total = 1;
        m_server->answer("GET", QStringLiteral("/api/chat"), asObject(list));
        m_chat =
            std::make_unique<ChatController>(m_api.get(), m_connectivity.get(), m_folder->path());
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_chat->words()),
                                          static_cast<QAbstractItemModel *>(m_chat->audit())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
        for (const auto &tester : m_testers)
            tester->setUseFetchMore(false); // pages are asked for by hand here
        m_chat->setAccount(kMe, role);
        m_chat->realtime().setWanted(false);
        QTRY_VERIFY(m_chat->moderates());
    }
    void open()
    {
        JoinReply join;
        join.roomId = m_room;
        join.room = m_course;
        m_server->answer("GET", m_path + QLatin1String("/join"), asObject(join));
        openWhole(m_room);
        QCOMPARE(m_chat->conversation()->state(), ViewState::Empty);
    }
    void giveWords(const QStringList &words)
    {
        m_server->answer("GET", kWords, asObject(WordsReply{words}));
    }
    void takeWords(const QStringList &words)
    {
        m_server->answer("PUT", kWords, asObject(WordsReply{words}));
    }
    [[nodiscard]] QStringList sentWords() const
    {
        QStringList list;
        for (const QJsonValue &word :
             lastBody("PUT", kWords).value(QLatin1String("words")).toArray())
            list.append(word.toString());
        return list;
    }

    RoomDto m_course;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestChatModeration)
#include "tst_chat_moderation.moc"
