// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/loadable.h"
#include "shared/dto/school.h"

#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

class ApiClient;
class Settings;

/// The school behind the chosen server: its name, whether anyone may register, demo accounts.
class School : public lectern::Loadable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString name READ name NOTIFY schoolChanged FINAL)
    Q_PROPERTY(QString tagline READ tagline NOTIFY schoolChanged FINAL)
    Q_PROPERTY(QString server READ server NOTIFY serverChanged FINAL)
    Q_PROPERTY(QString host READ host NOTIFY serverChanged FINAL)
    Q_PROPERTY(bool demo READ demo NOTIFY schoolChanged FINAL)
    Q_PROPERTY(bool registrationOpen READ registrationOpen NOTIFY schoolChanged FINAL)
    Q_PROPERTY(QVariantList demoAccounts READ demoAccounts NOTIFY schoolChanged FINAL)

public:
    School(ApiClient *api, Settings *settings, QObject *parent = nullptr);

    [[nodiscard]] QString name() const { return m_school.name; }
    [[nodiscard]] QString tagline() const { return m_school.tagline; }
    [[nodiscard]] QString server() const;
    /// The server as people say it: without scheme and default port.
    [[nodiscard]] QString host() const;
    [[nodiscard]] bool demo() const { return m_school.demo; }
    [[nodiscard]] bool registrationOpen() const { return m_school.registrationOpen; }
    /// [{email, password, role}], only in a demo school.
    [[nodiscard]] QVariantList demoAccounts() const;

    void reload() override;
    /// Chooses another server by what was typed; false if that names none.
    Q_INVOKABLE bool choose(const QString &typed);

Q_SIGNALS:
    void schoolChanged();
    void serverChanged();

private:
    void showRemembered();

    ApiClient *m_api;
    Settings *m_settings;
    SchoolDto m_school;
};

} // namespace lectern
