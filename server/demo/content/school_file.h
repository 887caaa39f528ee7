// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/toml_file.h"
#include "shared/policy/roles.h"

#include <QList>

/// school.toml and people.toml of resources/demo.
namespace lectern::demo {

struct PersonFile
{
    QString key;
    QString address; ///< empty: key@demo.lectern
    QString name;
    Role role = Role::Student;
    QString bio;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("key", s.key, {.min = 1});
        v("address", s.address, {.optional = true, .format = Format::Email});
        v("name", s.name, {.min = 1, .max = 120});
        v("role", s.role);
        v("bio", s.bio, {.optional = true, .max = 4000, .format = Format::Text});
    }
};

/// Where somebody stands in a course: the first `completed` lessons are done, `current` is watched
/// up to `watchedTo` seconds.
struct LearningFile
{
    QString person;
    QString course;
    int completed = 0;
    QString current;
    double watchedTo = 0;
    int enrolledDaysAgo = 1;
    int lastDaysAgo = 0;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("person", s.person);
        v("course", s.course);
        v("completed", s.completed, {.min = 0});
        v("current", s.current, {.optional = true});
        v("watched_to", s.watchedTo, {.optional = true, .min = 0});
        v("enrolled_days_ago", s.enrolledDaysAgo, {.min = 0});
        v("last_days_ago", s.lastDaysAgo, {.min = 0});
    }
};

struct WeekFile
{
    QString person;
    QList<int> minutes; ///< the last is today

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("person", s.person);
        v("minutes", s.minutes, {.max = 60});
    }
};

struct SchoolFile
{
    QString name;
    QString tagline;
    QString password;
    QStringList accounts; ///< what comes before @demo.lectern

    QList<LearningFile> learning;
    QList<WeekFile> week;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1});
        v("tagline", s.tagline, {.max = 300});
        v("password", s.password, {.min = 8, .format = Format::Secret});
        v("accounts", s.accounts);
        v("learning", s.learning, {.optional = true});
        v("week", s.week, {.optional = true});
    }
};

} // namespace lectern::demo
