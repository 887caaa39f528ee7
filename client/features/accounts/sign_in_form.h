// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/form.h"

#include <QtQmlIntegration>

namespace lectern {

class ApiClient;
class Session;

/// Signs in, or makes an account and signs in with it.
class SignInForm : public lectern::Form
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    SignInForm(ApiClient *api, Session *session, QObject *parent = nullptr);

    Q_INVOKABLE void signIn(const QString &email, const QString &password);
    Q_INVOKABLE void registerAccount(const QString &name, const QString &email,
                                     const QString &password);

private:
    ApiClient *m_api;
    Session *m_session;
};

} // namespace lectern
