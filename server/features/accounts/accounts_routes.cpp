// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/accounts_routes.h"

#include "server/core/http/multipart.h"
#include "server/features/accounts/accounts_service.h"
#include "server/features/accounts/people_service.h"
#include "server/features/accounts/sessions_service.h"
#include "shared/endpoints/accounts.h"

namespace lectern::accounts {

namespace {

using http::Call;
using http::Response;

QByteArray sessionCookie(const QByteArray &token, int maxAgeSeconds, bool secure)
{
    return "lectern_session=" + token +
           "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + QByteArray::number(maxAgeSeconds) +
           (secure ? "; Secure" : "");
}

QString userAgentOf(const http::Request &request)
{
    return QString::fromUtf8(request.headers.value("User-Agent")).remove(QChar(0));
}

/// The reply of register, login and refresh; browsers get the token as a cookie as well.
QCoro::Task<Result<Response>> withCookie(QCoro::Task<Result<SessionReply>> signingIn,
                                         http::RequestPtr request)
{
    Result<SessionReply> session = co_await std::move(signingIn);
    if (!session)
        co_return session.error();
    http::translateMessage(*session, *request);
    Response response = http::successResponse(toJson(*session));
    response.setHeader("Set-Cookie", sessionCookie(session->token.toLatin1(), session->expiresIn,
                                                   request->secure));
    response.setHeader("Cache-Control", "no-store");
    co_return response;
}

QCoro::Task<Result<Response>> withoutCookie(QCoro::Task<Result<MessageReply>> leaving,
                                            http::RequestPtr request)
{
    Result<MessageReply> message = co_await std::move(leaving);
    if (!message)
        co_return message.error();
    http::translateMessage(*message, *request);
    Response response = http::successResponse(toJson(*message));
    response.setHeader("Set-Cookie", sessionCookie({}, 0, request->secure));
    co_return response;
}

QCoro::Task<Result<AvatarReply>> setAvatar(AccountsService &accounts, http::RequestPtr request)
{
    const Result<http::FormData> form =
        http::oneFileForm(request->headers.value("Content-Type"), request->body);
    if (!form)
        co_return form.error();
    const http::UploadedFile *file = form->file(u"file");
    if (!file)
        co_return Error::invalidField(QStringLiteral("file"), "validation.required");
    co_return co_await accounts.setAvatar(request->principal->userId, file->bytes);
}

void addSessionRoutes(http::RouteTable &table, AccountsService &accounts, SessionsService &sessions)
{
    table.bindRaw(endpoints::kRegister, [&accounts](Call<RegisterRequest> call) {
        return withCookie(
            accounts.registerAccount(std::move(call.request), userAgentOf(*call.http)), call.http);
    });
    table.bindRaw(endpoints::kLogin, [&sessions](Call<LoginRequest> call) {
        return withCookie(sessions.login(std::move(call.request), userAgentOf(*call.http)),
                          call.http);
    });
    table.bindRaw(endpoints::kRefresh, [&sessions](Call<RefreshRequest> call) {
        return withCookie(sessions.refresh(call.request.refreshToken), call.http);
    });
    table.bindRaw(endpoints::kLogout, [&sessions](Call<Nothing> call) {
        return withoutCookie(sessions.logout(call.principal().sessionId), call.http);
    });
    table.bindRaw(endpoints::kDeleteProfile, [&accounts](Call<DeleteProfileRequest> call) {
        return withoutCookie(accounts.deleteAccount(call.principal().userId, call.request.password),
                             call.http);
    });
}

} // namespace

void addAccountsRoutes(http::RouteTable &table, AccountsService &accounts,
                       SessionsService &sessions, PeopleService &people)
{
    addSessionRoutes(table, accounts, sessions);
    table.bind(endpoints::kChangePassword, [&accounts](Call<ChangePasswordRequest> call) {
        return accounts.changePassword(call.principal().userId, call.principal().sessionId,
                                       std::move(call.request));
    });
    table.bind(endpoints::kGetProfile, [&accounts](Call<Nothing> call) {
        return accounts.profile(call.principal().userId);
    });
    table.bind(endpoints::kUpdateProfile, [&accounts](Call<UpdateProfileRequest> call) {
        return accounts.updateProfile(call.principal().userId, std::move(call.request));
    });
    table.bind(endpoints::kSetAvatar,
               [&accounts](Call<Nothing> call) { return setAvatar(accounts, call.http); });
    table.bind(endpoints::kSearchUsers, [&people](Call<SearchUsersRequest> call) {
        return people.search(std::move(call.request));
    });
    table.bind(endpoints::kGetPreferences, [&accounts](Call<Nothing> call) {
        return accounts.preferences(call.principal().userId);
    });
    table.bind(endpoints::kUpdatePreferences, [&accounts](Call<UpdatePreferencesRequest> call) {
        return accounts.updatePreferences(call.principal().userId, std::move(call.request));
    });
}

} // namespace lectern::accounts
