// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/school/chat_writing.h"

#include <algorithm>

namespace lectern::demo {

namespace {

Error wrong(const QString &what)
{
    return Error::internal(QStringLiteral("chat.toml: ") + what);
}

const WrittenLesson *lessonOf(const WrittenCourse *course, const QString &file)
{
    if (!course)
        return nullptr;
    const auto it = std::find_if(course->lessons.begin(), course->lessons.end(),
                                 [&file](const WrittenLesson &one) { return one.file == file; });
    return it == course->lessons.end() ? nullptr : &*it;
}

QByteArray pairKey(const UserId &a, const UserId &b)
{
    return (a < b ? a : b).uuid().toBytes() + (a < b ? b : a).uuid().toBytes();
}

} // namespace

Result<> ChatWriting::run()
{
    for (const WrittenCourse &course : written) {
        const auto own =
            std::find_if(content.chat.talks.begin(), content.chat.talks.end(), [&](const auto &t) {
                return t.type == RoomType::Course && t.course == course.file->folder;
            });
        const bool said = own != content.chat.talks.end();
        if (Result<> good = courseRoom(course, said ? &*own : nullptr); !good)
            return good;
    }
    for (const TalkFile &file : content.chat.talks) {
        if (Result<> good = talk(file); !good)
            return good;
    }
    return success();
}

Result<> ChatWriting::courseRoom(const WrittenCourse &course, const TalkFile *file)
{
    chat::Room room;
    room.id = RoomId::make();
    room.type = RoomType::Course;
    room.name = course.file->title;
    room.courseId = course.id;
    room.createdBy = people.value(course.file->instructor);
    room.createdAt = course.publishedAt;
    return write(room, membersOf(course), file, &course, {});
}

Result<> ChatWriting::talk(const TalkFile &file)
{
    if (file.type == RoomType::Course)
        return find(file.course) ? success() : wrong(file.course);
    chat::Room room;
    room.id = RoomId::make();
    room.type = file.type;
    room.createdAt = now.plusSeconds(-qint64(file.hoursAgo) * 3600);
    if (file.type == RoomType::Lesson) {
        const WrittenCourse *course = find(file.course);
        const WrittenLesson *lesson = lessonOf(course, file.lesson);
        if (!lesson)
            return wrong(file.lesson);
        for (const LessonFile &one : course->file->lessons()) {
            if (one.file == file.lesson)
                room.name = one.title;
        }
        room.courseId = course->id;
        room.lessonId = lesson->id;
        room.createdBy = people.value(course->file->instructor);
        return write(room, membersOf(*course), &file, course, {});
    }
    QList<chat::Member> members;
    for (const QString &key : file.members) {
        if (!people.contains(key))
            return wrong(key);
        members.append({.userId = people.value(key), .joinedAt = room.createdAt});
    }
    if (members.size() < 2)
        return wrong(QStringLiteral("a room for fewer than two"));
    room.createdBy = members.constFirst().userId;
    if (file.type == RoomType::Personal)
        return write(room, members, &file, nullptr, pairKey(members[0].userId, members[1].userId));
    room.name = file.name;
    members.first().role = RoomRole::Admin;
    return write(room, members, &file, nullptr, {});
}

Result<> ChatWriting::write(chat::Room room, const QList<chat::Member> &members,
                            const TalkFile *file, const WrittenCourse *course,
                            const QByteArray &pairKey)
{
    const QList<LineFile> lines = file ? file->lines : QList<LineFile>();
    QList<Timestamp> times;
    Timestamp at = now.plusSeconds(file ? -qint64(file->hoursAgo) * 3600 : 0);
    for (const LineFile &line : lines) {
        at = at.plusSeconds(qint64(line.after) * 60 + 7 * (line.text.size() % 8));
        times.append(at);
    }
    if (at > now)
        return wrong(room.name + QStringLiteral(" talks in the future"));
    room.memberCount = int(members.size());
    room.lastSeq = room.lastChange = lines.size();
    room.lastMessageAt = times.isEmpty() ? room.createdAt : times.constLast();
    room.no = rooms.insert(session, room, pairKey);
    const UserId student = people.value(QStringLiteral("student"));
    for (chat::Member member : members) {
        const bool behind = file && member.userId == student;
        member.lastReadSeq =
            room.lastSeq - (behind ? std::min<qint64>(file->unread, room.lastSeq) : 0);
        rooms.putMember(session, room.no, member);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (Result<> good = say(room, lines[i], i + 1, times[i], members, course); !good)
            return good;
    }
    return success();
}

Result<> ChatWriting::say(const chat::Room &room, const LineFile &line, qint64 seq, Timestamp at,
                          const QList<chat::Member> &members, const WrittenCourse *course)
{
    const auto isIn = [&](const QString &key) {
        return std::any_of(members.begin(), members.end(), [&](const chat::Member &one) {
            return people.contains(key) && one.userId == people.value(key);
        });
    };
    if (!isIn(line.by))
        return wrong(line.by + QStringLiteral(" is not in ") + room.name);
    chat::Message message;
    message.seq = message.change = seq;
    message.senderId = people.value(line.by);
    message.text = line.text.trimmed();
    message.createdAt = at;
    if (line.answers > 0) {
        message.replyTo = seq - line.answers;
        const auto answered = messages.message(session, room.no, *message.replyTo);
        if (!answered)
            return wrong(QStringLiteral("a line answers none"));
        message.threadSeq = answered->threadRoot();
    }
    if (!line.lesson.isEmpty()) {
        const WrittenLesson *lesson = lessonOf(course, line.lesson);
        if (!lesson)
            return wrong(line.lesson);
        if (line.second * 1000 > double(lesson->durationMs))
            return wrong(line.lesson + QStringLiteral(" is shorter"));
        message.lessonId = lesson->id;
        if (line.second >= 0)
            message.second = line.second;
        if (line.page > 0)
            message.page = line.page;
    }
    for (const PersonFile &person : content.people) {
        if (isIn(person.key) && message.text.contains(QLatin1Char('@') + person.name))
            message.mentions.append(people.value(person.key));
    }
    if (!messages.insert(session, room.no, message))
        return wrong(QStringLiteral("a line could not be written"));
    if (message.threadSeq)
        messages.countAnswer(session, {room.no, *message.threadSeq}, seq);
    messages.addMentions(session, {room.no, seq}, message.mentions);
    if (line.pinned) {
        message.pinnedAt = at.plusSeconds(60);
        messages.update(session, room.no, message);
    }
    for (const QString &reaction : line.reactions) {
        const QStringList words = reaction.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &key : words.mid(1)) {
            if (!isIn(key))
                return wrong(key + QStringLiteral(" is not in ") + room.name);
            if (!messages.addReaction(session, {room.no, seq}, words.constFirst(),
                                      people.value(key), at.plusSeconds(90)))
                return wrong(key + QStringLiteral(" reacts twice"));
        }
    }
    return success();
}

QList<chat::Member> ChatWriting::membersOf(const WrittenCourse &course)
{
    static constexpr db::Statement kEnrolled{
        "demo.enrolled", "SELECT user_id, created_at FROM enrollments WHERE course_id = ?"};
    QList<chat::Member> members{{.userId = people.value(course.file->instructor),
                                 .role = RoomRole::Admin,
                                 .joinedAt = course.publishedAt}};
    db::Rows rows = session.query(kEnrolled, course.id);
    while (rows.next())
        members.append({.userId = rows.id<UserId>(0), .joinedAt = rows.time(1)});
    return members;
}

const WrittenCourse *ChatWriting::find(const QString &folder) const
{
    for (const WrittenCourse &course : written) {
        if (course.file->folder == folder)
            return &course;
    }
    return nullptr;
}

} // namespace lectern::demo
