// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/chat_suite.h"

namespace lectern::test {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QJsonArray array(const QJsonObject &data, const char *name)
{
    return data.value(QLatin1String(name)).toArray();
}

QJsonArray array(const ApiReply &reply, const char *name)
{
    return array(reply.data(), name);
}

QStringList texts(const ApiReply &reply)
{
    QStringList out;
    for (const QJsonValue &message : array(reply, "messages"))
        out.append(message[QLatin1String("message")].toString());
    return out;
}

void ChatSuite::open()
{
    m_server = std::make_unique<SchoolServer>();
    m_instructor = m_server->newMember(Role::Instructor, s("Ines Instructor"));
    m_admin = m_server->newMember(Role::Admin, s("Ada Admin"));
    m_ann = m_server->newMember(Role::Student, s("Ann"));
    m_bob = m_server->newMember(Role::Student, s("Bob"));
    m_stranger = m_server->newMember(Role::Student, s("Stranger"));
}

void ChatSuite::beginCourse()
{
    m_instructor = m_server->newMember(Role::Instructor, s("Ines Instructor"));
    m_course = m_server->newCourse(m_instructor, s("Calm"));
    m_ann = enrolled(s("Ann"));
    m_bob = enrolled(s("Bob"));
    m_stranger = m_server->newMember(Role::Student, s("Stranger"));
}

void ChatSuite::beginCourseOfAnn()
{
    m_admin = m_server->newMember(Role::Admin, s("Ada Admin"));
    m_instructor = m_server->newMember(Role::Instructor, s("Ines Instructor"));
    m_course = m_server->newCourse(m_instructor, s("Calm"));
    m_ann = enrolled(s("Ann"));
    m_bob = m_server->newMember(Role::Student, s("Bob"));
    m_room = m_server->call("GET", coursePath(), m_ann.token).text("roomId");
    if (m_room.isEmpty())
        qFatal("no room of the course");
}

void ChatSuite::enterRoom()
{
    for (const Member &member : {m_ann, m_bob})
        m_room = m_server->call("GET", coursePath(), member.token).text("roomId");
    if (m_room.isEmpty())
        qFatal("no room of the course");
}

void ChatSuite::enterLesson(const QList<Member> &members)
{
    for (const Member &member : members)
        m_lesson = m_server->call("GET", lessonPath(), member.token).text("roomId");
    if (m_lesson.isEmpty())
        qFatal("no room of the lesson");
}

ApiReply ChatSuite::send(const Member &who, const QString &room, const QString &text,
                         QJsonObject more)
{
    more.insert(s("roomId"), room);
    more.insert(s("message"), text);
    return m_server->call("POST", s("/api/chat/message"), more, who.token);
}

ApiReply ChatSuite::edit(const Member &who, const QString &id, const QString &text)
{
    return m_server->call("PATCH", s("/api/chat/message"),
                          {{s("messageId"), id}, {s("message"), text}}, who.token);
}

ApiReply ChatSuite::one(const QString &room, const Member &who)
{
    return m_server->call("GET", s("/api/rooms/") + room, who.token);
}

QString ChatSuite::group(const Member &admin, const QList<Member> &others)
{
    QJsonArray ids;
    for (const Member &other : others)
        ids.append(other.userId.toString());
    const ApiReply reply = m_server->call(
        "POST", s("/api/rooms"),
        {{s("name"), s("Readers")}, {s("type"), s("group")}, {s("userIds"), ids}}, admin.token);
    return reply.status == 201 ? reply.text("roomId") : QString();
}

QString ChatSuite::coursePath() const
{
    return s("/api/rooms/course/") + m_course.courseId.toString();
}

QString ChatSuite::lessonPath() const
{
    return coursePath() + s("/lesson/") + m_course.lessons[0].toString();
}

Member ChatSuite::enrolled(const QString &name)
{
    Member member = m_server->newMember(Role::Student, name);
    if (m_server->enroll(member, m_course).isEmpty())
        qFatal("not enrolled");
    return member;
}

QJsonObject ChatSuite::both(const QString &room, const Member &user)
{
    return {{s("roomId"), room}, {s("userId"), user.userId.toString()}};
}

} // namespace lectern::test
