// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "shared/endpoints/accounts.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/learning.h"
#include "shared/endpoints/school.h"
#include "tests/client/fake_api_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace lectern;
using namespace std::chrono_literals;

namespace {

const QString kSchoolPath = QStringLiteral("/api/school");
const QString kDashboardPath = QStringLiteral("/api/user/preferences");
const QString kRefreshPath = QStringLiteral("/api/auth/user/refresh");

QJsonObject school(const QString &name)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("tagline"), QString()},
            {QStringLiteral("version"), QStringLiteral("1")},
            {QStringLiteral("demo"), false},
            {QStringLiteral("registrationOpen"), true},
            {QStringLiteral("demoAccounts"), QJsonArray()}};
}

QJsonObject preferences()
{
    return {{QStringLiteral("language"), QStringLiteral("en")},
            {QStringLiteral("theme"), QStringLiteral("dark")},
            {QStringLiteral("notifications"), QJsonObject()},
            {QStringLiteral("playback"), QJsonObject()}};
}

QJsonObject newSession(const QString &access)
{
    return {{QStringLiteral("userId"), Uuid::v7().toString()},
            {QStringLiteral("token"), access},
            {QStringLiteral("refreshToken"), QStringLiteral("r2")},
            {QStringLiteral("expiresIn"), 900},
            {QStringLiteral("message"), QStringLiteral("ok")}};
}

} // namespace

/// What Qt makes of a 403 on a busy machine: the error first, the end some turns of the loop later.
class SlowRefusal : public QNetworkReply
{
    Q_OBJECT

public:
    bool aborted = false;

    void refuse()
    {
        open(QIODevice::ReadOnly);
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, 403);
        setError(ContentAccessDenied, QStringLiteral("refused"));
        Q_EMIT readyRead();
        Q_EMIT errorOccurred(ContentAccessDenied);
    }
    void end()
    {
        setFinished(true);
        Q_EMIT finished();
    }
    void abort() override { aborted = true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_body.size() + QNetworkReply::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 some = std::min(most, m_body.size());
        std::copy_n(m_body.constData(), some, data);
        m_body.remove(0, some);
        return some;
    }

private:
    QByteArray m_body = R"({"status":"error","data":null,)"
                        R"("error":{"errorCode":403,"id":"accounts.wrong_password"}})";
};

/// Says how much was asked of it at once, and how much before anything went out.
class WatchedFile : public QIODevice
{
    Q_OBJECT

public:
    explicit WatchedFile(const QByteArray &bytes) : m_bytes(bytes) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 to) override
    {
        begins += to == 0 ? 1 : 0;
        return QIODevice::seek(to);
    }

    qint64 most = 0;
    qint64 given = 0;
    int begins = 0;

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 some = std::min(wanted, m_bytes.size() - pos());
        most = std::max(most, some);
        given += some;
        std::copy_n(m_bytes.constData() + pos(), some, data);
        return some;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeApiServer>();
        m_connectivity = std::make_unique<Connectivity>();
        m_api = std::make_unique<ApiClient>(m_connectivity.get());
        m_api->setServer(m_server->url());
        m_api->setRetryPolicy({.attempts = 3, .firstPause = 5ms, .longestWait = 100ms});
    }
    void cleanup()
    {
        m_api.reset();
        m_connectivity.reset();
        m_server.reset();
    }

    void fillsPathQueryAndBody()
    {
        CourseRequest course;
        course.id = CourseId::make();
        QCOMPARE(makeApiRequest(endpoints::kCourse.info, course).path,
                 QStringLiteral("/api/courses/") + course.id.toString());
        CatalogRequest list;
        list.search = QStringLiteral("a+b & ü");
        const ApiRequest catalog = makeApiRequest(endpoints::kCatalogList.info, list);
        QCOMPARE(catalog.query.queryItemValue(QStringLiteral("search"), QUrl::FullyEncoded),
                 QStringLiteral("a%2Bb%20%26%20%C3%BC"));
        QVERIFY(!catalog.query.hasQueryItem(QStringLiteral("category")));
        LoginRequest login;
        login.email = QStringLiteral("a@b.c");
        const ApiRequest body = makeApiRequest(endpoints::kLogin.info, login);
        QCOMPARE(body.body, QByteArray("{\"email\":\"a@b.c\"}"));
        QVERIFY(body.query.isEmpty());
    }

    /// However large a file is: what is sent of it is read as it goes, and again for another try.
    void aFileIsReadPieceByPiece()
    {
        const QByteArray bytes(6 * 1024 * 1024, 'f');
        auto file = std::make_shared<WatchedFile>(bytes);
        const QString path = QString::fromLatin1(endpoints::kSetAvatar.info.path);
        const QByteArray method = enumName(endpoints::kSetAvatar.info.method);
        m_server->refuseNext(method, path, 1, 401, QStringLiteral("auth.token_expired"));
        m_server->answer(method, path, {{QStringLiteral("avatarUrl"), QStringLiteral("/a")}});
        m_server->answer("POST", kRefreshPath, newSession(QStringLiteral("new")));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        QObject owner;
        bool done = false;
        m_api->upload(endpoints::kSetAvatar, {file, QStringLiteral("a.png"), "image/png"}, &owner,
                      [&done](const Result<AvatarReply> &reply) { done = reply.ok(); });
        QCOMPARE(file->given, 0);
        QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
        QVERIFY2(file->most <= 256 * 1024, qPrintable(QString::number(file->most)));
        QCOMPARE(m_server->count(method, path), 2);
        QCOMPARE(file->begins, 2);
        const FakeApiServer::Request request = m_server->requests().constLast();
        QVERIFY(request.headers.value("content-type").startsWith("multipart/form-data; boundary="));
        QVERIFY(request.body.contains(
            QByteArray("Content-Type: image/png\r\n\r\n" + bytes + "\r\n--")));
    }

    void decodesTheEnvelope()
    {
        m_server->answer("GET", kSchoolPath, school(QStringLiteral("Harbour")));
        const auto reply = get();
        QVERIFY(reply.ok());
        QCOMPARE(reply->name, QStringLiteral("Harbour"));
        QCOMPARE(m_connectivity->state(), Connectivity::Online);
    }

    void tellsWhatTheServerSaid()
    {
        m_server->refuse("GET", kSchoolPath, 409, QStringLiteral("storage.conflict"),
                         {{QStringLiteral("name"), QStringLiteral("is missing")}});
        const auto reply = get();
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().kind, ErrorKind::Conflict);
        QCOMPARE(reply.error().id, QByteArray("storage.conflict"));
        QCOMPARE(reply.error().fields.size(), 1);
        QCOMPARE(reply.error().requestId, QByteArray("req-1"));
    }

    void repeatsReadsThatFailInPassing()
    {
        m_server->answer("GET", kSchoolPath, school(QStringLiteral("x")));
        m_server->refuseNext("GET", kSchoolPath, 2, 503, QStringLiteral("storage.unavailable"));
        QVERIFY(get().ok());
        QCOMPARE(m_server->count("GET", kSchoolPath), 3);
    }

    void givesUpAfterThreeAttempts()
    {
        m_server->refuse("GET", kSchoolPath, 503, QStringLiteral("storage.unavailable"));
        const auto reply = get();
        QCOMPARE(reply.error().kind, ErrorKind::Unavailable);
        QCOMPARE(m_server->count("GET", kSchoolPath), 3);
    }

    void neverRepeatsAChange()
    {
        const QString path = QStringLiteral("/api/enrollments/enroll");
        m_server->refuse("POST", path, 502, QStringLiteral("x"));
        EnrollRequest request;
        request.courseId = CourseId::make();
        const auto reply = wait(m_api->call(endpoints::kEnroll, request));
        QVERIFY(!reply.ok());
        QCOMPARE(m_server->count("POST", path), 1);
        // Unless whoever calls says that it may be.
        (void)wait(m_api->call(endpoints::kEnroll, request, {.repeatable = true}));
        QCOMPARE(m_server->count("POST", path), 4);
    }

    void refreshesOnceForManyCalls()
    {
        m_server->acceptOnly("new");
        m_server->answer("GET", kDashboardPath, preferences());
        m_server->answer("POST", kRefreshPath, newSession(QStringLiteral("new")));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        int good = 0;
        for (int i = 0; i < 12; ++i) {
            m_api->fetch(endpoints::kGetPreferences, Nothing{}, this,
                         [&good](const Result<PreferencesDto> &reply) { good += reply.ok(); });
        }
        QTRY_COMPARE(good, 12);
        QCOMPARE(m_server->count("POST", kRefreshPath), 1);
        QCOMPARE(m_api->tokens().refresh, QStringLiteral("r2"));
    }

    void refreshesAnyTokenThatIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("refreshes");
        QTest::newRow("expired") << QStringLiteral("auth.token_expired") << true;
        QTest::newRow("revoked") << QStringLiteral("auth.token_invalid") << true;
        QTest::newRow("unknown") << QStringLiteral("auth.required") << true;
        QTest::newRow("a wrong password") << QStringLiteral("accounts.wrong_password") << false;
    }
    void refreshesAnyTokenThatIsRefused()
    {
        QFETCH(QString, id);
        QFETCH(bool, refreshes);
        m_server->answer("GET", kDashboardPath, preferences());
        m_server->refuseNext("GET", kDashboardPath, 1, 401, id);
        m_server->answer("POST", kRefreshPath, newSession(QStringLiteral("new")));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        const auto reply = wait(m_api->call(endpoints::kGetPreferences, Nothing{}));
        QCOMPARE(reply.ok(), refreshes);
        QCOMPARE(m_server->count("POST", kRefreshPath), refreshes ? 1 : 0);
        QCOMPARE(m_api->tokens().access, QString::fromLatin1(refreshes ? "new" : "old"));
    }

    void refreshesOnlyOnceForACall()
    {
        m_server->refuse("GET", kDashboardPath, 401, QStringLiteral("auth.token_invalid"));
        m_server->answer("POST", kRefreshPath, newSession(QStringLiteral("new")));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        const auto reply = wait(m_api->call(endpoints::kGetPreferences, Nothing{}));
        QCOMPARE(reply.error().id, QByteArray("auth.token_invalid"));
        QCOMPARE(m_server->count("POST", kRefreshPath), 1);
        QCOMPARE(m_server->count("GET", kDashboardPath), 2);
    }

    void whoSignedOutMeanwhileIsNotRefreshed()
    {
        m_server->refuse("GET", kDashboardPath, 401, QStringLiteral("auth.token_invalid"));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        std::optional<bool> ok;
        m_api->fetch(endpoints::kGetPreferences, Nothing{}, this,
                     [&ok](const Result<PreferencesDto> &reply) { ok = reply.ok(); });
        m_api->setTokens({});
        QTRY_VERIFY(ok.has_value());
        QCOMPARE(m_server->count("POST", kRefreshPath), 0);
    }

    void endsTheSignInWhenTheRefreshIsRefused()
    {
        m_server->acceptOnly("new");
        m_server->refuse("POST", kRefreshPath, 401, QStringLiteral("accounts.refresh_reused"));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        QSignalSpy ended(m_api.get(), &ApiClient::signedOut);
        const auto reply = wait(m_api->call(endpoints::kGetPreferences, Nothing{}));
        QVERIFY(!reply.ok());
        QCOMPARE(ended.size(), 1);
        QVERIFY(m_api->tokens().isEmpty());
    }

    void keepsTheSignInWhenTheRefreshMeetsABadNetwork()
    {
        m_server->acceptOnly("new");
        m_server->refuse("POST", kRefreshPath, 503, QStringLiteral("storage.unavailable"));
        m_api->setTokens({QStringLiteral("old"), QStringLiteral("r1")});
        QSignalSpy ended(m_api.get(), &ApiClient::signedOut);
        QVERIFY(!wait(m_api->call(endpoints::kGetPreferences, Nothing{})).ok());
        QCOMPARE(ended.size(), 0);
        QCOMPARE(m_api->tokens().refresh, QStringLiteral("r1"));
    }

    void anOwnerThatLeavesCancels()
    {
        m_server->hang("GET", kSchoolPath);
        auto owner = std::make_unique<QObject>();
        bool called = false;
        m_api->fetch(endpoints::kSchool, Nothing{}, owner.get(),
                     [&called](const Result<SchoolDto> &) { called = true; });
        std::optional<Error> error;
        auto second = [](ApiClient *api, QObject *by, std::optional<Error> *out) -> QCoro::Task<> {
            auto reply = co_await api->call(endpoints::kSchool, Nothing{}, {.owner = by});
            if (!reply)
                *out = reply.error();
        };
        second(m_api.get(), owner.get(), &error);
        QTRY_COMPARE(m_server->count("GET", kSchoolPath), 2);
        owner.reset();
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, ErrorKind::Cancelled);
        QVERIFY(!called);
    }

    void noticesThatNobodyAnswersAndThatSomebodyDoesAgain()
    {
        m_server->answer("GET", kSchoolPath, school(QStringLiteral("x")));
        m_server->goAway();
        const auto reply = get();
        QCOMPARE(reply.error().kind, ErrorKind::Offline);
        QCOMPARE(m_connectivity->state(), Connectivity::Offline);
        QSignalSpy back(m_connectivity.get(), &Connectivity::cameBack);
        m_server->comeBack();
        m_connectivity->checkNow();
        QTRY_COMPARE(back.size(), 1);
        QCOMPARE(m_connectivity->state(), Connectivity::Online);
    }

    void timesOut()
    {
        m_server->hang("GET", kSchoolPath);
        m_api->setRetryPolicy({.attempts = 1});
        const auto reply = wait(m_api->call(endpoints::kSchool, Nothing{}, {.timeout = 100ms}));
        QCOMPARE(reply.error().id, QByteArray("client.timeout"));
        QCOMPARE(m_connectivity->state(), Connectivity::Offline);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a captive portal") << 200 << QByteArray("<html>Please log in</html>");
        QTest::newRow("nothing") << 200 << QByteArray();
        QTest::newRow("another envelope") << 200 << QByteArray("{\"ok\":true}");
        QTest::newRow("wrong types")
            << 200 << QByteArray("{\"status\":\"success\",\"data\":{\"name\":7}}");
        QTest::newRow("data is a list")
            << 200 << QByteArray("{\"status\":\"success\",\"data\":[1]}");
        QTest::newRow("too deep") << 200 << QByteArray(200, '[') + QByteArray(200, ']');
        QTest::newRow("a redirect") << 302 << QByteArray();
        QTest::newRow("an error page") << 404 << QByteArray("not here");
    }
    void refusesNonsense()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_server->answerRaw("GET", kSchoolPath, status, body);
        const auto reply = get();
        QVERIFY(!reply.ok());
        QCOMPARE(reply.error().id, QByteArray("client.unexpected_reply"));
    }

    void fetchesBytesUpToALimit()
    {
        m_server->answerRaw("GET", QStringLiteral("/media/a"), 200, "WEBVTT", "text/vtt");
        const auto good = wait(m_api->bytes(QUrl(QStringLiteral("/media/a?sig=1")), 100));
        QVERIFY(good.ok());
        QCOMPARE(*good, QByteArray("WEBVTT"));
        m_server->refuse("GET", QStringLiteral("/media/b"), 403,
                         QStringLiteral("media.link_expired"));
        const auto gone = wait(m_api->bytes(QUrl(QStringLiteral("/media/b")), 100));
        QCOMPARE(gone.error().id, QByteArray("media.link_expired"));
    }

    void takesNoMoreThanWasWanted_data()
    {
        QTest::addColumn<QByteArray>("packed");
        // Behind four bytes, qCompress gives what HTTP calls deflate.
        QByteArray text(8'000'000, 'x');
        for (qsizetype i = 0; i < text.size(); i += 12)
            text[i] = char(i * 31 + i / 251 + i / 65521);
        QTest::newRow("plain") << QByteArray();
        QTest::newRow("packed") << qCompress(text, 9).mid(4);
        QTest::newRow("a bomb") << qCompress(QByteArray(64'000'000, 'x'), 9).mid(4);
    }
    void takesNoMoreThanWasWanted()
    {
        QFETCH(QByteArray, packed);
        constexpr qint64 kLimit = 1'000'000;
        const QString path = QStringLiteral("/media/endless");
        m_server->answerWithoutEnd("GET", path, packed);
        const auto endless = wait(m_api->bytes(QUrl(path), kLimit));
        QCOMPARE(endless.error().id, QByteArray("client.unexpected_reply"));
        QCOMPARE(m_server->count("GET", path), 1); // it would be the same again
        QCOMPARE(m_connectivity->state(), Connectivity::Online);
        // Sockets take some; the client took no more than it wanted.
        QTRY_VERIFY(m_server->endedEarly());
        QVERIFY2(m_server->endlessBytes() < 24'000'000,
                 QByteArray::number(m_server->endlessBytes()));
        const QByteArray whole(kLimit, 'x');
        m_server->answerRaw("GET", QStringLiteral("/media/fits"), 200, whole, "text/vtt");
        QCOMPARE(*wait(m_api->bytes(QUrl(QStringLiteral("/media/fits")), kLimit)), whole);
        m_server->answerRaw("GET", QStringLiteral("/media/one"), 200, whole + 'x', "text/vtt");
        QCOMPARE(wait(m_api->bytes(QUrl(QStringLiteral("/media/one")), kLimit)).error().id,
                 QByteArray("client.unexpected_reply"));
    }

    void hearsARefusalOutThatComesInTwoSteps()
    {
        SlowRefusal reply;
        BodyCollector collector(reply, 1000);
        reply.refuse();
        QTest::qWait(50);
        QVERIFY(!reply.aborted);
        reply.end();
        const auto said = readEnvelope(collector.take(reply));
        QCOMPARE(said.error().id, QByteArray("accounts.wrong_password"));
    }

    void resolvesOnlyWebAddresses()
    {
        QCOMPARE(m_api->resolve(QStringLiteral("/a")).toString(),
                 m_server->url().toString() + QStringLiteral("/a"));
        QVERIFY(m_api->resolve(QStringLiteral("file:///etc/passwd")).isEmpty());
        QVERIFY(m_api->resolve(QString()).isEmpty());
    }

private:
    template<class T>
    static QCoro::Task<> keep(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> out)
    {
        out->emplace(co_await task);
    }
    template<class T>
    static T wait(QCoro::Task<T> task)
    {
        const auto result = std::make_shared<std::optional<T>>();
        keep(std::move(task), result);
        if (!QTest::qWaitFor([&result] { return result->has_value(); }, 10000))
            return Error::internal(QStringLiteral("no answer within ten seconds"));
        return std::move(**result);
    }
    Result<SchoolDto> get() { return wait(m_api->call(endpoints::kSchool, Nothing{})); }

    std::unique_ptr<FakeApiServer> m_server;
    std::unique_ptr<Connectivity> m_connectivity;
    std::unique_ptr<ApiClient> m_api;
};

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_api_client.moc"
