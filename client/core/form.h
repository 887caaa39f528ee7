// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"

#include <QObject>
#include <QtQmlIntegration>

namespace lectern {

/// Base of controllers that send what was typed. The typed text itself stays in the screen: an
/// error takes nothing away.
class Form : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A base class")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    /// As soon as somebody types again what was wrong before is no longer shown.
    Q_INVOKABLE void clearError() { set(m_busy, {}); }

Q_SIGNALS:
    void changed();
    void succeeded();

protected:
    void begin() { set(true, {}); }
    void fail(const Error &error) { set(false, presentError(error)); }
    void succeed()
    {
        set(false, {});
        Q_EMIT succeeded();
    }

private:
    void set(bool busy, const ErrorInfo &error)
    {
        if (m_busy == busy && m_error == error)
            return;
        m_busy = busy;
        m_error = error;
        Q_EMIT changed();
    }

    bool m_busy = false;
    ErrorInfo m_error;
};

} // namespace lectern
