// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/error.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace lectern {

/// What QML shows of an Error: words for people, wrong fields by name, the request id to quote.
/// Made by ErrorPresenter; a default-constructed one means that nothing went wrong.
class ErrorInfo
{
    Q_GADGET
    QML_VALUE_TYPE(errorInfo)
    Q_PROPERTY(bool present MEMBER present FINAL)
    Q_PROPERTY(bool offline MEMBER offline FINAL)
    Q_PROPERTY(QString errorId MEMBER errorId FINAL)
    Q_PROPERTY(QString message MEMBER message FINAL)
    Q_PROPERTY(QString requestId MEMBER requestId FINAL)
    Q_PROPERTY(QVariantMap fields MEMBER fields FINAL)

public:
    bool present = false;
    bool offline = false;
    QString errorId;
    QString message;
    QString requestId;
    QVariantMap fields; ///< field name → why it is wrong

    friend bool operator==(const ErrorInfo &, const ErrorInfo &) = default;
};

/// Turns errors into what is shown. Texts are taken from the server's reply where it sent any, else
/// from shared/core/error_text.h, translated by the application's translators.
[[nodiscard]] ErrorInfo presentError(const Error &error);

} // namespace lectern
