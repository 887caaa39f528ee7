// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/offline/chat_cache.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace lectern;

namespace {

MessageDto message(const RoomId &room, qint64 seq, qint64 change = 0)
{
    MessageDto one;
    one.messageId = MessageId::make();
    one.roomId = room;
    one.seq = seq;
    one.change = change > 0 ? change : seq;
    one.sender.name = QStringLiteral("Mira");
    one.message = QStringLiteral("line %1\nsecond line ").arg(seq) + QString(600, QLatin1Char('x'));
    one.createdAt = {1'790'000'000'000 + seq};
    return one;
}

QList<MessageDto> messages(const RoomId &room, qint64 from, qint64 to)
{
    QList<MessageDto> list;
    for (qint64 seq = from; seq <= to; ++seq)
        list.append(message(room, seq));
    return list;
}

OutboxEntry entry(const RoomId &room, const QString &text)
{
    OutboxEntry one;
    one.request.roomId = room;
    one.request.clientId = Uuid::v7();
    one.request.message = text;
    one.queuedAt = Timestamp::now();
    return one;
}

} // namespace

class TestChatCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofALongHistoryTheNewestStays()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chat.sqlite"));
        const RoomId room = RoomId::make();
        const RoomId other = RoomId::make();
        {
            ChatCache cache(path);
            QVERIFY(cache.keep(room, messages(room, 101, ChatCache::kKeptMessages + 2500)));
            cache.setChange(room, 9000);
            QVERIFY(cache.keep(other, messages(other, 1, 20)));
            QCOMPARE(cache.span(room).from, 101);
        }
        ChatCache cache(path);
        QCOMPARE(cache.span(room).from, 101); // not all at once
        QTRY_VERIFY(cache.span(room).from > 101);
        QCOMPARE(cache.from(room, 1, 1).constFirst().seq, cache.span(room).from);
        QTRY_COMPARE(cache.span(room).from, 2501);
        QCOMPARE(cache.span(room).to, ChatCache::kKeptMessages + 2500);
        QCOMPARE(cache.span(room).change, 9000);
        QVERIFY(cache.before(room, 2501, 10).isEmpty());
        QCOMPARE(cache.from(room, 2501, 1).constFirst().seq, 2501);
        QCOMPARE(cache.span(other).from, 1);
        QVERIFY(cache.keep(room, messages(room, 2480, 2500))); // and older ones fit on again
        QTest::qWait(500);
        QCOMPARE(cache.span(room).from, 2480);
    }

    void threadsAndDaysAreFound()
    {
        ChatCache cache(QStringLiteral(":memory:"));
        const RoomId room = RoomId::make();
        QList<MessageDto> list = messages(room, 11, 20);
        const MessageId root = list[0].messageId;
        for (const int at : {2, 5})
            list[at].threadId = root;
        QVERIFY(cache.keep(room, list));
        const QList<MessageDto> answers = cache.ofThread(room, root, 9);
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0].seq, 13);
        QCOMPARE(cache.ofThread(room, root, 1).constFirst().seq, answers[1].seq);
        QCOMPARE(answers[1].threadId, std::optional(root));
        QVERIFY(cache.ofThread(room, list[1].messageId, 9).isEmpty());
        QVERIFY(cache.ofThread(RoomId::make(), root, 9).isEmpty());

        const auto at = [&](qint64 ms) { return cache.seqAt(room, {1'790'000'000'000 + ms}); };
        QCOMPARE(at(12), std::optional<qint64>(12));
        QCOMPARE(at(20), std::optional<qint64>(20));
        QCOMPARE(at(21), std::optional<qint64>(21)); // after the last one
        QVERIFY(!at(11));                            // there may be one before that is not known
        QVERIFY(!cache.seqAt(RoomId::make(), {1}));
        QVERIFY(cache.keep(room, messages(room, 1, 10)));
        QCOMPARE(at(0), std::optional<qint64>(1));

        cache.keepThreadDraft(room, root, QStringLiteral("half"));
        QCOMPARE(cache.threadDraft(room, root), QStringLiteral("half"));
        QCOMPARE(cache.threadDraft(room, list[1].messageId), QString());
        cache.keepThreadDraft(room, root, {});
        QCOMPARE(cache.threadDraft(room, root), QString());
    }

    /// A file that can't be opened this once knows of nothing; what waits beside it stays.
    void filesOnTheirWayOutliveAFileThatCannotBeOpened()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chat.sqlite"));
        OutboxEntry waiting = entry(RoomId::make(), {});
        {
            ChatCache cache(path);
            waiting.file =
                OutgoingFile{cache.outgoingDirectory() + QStringLiteral("/photo"), {}, {}, 5};
            QFile photo(waiting.file->path);
            QVERIFY(photo.open(QIODevice::WriteOnly) && photo.write("photo") == 5);
            QVERIFY(cache.queue(waiting));
        }
        // Its place is taken, so it can't be opened.
        const QString away = path + QStringLiteral(".away");
        QVERIFY(QFile::rename(path, away) && QDir().mkpath(path));
        {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("can't be kept")));
            ChatCache cache(path);
            QVERIFY(cache.outgoingDirectory().isEmpty());
            QVERIFY(cache.outbox().isEmpty());
        }
        QVERIFY(QFile::exists(waiting.file->path));
        QVERIFY(QDir().rmdir(path) && QFile::rename(away, path));
        ChatCache cache(path);
        QCOMPARE(cache.outbox().size(), 1);
        QVERIFY(QFile::exists(cache.outbox().constFirst().file->path));
    }

    void aDamagedFileIsPutAside()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chat.sqlite"));
        {
            QFile broken(path);
            QVERIFY(broken.open(QIODevice::WriteOnly));
            QVERIFY(broken.write(QByteArray(8192, 'x')) == 8192);
        }
        {
            ChatCache cache(path);
            QVERIFY(cache.queue(entry(RoomId::make(), QStringLiteral("Stays"))));
        }
        QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
        QCOMPARE(ChatCache(path).outbox().size(), 1);
    }

    void findsWhatIsAboutALesson()
    {
        ChatCache cache(QStringLiteral(":memory:"));
        const RoomId room = RoomId::make();
        const LessonId lesson = LessonId::make();
        QList<MessageDto> talk = messages(room, 1, 30);
        talk[4].lessonId = talk[20].lessonId = lesson;
        talk[6].lessonId = LessonId::make();
        talk[8].message = lesson.toString(); // named only
        QVERIFY(cache.keep(room, talk));
        const QList<MessageDto> found = cache.ofLesson(room, lesson);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].seq, 5);
        QCOMPARE(found[1].seq, 21);
        QCOMPARE(cache.ofLesson(RoomId::make(), lesson).size(), 0);
    }

    void keepsAStretchWithoutHoles()
    {
        ChatCache cache(m_folder.filePath(QStringLiteral("stretch.sqlite")));
        const RoomId room = RoomId::make();
        QCOMPARE(cache.span(room).to, 0);
        QVERIFY(cache.keep(room, messages(room, 10, 20)));
        QVERIFY(!cache.keep(room, messages(room, 22, 25)));
        QVERIFY(!cache.keep(room, messages(room, 1, 8)));
        QCOMPARE(cache.span(room).to, 20);
        QVERIFY(cache.keep(room, messages(room, 21, 25)));
        QVERIFY(cache.keep(room, messages(room, 1, 9)));
        QCOMPARE(cache.span(room).from, 1);
        QCOMPARE(cache.span(room).to, 25);
        const auto page = cache.before(room, 21, 5);
        QCOMPARE(page.size(), 5);
        QCOMPARE(page.first().seq, 16);
        QCOMPARE(page.last().seq, 20);
        QCOMPARE(cache.from(room, 24, 10).size(), 2);
        QVERIFY(page.first().message.contains(QLatin1Char('\n')));
        QVERIFY(page.first().message.size() > 600);
    }

    void youngerStatesWin()
    {
        ChatCache cache(m_folder.filePath(QStringLiteral("states.sqlite")));
        const RoomId room = RoomId::make();
        MessageDto one = message(room, 1, 5);
        cache.keep(room, {one});
        MessageDto old = one;
        old.change = 3;
        old.message = QStringLiteral("old");
        cache.keep(room, {old});
        QCOMPARE(cache.message(room, one.messageId)->message, one.message);
        MessageDto fresh = one;
        fresh.change = 6;
        fresh.about = {{UserId::make(), QStringLiteral("Noor Haddad"), {}}};
        fresh.message = QStringLiteral("fresh");
        cache.update(fresh);
        QCOMPARE(cache.message(room, one.messageId)->message, QStringLiteral("fresh"));
        QCOMPARE(cache.message(room, one.messageId)->about->constFirst().name,
                 QStringLiteral("Noor Haddad"));
    }

    void theOutboxSurvives()
    {
        const QString file = m_folder.filePath(QStringLiteral("outbox.sqlite"));
        const RoomId room = RoomId::make();
        const OutboxEntry one = entry(room, QStringLiteral("one"));
        const OutboxEntry two = entry(room, QStringLiteral("two"));
        {
            ChatCache cache(file);
            cache.queue(one);
            cache.queue(two);
            cache.queue(one); // the same clientId, once
            cache.fail(two.request.clientId.value(), QStringLiteral("No"), true);
            cache.saveDraft(room, QStringLiteral("half a thou"));
        }
        ChatCache cache(file);
        const auto waiting = cache.outbox();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting[0].request.message, QStringLiteral("one"));
        QCOMPARE(waiting[0].request.clientId, one.request.clientId);
        QCOMPARE(waiting[1].failure, QStringLiteral("No"));
        QVERIFY(waiting[1].lasting && !waiting[0].lasting);
        QCOMPARE(cache.draft(room), QStringLiteral("half a thou"));
        cache.unqueue(*one.request.clientId);
        QCOMPARE(cache.outbox().size(), 1);
        cache.fail(two.request.clientId.value(), {}); // it is tried again
        QVERIFY(!cache.outbox()[0].lasting);
    }

    void roomsComeAndGo()
    {
        ChatCache cache(m_folder.filePath(QStringLiteral("rooms.sqlite")));
        RoomDto one;
        one.roomId = RoomId::make();
        one.name = QStringLiteral("One");
        RoomDto two = one;
        two.roomId = RoomId::make();
        cache.replaceRooms({one, two});
        cache.keep(two.roomId, messages(two.roomId, 1, 3));
        cache.replaceRooms({one});
        QCOMPARE(cache.rooms().size(), 1);
        QCOMPARE(cache.span(two.roomId).to, 0);
        QVERIFY(cache.before(two.roomId, 10, 10).isEmpty());
    }

    void aHundredThousandMessages()
    {
        ChatCache cache(m_folder.filePath(QStringLiteral("large.sqlite")));
        const RoomId room = RoomId::make();
        for (qint64 at = 1; at < 100'000; at += 1000)
            cache.keep(room, messages(room, at, at + 999));
        QElapsedTimer clock;
        clock.start();
        constexpr int kPages = 200;
        for (int i = 1; i <= kPages; ++i)
            QCOMPARE(cache.before(room, i * 480, 60).size(), 60);
        const double each = double(clock.nsecsElapsed()) / 1e6 / kPages;
        qInfo("a page of 60 out of 100,000 takes %.2f ms", each);
        QVERIFY(each < 50);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestChatCache)
#include "tst_chat_cache.moc"
