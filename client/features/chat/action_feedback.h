// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "shared/core/result.h"

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace lectern {

/// What is said of what was asked for last in the open room: a notice, which goes by itself, and
/// why something failed, which stays until it is dismissed. GUI thread.
class ActionFeedback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a conversation")
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY errorChanged FINAL)

public:
    explicit ActionFeedback(QObject *parent = nullptr);

    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    /// Empty: none any more.
    void setNotice(const QString &text);
    void fail(const Error &why);
    void setError(const ErrorInfo &why);
    Q_INVOKABLE void clearError();

Q_SIGNALS:
    void noticeChanged();
    void errorChanged();

private:
    QString m_notice;
    ErrorInfo m_error;
    QTimer m_noticeTimer;
};

} // namespace lectern
