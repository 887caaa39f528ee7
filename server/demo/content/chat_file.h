// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat_rooms.h"

#include <QList>

/// resources/demo/chat.toml as values: who said what in which room.
namespace lectern::demo {

struct LineFile
{
    QString by; ///< the key of a person
    QString text;
    int after = 2;         ///< minutes after the line before
    int answers = 0;       ///< the line so many before this one; 0: none
    QString lesson;        ///< a file of the course: the moment that is meant
    double second = -1;    ///< of a video
    int page = 0;          ///< of a document
    QStringList reactions; ///< "👍 aroha mateo": an emoji and who gave it
    bool pinned = false;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("by", s.by, {.min = 1});
        v("text", s.text, {.min = 1, .max = limits::kMaxMessageLength, .format = Format::Text});
        v("after", s.after, {.optional = true, .min = 0});
        v("answers", s.answers, {.optional = true, .min = 0});
        v("lesson", s.lesson, {.optional = true});
        v("second", s.second, {.optional = true, .min = 0});
        v("page", s.page, {.optional = true, .min = 1});
        v("reactions", s.reactions, {.optional = true});
        v("pinned", s.pinned, {.optional = true});
    }
};

/// Of a course, of one of its lessons, of a group (`name`) or of two people.
struct TalkFile
{
    RoomType type = RoomType::Course;
    QString course;      ///< its folder
    QString lesson;      ///< a file of it
    QString name;        ///< of a group
    QStringList members; ///< of groups and pairs; the first is the admin of a group
    int hoursAgo = 24;   ///< when the first line was written
    int unread = 0;      ///< how many of the last lines the student has not seen
    QList<LineFile> lines;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("type", s.type);
        v("course", s.course, {.optional = true});
        v("lesson", s.lesson, {.optional = true});
        v("name", s.name, {.optional = true, .max = 100});
        v("members", s.members, {.optional = true});
        v("hours_ago", s.hoursAgo, {.min = 0});
        v("unread", s.unread, {.optional = true, .min = 0});
        v("lines", s.lines, {.min = 1});
    }
};

struct ChatFile
{
    QList<TalkFile> talks;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("talks", s.talks, {.optional = true});
    }
};

} // namespace lectern::demo
