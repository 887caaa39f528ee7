// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/school_server.h"

#include <QJsonArray>
#include <QObject>

namespace lectern::test {

[[nodiscard]] QString s(const char *text);
[[nodiscard]] QJsonArray array(const QJsonObject &data, const char *name);
[[nodiscard]] QJsonArray array(const ApiReply &reply, const char *name);
/// Those of the `messages` in it.
[[nodiscard]] QStringList texts(const ApiReply &reply);

/// What suites about chat begin with: people of a school, their course and its room.
class ChatSuite : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    void initTestCase() { open(); }
    void cleanupTestCase() { m_server.reset(); }

protected:
    /// A school with everybody who has a name here; nobody is in a course.
    void open();
    /// A course, where Ann and Bob are. Others of the same names, in a school that is open already.
    void beginCourse();
    /// A course where Ann is and Bob is not yet, and its room, which she has come to; the school's
    /// admin is another one, too.
    void beginCourseOfAnn();
    /// The course's room, which its members have come to.
    void enterRoom();
    /// That of its first lesson, in the same way.
    void enterLesson(const QList<Member> &members);

    ApiReply send(const Member &who, const QString &room, const QString &text,
                  QJsonObject more = {});
    ApiReply edit(const Member &who, const QString &id, const QString &text);
    ApiReply one(const QString &room, const Member &who);
    /// A new one, led by who made it.
    QString group(const Member &admin, const QList<Member> &others);
    [[nodiscard]] QString coursePath() const;
    [[nodiscard]] QString lessonPath() const;
    /// Somebody new in the course.
    Member enrolled(const QString &name);
    static QJsonObject both(const QString &room, const Member &user);

    std::unique_ptr<SchoolServer> m_server;
    Member m_instructor, m_admin, m_ann, m_bob, m_stranger;
    TestCourse m_course;
    QString m_room;   ///< the course's
    QString m_lesson; ///< the room of its first lesson
};

/// Where each test has a course of its own, with Ann and Bob in its room.
class CourseRoomSuite : public ChatSuite
{
    Q_OBJECT

protected Q_SLOTS:
    void init()
    {
        beginCourse();
        enterRoom();
    }
};

} // namespace lectern::test
