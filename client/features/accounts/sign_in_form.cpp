// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/accounts/sign_in_form.h"

#include "client/api/api_client.h"
#include "client/features/accounts/check_request.h"
#include "client/session/session.h"
#include "shared/endpoints/accounts.h"

namespace lectern {

SignInForm::SignInForm(ApiClient *api, Session *session, QObject *parent)
    : Form(parent), m_api(api), m_session(session)
{
}

void SignInForm::signIn(const QString &email, const QString &password)
{
    if (busy())
        return;
    QList<FieldError> missing;
    if (email.trimmed().isEmpty())
        missing.append({QStringLiteral("email"), "validation.required", {}});
    if (password.isEmpty())
        missing.append({QStringLiteral("password"), "validation.required", {}});
    if (!missing.isEmpty())
        return fail(Error::invalid(missing));
    begin();
    LoginRequest request;
    request.email = email.trimmed();
    request.password = password;
    m_api->fetch(endpoints::kLogin, request, this, [this](const Result<SessionReply> &reply) {
        if (!reply)
            return fail(reply.error());
        // The page hears of it while it is still there.
        succeed();
        m_session->begin(*reply);
    });
}

void SignInForm::registerAccount(const QString &name, const QString &email, const QString &password)
{
    if (busy())
        return;
    RegisterRequest request;
    request.name = name;
    request.email = email;
    request.password = password;
    if (const auto wrong = checkRequest(request))
        return fail(*wrong);
    begin();
    m_api->fetch(endpoints::kRegister, request, this, [this](const Result<SessionReply> &reply) {
        if (!reply)
            return fail(reply.error());
        // The page hears of it while it is still there.
        succeed();
        m_session->begin(*reply);
    });
}

} // namespace lectern
