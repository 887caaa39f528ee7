// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/school_server.h"

#include "server/core/concurrency/await.h"
#include "server/features/catalog/new_course.h"

#include <QBuffer>
#include <QUrl>
#include <QUrlQuery>

namespace lectern::test {

namespace {

QString postgresUrl(const db::PostgresLocation &location)
{
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("host"), location.host);
    query.addQueryItem(QStringLiteral("port"), QString::number(location.port));
    url.setQuery(query);
    url.setHost(QStringLiteral("localhost"));
    url.setUserName(location.user);
    url.setPassword(location.password);
    url.setPath(QLatin1Char('/') + location.database);
    return url.toString();
}

template<class T>
T orDie(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, result.error().id.constData(), qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

SchoolServer::SchoolServer(const app::Config &config) : m_database(dialect())
{
    app::SchoolOptions options{config, m_directory.path(), true};
    options.config.server.listen = QStringLiteral("127.0.0.1:0");
    options.config.server.threads = 2;
    options.config.auth.argon2MemoryKib = 8;
    options.config.auth.argon2Passes = 1;
    options.config.log.access = false;
    if (const auto *location = std::get_if<db::PostgresLocation>(&m_database.options().location))
        options.config.database.url = postgresUrl(*location);
    m_database.close();
    m_server = std::make_unique<app::Server>(
        options, orDie(app::School::open(options), "opening a school"), nullptr);
    orDie(m_server->start(), "starting a server");
    m_port = quint16(QUrl(m_server->url()).port());
    m_client = std::make_unique<ApiClient>(m_port);
}

SchoolServer::~SchoolServer() = default;

app::Config SchoolServer::withoutLimits()
{
    app::Config config;
    config.limits.enabled = false;
    return config;
}

QByteArray SchoolServer::videoBytes()
{
    QByteArray bytes(300000, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * 31 + i / 251);
    return bytes;
}

Member SchoolServer::newMember(Role role, const QString &name)
{
    Member member;
    member.email = QStringLiteral("person%1@school.example").arg(++m_members);
    const QString password = QStringLiteral("a password of a test");
    member.userId = orDie(await(school().accounts().createUser(member.email, name, password, role)),
                          "making an account");
    const ApiReply reply = call("POST", QStringLiteral("/api/auth/user/login"),
                                QJsonObject{{QStringLiteral("email"), member.email},
                                            {QStringLiteral("password"), password}});
    member.token = reply.text("token");
    if (member.token.isEmpty())
        qFatal("signing in: %d %s", reply.status, reply.body.constData());
    return member;
}

TestCourse SchoolServer::newCourse(const Member &instructor, const QString &title, qint64 price,
                                   CourseStatus status)
{
    TestCourse course;
    catalog::NewCourse fresh;
    fresh.instructorId = instructor.userId;
    fresh.title = title;
    fresh.subtitle = QStringLiteral("About %1").arg(title);
    fresh.category = QStringLiteral("Testing");
    fresh.price = price;
    course.courseId = fresh.id;
    const auto video = orDie(await([](media::MediaLibrary &library,
                                      CourseId id) -> QCoro::Task<Result<media::MediaFacts>> {
                                 auto bytes = std::make_shared<QBuffer>();
                                 bytes->setData(SchoolServer::videoBytes());
                                 bytes->open(QIODevice::ReadOnly);
                                 media::NewMedia media;
                                 media.name = QStringLiteral("lesson.mp4");
                                 media.contentType = QStringLiteral("video/mp4");
                                 media.courseId = id;
                                 co_return co_await library.store(media, bytes);
                             }(school().media(), course.courseId)),
                             "storing media");
    struct Plan
    {
        LessonType type;
        qint64 durationMs;
        bool preview;
    };
    const QList<QList<Plan>> plan{
        {{LessonType::Video, 100'000, false}, {LessonType::Article, 0, false}},
        {{LessonType::Pdf, 0, false}, {LessonType::Video, 200'000, true}}};
    QList<catalog::NewModule> modules;
    QList<catalog::NewLesson> lessons;
    for (const QList<Plan> &part : plan) {
        catalog::NewModule module;
        module.courseId = course.courseId;
        module.title = QStringLiteral("Module %1").arg(modules.size() + 1);
        modules.append(module);
        course.modules.append(module.id);
        for (const Plan &planned : part) {
            catalog::NewLesson lesson;
            lesson.courseId = course.courseId;
            lesson.moduleId = module.id;
            lesson.title = QStringLiteral("Lesson %1").arg(lessons.size() + 1);
            lesson.type = planned.type;
            lesson.preview = planned.preview;
            if (planned.type == LessonType::Article)
                lesson.content = QStringLiteral("# An article");
            else
                lesson.mediaId = video.id;
            if (planned.durationMs > 0)
                lesson.durationMs = planned.durationMs;
            lessons.append(lesson);
            course.lessons.append(lesson.id);
            course.moduleOf.append(module.id);
        }
    }
    catalog::CourseWriter *writer = &school().courses();
    orDie(await(school().database().write(
              [writer, fresh, modules, lessons, status](db::Session &session) -> Result<> {
                  if (Result<> made = writer->createCourse(session, fresh); !made)
                      return made;
                  for (const catalog::NewModule &module : modules) {
                      if (Result<> made = writer->addModule(session, module); !made)
                          return made;
                  }
                  for (const catalog::NewLesson &lesson : lessons) {
                      if (Result<> made = writer->addLesson(session, lesson); !made)
                          return made;
                  }
                  return writer->setStatus(session, fresh.id, status, Timestamp::now());
              })),
          "writing a course");
    school().catalogChanges().contentChanged();
    return course;
}

QString SchoolServer::enroll(const Member &member, const TestCourse &course)
{
    const ApiReply reply =
        call("POST", QStringLiteral("/api/enrollments/enroll"),
             QJsonObject{{QStringLiteral("courseId"), course.courseId.toString()}}, member.token);
    if (reply.status != 201)
        qFatal("enrolling: %d %s", reply.status, reply.body.constData());
    return reply.text("enrollmentId");
}

} // namespace lectern::test
