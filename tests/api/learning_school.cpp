// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/learning_school.h"

#include "server/core/concurrency/await.h"
#include "server/features/learning/learning_routes.h"
#include "tests/support/school_rows.h"

#include <QJsonDocument>

namespace lectern::test {

namespace {

constexpr db::Statement kCount{"test.count_student",
                               "UPDATE courses SET student_count = student_count + ? WHERE id = ?"};

CourseCardDto cardOf(const catalog::CourseOutline &course)
{
    CourseCardDto card;
    card.courseId = course.courseId;
    card.title = course.title;
    card.lessonCount = course.publishedLessons;
    return card;
}

} // namespace

std::shared_ptr<const catalog::CourseOutline> SmallCatalog::outline(db::Session &,
                                                                    const CourseId &course)
{
    for (const auto &candidate : courses) {
        if (candidate->courseId == course)
            return candidate;
    }
    return nullptr;
}

QList<CourseCardDto> SmallCatalog::cards(db::Session &session, const QList<CourseId> &ids)
{
    QList<CourseCardDto> out;
    for (const CourseId &id : ids) {
        if (const auto course = outline(session, id))
            out.append(cardOf(*course));
    }
    return out;
}

QCoro::Task<Result<CatalogReply>> SmallCatalog::find(CatalogRequest request)
{
    CatalogReply reply;
    for (const auto &course : courses) {
        if (course->status == CourseStatus::Published)
            reply.courses.append(cardOf(*course));
    }
    reply.page = request.paging.page;
    reply.limit = request.paging.limit;
    reply.total = reply.courses.size();
    co_return reply;
}

Result<> SmallCatalog::createCourse(db::Session &, const catalog::NewCourse &)
{
    return success();
}
Result<> SmallCatalog::addModule(db::Session &, const catalog::NewModule &)
{
    return success();
}
Result<> SmallCatalog::addLesson(db::Session &, const catalog::NewLesson &)
{
    return success();
}
Result<> SmallCatalog::addCaption(db::Session &, const catalog::NewCaption &)
{
    return success();
}
Result<> SmallCatalog::setStatus(db::Session &, const CourseId &, CourseStatus, Timestamp)
{
    return success();
}
Result<> SmallCatalog::addReview(db::Session &, const catalog::NewReview &)
{
    return success();
}
Result<> SmallCatalog::countStudent(db::Session &session, const CourseId &course, int delta)
{
    session.run(kCount, delta, course);
    return success();
}
Result<> SmallCatalog::reindexInstructor(db::Session &, const UserId &)
{
    return success();
}

Result<http::Principal> IdAuthenticator::authenticate(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    const auto id = Uuid::fromString(QByteArrayView(parts.first()));
    const auto role = enumFromName<Role>(QString::fromLatin1(parts.last()));
    if (!id || !role)
        return Error::unauthenticated("auth.token_invalid");
    http::Principal principal;
    principal.userId = UserId(*id);
    principal.role = *role;
    principal.expiresAt = Timestamp::now().plusSeconds(600);
    return principal;
}

LearningSchool::LearningSchool(db::Dialect dialect)
    : m_database(dialect)
    , m_service({*m_database, m_store, m_catalog, m_catalog, m_catalog, m_changes, m_catalog},
                m_bus)
{
    instructor = addPerson();
}

std::shared_ptr<catalog::CourseOutline> LearningSchool::addCourse(int lessons, int articles)
{
    auto course = std::make_shared<catalog::CourseOutline>();
    course->courseId = CourseId::make();
    course->title = QStringLiteral("Course");
    course->status = CourseStatus::Published;
    course->instructorId = instructor;
    course->publishedLessons = lessons;
    const ModuleId module = ModuleId::make();
    QList<LessonId> ids;
    for (int i = 0; i < lessons; ++i) {
        catalog::LessonFacts lesson;
        lesson.lessonId = LessonId::make();
        lesson.courseId = course->courseId;
        lesson.moduleId = module;
        lesson.title = QStringLiteral("Lesson %1").arg(i + 1);
        lesson.type = i < lessons - articles ? LessonType::Video : LessonType::Article;
        lesson.status = CourseStatus::Published;
        lesson.order = i;
        lesson.durationMs = lesson.type == LessonType::Video ? 100'000 : 0;
        ids.append(lesson.lessonId);
        course->index.insert(lesson.lessonId, i);
        course->lessons.append(lesson);
    }
    if (!ids.isEmpty())
        course->firstLesson = ids.first();
    const Result<> done = await(m_database->write([&](db::Session &session) -> Result<> {
        insertCourse(session, course->courseId, instructor, module, ids);
        return success();
    }));
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    m_catalog.courses.append(course);
    return course;
}

UserId LearningSchool::addPerson()
{
    const UserId id = UserId::make();
    const Result<> done = await(m_database->write([id](db::Session &session) -> Result<> {
        insertUser(session, id);
        return success();
    }));
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return id;
}

void LearningSchool::start()
{
    http::RouteTable routes;
    learning::addLearningRoutes(routes, m_service);
    m_http = std::make_unique<http::HttpServer>(http::test::Server::quiet(), routes.routes(),
                                                m_authenticator, m_metrics);
    if (const Result<> started = m_http->start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
}

QByteArray LearningSchool::token(const UserId &user, const char *role)
{
    return user.toString().toLatin1() + '.' + role;
}

QByteArray LearningSchool::request(const char *method, const QByteArray &path,
                                   const QJsonObject &body, const QByteArray &token) const
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QByteArray out = QByteArray(method) + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!token.isEmpty())
        out += "Authorization: Bearer " + token + "\r\n";
    if (qstrcmp(method, "GET") == 0)
        return out + "\r\n";
    return out +
           "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(json.size()) +
           "\r\n\r\n" + json;
}

Reply LearningSchool::get(const QByteArray &path, const QByteArray &token)
{
    http::test::Client client(port());
    client.send(request("GET", path, {}, token));
    return parsed(client.reply());
}

Reply LearningSchool::post(const QByteArray &path, const QJsonObject &body, const QByteArray &token)
{
    http::test::Client client(port());
    client.send(request("POST", path, body, token));
    return parsed(client.reply());
}

Reply LearningSchool::parsed(const http::test::Reply &reply)
{
    const QJsonObject json = reply.json();
    return {
        reply.status, json.value(QStringLiteral("data")).toObject(), reply.errorId(),
        json.value(QStringLiteral("error")).toObject().value(QStringLiteral("fields")).toObject()};
}

QString LearningSchool::enroll(const CourseId &course, const UserId &user)
{
    return post("/api/enrollments/enroll", {{QStringLiteral("courseId"), course.toString()}},
                token(user))
        .data.value(QStringLiteral("enrollmentId"))
        .toString();
}

qint64 LearningSchool::number(const db::Statement &statement)
{
    const Result<qint64> value =
        await(m_database->read([&statement](db::Session &session) -> Result<qint64> {
            db::Rows rows = session.query(statement);
            return rows.next() ? rows.integer(0) : -1;
        }));
    return value ? *value : -2;
}

void LearningSchool::run(const db::Statement &statement)
{
    const Result<> done = await(m_database->write([&statement](db::Session &session) -> Result<> {
        session.run(statement);
        return success();
    }));
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

} // namespace lectern::test
