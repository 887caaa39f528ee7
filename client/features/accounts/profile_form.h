// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/form.h"

#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

class ApiClient;
class Session;

/// Changes one's own profile; each of its parts is a form of its own, so that an error shows where
/// it belongs.
class ProfileForm : public lectern::Form
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    ProfileForm(ApiClient *api, Session *session, QObject *parent = nullptr);

    Q_INVOKABLE void save(const QString &name, const QString &phone, const QString &bio);
    /// An image file on this computer, at most 5 MiB.
    Q_INVOKABLE void uploadAvatar(const QUrl &file);

private:
    ApiClient *m_api;
    Session *m_session;
};

class PasswordForm : public lectern::Form
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    PasswordForm(ApiClient *api, QObject *parent = nullptr);

    Q_INVOKABLE void change(const QString &current, const QString &wanted, const QString &again);

private:
    ApiClient *m_api;
};

class DeleteAccountForm : public lectern::Form
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    DeleteAccountForm(ApiClient *api, Session *session, QObject *parent = nullptr);

    Q_INVOKABLE void confirm(const QString &password);

private:
    ApiClient *m_api;
    Session *m_session;
};

} // namespace lectern
