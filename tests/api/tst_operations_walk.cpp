// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks over every operation that is declared, aliases included: nobody gets in without a token,
// with a bad one, with the wrong role, or at somebody else's things.
#include "server/core/security/token_issuer.h"
#include "tests/api/visits.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace lectern;
using namespace lectern::test;

namespace {

struct Door
{
    const EndpointInfo *info;
    Method method;
    QString path;
};

std::vector<Door> doors(const std::vector<http::Route> &routes)
{
    std::vector<Door> all;
    for (const http::Route &route : routes) {
        all.push_back({route.info, route.info->method, QString::fromLatin1(route.info->path)});
        for (const Alias &alias : route.info->aliases) {
            if (alias.path)
                all.push_back({route.info, alias.method, QString::fromLatin1(alias.path)});
        }
    }
    return all;
}

/// The path with an id nobody has in the place of each parameter.
QString filled(QString path, const QString &id)
{
    static const QRegularExpression parameter(QStringLiteral("\\{[^}]+\\}"));
    return path.replace(parameter, id);
}

bool needsPerson(Access access)
{
    return access == Access::User || access == Access::Member || access == Access::Owner ||
           access == Access::Instructor || access == Access::Admin || access == Access::Client;
}

} // namespace

class TestOperationsWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SchoolServer>(); }
    void withoutToken();
    void withBadTokens();
    void withWrongMethod();
    void withTheWrongRole();
    void atSomebodyElses();
    void everythingAnswersInTheEnvelope();
    void hasEveryOperationOfThisRelease();

private:
    ApiReply knock(const Door &door, const QString &path, const QString &token)
    {
        const QByteArray method = enumName(door.method);
        if (door.info->body == BodyKind::Json || door.info->body == BodyKind::JsonOrForm)
            return m_server->call(method, path, QJsonObject{}, token);
        return m_server->call(method, path, token);
    }

    /// All that a good token of this person says.
    AccessClaims claimsOf(const Member &member)
    {
        return *m_server->school().tokens().verify(member.token.toLatin1());
    }
    QString expiredToken(const Member &member)
    {
        AccessClaims claims = claimsOf(member);
        claims.issuedAt = claims.issuedAt.plusSeconds(-3600);
        claims.expiresAt = claims.issuedAt.plusSeconds(60);
        return QString::fromLatin1(m_server->school().tokens().issue(claims));
    }
    QString revokedToken()
    {
        const Member left = m_server->newMember();
        const ApiReply out = m_server->call("POST", QStringLiteral("/api/auth/user/logout"),
                                            QJsonObject{}, left.token);
        return out.status == 200 ? left.token : QString();
    }
    QString tokenOfAnotherSchool(const Member &member)
    {
        return QString::fromLatin1(TokenIssuer(QByteArray(32, 'x')).issue(claimsOf(member)));
    }

    std::unique_ptr<SchoolServer> m_server;
};

void TestOperationsWalk::withoutToken()
{
    int walked = 0;
    for (const Door &door : doors(m_server->routes())) {
        if (!needsPerson(door.info->access))
            continue;
        const ApiReply reply = knock(door, filled(door.path, Uuid::v7().toString()), {});
        QVERIFY2(reply.status == 401,
                 qPrintable(door.path + QLatin1Char(' ') + QString::number(reply.status)));
        QCOMPARE(reply.errorId(), QStringLiteral("auth.required"));
        ++walked;
    }
    QVERIFY(walked > 15);
}

void TestOperationsWalk::withBadTokens()
{
    const Member member = m_server->newMember();
    const QStringList parts = member.token.split(QLatin1Char('.'));
    const QString none = QString::fromLatin1(
        QByteArray(R"({"alg":"none","typ":"JWT"})")
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const QStringList bad{QStringLiteral("nonsense"),
                          expiredToken(member),
                          revokedToken(),
                          tokenOfAnotherSchool(member),
                          none + QLatin1Char('.') + parts[1] + QLatin1Char('.'),
                          parts[0] + QLatin1Char('.') + parts[1] + QStringLiteral(".AAAA"),
                          QString(5000, QLatin1Char('a'))};
    for (const Door &door : doors(m_server->routes())) {
        if (!needsPerson(door.info->access))
            continue;
        for (const QString &token : bad) {
            QVERIFY(!token.isEmpty());
            const ApiReply reply = knock(door, filled(door.path, Uuid::v7().toString()), token);
            QVERIFY2(reply.status == 401,
                     qPrintable(door.path + QLatin1Char(' ') + QString::number(reply.status)));
        }
    }
}

void TestOperationsWalk::withWrongMethod()
{
    const ApiReply reply = m_server->call("PATCH", QStringLiteral("/api/courses/catalog/list"));
    QCOMPARE(reply.status, 405);
    QVERIFY(reply.header("Allow").contains("GET"));
    QCOMPARE(reply.errorId(), QStringLiteral("request.method_not_allowed"));
    QCOMPARE(m_server->call("GET", QStringLiteral("/api/nothing/here")).status, 404);
}

void TestOperationsWalk::withTheWrongRole()
{
    const Member student = m_server->newMember();
    const Member instructor = m_server->newMember(Role::Instructor);
    // Which those are, so that nothing is walked past: add what is new. The rule itself is shown
    // by whoMay in tst_http_server.
    const QSet<QByteArray> expected{"chat.words",
                                    "chat.set_words",
                                    "chat.all_messages",
                                    "chat.school_audit",
                                    "tokens.create_user",
                                    "tokens.create_client",
                                    "tokens.create_user_token"};
    QSet<QByteArray> walked;
    for (const Door &door : doors(m_server->routes())) {
        const Access access = door.info->access;
        const QString path = filled(door.path, Uuid::v7().toString());
        if (access == Access::Instructor || access == Access::Admin || access == Access::Client)
            QCOMPARE(knock(door, path, student.token).status, 403);
        if (access == Access::Admin || access == Access::Client)
            QCOMPARE(knock(door, path, instructor.token).status, 403);
        if (access == Access::Instructor || access == Access::Admin || access == Access::Client)
            walked.insert(door.info->id);
    }
    QCOMPARE(walked, expected);
}

void TestOperationsWalk::atSomebodyElses()
{
    const Member instructor = m_server->newMember(Role::Instructor);
    const TestCourse course = m_server->newCourse(instructor);
    const TestCourse draft =
        m_server->newCourse(instructor, QStringLiteral("Not yet"), 0, CourseStatus::Draft);
    const Member owner = m_server->newMember();
    const Member other = m_server->newMember();
    const QString enrollment = m_server->enroll(owner, course);
    const QJsonObject enrollmentOnly{{QStringLiteral("enrollmentId"), enrollment}};
    const QJsonObject report{{QStringLiteral("enrollmentId"), enrollment},
                             {QStringLiteral("moduleId"), course.moduleOf[0].toString()},
                             {QStringLiteral("lessonId"), course.lessons[0].toString()},
                             {QStringLiteral("progress"), 1},
                             {QStringLiteral("timeSpent"), 5}};

    const QString lessons =
        QStringLiteral("/api/courses/%1/lessons").arg(course.courseId.toString());
    std::vector<Visit> visits{
        {"learning.enrollment", "GET", QStringLiteral("/api/enrollments/") + enrollment, {}, 404},
        {"learning.progress", "GET", QStringLiteral("/api/progress/") + enrollment, {}, 404},
        {"learning.update_progress", "POST", QStringLiteral("/api/progress/update"), report, 404},
        {"learning.complete", "POST", QStringLiteral("/api/progress/complete"), enrollmentOnly,
         404},
        {"learning.reset", "POST", QStringLiteral("/api/progress/reset"), enrollmentOnly, 404},
        {"catalog.lessons", "GET", lessons, {}, 403}};
    const Member admin = m_server->newMember(Role::Admin);
    const ApiReply token = m_server->call(
        "POST", QStringLiteral("/api/tokens/user"),
        QJsonObject{{QStringLiteral("userId"), owner.userId.toString()}}, admin.token);
    visits.push_back({"tokens.revoke",
                      "DELETE",
                      QStringLiteral("/api/tokens/") + token.text("tokenId"),
                      {},
                      404});
    const Member companion = m_server->newMember();
    const std::vector<Visit> inChat = chatVisits(*m_server, owner, companion, course);
    visits.insert(visits.end(), inChat.begin(), inChat.end());
    QHash<QByteArray, int> success;
    for (const Door &door : doors(m_server->routes()))
        success.insert(door.info->id, door.info->success);
    QSet<QByteArray> walked;
    for (const Visit &visit : visits) {
        const auto ask = [this, &visit](const Member &member) {
            if (!visit.file.isEmpty())
                return m_server->client()
                    .upload(visit.method, visit.path, "file", "a.txt", visit.file, member.token)
                    .status;
            return visit.method == "GET" || visit.method == "DELETE"
                       ? m_server->call(visit.method, visit.path, member.token).status
                       : m_server->call(visit.method, visit.path, visit.body, member.token).status;
        };
        const int refused = ask(other);
        QVERIFY2(refused == visit.status,
                 QByteArray(visit.id + ' ' + QByteArray::number(refused)).constData());
        const int done = ask(owner); // so it was the person, not the request
        QVERIFY2(done == success.value(visit.id),
                 QByteArray(visit.id + ' ' + QByteArray::number(done)).constData());
        walked.insert(visit.id);
    }
    for (const Door &door : doors(m_server->routes())) {
        const Access access = door.info->access;
        QVERIFY2(walked.contains(door.info->id) ||
                     (access != Access::Owner && access != Access::Member),
                 qPrintable(QStringLiteral("nobody tried somebody else's %1")
                                .arg(QString::fromLatin1(door.info->id))));
    }

    const QString hidden = QStringLiteral("/api/courses/") + draft.courseId.toString();
    QCOMPARE(m_server->call("GET", hidden, other.token).status, 404);
    QCOMPARE(m_server->call("GET", hidden).status, 404);
    QCOMPARE(m_server->call("GET", hidden, instructor.token).status, 200);
    QCOMPARE(m_server->call("GET", hidden + QStringLiteral("/structure"), other.token).status, 404);
    const QJsonObject forSomebody{{QStringLiteral("courseId"), course.courseId.toString()},
                                  {QStringLiteral("userId"), owner.userId.toString()}};
    QCOMPARE(
        m_server->call("POST", QStringLiteral("/api/enrollments/enroll"), forSomebody, other.token)
            .status,
        403);
}

void TestOperationsWalk::everythingAnswersInTheEnvelope()
{
    static const QSet<QByteArray> plain{"school.metrics", "school.openapi"};
    const Member admin = m_server->newMember(Role::Admin);
    for (const Door &door : doors(m_server->routes())) {
        if (plain.contains(door.info->id) || qstrcmp(door.info->id, "accounts.logout") == 0)
            continue;
        const ApiReply reply =
            knock(door, filled(door.path, QStringLiteral("not-an-id")), admin.token);
        QVERIFY2(reply.status != 500 && reply.status != 0, qPrintable(door.path));
        for (const char *key : {"status", "data", "error", "timestamp"})
            QVERIFY2(reply.json.contains(QLatin1String(key)), qPrintable(door.path));
        QVERIFY2(!reply.header("X-Request-Id").isEmpty(), qPrintable(door.path));
        if (reply.status >= 400) {
            const QJsonObject error = reply.json.value(QStringLiteral("error")).toObject();
            QCOMPARE(error.value(QStringLiteral("errorCode")).toInt(), reply.status);
            QVERIFY(!error.value(QStringLiteral("message")).toString().isEmpty());
        }
    }
}

void TestOperationsWalk::hasEveryOperationOfThisRelease()
{
    QSet<QString> known;
    for (const Door &door : doors(m_server->routes()))
        known.insert(enumText(door.method) + QLatin1Char(' ') + door.path);
    // With their other names: whoever takes one away breaks somebody's program.
    for (const char *operation : {"POST /api/auth/user/register",
                                  "POST /api/auth/register",
                                  "POST /api/auth/user/login",
                                  "POST /api/auth/login",
                                  "POST /api/auth/user/logout",
                                  "POST /api/auth/user/refresh",
                                  "PUT /api/auth/password",
                                  "GET /api/auth/user/profile",
                                  "GET /api/auth/profile",
                                  "GET /api/user/profile",
                                  "PUT /api/auth/user/profile",
                                  "PUT /api/auth/profile",
                                  "PUT /api/user/profile",
                                  "DELETE /api/auth/user/profile",
                                  "DELETE /api/user/profile",
                                  "PUT /api/user/avatar",
                                  "GET /api/user/search",
                                  "GET /api/user/dashboard",
                                  "GET /api/user/preferences",
                                  "PUT /api/user/preferences",
                                  "GET /api/courses/catalog/list",
                                  "GET /api/courses/user",
                                  "GET /api/courses/{id}",
                                  "GET /api/courses/{id}/structure",
                                  "GET /api/courses/{id}/lessons",
                                  "GET /media/{id}/{name}",
                                  "GET /api/reviews/course",
                                  "POST /api/enrollments/enroll",
                                  "GET /api/enrollments/{id}",
                                  "GET /api/progress/{enrollmentId}",
                                  "POST /api/progress/update",
                                  "POST /api/progress/complete",
                                  "POST /api/progress/reset",
                                  "POST /api/chat",
                                  "POST /api/rooms",
                                  "GET /api/chat",
                                  "GET /api/rooms",
                                  "GET /api/rooms/{id}",
                                  "GET /api/chat/personel",
                                  "PATCH /api/chat/remove",
                                  "PUT /api/chat/remove",
                                  "PATCH /api/chat/add",
                                  "POST /api/rooms/{roomId}/users",
                                  "PUT /api/chat/add",
                                  "POST /api/chat/message",
                                  "POST /api/rooms/{roomId}/messages",
                                  "POST /api/v1/chat/send",
                                  "GET /api/rooms/{roomId}/messages",
                                  "GET /api/v1/chat/course/{courseId}",
                                  "PATCH /api/chat/message",
                                  "PUT /api/v1/chat/edit/{messageId}",
                                  "DELETE /api/chat/message",
                                  "DELETE /api/v1/chat/delete/{messageId}",
                                  "POST /api/chat/message/like",
                                  "PUT /api/chat/message/like",
                                  "PUT /api/v1/chat/read/{messageId}",
                                  "GET /api/v1/chat/online/{courseId}",
                                  "PUT /api/v1/chat/status",
                                  "GET /api/v1/chat/search",
                                  "GET /api/messages",
                                  "GET /api/users/{userId}/messages",
                                  "POST /api/users",
                                  "POST /api/tokens/client",
                                  "POST /api/tokens/user",
                                  "GET /api/tokens",
                                  "DELETE /api/tokens/{tokenId}",
                                  "GET /api/openapi.json",
                                  "GET /healthz",
                                  "GET /readyz",
                                  "GET /metrics"})
        QVERIFY2(known.contains(QLatin1String(operation)), operation);
}

LECTERN_CONTRACT_MAIN(TestOperationsWalk)
#include "tst_operations_walk.moc"
