// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/accounts.h"
#include "shared/dto/profile.h"
#include "shared/endpoints/endpoint.h"

/// Accounts: documents 000 (auth and user routers), 002 (section 1), 004 (Auth and User Service).
namespace lectern::endpoints {

inline constexpr Endpoint<RegisterRequest, SessionReply> kRegister{
    {.id = "accounts.register",
     .method = Method::Post,
     .path = "/api/auth/user/register",
     .access = Access::Public,
     .rate = RateClass::SignIn,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .startsSession = true,
     .aliases = {{{Method::Post, "/api/auth/register"}}},
     .summary = "Create an account and sign in."}};

inline constexpr Endpoint<LoginRequest, SessionReply> kLogin{
    {.id = "accounts.login",
     .method = Method::Post,
     .path = "/api/auth/user/login",
     .access = Access::Public,
     .rate = RateClass::SignIn,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .startsSession = true,
     .aliases = {{{Method::Post, "/api/auth/login"}}},
     .summary = "Sign in: tokens in the reply, and the session cookie."}};

inline constexpr Endpoint<Nothing, MessageReply> kLogout{
    {.id = "accounts.logout",
     .method = Method::Post,
     .path = "/api/auth/user/logout",
     .access = Access::User,
     .body = BodyKind::Json,
     .sessionOnly = true,
     .summary = "End this session and its refresh token."}};

inline constexpr Endpoint<RefreshRequest, SessionReply> kRefresh{
    {.id = "accounts.refresh",
     .method = Method::Post,
     .path = "/api/auth/user/refresh",
     .access = Access::Public,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .startsSession = true,
     .summary = "Rotate the refresh token. A token used twice ends its whole session family."}};

inline constexpr Endpoint<ChangePasswordRequest, MessageReply> kChangePassword{
    {.id = "accounts.change_password",
     .method = Method::Put,
     .path = "/api/auth/password",
     .access = Access::User,
     .rate = RateClass::SignIn,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .sessionOnly = true,
     .summary = "Change the password; all other sessions end."}};

inline constexpr Endpoint<Nothing, ProfileDto> kGetProfile{
    {.id = "accounts.get_profile",
     .method = Method::Get,
     .path = "/api/auth/user/profile",
     .access = Access::User,
     .aliases = {{{Method::Get, "/api/auth/profile"}, {Method::Get, "/api/user/profile"}}},
     .summary = "One's own profile."}};

inline constexpr Endpoint<UpdateProfileRequest, ProfileDto> kUpdateProfile{
    {.id = "accounts.update_profile",
     .method = Method::Put,
     .path = "/api/auth/user/profile",
     .access = Access::User,
     .body = BodyKind::Json,
     .aliases = {{{Method::Put, "/api/auth/profile"}, {Method::Put, "/api/user/profile"}}},
     .summary = "Complete or change one's own profile."}};

inline constexpr Endpoint<DeleteProfileRequest, MessageReply> kDeleteProfile{
    {.id = "accounts.delete_profile",
     .method = Method::Delete,
     .path = "/api/auth/user/profile",
     .access = Access::User,
     .rate = RateClass::SignIn,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .sessionOnly = true,
     .aliases = {{{Method::Delete, "/api/user/profile"}}},
     .summary =
         "Delete the account: what it wrote is anonymised, purchases are kept for the books."}};

inline constexpr Endpoint<Nothing, AvatarReply> kSetAvatar{
    {.id = "accounts.set_avatar",
     .method = Method::Put,
     .path = "/api/user/avatar",
     .access = Access::User,
     .rate = RateClass::Upload,
     .body = BodyKind::Multipart,
     .bodyLimit = limits::kAvatarBytes,
     .summary = "Set the avatar: an image in the multipart field `file`, checked and resized."}};

inline constexpr Endpoint<SearchUsersRequest, UserListReply> kSearchUsers{
    {.id = "accounts.search_users",
     .method = Method::Get,
     .path = "/api/user/search",
     .access = Access::User,
     .summary = "Find people by id or name; all of them without either."}};

inline constexpr Endpoint<Nothing, PreferencesDto> kGetPreferences{
    {.id = "accounts.get_preferences",
     .method = Method::Get,
     .path = "/api/user/preferences",
     .access = Access::User,
     .summary = "One's own preferences."}};

inline constexpr Endpoint<UpdatePreferencesRequest, PreferencesDto> kUpdatePreferences{
    {.id = "accounts.update_preferences",
     .method = Method::Put,
     .path = "/api/user/preferences",
     .access = Access::User,
     .body = BodyKind::Json,
     .bodyLimit = limits::kSmallBodyBytes,
     .summary = "Change preferences; members left out stay."}};

} // namespace lectern::endpoints
