// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/adapters/storage/directory_blob_store.h"
#include "server/core/concurrency/await.h"
#include "server/core/concurrency/work_pool.h"
#include "server/core/security/signed_url.h"
#include "server/demo/school/demo_school.h"
#include "server/features/accounts/sql_accounts_store.h"
#include "server/features/catalog/sql_course_writer.h"
#include "server/features/chat/sql_messages_store.h"
#include "server/features/chat/sql_rooms_store.h"
#include "server/features/learning/sql_learning_store.h"
#include "server/features/media/media_service.h"
#include "server/features/media/sql_media_store.h"
#include "server/features/school/sql_school_store.h"
#include "tests/support/test_database.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace lectern;
using namespace lectern::demo;

namespace {

/// A school to fill, with its files in a temporary directory.
struct EmptySchool
{
    EmptySchool()
    {
        Result<std::unique_ptr<DirectoryBlobStore>> made =
            DirectoryBlobStore::make(directory.filePath(QStringLiteral("media")));
        if (!made)
            qFatal("no blob store");
        blobs = std::move(*made);
        media = std::make_unique<media::MediaService>(*database, mediaStore, *blobs, signer, pool);
        accounts = std::make_unique<accounts::SqlAccountsStore>(*database, *media);
    }

    DemoParts parts()
    {
        return {*database, passwords, *accounts, courses, changes,
                *media,    learning,  school,    rooms,   messages};
    }
    Result<> fill(std::optional<StudioPrograms> programs = studio())
    {
        return await(fillDemoSchool(parts(), {directory.path(), {}, {}, std::move(programs)}));
    }
    static StudioPrograms studio()
    {
        return {qEnvironmentVariable("LECTERN_BIN") + QStringLiteral("/lectern-demo-media"),
                QStringLiteral("ffmpeg"), QStringLiteral("espeak-ng")};
    }
    qint64 number(const char *sql)
    {
        const Result<qint64> value =
            await(database->read([sql](db::Session &session) -> Result<qint64> {
                db::Rows rows = session.queryText("test.number", QString::fromLatin1(sql), {});
                return rows.next() ? rows.integer(0) : -1;
            }));
        return value.ok() ? *value : -1;
    }

    QTemporaryDir directory;
    test::TestDatabase database{test::dialect()};
    WorkPool pool{WorkPool::Options{}};
    std::unique_ptr<DirectoryBlobStore> blobs;
    LinkSigner signer{QByteArray(32, 'k')};
    media::SqlMediaStore mediaStore;
    std::unique_ptr<media::MediaService> media;
    PasswordHasher passwords{PasswordHasher::Options{.cost = PasswordCost::minimum()}};
    std::unique_ptr<accounts::SqlAccountsStore> accounts;
    catalog::SqlCourseWriter courses;
    catalog::CatalogChanges changes;
    learning::SqlLearningStore learning;
    school::SqlSchoolStore school;
    chat::SqlRoomsStore rooms;
    chat::SqlMessagesStore messages;
};

QString ffprobe(const QString &file, const QString &entries)
{
    QProcess process;
    process.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                   entries, QStringLiteral("-of"), QStringLiteral("csv=p=0"), file});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

qint64 lastCueEndMs(const QByteArray &webVtt)
{
    static const QRegularExpression end(
        QStringLiteral("--> (\\d\\d):(\\d\\d):(\\d\\d)\\.(\\d\\d\\d)"));
    qint64 last = 0;
    auto it = end.globalMatch(QString::fromUtf8(webVtt));
    while (it.hasNext()) {
        const auto match = it.next();
        last = ((match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong()) * 60 +
                match.captured(3).toLongLong()) *
                   1000 +
               match.captured(4).toLongLong();
    }
    return last;
}

} // namespace

class TestDemoSchool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsOnceAndFast()
    {
        EmptySchool school;
        QElapsedTimer clock;
        clock.start();
        const Result<> filled = school.fill();
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
        QVERIFY2(clock.elapsed() < 60000, qPrintable(QString::number(clock.elapsed())));
        counts(school);
        people(school);
        student(school);
        talks(school);
        videos(school);

        // Again: nothing happens, and quickly.
        clock.restart();
        QVERIFY(school.fill().ok());
        QVERIFY(clock.elapsed() < 2000);
        counts(school);
    }

    void refusesAnotherSchool()
    {
        EmptySchool school;
        accounts::NewUser user;
        user.email = QStringLiteral("ada@example.org");
        user.name = QStringLiteral("Ada");
        QVERIFY(await(school.accounts->createUser(user, std::nullopt)).ok());
        const Result<> filled = school.fill();
        QVERIFY(!filled.ok());
        QVERIFY(filled.error().detail.contains(QStringLiteral("isn't the demo")));
        QCOMPARE(school.number("SELECT COUNT(*) FROM users"), 1);
    }

    void aFailingProgramLeavesNothing()
    {
        EmptySchool school;
        StudioPrograms programs = EmptySchool::studio();
        programs.ffmpeg = QStringLiteral("/nowhere/ffmpeg");
        const Result<> filled = school.fill(programs);
        QVERIFY(!filled.ok());
        QVERIFY2(filled.error().detail.contains(QStringLiteral("/nowhere/ffmpeg")),
                 qPrintable(filled.error().detail));
        QCOMPARE(school.number("SELECT COUNT(*) FROM users"), 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM settings"), 0);
    }

    void anInterruptedRunIsTakenUp()
    {
        EmptySchool school;
        const Result<> begun =
            await(school.database->write([&school](db::Session &session) -> Result<> {
                school.school.set(session, QStringLiteral("school.demo"),
                                  QStringLiteral("filling"));
                return success();
            }));
        QVERIFY(begun.ok());
        accounts::NewUser user;
        user.email = QStringLiteral("student@demo.lectern");
        user.name = QStringLiteral("Sam Rivera");
        QVERIFY(await(school.accounts->createUser(user, std::nullopt)).ok());
        const Result<> filled = school.fill();
        QVERIFY2(filled.ok(), filled.ok() ? "" : qPrintable(filled.error().detail));
        counts(school);
    }

private:
    static void counts(EmptySchool &school)
    {
        QVERIFY(school.number("SELECT COUNT(*) FROM courses WHERE status = 'published'") >= 12);
        QVERIFY(school.number("SELECT COUNT(DISTINCT category) FROM courses") >= 5);
        QVERIFY(school.number("SELECT COUNT(*) FROM users") >= 40);
        QVERIFY(school.number("SELECT COUNT(*) FROM lessons WHERE type = 'VIDEO'") >= 6);
        QVERIFY(school.number("SELECT COUNT(*) FROM lessons WHERE type = 'PDF'") >= 10);
        QVERIFY(school.number("SELECT COUNT(*) FROM courses WHERE price = 0") >= 9);
        QVERIFY(school.number("SELECT COUNT(*) FROM courses WHERE price > 0") >= 1);
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses WHERE cover_media_id IS NULL"), 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses c WHERE student_count <> (SELECT "
                               "COUNT(*) FROM enrollments e WHERE e.course_id = c.id)"),
                 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses c WHERE rating_count <> (SELECT "
                               "COUNT(*) FROM reviews r WHERE r.course_id = c.id)"),
                 0);
        QCOMPARE(school.number("SELECT COUNT(*) FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM "
                               "enrollments e WHERE e.user_id = r.user_id AND e.course_id = "
                               "r.course_id AND e.created_at < r.created_at)"),
                 0);
    }

    static void people(EmptySchool &school)
    {
        for (const char *name : {"student", "instructor", "admin"}) {
            const auto known = await(school.accounts->credentials(QString::fromLatin1(name) +
                                                                  QStringLiteral("@demo.lectern")));
            QVERIFY(known.ok() && *known);
            QCOMPARE(enumText((*known)->role), QString::fromLatin1(name));
            const Result<bool> right = await(
                school.passwords.verify((*known)->passwordHash, QStringLiteral("lectern-demo")));
            QVERIFY(right.ok() && *right);
        }
        QVERIFY(school.number("SELECT COUNT(*) FROM courses c JOIN users u ON u.id = "
                              "c.instructor_id WHERE u.email_key = 'instructor@demo.lectern'") >=
                1);
        QCOMPARE(school.number("SELECT COUNT(*) FROM settings WHERE name = 'school.demo_accounts' "
                               "AND value LIKE '%instructor@demo.lectern%'"),
                 1);
    }

    static void student(EmptySchool &school)
    {
        const auto known =
            await(school.accounts->credentials(QStringLiteral("student@demo.lectern")));
        const UserId user = (*known)->userId;
        const auto summaries = await(school.database->read(
            [&](db::Session &session) -> Result<QList<learning::EnrollmentSummary>> {
                return school.learning.summaries(session, user);
            }));
        QVERIFY(summaries.ok());
        QCOMPARE(summaries->size(), 3);
        int completed = 0;
        for (const learning::EnrollmentSummary &one : *summaries)
            completed += one.enrollment.status == EnrollmentStatus::Completed;
        QCOMPARE(completed, 1);
        // The one touched last is in the middle of a video.
        const auto current = summaries->first();
        const auto progress = await(school.database->read(
            [&](db::Session &session) -> Result<QList<learning::LessonProgress>> {
                return school.learning.lessons(session, current.enrollment.id);
            }));
        bool middle = false;
        for (const learning::LessonProgress &one : *progress)
            middle = middle || (one.lessonId == current.currentLessonId &&
                                one.positionMs == 47000 && one.progress > 0.2 && !one.completedAt);
        QVERIFY(middle);
        const auto days = await(school.database->read(
            [&](db::Session &session) -> Result<QList<learning::LearningDay>> {
                return school.learning.days(session, user, learning::dayOf(Timestamp::now()) - 7);
            }));
        QVERIFY(days->size() >= 5);
    }

    /// What the student finds in Messages.
    static void talks(EmptySchool &school)
    {
        const auto known =
            await(school.accounts->credentials(QStringLiteral("student@demo.lectern")));
        const UserId user = (*known)->userId;
        const auto rooms =
            await(school.database->read([&](db::Session &session) -> Result<QList<chat::RoomView>> {
                return school.rooms.views(session, user, 50, 0);
            }));
        QVERIFY(rooms.ok());
        QHash<RoomType, int> types;
        qint64 unread = 0;
        for (const chat::RoomView &view : *rooms) {
            ++types[view.room.type];
            unread += view.unread;
            QVERIFY2(view.room.lastSeq >= 2, qPrintable(view.room.name));
            QVERIFY(view.room.lastMessageAt <= Timestamp::now());
        }
        QCOMPARE(types[RoomType::Course], 3);
        QCOMPARE(types[RoomType::Group], 1);
        QCOMPARE(types[RoomType::Personal], 1);
        QVERIFY(types[RoomType::Lesson] >= 2);
        QVERIFY(unread >= 5);
        // Every course has its room, with all who are enrolled and the instructor.
        QCOMPARE(school.number("SELECT COUNT(*) FROM courses c WHERE NOT EXISTS (SELECT 1 FROM "
                               "chat_rooms r WHERE r.course_id = c.id AND r.type = 'course' AND "
                               "r.member_count = c.student_count + 1)"),
                 0);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_messages WHERE pinned_at > 0") >= 1);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_messages WHERE second >= 0") >= 5);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_messages WHERE page > 0") >= 1);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_reactions") >= 30);
        QVERIFY(school.number("SELECT COUNT(*) FROM chat_mentions") >= 1);
    }

    static void videos(EmptySchool &school)
    {
        struct Video
        {
            QString title;
            qint64 durationMs;
            QString film;
            QString captions;
        };
        const auto list =
            await(school.database->read([](db::Session &session) -> Result<QList<Video>> {
                static constexpr db::Statement kVideos{
                    "test.videos", "SELECT l.title, l.duration_ms, f.blob_key, t.blob_key FROM "
                                   "lessons l JOIN media f ON f.id = l.media_id JOIN captions c ON "
                                   "c.lesson_id = l.id JOIN media t ON t.id = c.media_id"};
                QList<Video> found;
                db::Rows rows = session.query(kVideos);
                while (rows.next())
                    found.append({rows.text(0), rows.integer(1), rows.text(2), rows.text(3)});
                return found;
            }));
        QVERIFY(list.ok() && list->size() >= 6);
        for (const Video &video : *list) {
            const QString film = school.directory.filePath(QStringLiteral("media/") + video.film);
            const double seconds = ffprobe(film, QStringLiteral("format=duration")).toDouble();
            QVERIFY2(seconds >= 60 && seconds <= 240, qPrintable(video.title));
            QVERIFY2(qAbs(seconds * 1000 - double(video.durationMs)) < 300,
                     qPrintable(video.title));
            QCOMPARE(ffprobe(film, QStringLiteral("stream=codec_name"))
                         .split(QLatin1Char('\n'), Qt::SkipEmptyParts),
                     (QStringList{QStringLiteral("h264"), QStringLiteral("aac")}));
            const auto captions = school.blobs->open(video.captions);
            QVERIFY(captions.ok());
            const QByteArray text = (*captions)->readAll();
            QVERIFY(text.startsWith("WEBVTT\n"));
            const qint64 last = lastCueEndMs(text);
            QVERIFY(last <= video.durationMs && last > video.durationMs - 4000);
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoSchool)
#include "tst_demo_school.moc"
