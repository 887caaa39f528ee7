// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/http_server.h"
#include "server/core/observability/metrics.h"
#include "server/features/catalog/new_course.h"
#include "server/features/learning/learning_service.h"
#include "server/features/learning/sql_learning_store.h"
#include "tests/support/test_database.h"
#include "tests/unit/http/http_fixture.h"

#include <QHash>
#include <QJsonObject>

/// Learning alone behind a real server on a real database. The catalog around it is as small as
/// learning needs it.
namespace lectern::test {

class SmallCatalog final : public catalog::CatalogReader,
                           public catalog::CourseFinder,
                           public catalog::CourseWriter,
                           public media::LinkMaker
{
public:
    /// Before the server starts; read only from then on.
    QList<std::shared_ptr<catalog::CourseOutline>> courses;

    std::shared_ptr<const catalog::CourseOutline> outline(db::Session &session,
                                                          const CourseId &course) override;
    QList<CourseCardDto> cards(db::Session &session, const QList<CourseId> &ids) override;
    QCoro::Task<Result<CatalogReply>> find(CatalogRequest request) override;
    Result<> createCourse(db::Session &, const catalog::NewCourse &) override;
    Result<> addModule(db::Session &, const catalog::NewModule &) override;
    Result<> addLesson(db::Session &, const catalog::NewLesson &) override;
    Result<> addCaption(db::Session &, const catalog::NewCaption &) override;
    Result<> setStatus(db::Session &, const CourseId &, CourseStatus, Timestamp) override;
    Result<> addReview(db::Session &, const catalog::NewReview &) override;
    Result<> countStudent(db::Session &session, const CourseId &course, int delta) override;
    Result<> reindexInstructor(db::Session &, const UserId &) override;
    QString publicLink(const MediaId &, const QString &name) const override { return name; }
    QString lessonLink(const MediaId &, const QString &name, const LessonId &) const override
    {
        return name;
    }
    QString roomLink(const MediaId &, const QString &name, const RoomId &) const override
    {
        return name;
    }
    qint64 window() const override { return 0; }
};

/// The token is the person's id, with the role behind it: `<id> admin`.
class IdAuthenticator final : public http::Authenticator
{
public:
    Result<http::Principal> authenticate(const QByteArray &token) override;
};

struct Reply
{
    int status = 0;
    QJsonObject data;
    QByteArray errorId;
    QJsonObject fields;
};

class LearningSchool
{
public:
    explicit LearningSchool(db::Dialect dialect);

    /// A course of video lessons of 100 s each; `articles` of them, the last ones, are articles.
    std::shared_ptr<catalog::CourseOutline> addCourse(int lessons, int articles = 0);
    [[nodiscard]] UserId addPerson();
    void start();

    [[nodiscard]] static QByteArray token(const UserId &user, const char *role = "student");
    [[nodiscard]] QByteArray request(const char *method, const QByteArray &path,
                                     const QJsonObject &body, const QByteArray &token) const;
    [[nodiscard]] Reply get(const QByteArray &path, const QByteArray &token);
    [[nodiscard]] Reply post(const QByteArray &path, const QJsonObject &body,
                             const QByteArray &token);
    [[nodiscard]] static Reply parsed(const http::test::Reply &reply);
    [[nodiscard]] quint16 port() const { return m_http->port(); }

    /// Enrolls; the enrollment's id, or an empty text.
    [[nodiscard]] QString enroll(const CourseId &course, const UserId &user);
    qint64 number(const db::Statement &statement);
    void run(const db::Statement &statement);

    UserId instructor;

private:
    TestDatabase m_database;
    SmallCatalog m_catalog;
    learning::SqlLearningStore m_store;
    catalog::CatalogChanges m_changes;
    events::EventBus m_bus{*m_database};
    learning::LearningService m_service;
    IdAuthenticator m_authenticator;
    observability::Metrics m_metrics;
    std::unique_ptr<http::HttpServer> m_http;
};

} // namespace lectern::test
