// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Durable progress updates a second without HTTP: `progress_updates [clients] [seconds]`. Prints
// one line. What HTTP costs on top shows in the benchmark of the whole server.
#include "server/core/concurrency/await.h"
#include "server/features/catalog/new_course.h"
#include "server/features/learning/progress_service.h"
#include "server/features/learning/sql_learning_store.h"
#include "tests/support/school_rows.h"
#include "tests/support/test_database.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace lectern;
using namespace lectern::learning;

namespace {

constexpr int kLessons = 80;
constexpr int kPeople = 2000;

/// One course, known from the start; nothing else of the catalog is asked.
class OneCourse final : public catalog::CatalogReader,
                        public catalog::CourseFinder,
                        public media::LinkMaker
{
public:
    std::shared_ptr<catalog::CourseOutline> course = std::make_shared<catalog::CourseOutline>();

    std::shared_ptr<const catalog::CourseOutline> outline(db::Session &, const CourseId &) override
    {
        return course;
    }
    QList<CourseCardDto> cards(db::Session &, const QList<CourseId> &) override { return {}; }
    QCoro::Task<Result<CatalogReply>> find(CatalogRequest) override { co_return CatalogReply{}; }
    QString publicLink(const MediaId &, const QString &) const override { return {}; }
    QString lessonLink(const MediaId &, const QString &, const LessonId &) const override
    {
        return {};
    }
    QString roomLink(const MediaId &, const QString &, const RoomId &) const override { return {}; }
    qint64 window() const override { return 0; }
};

struct Seat
{
    UserId user;
    EnrollmentId enrollment;
};

struct Load
{
    ProgressService &service;
    const catalog::CourseOutline &course;
    const QList<Seat> &seats;
    QElapsedTimer timer;
    qint64 endMs = 0;
    qint64 updates = 0;
    qint64 failures = 0;
    int running = 0;
};

QCoro::Task<> client(Load &load, int number)
{
    for (int turn = number; load.timer.elapsed() < load.endMs; turn += 61) {
        const Seat &seat = load.seats[turn % load.seats.size()];
        const catalog::LessonFacts &lesson = load.course.lessons[(turn / 97) % kLessons];
        const double at = (turn * 5) % 600;
        ProgressUpdateRequest request;
        request.enrollmentId = seat.enrollment;
        request.moduleId = lesson.moduleId;
        request.lessonId = lesson.lessonId;
        request.timeSpent = 5;
        request.position = at + 5;
        request.watched = QList<QList<double>>{{at, at + 5}};
        request.reportId = Uuid::v7();
        const Result<ProgressUpdateReply> reply =
            co_await load.service.update(seat.user, std::move(request));
        ++(reply ? load.updates : load.failures);
    }
    --load.running;
}

void fill(db::Database &database, LearningStore &store, OneCourse &catalog, QList<Seat> &seats)
{
    const CourseId course = CourseId::make();
    const ModuleId module = ModuleId::make();
    QList<LessonId> lessons;
    for (int i = 0; i < kLessons; ++i) {
        lessons.append(LessonId::make());
        catalog.course->lessons.append({.lessonId = lessons.last(),
                                        .courseId = course,
                                        .moduleId = module,
                                        .title = {},
                                        .type = LessonType::Video,
                                        .status = CourseStatus::Published,
                                        .order = i,
                                        .durationMs = 600'000,
                                        .posterMediaId = {}});
        catalog.course->index.insert(lessons.last(), i);
    }
    catalog.course->publishedLessons = kLessons;
    const Result<> filled = lectern::await(database.write([&](db::Session &session) -> Result<> {
        for (int i = 0; i < kPeople; ++i) {
            const Seat seat{UserId::make(), EnrollmentId::make()};
            test::insertUser(session, seat.user);
            if (i == 0)
                test::insertCourse(session, course, seat.user, module, lessons);
            Enrollment enrollment;
            enrollment.id = seat.enrollment;
            enrollment.userId = seat.user;
            enrollment.courseId = course;
            if (!store.insert(session, enrollment, std::nullopt))
                return Error::internal(QStringLiteral("seat"));
            seats.append(seat);
        }
        return success();
    }));
    if (!filled)
        qFatal("%s", qPrintable(filled.error().detail));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int clients = arguments.value(1, QStringLiteral("64")).toInt();
    const int seconds = arguments.value(2, QStringLiteral("5")).toInt();

    test::TestDatabase database(db::Dialect::Sqlite);
    SqlLearningStore store;
    OneCourse catalog;
    catalog::CatalogChanges changes;
    QList<Seat> seats;
    fill(*database, store, catalog, seats);

    class NoWriter final : public catalog::CourseWriter
    {
    public:
        Result<> createCourse(db::Session &, const catalog::NewCourse &) override
        {
            return success();
        }
        Result<> addModule(db::Session &, const catalog::NewModule &) override { return success(); }
        Result<> addLesson(db::Session &, const catalog::NewLesson &) override { return success(); }
        Result<> addCaption(db::Session &, const catalog::NewCaption &) override
        {
            return success();
        }
        Result<> setStatus(db::Session &, const CourseId &, CourseStatus, Timestamp) override
        {
            return success();
        }
        Result<> addReview(db::Session &, const catalog::NewReview &) override { return success(); }
        Result<> countStudent(db::Session &, const CourseId &, int) override { return success(); }
        Result<> reindexInstructor(db::Session &, const UserId &) override { return success(); }
    } courses;
    ProgressService service({*database, store, catalog, catalog, courses, changes, catalog});

    Load load{service, *catalog.course, seats, {}, seconds * 1000, 0, 0, clients};
    load.timer.start();
    for (int i = 0; i < clients; ++i)
        client(load, i);
    while (load.running > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double elapsed = double(load.timer.elapsed()) / 1000;
    std::printf("%.0f durable progress updates/s with %d clients, %lld commits, %lld failed\n",
                double(load.updates) / elapsed, clients,
                static_cast<long long>(database->stats().commits),
                static_cast<long long>(load.failures));
    return load.failures == 0 ? 0 : 1;
}
