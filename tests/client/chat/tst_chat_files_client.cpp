// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/features/chat/attachment_files.h"
#include "client/features/chat/file_intake.h"
#include "client/features/chat/outbox.h"
#include "client/features/chat/voice_recorder.h"
#include "client/realtime/realtime_client.h"
#include "shared/core/json_encoder.h"
#include "tests/client/fake_api_server.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace lectern;
using namespace std::chrono_literals;

namespace {

const QString kSend = QStringLiteral("/api/chat/message");

template<class T>
QJsonObject asObject(const T &value)
{
    return QJsonDocument::fromJson(toJson(value)).object();
}

/// One run of the program.
struct Run
{
    Run(const QUrl &server, const QString &folder)
        : api(&connectivity)
        , realtime(&api, &connectivity)
        , cache(folder + QStringLiteral("/chat.sqlite"))
        , outbox(&api, &realtime)
        , files(&api, folder + QStringLiteral("/files"))
    {
        api.setServer(server);
        api.setTokens({QStringLiteral("a"), QStringLiteral("r")});
        api.setRetryPolicy({.attempts = 1});
        outbox.setRetryPauses(10ms, 50ms);
        outbox.setCache(&cache);
    }
    ~Run() { outbox.setCache(nullptr); }

    Connectivity connectivity;
    ApiClient api;
    RealtimeClient realtime;
    ChatCache cache;
    Outbox outbox;
    AttachmentFiles files;
};

} // namespace

class TestChatFilesClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<FakeApiServer>();
        m_room = RoomId::make();
        MessageDto stored;
        stored.messageId = MessageId::make();
        stored.roomId = m_room;
        stored.seq = 1;
        m_server->answer("POST", kSend, asObject(stored));
    }

    void aFileGoesOutAsAForm()
    {
        Run run(m_server->url(), m_folder->path());
        QSignalSpy sent(&run.outbox, &Outbox::sent);
        QSignalSpy progressed(&run.outbox, &Outbox::progressed);
        QVERIFY(add(run, "the bytes"));
        QCOMPARE(copies(), 1);
        QCOMPARE(run.outbox.waitingIn(m_room).constFirst().file->name, QStringLiteral("a\"b.txt"));
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(copies(), 0);
        QCOMPARE(run.outbox.count(), 0);
        QVERIFY(progressed.size() > 0);
        const FakeApiServer::Request request = m_server->requests().constLast();
        QVERIFY(request.headers.value("content-type").startsWith("multipart/form-data; boundary="));
        QVERIFY(request.body.contains("filename=\"a%22b.txt\""));
        QVERIFY(request.body.contains("\r\n\r\nthe bytes\r\n--"));
        QVERIFY(request.body.contains(
            QByteArray("name=\"roomId\"\r\n\r\n" + m_room.toString().toLatin1() + "\r\n")));
        QVERIFY(request.body.contains("name=\"clientId\"\r\n\r\n"));
        QVERIFY(request.body.contains("name=\"messageType\"\r\n\r\nfile\r\n"));
    }

    void itSurvivesARestart()
    {
        m_server->goAway();
        Uuid clientId;
        {
            Run run(m_server->url(), m_folder->path());
            QVERIFY(add(run, "kept"));
            clientId = *run.outbox.waitingIn(m_room).constFirst().request.clientId;
        }
        QCOMPARE(copies(), 1);
        // What nobody knows any more goes.
        QFile left(outgoing() + QStringLiteral("/left-behind"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        m_server->comeBack();
        Run run(m_server->url(), m_folder->path());
        QVERIFY(!left.exists());
        QTRY_COMPARE(run.outbox.count(), 0);
        const QByteArray body = m_server->requests().constLast().body;
        QVERIFY(body.contains(clientId.toLatin1()));
        QVERIFY(body.contains("\r\n\r\nkept\r\n"));
        QCOMPARE(copies(), 0);
    }

    void refusedAndTriedAgain()
    {
        m_server->refuseNext("POST", kSend, 1, 413, QStringLiteral("chat.file_too_large"));
        Run run(m_server->url(), m_folder->path());
        QVERIFY(add(run, "large"));
        QTRY_VERIFY(!run.outbox.waitingIn(m_room).constFirst().failure.isEmpty());
        QCOMPARE(copies(), 1);
        const Uuid id = *run.outbox.waitingIn(m_room).constFirst().request.clientId;
        run.outbox.retry(id);
        QTRY_COMPARE(run.outbox.count(), 0);
        QCOMPARE(m_server->count("POST", kSend), 2);
        QVERIFY(m_server->requests().constLast().body.contains(id.toLatin1()));
    }

    void anUploadIsCutOff()
    {
        m_server->hang("POST", kSend);
        Run run(m_server->url(), m_folder->path());
        QVERIFY(add(run, "not this"));
        const Uuid id = *run.outbox.waitingIn(m_room).constFirst().request.clientId;
        QTRY_COMPARE(m_server->count("POST", kSend), 1);
        QVERIFY(run.outbox.isSending(id));
        run.outbox.discard(id);
        QCOMPARE(run.outbox.count(), 0);
        QCOMPARE(copies(), 0);
        MessageDto stored;
        stored.roomId = m_room;
        m_server->answer("POST", kSend, asObject(stored));
        QVERIFY(add(run, "but this"));
        QTRY_COMPARE(run.outbox.count(), 0);
    }

    void aCopyThatIsGoneIsSaid()
    {
        m_server->goAway();
        Run run(m_server->url(), m_folder->path());
        QVERIFY(add(run, "soon gone"));
        const Uuid id = *run.outbox.waitingIn(m_room).constFirst().request.clientId;
        run.outbox.setRetryPauses(1h, 1h);
        QTRY_VERIFY(!run.outbox.isSending(id));
        QVERIFY(QDir(outgoing()).removeRecursively());
        m_server->comeBack();
        run.outbox.retry(id);
        QTRY_COMPARE(run.outbox.count(), 1);
        QTRY_VERIFY(!run.outbox.waitingIn(m_room).constFirst().failure.isEmpty());
    }

    /// Five minutes of any microphone fit into what a message may carry.
    void speechIsMixedDown()
    {
        SpeechMixer mixer(48'000, 2);
        QCOMPARE(mixer.rate(), 16'000);
        QByteArray sound;
        for (int i = 0; i < 48'000; ++i) {
            const qint16 both[2] = {1000, 3000};
            sound.append(reinterpret_cast<const char *>(both), sizeof both);
        }
        QByteArray out;
        for (qsizetype at = 0; at < sound.size(); at += 1001)
            out += mixer.take(sound.mid(at, 1001));
        QCOMPARE(out.size(), 32'000);
        qint16 sample = 0;
        std::memcpy(&sample, out.constData() + 100, sizeof sample);
        QCOMPARE(sample, 2000);
        QCOMPARE(SpeechMixer(16'000, 1).take("abcd"), QByteArray("abcd"));
        for (const int rate : {16'000, 22'050, 44'100, 48'000, 96'000, 192'000})
            QVERIFY(SpeechMixer(rate, 2).rate() * 2 * VoiceRecorder::kMostSeconds <
                    limits::kUploadBodyBytes);
    }

    void filesComeInTheirOrderAndWithWhatTheyAre()
    {
        FileIntake intake;
        QList<std::pair<QString, QSize>> taken;
        QStringList refused;
        connect(&intake, &FileIntake::taken, &intake,
                [&](const SendMessageRequest &, const OutgoingFile &file) {
                    taken.append({file.contentType, {file.width, file.height}});
                });
        connect(&intake, &FileIntake::failed, &intake, [&](const RoomId &room, const Error &why) {
            QCOMPARE(room, m_room);
            refused.append(QString::fromLatin1(why.id));
        });
        SendMessageRequest request;
        request.roomId = m_room;
        QImage picture(30, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QString text = m_folder->filePath(QStringLiteral("text"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("words") == 5);
        file.close();
        const QString into = m_folder->path();
        intake.take({{}, picture, QStringLiteral("p.png"), false}, request, into);
        intake.take({text, {}, QStringLiteral("t.txt"), false}, request, into);
        intake.take({text + QLatin1Char('x'), {}, QStringLiteral("x"), false}, request, into);
        QVERIFY(taken.isEmpty()); // it is at work elsewhere
        QTRY_COMPARE(refused, QStringList(QStringLiteral("client.file_unreadable")));
        QCOMPARE(taken.size(), 2);
        QCOMPARE(taken[0], std::pair(QStringLiteral("image/png"), QSize(30, 20)));
        QCOMPARE(taken[1].first, QStringLiteral("text/plain"));
        QVERIFY(QFile::exists(text));
    }

    void thoseThatCameLastStay()
    {
        m_server->answerRaw("GET", QStringLiteral("/media/x/a.png"), 200, "picture", "image/png");
        Run run(m_server->url(), m_folder->path());
        run.files.setMostBytes(15);
        QSignalSpy ready(&run.files, &AttachmentFiles::ready);
        const QString path =
            QStringLiteral("/media/x/a.png?exp=%1").arg(Timestamp::now().ms / 1000 + 900);
        const QUrl link = run.api.resolve(path);
        QStringList ids;
        for (int i = 0; i < 3; ++i) {
            ids.append(AttachmentId::make().toString());
            run.files.want(ids.last(), false, link);
            QTRY_COMPARE(ready.size(), i + 1);
            QTest::qWait(20); // the file system's clock goes on
        }
        QVERIFY(run.files.local(ids[0], false).isEmpty());
        QVERIFY(!run.files.local(ids[1], false).isEmpty());
        QVERIFY(!run.files.local(ids[2], false).isEmpty());
    }

    void oldLinksAreAskedForAnew()
    {
        const QString id = AttachmentId::make().toString();
        const auto link = [](qint64 expires) {
            return QString(QStringLiteral("/media/x/a.png?exp=") + QString::number(expires));
        };
        AttachmentDto fresh;
        fresh.attachmentId = AttachmentId(*Uuid::fromString(id));
        fresh.url = link(Timestamp::now().ms / 1000 + 900);
        m_server->answer("GET", QStringLiteral("/api/chat/attachments/") + id, asObject(fresh));
        m_server->answerRaw("GET", QStringLiteral("/media/x/a.png"), 200, "picture", "image/png");
        Run run(m_server->url(), m_folder->path());
        QSignalSpy ready(&run.files, &AttachmentFiles::ready);
        run.files.want(id, false, run.api.resolve(link(1000)));
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(m_server->count("GET", QStringLiteral("/api/chat/attachments/") + id), 1);
        QFile kept(run.files.local(id, false).toLocalFile());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("picture"));

        // From then on it is here.
        run.files.want(id, false, {});
        QCOMPARE(ready.size(), 2);
        QCOMPARE(m_server->count("GET", QStringLiteral("/media/x/a.png")), 1);
        QSignalSpy saved(&run.files, &AttachmentFiles::saved);
        const QString target = m_folder->filePath(QStringLiteral("mine.png"));
        run.files.save(id, {}, QUrl::fromLocalFile(target));
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(QFileInfo(target).size(), 7);
        // Only ids become names.
        QVERIFY(run.files.local(QStringLiteral("../chat.sqlite"), false).isEmpty());
        QSignalSpy failed(&run.files, &AttachmentFiles::failed);
        run.files.want(AttachmentId::make().toString(), true, {});
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    bool add(Run &run, const QByteArray &bytes)
    {
        SendMessageRequest request;
        request.roomId = m_room;
        request.messageType = MessageType::File;
        QFile source(m_folder->filePath(QStringLiteral("source")));
        if (!source.open(QIODevice::WriteOnly) || source.write(bytes) != bytes.size())
            return false;
        source.close();
        FileIntake intake;
        QSignalSpy taken(&intake, &FileIntake::taken);
        intake.take({source.fileName(), {}, QStringLiteral("a\"b.txt"), true}, request,
                    run.cache.outgoingDirectory());
        if (!taken.wait() || source.exists())
            return false;
        const auto file = taken[0][1].value<OutgoingFile>();
        return file.contentType == QLatin1String("text/plain") &&
               run.outbox.addCopied(taken[0][0].value<SendMessageRequest>(), file);
    }
    QString outgoing() const { return m_folder->filePath(QStringLiteral("chat.sqlite.outgoing")); }
    qsizetype copies() const { return QDir(outgoing()).entryList(QDir::Files).size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApiServer> m_server;
    RoomId m_room;
};

QTEST_GUILESS_MAIN(TestChatFilesClient)
#include "tst_chat_files_client.moc"
