// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench_data.h"

#include "server/core/concurrency/await.h"
#include "server/core/security/password_hasher.h"
#include "server/demo/bench/bench_room.h"
#include "server/demo/bench/bench_school.h"
#include "server/demo/bench/bulk_insert.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

namespace lectern::demo {

namespace {

constexpr int kTokenSeconds = 24 * 3600;
constexpr int kLeastUsers = 20;

Result<> write(db::Database &database, std::function<Result<>(db::Session &)> work)
{
    return await(database.write(std::move(work)));
}

Result<> checkEmpty(db::Database &database)
{
    const Result<bool> empty = await(database.read([](db::Session &session) -> Result<bool> {
        static constexpr db::Statement kAny{
            "bench.any", "SELECT (SELECT COUNT(*) FROM users) + (SELECT COUNT(*) FROM courses)"};
        db::Rows rows = session.query(kAny);
        return rows.next() && rows.integer(0) == 0;
    }));
    if (!empty)
        return empty.error();
    if (!*empty)
        return Error::internal(
            QStringLiteral("this data directory is not empty; bench-data fills an empty one only"));
    return success();
}

/// Calls `part` with 0, then with where it got to, until it is at `end`.
template<class F>
Result<> inParts(db::Database &database, int end, F part)
{
    for (int at = 0; at < end;) {
        // Nobody else has this database: a part is not called twice.
        Result<> written = write(database, [&](db::Session &session) -> Result<> {
            const Result<int> done = part(session, at);
            if (!done)
                return done.error();
            at += *done;
            return success();
        });
        if (!written)
            return written;
    }
    return success();
}

Result<> fill(db::Database &database, BenchSchool &school, const BenchOptions &options)
{
    Result<> done = inParts(database, options.users, [&](db::Session &session, int at) {
        return Result<int>(school.writePeople(session, at));
    });
    if (!done)
        return done;
    done = inParts(database, options.courses,
                   [&](db::Session &session, int at) { return school.writeCourses(session, at); });
    if (!done)
        return done;
    done = inParts(database, school.students(), [&](db::Session &session, int at) {
        return Result<int>(school.writeLearning(session, at));
    });
    if (!done)
        return done;
    return write(database, [&](db::Session &session) -> Result<> {
        school.count(session);
        return success();
    });
}

Result<> talk(db::Database &database, const BenchSchool &school, BenchRoom &room, int messages)
{
    Result<> opened = write(database, [&](db::Session &session) -> Result<> {
        room.open(session, school);
        return success();
    });
    if (!opened)
        return opened;
    return inParts(database, messages,
                   [&](db::Session &session, int at) { return room.write(session, at); });
}

/// Opens a session for each and answers them as bench.json has them.
Result<QJsonArray> openSessions(db::Database &database, const BenchSchool &school,
                                const TokenIssuer &tokens, Timestamp now)
{
    const std::vector<BenchModule> &modules = school.courses().front().modules;
    QJsonArray users;
    Result<> written = write(database, [&](db::Session &session) -> Result<> {
        BulkInsert table(session, "sessions",
                         {QStringLiteral("id"), QStringLiteral("user_id"),
                          QStringLiteral("refresh_hash"), QStringLiteral("created_at"),
                          QStringLiteral("expires_at"), QStringLiteral("user_agent")});
        const Timestamp end = now.plusSeconds(kTokenSeconds);
        size_t number = 0;
        for (const BenchSeat &seat : school.firstCourse()) {
            const SessionId id = SessionId::make();
            // Nobody knows a refresh token with this hash.
            QByteArray hash(32, Qt::Uninitialized);
            QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(hash.data()), 8);
            table.row(id, seat.user, hash, now, end, "bench");
            const BenchModule &module = modules[number % modules.size()];
            const auto lesson = qsizetype(number / modules.size()) % module.lessons.size();
            const QByteArray token = tokens.issue({seat.user, id, Role::Student, now, end});
            users.append(
                QJsonObject{{QStringLiteral("token"), QString::fromLatin1(token)},
                            {QStringLiteral("userId"), seat.user.toString()},
                            {QStringLiteral("enrollmentId"), seat.enrollment.toString()},
                            {QStringLiteral("moduleId"), module.id.toString()},
                            {QStringLiteral("lessonId"), module.lessons[lesson].id.toString()}});
            ++number;
        }
        table.flush();
        return success();
    });
    if (!written)
        return std::move(written).error();
    return users;
}

QJsonObject describe(const BenchSchool &school, const QJsonArray &users)
{
    QJsonArray courses;
    for (const BenchCourse &course : school.courses())
        courses.append(course.id.toString());
    QJsonArray modules;
    for (const BenchModule &module : school.courses().front().modules) {
        QJsonArray lessons;
        for (const BenchLesson &lesson : module.lessons)
            lessons.append(lesson.id.toString());
        modules.append(QJsonObject{{QStringLiteral("moduleId"), module.id.toString()},
                                   {QStringLiteral("lessons"), lessons}});
    }
    return {{QStringLiteral("courses"), courses},
            {QStringLiteral("courseId"), courses.first()},
            {QStringLiteral("modules"), modules},
            {QStringLiteral("users"), users}};
}

} // namespace

Result<> fillBenchData(const BenchOptions &given, db::Database &database,
                       catalog::CourseWriter &courses, const TokenIssuer &tokens,
                       const BenchStores *stores)
{
    BenchOptions options = given;
    options.courses = std::max(1, options.courses);
    options.users = std::max(kLeastUsers, options.users);
    if (Result<> empty = checkEmpty(database); !empty)
        return empty;
    PasswordHasher hasher{PasswordHasher::Options{}};
    const Result<QString> hash = await(hasher.hash(QStringLiteral("lectern-bench")));
    if (!hash)
        return hash.error();
    const Timestamp now = Timestamp::now();
    BenchSchool school(courses, options.courses, options.users, *hash, now);
    if (Result<> filled = fill(database, school, options); !filled)
        return filled;
    if (stores && options.messages > 0) {
        BenchRoom room(stores->rooms, stores->messages, options.messages, now);
        if (Result<> said = talk(database, school, room, options.messages); !said)
            return said;
    }
    const Result<QJsonArray> users = openSessions(database, school, tokens, now);
    if (!users)
        return users.error();
    QSaveFile file(options.dataDir + QStringLiteral("/bench.json"));
    const QByteArray text = QJsonDocument(describe(school, *users)).toJson(QJsonDocument::Compact);
    // It holds tokens: for its owner only.
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return Error::internal(file.fileName() + QStringLiteral(": ") + file.errorString());
    return success();
}

} // namespace lectern::demo
