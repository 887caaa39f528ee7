// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"
#include "shared/core/ids.h"
#include "shared/policy/limits.h"

namespace lectern {

struct RegisterRequest
{
    QString email;
    QString password;
    QString name;
    std::optional<QString> phone;
    std::optional<QString> avatarUrl;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("email", s.email, {.min = 3, .max = 254, .format = Format::Email});
        v("password", s.password,
          {.min = limits::kMinPasswordLength,
           .max = limits::kMaxPasswordLength,
           .format = Format::Secret});
        v("name", s.name, {.min = 1, .max = 120});
        v("phone", s.phone, {.max = 32, .format = Format::Phone});
        v("avatarUrl", s.avatarUrl, {.max = 2000, .format = Format::Url});
    }
};

/// Email and password, or a provider's own token (for schools with OpenID Connect).
struct LoginRequest
{
    std::optional<QString> email;
    std::optional<QString> password;
    std::optional<QString> provider;
    std::optional<QString> providerUserId;
    std::optional<QString> accessToken;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("email", s.email, {.max = 254});
        v("password", s.password, {.max = 1024, .format = Format::Secret});
        v("provider", s.provider, {.max = 60});
        v("providerUserId", s.providerUserId, {.max = 255});
        v("accessToken", s.accessToken, {.max = 8192, .format = Format::Secret});
    }
};

struct SessionReply
{
    UserId userId;
    QString token;
    QString refreshToken;
    int expiresIn = 0; ///< seconds
    QString message;
    static constexpr bool kMessageIsOurs = true; ///< of core/message_text.h

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("userId", s.userId);
        v("token", s.token, {.max = 8192, .format = Format::Secret});
        v("refreshToken", s.refreshToken, {.max = 8192, .format = Format::Secret});
        v("expiresIn", s.expiresIn);
        v("message", s.message);
    }
};

struct RefreshRequest
{
    QString refreshToken;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("refreshToken", s.refreshToken, {.min = 1, .max = 8192, .format = Format::Secret});
    }
};

struct MessageReply
{
    QString message;
    static constexpr bool kMessageIsOurs = true; ///< of core/message_text.h

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("message", s.message, {.max = 500});
    }
};

struct ChangePasswordRequest
{
    QString currentPassword;
    QString newPassword;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("currentPassword", s.currentPassword, {.min = 1, .max = 1024, .format = Format::Secret});
        v("newPassword", s.newPassword,
          {.min = limits::kMinPasswordLength,
           .max = limits::kMaxPasswordLength,
           .format = Format::Secret});
    }
};

} // namespace lectern
