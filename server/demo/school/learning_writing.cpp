// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/school/learning_writing.h"

#include "server/features/catalog/new_course.h"
#include "server/features/learning/progress_rules.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace lectern::demo {

namespace {

constexpr qint64 kDaySeconds = 86400;

} // namespace

Result<> LearningWriting::run()
{
    if (Result<> done = staged(); !done)
        return done;
    if (Result<> done = others(); !done)
        return done;
    return reviews();
}

/// The people whose standing is written down.
Result<> LearningWriting::staged()
{
    for (const LearningFile &file : content.school.learning) {
        const WrittenCourse *course = find(file.course);
        if (!course || !people.contains(file.person))
            return Error::internal(QStringLiteral("school.toml: ") + file.person +
                                   QStringLiteral(" in ") + file.course);
        Stand stand{people.value(file.person), course, file.completed, file.current,
                    file.watchedTo};
        stand.enrolledAt = now.plusSeconds(-file.enrolledDaysAgo * kDaySeconds);
        stand.lastAt = now.plusSeconds(-file.lastDaysAgo * kDaySeconds - 3600);
        stand.countTime = false;
        if (Result<> done = enroll(stand); !done)
            return done;
    }
    const qint64 today = learning::dayOf(now);
    for (const WeekFile &week : content.school.week) {
        qint64 day = today - week.minutes.size() + 1;
        for (const int minutes : week.minutes) {
            if (minutes > 0)
                store.addTime(session, people.value(week.person), {day, minutes * 60000LL});
            ++day;
        }
    }
    return success();
}

/// Everyone else: the courses they reviewed, and a few more; always the same ones.
Result<> LearningWriting::others()
{
    QSet<QString> done;
    for (const LearningFile &file : content.school.learning)
        done.insert(file.person);
    QRandomGenerator dice(20260131);
    for (const PersonFile &person : content.people) {
        if (person.role != Role::Student || done.contains(person.key))
            continue;
        for (const WrittenCourse &course : written) {
            const auto review =
                std::find_if(course.file->reviews.begin(), course.file->reviews.end(),
                             [&person](const ReviewFile &one) { return one.by == person.key; });
            const bool reviewed = review != course.file->reviews.end();
            const bool joins = dice.bounded(100) < 28 && course.file->price == 0;
            const int lessons = int(course.lessons.size());
            const int least = reviewed ? lessons / 2 : 0;
            const int completed = least + int(dice.bounded(lessons - least + 1));
            const int before = int(dice.bounded(3, 20));
            if (!reviewed && !joins)
                continue;
            const int days = reviewed ? review->daysAgo + before
                                      : int(dice.bounded(1, std::max(2, course.file->daysAgo)));
            Stand stand{people.value(person.key), &course, completed};
            stand.enrolledAt =
                std::max(now.plusSeconds(-days * kDaySeconds), course.publishedAt.plusSeconds(600));
            const int last = reviewed ? review->daysAgo : days / 2;
            stand.lastAt = std::max(stand.enrolledAt.plusSeconds(3600 * (1 + completed)),
                                    now.plusSeconds(-last * kDaySeconds - 7200));
            stand.lastAt = std::min(stand.lastAt, now.plusSeconds(-60));
            if (Result<> good = enroll(stand); !good)
                return good;
        }
    }
    return success();
}

Result<> LearningWriting::enroll(const Stand &stand)
{
    learning::Enrollment enrollment;
    enrollment.id = EnrollmentId::make();
    enrollment.userId = stand.user;
    enrollment.courseId = stand.course->id;
    enrollment.createdAt = stand.enrolledAt;
    if (!store.insert(session, enrollment, std::nullopt))
        return Error::internal(QStringLiteral("enrolled twice in ") + stand.course->file->folder);
    if (Result<> counted = courses.countStudent(session, stand.course->id, 1); !counted)
        return counted;

    const auto &lessons = stand.course->lessons;
    const int steps = stand.completed + (stand.current.isEmpty() ? 0 : 1);
    const qint64 spanMs = std::max<qint64>(0, stand.lastAt.ms - stand.enrolledAt.ms);
    int step = 0;
    for (qsizetype i = 0; i < lessons.size(); ++i) {
        const bool current = lessons[i].file == stand.current;
        if (i >= stand.completed && !current)
            continue;
        ++step;
        const Timestamp at{stand.enrolledAt.ms + spanMs * step / steps};
        const qint64 to = current ? qint64(stand.watchedTo * 1000) : lessons[i].durationMs;
        if (learn(enrollment, stand, lessons[i], to, at)) {
            ++enrollment.lessonsCompleted;
            enrollment.completedAt = at;
        }
    }
    if (enrollment.lessonsCompleted == lessons.size())
        enrollment.status = EnrollmentStatus::Completed;
    else
        enrollment.completedAt.reset();
    if (enrollment.lessonsCompleted > 0)
        store.update(session, enrollment);
    return success();
}

bool LearningWriting::learn(const learning::Enrollment &enrollment, const Stand &stand,
                            const WrittenLesson &lesson, qint64 watchedToMs, Timestamp at)
{
    const bool done = lesson.file != stand.current;
    learning::Report report;
    report.progress = done ? 1 : 0;
    report.timeSpentMs = stand.countTime ? watchedToMs : 0;
    report.reportId = Uuid::v7();
    report.at = at;
    if (lesson.type == LessonType::Video) {
        report.positionMs = watchedToMs;
        report.watched.add(0, watchedToMs);
    }
    learning::LessonProgress progress;
    progress.id = Uuid::v7();
    progress.lessonId = lesson.id;
    progress.moduleId = lesson.moduleId;
    const auto effect =
        learning::applyReport(progress, report, {lesson.type, lesson.durationMs}, at);
    store.insertLesson(session, enrollment.id, progress);
    if (effect.toDays)
        store.addTime(session, stand.user, *effect.toDays);
    return effect.completed;
}

Result<> LearningWriting::reviews()
{
    for (const WrittenCourse &course : written) {
        for (const ReviewFile &file : course.file->reviews) {
            catalog::NewReview review;
            review.courseId = course.id;
            review.userId = people.value(file.by);
            review.rating = file.rating;
            review.text = file.text;
            review.createdAt =
                now.plusSeconds(-file.daysAgo * kDaySeconds - qint64(file.text.size()) * 211);
            if (Result<> added = courses.addReview(session, review); !added)
                return added;
        }
    }
    return success();
}

const WrittenCourse *LearningWriting::find(const QString &folder) const
{
    for (const WrittenCourse &course : written) {
        if (course.file->folder == folder)
            return &course;
    }
    return nullptr;
}

} // namespace lectern::demo
