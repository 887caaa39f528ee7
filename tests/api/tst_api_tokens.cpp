// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/concurrency/await.h"
#include "server/features/accounts/api_tokens_store.h"
#include "shared/dto/api_tokens.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QWebSocket>

using namespace lectern;
using namespace lectern::test;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString kUsers = QStringLiteral("/api/users");
const QString kClientTokens = QStringLiteral("/api/tokens/client");
const QString kUserTokens = QStringLiteral("/api/tokens/user");
const QString kProfile = QStringLiteral("/api/auth/user/profile");
const QString kAllMessages = QStringLiteral("/api/messages");

} // namespace

class TestApiTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SchoolServer>();
        m_admin = m_server->newMember(Role::Admin, s("Ada Admin"));
        m_instructor = m_server->newMember(Role::Instructor, s("Ines"));
        m_ann = m_server->newMember(Role::Student, s("Ann"));
    }
    void cleanupTestCase() { m_server.reset(); }

    void programsBringPeople();
    void theSameExternalIdIsTheSamePerson();
    void whatATokenMayNotDo();
    void programsReadAllMessages();
    void adminsReadNoRoomsOfOthers();
    void tokensLeaveATrace();
    void programsSpeakForStudentsOnly();
    void revokedAtOnce();
    void revokingWithWhatItMade();
    void othersTokensAreNotFound();
    void openSocketsAreClosed();
    void expiry();
    void theDatabaseHoldsNoToken();
    void blockedAndDeletedPeople();
    void everybodyListsOnesOwn();

private:
    ApiReply newClient(QJsonObject more = {})
    {
        more.insert(s("name"), s("Campus app"));
        return m_server->call("POST", kClientTokens, more, m_admin.token);
    }
    ApiReply newUser(const QString &client, const QString &name, QJsonObject more = {})
    {
        more.insert(s("name"), name);
        return m_server->call("POST", kUsers, more, client);
    }
    ApiReply revoke(const QString &tokenId, const QString &by, const QString &query = {})
    {
        return m_server->call("DELETE", s("/api/tokens/") + tokenId + query, by);
    }
    int profile(const QString &token) { return m_server->call("GET", kProfile, token).status; }

    std::unique_ptr<SchoolServer> m_server;
    Member m_admin, m_instructor, m_ann;
};

void TestApiTokens::programsBringPeople()
{
    const ApiReply client = newClient();
    QCOMPARE(client.status, 201);
    QCOMPARE(client.text("type"), s("CLIENT"));
    QVERIFY(client.text("token").startsWith(s("lct_")));
    QCOMPARE(client.data().value(s("expiresIn")).toInt(), 365 * 24 * 3600);
    QVERIFY(client.header("Cache-Control").contains("no-store"));

    const ApiReply made =
        newUser(client.text("token"), s("Zoë from the app"), {{s("email"), s("zoe@app.example")}});
    QCOMPARE(made.status, 201);
    QVERIFY(made.text("token").startsWith(s("lut_")));
    QVERIFY(made.data().value(s("created")).toBool());
    const ApiReply own = m_server->call("GET", kProfile, made.text("token"));
    QCOMPARE(own.status, 200);
    QCOMPARE(own.text("userId"), made.text("userId"));
    QCOMPARE(own.text("name"), s("Zoë from the app"));
    QCOMPARE(own.text("role"), s("student"));
    // Nobody signs in as that person: there is no password.
    const ApiReply login =
        m_server->call("POST", s("/api/auth/login"),
                       {{s("email"), s("zoe@app.example")}, {s("password"), s("anything at all")}});
    QCOMPARE(login.status, 401);
    QCOMPARE(newUser(client.text("token"), s("Twice"), {{s("email"), s("ZOE@app.example")}}).status,
             409);
    // An admin may do the same by a session.
    QCOMPARE(newUser(m_admin.token, s("By hand")).status, 201);
    for (const QString &nobody : {m_ann.token, m_instructor.token, made.text("token")})
        QCOMPARE(newUser(nobody, s("No")).status, 403);
    const ApiReply wrong =
        m_server->call("POST", kUsers, {{s("email"), s("no")}}, client.text("token"));
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.wrongFields(), QStringList({s("email"), s("name")}));
}

void TestApiTokens::theSameExternalIdIsTheSamePerson()
{
    const QString client = newClient().text("token");
    const QJsonObject id{{s("externalId"), s("campus:4711")}};
    const ApiReply first = newUser(client, s("Max"), id);
    QCOMPARE(first.status, 201);
    const ApiReply second = newUser(client, s("Maximilian"), id);
    QCOMPARE(second.status, 201);
    QCOMPARE(second.text("userId"), first.text("userId"));
    QVERIFY(!second.data().value(s("created")).toBool());
    QCOMPARE(second.text("name"), s("Max"));
    QVERIFY(second.text("token") != first.text("token"));
    QCOMPARE(profile(first.text("token")), 200);
    QCOMPARE(profile(second.text("token")), 200);
    // Of many the newest hold.
    for (int i = 2; i < accounts::ApiTokensStore::kTokensOfPerson; ++i)
        QCOMPARE(profile(newUser(client, s("Max"), id).text("token")), 200);
    QCOMPARE(profile(first.text("token")), 200);
    QCOMPARE(profile(newUser(client, s("Max"), id).text("token")), 200);
    QCOMPARE(profile(first.text("token")), 401);
    QCOMPARE(profile(second.text("token")), 200);
}

void TestApiTokens::whatATokenMayNotDo()
{
    const QString client = newClient().text("token");
    const QString user = newUser(client, s("Una")).text("token");
    const QJsonObject passwords{{s("oldPassword"), s("whatever it was")},
                                {s("newPassword"), s("something new")}};
    const ApiReply password = m_server->call("PUT", s("/api/auth/password"), passwords, user);
    QCOMPARE(password.status, 403);
    QCOMPARE(password.errorId(), s("auth.session_required"));
    QCOMPARE(m_server->call("DELETE", kProfile, QJsonObject{{s("password"), s("x")}}, user).status,
             403);
    QCOMPARE(m_server->call("POST", s("/api/auth/user/logout"), QJsonObject{}, user).status, 403);
    // A program is nobody.
    QCOMPARE(profile(client), 403);
    QCOMPARE(m_server->call("POST", s("/api/rooms"), QJsonObject{}, client).status, 403);
    // Nor does a token make tokens of its own kind, or an admin of anybody.
    QCOMPARE(m_server->call("POST", kClientTokens, {{s("name"), s("More")}}, client).status, 403);
    const ApiReply asAdmin = m_server->call(
        "POST", kUserTokens, {{s("userId"), m_admin.userId.toString()}}, m_admin.token);
    QCOMPARE(asAdmin.status, 201);
    QCOMPARE(m_server->call("GET", kAllMessages, asAdmin.text("token")).status, 403);
}

void TestApiTokens::programsReadAllMessages()
{
    const QString client = newClient().text("token");
    const ApiReply una = newUser(client, s("Una"));
    const ApiReply room = m_server->call("POST", s("/api/rooms"),
                                         {{s("name"), s("Ours")},
                                          {s("type"), s("group")},
                                          {s("userIds"), QJsonArray{m_ann.userId.toString()}}},
                                         una.text("token"));
    QCOMPARE(room.status, 201);
    const QString messages = QStringLiteral("/api/rooms/%1/messages").arg(room.text("roomId"));
    for (const char *text : {"one", "two", "three"})
        QCOMPARE(
            m_server->call("POST", messages, {{s("message"), s(text)}}, una.text("token")).status,
            201);
    const auto texts = [](const ApiReply &reply) {
        QStringList list;
        for (const QJsonValue &message : reply.data().value(s("messages")).toArray()) {
            if (message[s("messageType")] == s("text"))
                list.append(message[s("message")].toString());
        }
        return list;
    };
    const ApiReply all = m_server->call("GET", kAllMessages, client);
    QCOMPARE(all.status, 200);
    QCOMPARE(texts(all).mid(0, 3), QStringList({s("three"), s("two"), s("one")}));
    const ApiReply paged = m_server->call("GET", kAllMessages + s("?page=2&limit=1"), client);
    QCOMPARE(texts(paged), QStringList({s("two")}));
    // What was written last comes first, however old its room is.
    const ApiReply pair = m_server->call(
        "GET", s("/api/chat/personel?userId=") + m_ann.userId.toString(), una.text("token"));
    const QString others = QStringLiteral("/api/rooms/%1/messages").arg(pair.text("roomId"));
    for (const auto &[path, text] : {std::pair(others, "other"), std::pair(messages, "four")}) {
        QCOMPARE(m_server->call("POST", path, {{s("message"), s(text)}}, una.text("token")).status,
                 201);
        QTest::qWait(2); // a later time
    }
    QCOMPARE(texts(m_server->call("GET", kAllMessages + s("?limit=1"), client)),
             QStringList({s("four")}));
    const QString hers = QStringLiteral("/api/users/%1/messages").arg(una.text("userId"));
    QCOMPARE(texts(m_server->call("GET", hers, client)),
             QStringList({s("four"), s("other"), s("three"), s("two"), s("one")}));
    QCOMPARE(m_server->call("GET", hers, m_ann.token).status, 404);
    const QString nobodys = s("/api/users/%1/messages").arg(UserId::make().toString());
    QCOMPARE(m_server->call("GET", nobodys, client).status, 404);
    QCOMPARE(m_server->call("GET", nobodys, m_admin.token).status, 404);
    QCOMPARE(m_server->call("GET", hers, una.text("token")).status, 200);
}

void TestApiTokens::adminsReadNoRoomsOfOthers()
{
    const Member bob = m_server->newMember(Role::Student, s("Bob"));
    const TestCourse course = m_server->newCourse(m_instructor, s("Calm"));
    QVERIFY(!m_server->enroll(bob, course).isEmpty());
    const auto group = [&](const UserId &with) {
        return m_server->call("POST", s("/api/rooms"),
                              {{s("name"), s("Ours")},
                               {s("type"), s("group")},
                               {s("userIds"), QJsonArray{with.toString()}}},
                              bob.token);
    };
    const QString path = s("/api/rooms/%1/messages");
    const QJsonObject body{{s("message"), s("to the course")},
                           {s("courseId"), course.courseId.toString()}};
    QCOMPARE(m_server->call("POST", s("/api/chat/message"), body, bob.token).status, 201);
    const auto say = [&](const QString &room, const char *text) {
        QCOMPARE(
            m_server->call("POST", path.arg(room), {{s("message"), s(text)}}, bob.token).status,
            201);
    };
    say(group(m_admin.userId).text("roomId"), "with the admin");
    say(group(m_ann.userId).text("roomId"), "without");
    say(m_server->call("GET", s("/api/chat/personel?userId=") + m_ann.userId.toString(), bob.token)
            .text("roomId"),
        "to one alone");
    const auto read = [&](const QString &what, const QString &token) {
        const ApiReply reply = m_server->call("GET", what, token);
        QStringList list;
        for (const QJsonValue &message : reply.data().value(s("messages")).toArray()) {
            if (message[s("sender")][s("userId")] == bob.userId.toString() &&
                message[s("messageType")] == s("text"))
                list.append(message[s("message")].toString());
        }
        list.sort();
        return list;
    };
    const QString his = s("/api/users/%1/messages").arg(bob.userId.toString());
    const QString client = newClient().text("token");
    const QStringList open{s("to the course"), s("with the admin")};
    const QStringList all = QStringList(open) << s("to one alone") << s("without");
    for (const QString &what : {kAllMessages, his}) {
        QCOMPARE(read(what, m_admin.token), open);
        const QStringList byProgram = read(what, client);
        QCOMPARE(QSet<QString>(byProgram.begin(), byProgram.end()),
                 QSet<QString>(all.begin(), all.end()));
    }
    QCOMPARE(read(his, bob.token).size(), all.size());
    // Page by page nothing else comes, and nothing twice.
    const ApiReply first = m_server->call("GET", kAllMessages + s("?limit=1"), m_admin.token);
    QStringList paged{first.data().value(s("messages"))[0][s("messageId")].toString()};
    for (QString cursor = first.text("nextCursor"); !cursor.isEmpty() && paged.size() < 100;) {
        const ApiReply next =
            m_server->call("GET", kAllMessages + s("?limit=1&cursor=") + cursor, m_admin.token);
        for (const QJsonValue &message : next.data().value(s("messages")).toArray())
            paged.append(message[s("messageId")].toString());
        cursor = next.text("nextCursor");
    }
    QStringList atOnce;
    for (const QJsonValue &message :
         m_server->call("GET", kAllMessages + s("?limit=100"), m_admin.token)
             .data()
             .value(s("messages"))
             .toArray())
        atOnce.append(message[s("messageId")].toString());
    QCOMPARE(paged, atOnce);
}

void TestApiTokens::tokensLeaveATrace()
{
    const QString audit = s("/api/chat/audit");
    const ApiReply client = newClient();
    const ApiReply user = m_server->call("POST", kUserTokens,
                                         {{s("userId"), m_ann.userId.toString()}}, m_admin.token);
    QCOMPARE(newUser(client.text("token"), s("Una")).status, 201); // by the program: not told
    QCOMPARE(revoke(user.text("tokenId"), m_ann.token).status, 200);
    QCOMPARE(revoke(client.text("tokenId"), m_admin.token, s("?userTokens=true")).status, 200);
    QJsonArray entries;
    const auto reaches = [&](const QString &detail) {
        entries = m_server->call("GET", audit, m_admin.token).data().value(s("entries")).toArray();
        return entries.size() >= 4 && entries[0][s("detail")].toString() == detail;
    };
    const QString program = s("CLIENT ") + client.text("tokenId") + s(" Campus app");
    QTRY_VERIFY(reaches(program + s(" +1")));
    QCOMPARE(entries[0][s("action")].toString(), s("token.revoked"));
    QCOMPARE(entries[0][s("actor")][s("userId")].toString(), m_admin.userId.toString());
    QCOMPARE(entries[1][s("action")].toString(), s("token.revoked"));
    QCOMPARE(entries[1][s("actor")][s("userId")].toString(), m_ann.userId.toString());
    QCOMPARE(entries[2][s("action")].toString(), s("token.made"));
    QCOMPARE(entries[2][s("detail")].toString(), s("USER ") + user.text("tokenId"));
    QCOMPARE(entries[2][s("subject")][s("userId")].toString(), m_ann.userId.toString());
    QCOMPARE(entries[2][s("actor")][s("userId")].toString(), m_admin.userId.toString());
    QCOMPARE(entries[3][s("detail")].toString(), program);
    for (const QString &nobody : {m_ann.token, m_instructor.token})
        QCOMPARE(m_server->call("GET", audit, nobody).status, 403);
    // The list of words tells of its own changes alone.
    const ApiReply words = m_server->call("GET", s("/api/chat/words"), m_admin.token);
    QCOMPARE(words.data().value(s("changes")).toArray(), QJsonArray());
}

void TestApiTokens::programsSpeakForStudentsOnly()
{
    const QString client = newClient().text("token");
    const auto tokenFor = [&](const UserId &user, const QString &by) {
        return m_server->call("POST", kUserTokens, {{s("userId"), user.toString()}}, by);
    };
    const ApiReply student = tokenFor(m_ann.userId, client);
    QCOMPARE(student.status, 201);
    QCOMPARE(student.text("type"), s("USER"));
    QCOMPARE(student.text("userId"), m_ann.userId.toString());
    QCOMPARE(profile(student.text("token")), 200);
    QCOMPARE(tokenFor(m_instructor.userId, client).status, 403);
    QCOMPARE(tokenFor(m_admin.userId, client).status, 403);
    QCOMPARE(tokenFor(UserId::make(), client).status, 404);
    QCOMPARE(tokenFor(m_instructor.userId, m_admin.token).status, 201);
    QCOMPARE(tokenFor(m_ann.userId, m_ann.token).status, 403);
}

void TestApiTokens::revokedAtOnce()
{
    const ApiReply client = newClient();
    const ApiReply user = newUser(client.text("token"), s("Una"));
    QCOMPARE(profile(user.text("token")), 200);
    // A token may end itself, and no more than once.
    QCOMPARE(revoke(user.text("tokenId"), user.text("token")).status, 200);
    QCOMPARE(profile(user.text("token")), 401);
    QCOMPARE(revoke(user.text("tokenId"), client.text("token")).status, 404);
    const ApiReply other = newUser(client.text("token"), s("Uma"));
    QCOMPARE(revoke(client.text("tokenId"), m_admin.token).status, 200);
    QCOMPARE(m_server->call("GET", kAllMessages, client.text("token")).status, 401);
    QCOMPARE(newUser(client.text("token"), s("Late")).status, 401);
    QCOMPARE(profile(other.text("token")), 200); // what it made stays, unless it is asked for
}

void TestApiTokens::revokingWithWhatItMade()
{
    const ApiReply client = newClient();
    const ApiReply one = newUser(client.text("token"), s("One"));
    const ApiReply two = newUser(client.text("token"), s("Two"));
    const ApiReply gone = revoke(client.text("tokenId"), m_admin.token, s("?userTokens=true"));
    QCOMPARE(gone.status, 200);
    QCOMPARE(gone.data().value(s("revoked")).toInt(), 3);
    QCOMPARE(profile(one.text("token")), 401);
    QCOMPARE(profile(two.text("token")), 401);
}

void TestApiTokens::othersTokensAreNotFound()
{
    const ApiReply client = newClient();
    const ApiReply stranger = newClient();
    const ApiReply user = newUser(client.text("token"), s("Una"));
    const ApiReply ofAnn = m_server->call(
        "POST", kUserTokens, {{s("userId"), m_ann.userId.toString()}}, client.text("token"));
    for (const QString &by : {stranger.text("token"), m_instructor.token, m_ann.token})
        QCOMPARE(revoke(user.text("tokenId"), by).status, 404);
    QCOMPARE(revoke(client.text("tokenId"), user.text("token")).status, 404);
    QCOMPARE(profile(user.text("token")), 200);
    QCOMPARE(revoke(ofAnn.text("tokenId"), m_ann.token).status, 200); // it spoke for her
    QCOMPARE(revoke(user.text("tokenId"), client.text("token")).status, 200);
}

void TestApiTokens::openSocketsAreClosed()
{
    const ApiReply client = newClient();
    const ApiReply user = newUser(client.text("token"), s("Una"));
    const auto url = [this](const QString &token) {
        return QUrl(
            QStringLiteral("ws://127.0.0.1:%1/ws?token=%2").arg(m_server->port()).arg(token));
    };
    QWebSocket socket;
    QSignalSpy answers(&socket, &QWebSocket::textMessageReceived);
    QSignalSpy closed(&socket, &QWebSocket::disconnected);
    socket.open(url(user.text("token")));
    QTRY_VERIFY(socket.isValid());
    socket.sendTextMessage(s(R"({"event":"set-status","data":{"isOnline":true},"id":1})"));
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY(answers[0][0].toString().contains(s("isOnline")));
    QCOMPARE(revoke(user.text("tokenId"), client.text("token")).status, 200);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(int(socket.closeCode()), 4401);

    QWebSocket program;
    QSignalSpy refused(&program, &QWebSocket::disconnected);
    program.open(url(client.text("token")));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(int(program.closeCode()), 4401);
}

void TestApiTokens::expiry()
{
    const ApiReply client = newClient({{s("expiresIn"), 1}});
    QCOMPARE(client.status, 201);
    QTRY_COMPARE(m_server->call("GET", kAllMessages, client.text("token")).errorId(),
                 s("auth.token_expired"));
    QCOMPARE(newClient({{s("expiresIn"), 0}}).status, 400);
    QCOMPARE(newClient({{s("expiresIn"), 1e12}}).status, 400);
    for (const char *bad : {"lut_", "lct_AAAA", "lut_\xc3\xa4"})
        QCOMPARE(profile(QString::fromLatin1(bad)), 401);
}

void TestApiTokens::theDatabaseHoldsNoToken()
{
    const ApiReply client = newClient();
    const QByteArray token = client.text("token").toLatin1();
    static constexpr db::Statement kHashes{"test.hashes",
                                           "SELECT hash FROM api_tokens WHERE id = ?"};
    const ApiTokenId id(*Uuid::fromString(client.text("tokenId")));
    const Result<QByteArray> hash =
        await(m_server->school().database().read([id](db::Session &session) -> Result<QByteArray> {
            db::Rows rows = session.query(kHashes, id);
            return rows.next() ? rows.bytes(0) : QByteArray();
        }));
    QVERIFY(hash.ok());
    QCOMPARE(*hash, QCryptographicHash::hash(token, QCryptographicHash::Sha256));
}

void TestApiTokens::blockedAndDeletedPeople()
{
    const QString client = newClient().text("token");
    const ApiReply user = newUser(client, s("Una"), {{s("externalId"), s("campus:1")}});
    const UserId id(*Uuid::fromString(user.text("userId")));
    QVERIFY(await(m_server->school().accounts().setBlocked(id, true)));
    const ApiReply blocked = m_server->call("GET", kProfile, user.text("token"));
    QCOMPARE(blocked.status, 403);
    QCOMPARE(blocked.errorId(), s("accounts.blocked"));
    QVERIFY(await(m_server->school().accounts().setBlocked(id, false)));
    QCOMPARE(profile(user.text("token")), 200);
}

void TestApiTokens::everybodyListsOnesOwn()
{
    const Member lea = m_server->newMember(Role::Student, s("Lea"));
    const QString tokens = s("/api/tokens");
    const auto idsOf = [](const ApiReply &reply) {
        QStringList ids;
        for (const QJsonValue &one : reply.data().value(s("tokens")).toArray())
            ids.append(one[s("tokenId")].toString());
        return ids;
    };
    const ApiReply client = newClient();
    const auto forLea = [&] {
        return m_server->call("POST", kUserTokens, {{s("userId"), lea.userId.toString()}},
                              client.text("token"));
    };
    const ApiReply first = forLea();
    const ApiReply second = forLea();
    const ApiReply own = m_server->call("GET", tokens, lea.token);
    QCOMPARE(own.status, 200);
    QCOMPARE(idsOf(own), QStringList({second.text("tokenId"), first.text("tokenId")}));
    QVERIFY(!own.body.contains(second.text("token").toLatin1()));
    QVERIFY(!own.body.contains("lut_"));
    const QJsonValue shown = own.data().value(s("tokens")).toArray().at(0);
    QCOMPARE(shown[s("type")].toString(), s("USER"));
    QCOMPARE(shown[s("program")].toString(), s("Campus app"));
    QCOMPARE(shown[s("userId")].toString(), lea.userId.toString());
    QVERIFY(!shown[s("createdAt")].toString().isEmpty());
    QCOMPARE(shown[s("expiresAt")].toString(), second.text("expiresAt"));

    const ApiReply page = m_server->call("GET", tokens + s("?limit=1"), lea.token);
    QCOMPARE(idsOf(page), QStringList({second.text("tokenId")}));
    const ApiReply rest =
        m_server->call("GET", tokens + s("?limit=1&cursor=") + page.text("nextCursor"), lea.token);
    QCOMPARE(idsOf(rest), QStringList({first.text("tokenId")}));
    QVERIFY(rest.text("nextCursor").isEmpty());
    QCOMPARE(m_server->call("GET", tokens + s("?cursor=odd"), lea.token).errorId(),
             s("accounts.invalid_cursor"));

    // Programs are the school's: its admins see them, and nobody by a token.
    QCOMPARE(m_server->call("GET", tokens + s("?type=CLIENT"), lea.token).status, 403);
    const ApiReply programs = m_server->call("GET", tokens + s("?type=CLIENT"), m_admin.token);
    QVERIFY(idsOf(programs).contains(client.text("tokenId")));
    QVERIFY(!programs.body.contains("lct_"));
    QVERIFY(idsOf(m_server->call("GET", tokens, m_admin.token)).contains(client.text("tokenId")));
    QVERIFY(!idsOf(m_server->call("GET", tokens + s("?type=USER"), m_admin.token))
                 .contains(client.text("tokenId")));
    for (const ApiReply &by : {first, client})
        QCOMPARE(m_server->call("GET", tokens, by.text("token")).status, 403);

    QCOMPARE(revoke(second.text("tokenId"), lea.token).status, 200);
    QCOMPARE(idsOf(m_server->call("GET", tokens, lea.token)), QStringList({first.text("tokenId")}));
}

LECTERN_CONTRACT_MAIN(TestApiTokens)
#include "tst_api_tokens.moc"
