// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/ids.h"
#include "shared/core/timestamp.h"
#include "shared/dto/page.h"
#include "shared/policy/roles.h"

#include <QJsonObject>

namespace lectern {

/// One's own profile; others see PersonDto.
struct ProfileDto
{
    UserId userId;
    QString email;
    QString username; ///< the part of the address before the @, for document 004
    QString name;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phone;
    std::optional<QString> bio;
    std::optional<QString> avatarUrl;
    Role role = Role::Student;
    Timestamp createdAt;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("email", s.email);
        v("username", s.username);
        v("name", s.name);
        v("firstName", s.firstName);
        v("lastName", s.lastName);
        v("phone", s.phone);
        v("bio", s.bio, {.max = 4000, .format = Format::Text});
        v("avatarUrl", s.avatarUrl, {.max = 2000});
        v("role", s.role);
        v("createdAt", s.createdAt);
    }
};

/// Members that are left out stay as they are; an empty text clears one (but for the name).
struct UpdateProfileRequest
{
    std::optional<QString> name;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> phone;
    std::optional<QString> bio;
    std::optional<QString> avatarUrl;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name, {.min = 1, .max = 120});
        v("firstName", s.firstName, {.max = 60});
        v("lastName", s.lastName, {.max = 60});
        v("phone", s.phone, {.max = 32, .format = Format::Phone});
        v("bio", s.bio, {.max = 4000, .format = Format::Text});
        v("avatarUrl", s.avatarUrl, {.max = 2000, .format = Format::Url});
    }
};

struct DeleteProfileRequest
{
    QString password;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("password", s.password, {.min = 1, .max = 1024, .format = Format::Secret});
    }
};

struct AvatarReply
{
    QString avatarUrl;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("avatarUrl", s.avatarUrl, {.max = 2000});
    }
};

struct SearchUsersRequest
{
    std::optional<UserId> id;
    std::optional<QString> name;
    PageQuery paging;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("id", s.id);
        v("name", s.name, {.max = 120});
        PageQuery::describe(v, s.paging);
    }
};

/// What anyone signed in may know of anyone.
struct PersonDto
{
    UserId userId;
    QString name;
    std::optional<QString> avatarUrl;
    std::optional<QString> bio;
    Role role = Role::Student;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("name", s.name);
        v("avatarUrl", s.avatarUrl, {.max = 2000});
        v("bio", s.bio, {.max = 4000, .format = Format::Text});
        v("role", s.role);
    }
};

struct UserListReply
{
    QList<PersonDto> users;
    int page = 1;
    int limit = 0;
    qint64 total = 0;
    std::optional<QString> nextCursor;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("users", s.users);
        v("page", s.page);
        v("limit", s.limit);
        v("total", s.total);
        v("nextCursor", s.nextCursor, {.max = 400});
    }
};

enum class ThemeChoice { System, Light, Dark, HighContrast };

template<>
struct EnumNames<ThemeChoice>
{
    static constexpr std::array values{std::pair{ThemeChoice::System, "system"},
                                       std::pair{ThemeChoice::Light, "light"},
                                       std::pair{ThemeChoice::Dark, "dark"},
                                       std::pair{ThemeChoice::HighContrast, "high-contrast"}};
};

/// `notifications` is {event: {channel: bool}}, `playback` {speed, captions, quality, volume}: kept
/// as sent, at most 16 KiB.
struct PreferencesDto
{
    QString language;
    ThemeChoice theme = ThemeChoice::System;
    QJsonObject notifications;
    QJsonObject playback;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("language", s.language, {.max = 35});
        v("theme", s.theme);
        v("notifications", s.notifications);
        v("playback", s.playback);
    }
};

struct UpdatePreferencesRequest
{
    std::optional<QString> language;
    std::optional<ThemeChoice> theme;
    std::optional<QJsonObject> notifications;
    std::optional<QJsonObject> playback;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("language", s.language, {.min = 2, .max = 35});
        v("theme", s.theme);
        v("notifications", s.notifications);
        v("playback", s.playback);
    }
};

} // namespace lectern
