// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench_data.h"
#include "tests/support/contract_main.h"
#include "tests/support/school_server.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QWebSocket>

#include <sys/resource.h>

using namespace lectern;
using namespace lectern::test;

namespace {

constexpr int kPeople = 2000;
constexpr int kOpening = 200; ///< connections under way at a time
constexpr int kTimeoutMs = 90'000;

/// One of the crowd.
struct Person
{
    QByteArray token;
    std::unique_ptr<QWebSocket> socket;
    bool joined = false;
};

} // namespace

/// What 2,000 people in one room do without saying anything costs no writes.
class TestChatCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void typingIsNotWritten();
    void readingIsNotToldToEachByEach();
    void comingAndGoingIsNotWrittenOneByOne();
    void cleanupTestCase();

private:
    [[nodiscard]] qint64 writes() { return m_server->school().database().stats().units; }
    /// The number of writes once there are none any more.
    [[nodiscard]] qint64 settledWrites();
    void open(Person &person);
    void hear(Person &person, const QString &text);
    [[nodiscard]] bool openAll();
    [[nodiscard]] bool askAll(const QString &event, const QString &data);

    std::unique_ptr<SchoolServer> m_server;
    QString m_course;
    std::vector<Person> m_people;
    int m_joined = 0;
    int m_answers = 0;
    int m_refused = 0;
    int m_typing = 0;
    int m_read = 0;
    int m_readsChanged = 0;
    QString m_answer; ///< the last one
    int m_online = 0;
};

void TestChatCrowd::initTestCase()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_cur < 2 * kPeople + 200)
        QSKIP("too few files may be open for so many connections");

    m_server = std::make_unique<SchoolServer>();
    app::School &school = m_server->school();
    QTemporaryDir directory;
    const demo::BenchOptions options{directory.path(), 1, kPeople + 1};
    QVERIFY(
        demo::fillBenchData(options, school.database(), school.courses(), school.tokens()).ok());
    QFile file(directory.filePath(QStringLiteral("bench.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject facts = QJsonDocument::fromJson(file.readAll()).object();
    m_course = facts.value(QLatin1String("courseId")).toString();
    for (const QJsonValue &user : facts.value(QLatin1String("users")).toArray()) {
        Person person;
        person.token = user.toObject().value(QLatin1String("token")).toString().toLatin1();
        m_people.push_back(std::move(person));
    }
    QCOMPARE(m_people.size(), size_t(kPeople));
    QVERIFY(openAll());
}

void TestChatCrowd::cleanupTestCase()
{
    m_people.clear();
    m_server.reset();
}

qint64 TestChatCrowd::settledWrites()
{
    qint64 before = -1;
    while (before != writes()) {
        before = writes();
        QTest::qWait(1000);
    }
    return before;
}

void TestChatCrowd::open(Person &person)
{
    person.joined = false;
    person.socket = std::make_unique<QWebSocket>();
    connect(person.socket.get(), &QWebSocket::connected, this, [this, &person] {
        person.socket->sendTextMessage(
            QStringLiteral("{\"event\":\"join-course\",\"data\":{\"courseId\":\"%1\"},\"id\":1}")
                .arg(m_course));
    });
    connect(person.socket.get(), &QWebSocket::textMessageReceived, this,
            [this, &person](const QString &text) { hear(person, text); });
    QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(m_server->port())));
    request.setRawHeader("Authorization", "Bearer " + person.token);
    person.socket->open(request);
}

void TestChatCrowd::hear(Person &person, const QString &text)
{
    if (text.startsWith(QLatin1String("{\"ack\":"))) {
        m_refused += text.left(40).contains(QLatin1String("\"error\"")) ? 1 : 0;
        m_joined += person.joined ? 0 : 1;
        m_answers += person.joined ? 1 : 0;
        person.joined = true;
        m_answer = text;
    } else if (text.startsWith(QLatin1String("{\"event\":\"message-read\""))) {
        ++m_read;
    } else if (text.startsWith(QLatin1String("{\"event\":\"reads-changed\""))) {
        ++m_readsChanged;
    } else if (text.startsWith(QLatin1String("{\"event\":\"user-typing\""))) {
        ++m_typing;
    } else if (text.startsWith(QLatin1String("{\"event\":\"online-users\""))) {
        m_online = QJsonDocument::fromJson(text.toUtf8())
                       .object()
                       .value(QLatin1String("data"))
                       .toObject()
                       .value(QLatin1String("count"))
                       .toInt();
    }
}

bool TestChatCrowd::openAll()
{
    int there = 0;
    for (const Person &person : m_people)
        there += person.socket ? 1 : 0;
    m_joined = there;
    int opened = there;
    for (Person &person : m_people) {
        if (person.socket)
            continue;
        if (!QTest::qWaitFor([&] { return opened - m_joined < kOpening; }, kTimeoutMs))
            return false;
        open(person);
        ++opened;
    }
    return QTest::qWaitFor([this] { return m_joined == kPeople; }, kTimeoutMs) && m_refused == 0;
}

bool TestChatCrowd::askAll(const QString &event, const QString &data)
{
    m_answers = 0;
    for (const Person &person : m_people)
        person.socket->sendTextMessage(
            QStringLiteral("{\"event\":\"%1\",\"data\":%2,\"id\":2}").arg(event, data));
    return QTest::qWaitFor([this] { return m_answers == kPeople; }, kTimeoutMs) && m_refused == 0;
}

void TestChatCrowd::typingIsNotWritten()
{
    const qint64 before = settledWrites();
    for (const char *on : {"true", "false"})
        QVERIFY(
            askAll(QStringLiteral("typing"), QStringLiteral("{\"courseId\":\"%1\",\"isTyping\":%2}")
                                                 .arg(m_course, QLatin1String(on))));
    QTRY_VERIFY(m_typing > 0);
    // Something else may be written now and then, but not for 4,000 events.
    QVERIFY2(writes() - before < 10, qPrintable(QString::number(writes() - before)));

    // What is counted is written messages as well.
    m_people.front().socket->sendTextMessage(
        QStringLiteral("{\"event\":\"send-message\",\"data\":{\"courseId\":\"%1\","
                       "\"message\":\"Hello\"},\"id\":3}")
            .arg(m_course));
    QTRY_VERIFY(writes() > before);
}

void TestChatCrowd::readingIsNotToldToEachByEach()
{
    constexpr int kReaders = 500;
    const auto sent = [this] { return m_answer.contains(QLatin1String("\"messageId\"")); };
    m_answer.clear();
    m_people.front().socket->sendTextMessage(
        QStringLiteral("{\"event\":\"send-message\",\"data\":{\"courseId\":\"%1\","
                       "\"message\":\"Read this\"},\"id\":4}")
            .arg(m_course));
    QTRY_VERIFY(sent());
    const QJsonObject message =
        QJsonDocument::fromJson(m_answer.toUtf8()).object().value(QLatin1String("data")).toObject();
    // Another computer of one who reads.
    Person other{m_people[1].token, {}};
    open(other);
    QTRY_VERIFY(other.joined);

    m_answers = m_read = m_readsChanged = 0;
    for (size_t i = 1; i <= kReaders; ++i)
        m_people[i].socket->sendTextMessage(
            QStringLiteral("{\"event\":\"mark-read\",\"data\":{\"messageId\":\"%1\"},\"id\":5}")
                .arg(message.value(QLatin1String("messageId")).toString()));
    QTRY_COMPARE_WITH_TIMEOUT(m_answers, kReaders, kTimeoutMs);
    QCOMPARE(m_refused, 0);
    // Everybody hears that some have, a few times at most, and the reader's own what exactly.
    QTRY_VERIFY_WITH_TIMEOUT(m_readsChanged >= kPeople + 1, kTimeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_read, kReaders + 1, kTimeoutMs);
    QVERIFY2(m_readsChanged <= 10 * (kPeople + 1), qPrintable(QString::number(m_readsChanged)));

    const ApiReply counts =
        m_server->call("GET",
                       QStringLiteral("/api/rooms/%1/reads")
                           .arg(message.value(QLatin1String("roomId")).toString()),
                       QString::fromLatin1(m_people.front().token));
    int readers = 0;
    for (const QJsonValue &place : counts.data().value(QLatin1String("reads")).toArray()) {
        if (place[QLatin1String("seq")] == message.value(QLatin1String("seq")))
            readers += place[QLatin1String("count")].toInt();
    }
    QCOMPARE(readers, kReaders);
}

void TestChatCrowd::comingAndGoingIsNotWrittenOneByOne()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_online, kPeople, kTimeoutMs);
    qint64 before = settledWrites();
    for (size_t i = 1; i < m_people.size(); ++i)
        m_people[i].socket.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_online, 1, kTimeoutMs);
    const qint64 gone = settledWrites();
    // When each of them was last here is stored, for many at a time.
    QVERIFY2(gone > before, "nobody's last visit was stored");
    QVERIFY2(gone - before < kPeople / 10, qPrintable(QString::number(gone - before)));

    before = gone;
    QVERIFY(openAll());
    QTRY_COMPARE_WITH_TIMEOUT(m_online, kPeople, kTimeoutMs);
    QVERIFY2(writes() - before < 10, qPrintable(QString::number(writes() - before)));
}

LECTERN_CONTRACT_MAIN(TestChatCrowd)
#include "chat_crowd.moc"
