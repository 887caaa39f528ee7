// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bytes of a lesson over the whole server: what a link opens, and what it does not.
#include "server/core/security/secrets.h"
#include "server/core/security/signed_url.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"
#include "tests/unit/http/http_fixture.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

using namespace lectern;
using namespace lectern::test;

class TestMediaApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void wholeFiles();
    void ranges_data();
    void ranges();
    void unchanged_data();
    void unchanged();
    void ifRange_data();
    void ifRange();
    void beyondTheEnd();
    void forgedLinks_data();
    void forgedLinks();
    void linksEnd();
    void oneLinkOpensOneThing();
    void paths_data();
    void paths();
    void clientsThatLeaveHarmNobody();

private:
    ApiReply ask(const ApiHeaders &headers, const QByteArray &method = "GET")
    {
        return m_server->client().send(method, m_link, {}, headers);
    }
    QString link(const LinkGrant &grant)
    {
        QString text = QStringLiteral("/media/%1/%2?exp=%3&sig=%4")
                           .arg(grant.mediaId.toString(), grant.name)
                           .arg(grant.expires)
                           .arg(QString::fromLatin1(m_signer->sign(grant)));
        if (grant.lesson)
            text += QStringLiteral("&lesson=") + grant.lesson->toString();
        return text;
    }

    std::unique_ptr<SchoolServer> m_server;
    std::unique_ptr<LinkSigner> m_signer;
    TestCourse m_course;
    QByteArray m_bytes = SchoolServer::videoBytes();
    QString m_link;
    QByteArray m_etag;
    QByteArray m_modified;
    LinkGrant m_grant;
};

void TestMediaApi::initTestCase()
{
    m_server = std::make_unique<SchoolServer>();
    m_course = m_server->newCourse(m_server->newMember(Role::Instructor));
    const Member member = m_server->newMember();
    (void)m_server->enroll(member, m_course);
    const ApiReply lessons = m_server->call(
        "GET", QStringLiteral("/api/courses/%1/lessons").arg(m_course.courseId.toString()),
        member.token);
    const QJsonObject lesson =
        lessons.data().value(QStringLiteral("lessons")).toArray().first().toObject();
    m_link = lesson.value(QStringLiteral("url")).toString();
    QVERIFY(m_link.startsWith(QStringLiteral("/media/")));
    const Result<Secrets> secrets = loadSecrets(m_server->dataDir());
    QVERIFY(secrets);
    m_signer = std::make_unique<LinkSigner>(secrets->links);
    const QUrl url(m_link);
    const QUrlQuery query(url);
    m_grant.mediaId = MediaId(*Uuid::fromString(QStringView(m_link.split(u'/').value(2))));
    m_grant.name = url.fileName();
    m_grant.expires = query.queryItemValue(QStringLiteral("exp")).toLongLong();
    m_grant.lesson = m_course.lessons.first();
    QCOMPARE(link(m_grant), m_link);
}

void TestMediaApi::wholeFiles()
{
    const ApiReply whole = ask({});
    QCOMPARE(whole.status, 200);
    QVERIFY(whole.body == m_bytes);
    QCOMPARE(whole.header("Content-Type"), "video/mp4");
    QCOMPARE(whole.header("Accept-Ranges"), "bytes");
    QCOMPARE(whole.header("X-Content-Type-Options"), "nosniff");
    QVERIFY(whole.header("Cache-Control").startsWith("private, max-age="));
    m_etag = whole.header("ETag");
    m_modified = whole.header("Last-Modified");
    QVERIFY(m_etag.size() > 4 && m_etag.startsWith('"') && m_etag.endsWith('"'));
    QVERIFY(m_modified.endsWith(" GMT"));

    const ApiReply head = ask({}, "HEAD");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length"), QByteArray::number(m_bytes.size()));
    QCOMPARE(head.header("ETag"), m_etag);
    QVERIFY(head.body.isEmpty());
}

void TestMediaApi::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("length"); // -1: the whole is sent, with 200
    const qsizetype size = m_bytes.size();
    QTest::newRow("first") << QByteArray("bytes=0-0") << qsizetype(0) << qsizetype(1);
    QTest::newRow("middle") << QByteArray("bytes=1000-200999") << qsizetype(1000)
                            << qsizetype(200000);
    QTest::newRow("to the end") << QByteArray("bytes=299000-") << qsizetype(299000)
                                << qsizetype(1000);
    QTest::newRow("beyond the end")
        << QByteArray("bytes=299999-999999999999999999999") << qsizetype(299999) << qsizetype(1);
    QTest::newRow("suffix") << QByteArray("bytes=-500") << size - 500 << qsizetype(500);
    QTest::newRow("suffix of more than all") << QByteArray("bytes=-500000") << qsizetype(0) << size;
    QTest::newRow("other case") << QByteArray("Bytes=5-9") << qsizetype(5) << qsizetype(5);
    for (const char *whole : {"bytes=0-9,20-29", "bytes=9-5", "lines=0-9", "bytes=a-b", "bytes",
                              "bytes=--5", "bytes=5", "bytes= ", "bytes=0x1-0x2"})
        QTest::newRow(whole) << QByteArray(whole) << qsizetype(0) << qsizetype(-1);
}

void TestMediaApi::ranges()
{
    QFETCH(QByteArray, range);
    QFETCH(qsizetype, from);
    QFETCH(qsizetype, length);
    const ApiReply reply = ask({{"Range", range}});
    if (length < 0) {
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body == m_bytes);
        QVERIFY(reply.header("Content-Range").isEmpty());
        return;
    }
    QCOMPARE(reply.status, 206);
    QVERIFY(reply.body == m_bytes.mid(from, length));
    QCOMPARE(reply.header("Content-Range"), "bytes " + QByteArray::number(from) + '-' +
                                                QByteArray::number(from + length - 1) + '/' +
                                                QByteArray::number(m_bytes.size()));
    const ApiReply head = ask({{"Range", range}}, "HEAD");
    QCOMPARE(head.status, 206);
    QCOMPARE(head.header("Content-Length"), QByteArray::number(length));
}

void TestMediaApi::unchanged_data()
{
    QTest::addColumn<ApiHeaders>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("same tag") << ApiHeaders{{"If-None-Match", m_etag}} << 304;
    QTest::newRow("weak tag") << ApiHeaders{{"If-None-Match", "W/" + m_etag}} << 304;
    QTest::newRow("one of several") << ApiHeaders{{"If-None-Match", "\"other\", " + m_etag}} << 304;
    QTest::newRow("any") << ApiHeaders{{"If-None-Match", "*"}} << 304;
    QTest::newRow("other tag") << ApiHeaders{{"If-None-Match", "\"other\""}} << 200;
    QTest::newRow("other tag, same date")
        << ApiHeaders{{"If-None-Match", "\"other\""}, {"If-Modified-Since", m_modified}} << 200;
    QTest::newRow("same date") << ApiHeaders{{"If-Modified-Since", m_modified}} << 304;
    QTest::newRow("with a range") << ApiHeaders{{"If-None-Match", m_etag}, {"Range", "bytes=0-9"}}
                                  << 304;
}

void TestMediaApi::unchanged()
{
    QFETCH(ApiHeaders, headers);
    QFETCH(int, status);
    const ApiReply reply = ask(headers);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("ETag"), m_etag);
    QVERIFY(reply.body.isEmpty() == (status == 304));
}

void TestMediaApi::ifRange_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<int>("status");
    QTest::newRow("same tag") << m_etag << 206;
    QTest::newRow("same date") << m_modified << 206;
    QTest::newRow("other tag") << QByteArray("\"other\"") << 200;
    QTest::newRow("weak tag") << QByteArray("W/" + m_etag) << 200;
    QTest::newRow("other date") << QByteArray("Sat, 01 Jan 2000 00:00:00 GMT") << 200;
}

void TestMediaApi::ifRange()
{
    QFETCH(QByteArray, condition);
    QFETCH(int, status);
    const ApiReply reply = ask({{"Range", "bytes=10-19"}, {"If-Range", condition}});
    QCOMPARE(reply.status, status);
    QVERIFY(reply.body == (status == 206 ? m_bytes.mid(10, 10) : m_bytes));
}

void TestMediaApi::beyondTheEnd()
{
    for (const char *range : {"bytes=300000-", "bytes=300000-300001", "bytes=-0"}) {
        const ApiReply reply = ask({{"Range", range}, {"Accept-Language", "de"}});
        QCOMPARE(reply.status, 416);
        QCOMPARE(reply.header("Content-Range"), "bytes */300000");
        QCOMPARE(reply.header("Content-Type"), "application/json");
        QCOMPARE(reply.errorId(), QStringLiteral("media.range_invalid"));
        QCOMPARE(reply.json.value(QStringLiteral("error"))
                     .toObject()
                     .value(QStringLiteral("message"))
                     .toString(),
                 QStringLiteral("Diesen Teil der Datei gibt es nicht."));
    }
}

void TestMediaApi::forgedLinks_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const auto changed = [this](const QString &before, const QString &after) {
        return QString(m_link).replace(before, after);
    };
    const QString exp = QString::number(m_grant.expires);
    const QString later = QString::number(m_grant.expires + 1);
    const QString sig = QUrlQuery(QUrl(m_link)).queryItemValue(QStringLiteral("sig"));
    QString flipped = sig;
    flipped[3] = flipped[3] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    QTest::newRow("no signature") << m_link.section(QLatin1Char('?'), 0, 0) << 403;
    QTest::newRow("longer life") << changed(exp, later) << 403;
    QTest::newRow("endless life") << changed(exp, QStringLiteral("9007199254740991")) << 403;
    QTest::newRow("other signature") << changed(sig, flipped) << 403;
    QTest::newRow("half a signature") << changed(sig, sig.left(10)) << 403;
    QTest::newRow("empty signature") << changed(sig, QString()) << 403;
    QTest::newRow("other name") << changed(QStringLiteral("lesson.mp4"), QStringLiteral("a.html"))
                                << 403;
    QTest::newRow("other lesson") << changed(m_grant.lesson->toString(),
                                             m_course.lessons.last().toString())
                                  << 403;
    QTest::newRow("no lesson") << m_link.left(m_link.indexOf(QStringLiteral("&lesson="))) << 403;
    QTest::newRow("other file") << changed(m_grant.mediaId.toString(), MediaId::make().toString())
                                << 403;
    QTest::newRow("no id") << changed(m_grant.mediaId.toString(), QStringLiteral("nonsense"))
                           << 400;
    QTest::newRow("time in words") << changed(exp, QStringLiteral("tomorrow")) << 400;
    QTest::newRow("long signature") << changed(sig, QString(5000, QLatin1Char('A'))) << 400;
}

void TestMediaApi::forgedLinks()
{
    QFETCH(QString, path);
    QFETCH(int, status);
    const ApiReply reply = m_server->call("GET", path);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.errorId(), status == 403 ? QStringLiteral("media.link_invalid")
                                            : QStringLiteral("request.invalid"));
}

void TestMediaApi::linksEnd()
{
    LinkGrant ended = m_grant;
    ended.expires = Timestamp::now().ms / 1000 - 1;
    const ApiReply reply = m_server->call("GET", link(ended));
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.errorId(), QStringLiteral("media.link_expired"));
    ended.expires = Timestamp::now().ms / 1000 + 60;
    QCOMPARE(m_server->call("GET", link(ended)).status, 200);
}

void TestMediaApi::oneLinkOpensOneThing()
{
    // Signed properly, for something that is not there.
    LinkGrant gone = m_grant;
    gone.mediaId = MediaId::make();
    QCOMPARE(m_server->call("GET", link(gone)).status, 404);
    QCOMPARE(m_server->call("POST", m_link, QJsonObject{}).status, 405);
    QCOMPARE(m_server->call("DELETE", m_link).status, 405);
}

void TestMediaApi::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    const QByteArray id = m_grant.mediaId.toString().toLatin1();
    QTest::newRow("dots") << QByteArray("/media/../../../../etc/passwd");
    QTest::newRow("dots below") << QByteArray("/media/" + id + "/../../secrets/jwt");
    QTest::newRow("escaped dots") << QByteArray("/media/%2e%2e/%2e%2e/etc/passwd");
    QTest::newRow("escaped slashes") << QByteArray("/media/" + id + "/..%2f..%2fsecrets%2fjwt");
    QTest::newRow("backslashes") << QByteArray("/media/" + id + "/..%5c..%5csecrets");
    QTest::newRow("twice escaped") << QByteArray("/media/" + id + "/%252e%252e%252fsecrets");
    QTest::newRow("NUL") << QByteArray("/media/" + id + "/lesson.mp4%00.txt");
    QTest::newRow("invalid UTF-8") << QByteArray("/media/" + id + "/%c0%ae%c0%ae");
    QTest::newRow("the database") << QByteArray("/media/lectern.db");
    QTest::newRow("folders") << QByteArray("/media/");
}

void TestMediaApi::paths()
{
    QFETCH(QByteArray, path);
    // A client of its own: others tidy the path up before they send it.
    http::test::Client client(m_server->port());
    client.send(http::test::get(path));
    const http::test::Reply reply = client.reply();
    QVERIFY2(reply.status == 400 || reply.status == 403 || reply.status == 404,
             QByteArray::number(reply.status));
    QCOMPARE(reply.json().value(QStringLiteral("status")).toString(), QStringLiteral("error"));
}

void TestMediaApi::clientsThatLeaveHarmNobody()
{
    for (int i = 0; i < 50; ++i) {
        http::test::Client client(m_server->port());
        client.send(http::test::get(m_link.toLatin1()));
        if (i % 2 == 0)
            client.socket().abort();
    }
    QVERIFY(ask({}).body == m_bytes);
}

LECTERN_CONTRACT_MAIN(TestMediaApi)
#include "tst_media_api.moc"
