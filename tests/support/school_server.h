// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/server.h"
#include "tests/support/api_client.h"
#include "tests/support/test_database.h"

#include <QTemporaryDir>

#include <memory>

namespace lectern::test {

/// A person of a test school, signed in.
struct Member
{
    UserId userId;
    QString email;
    QString token;
};

/// A published course with two modules: VIDEO (100 s) and ARTICLE, then PDF and VIDEO (200 s,
/// preview).
struct TestCourse
{
    CourseId courseId;
    QList<ModuleId> modules;
    QList<LessonId> lessons;
    QList<ModuleId> moduleOf; ///< of each lesson
};

/// The whole server, as lectern-server runs it, in this process on a free port, over a fresh
/// database of the dialect that ctest asks for. Passwords cost next to nothing; unless a
/// configuration says otherwise rate limits are off. Aborts the test program where it can't start.
class SchoolServer
{
public:
    explicit SchoolServer(const app::Config &config = withoutLimits());
    [[nodiscard]] static app::Config withoutLimits();
    ~SchoolServer();

    [[nodiscard]] ApiClient &client() { return *m_client; }
    ApiReply call(const QByteArray &method, const QString &path, const QString &token = {})
    {
        return m_client->call(method, path, token);
    }
    ApiReply call(const QByteArray &method, const QString &path, const QJsonObject &body,
                  const QString &token = {})
    {
        return m_client->call(method, path, body, token);
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] app::School &school() { return m_server->school(); }
    [[nodiscard]] const std::vector<http::Route> &routes() const { return m_server->routes(); }

    [[nodiscard]] Member newMember(Role role = Role::Student,
                                   const QString &name = QStringLiteral("Test Person"));
    [[nodiscard]] TestCourse newCourse(const Member &instructor,
                                       const QString &title = QStringLiteral("A course"),
                                       qint64 price = 0,
                                       CourseStatus status = CourseStatus::Published);
    /// What every video and PDF of a test course is made of.
    [[nodiscard]] static QByteArray videoBytes();
    [[nodiscard]] QString dataDir() const { return m_directory.path(); }
    /// The id of the new enrollment.
    [[nodiscard]] QString enroll(const Member &member, const TestCourse &course);

private:
    TestDatabase m_database;
    QTemporaryDir m_directory;
    std::unique_ptr<app::Server> m_server;
    std::unique_ptr<ApiClient> m_client;
    quint16 m_port = 0;
    int m_members = 0;
};

} // namespace lectern::test
