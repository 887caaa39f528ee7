// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/view_state.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

/// Base of controllers that fetch one thing and show it. Content that is there stays while it is
/// fetched again: then `busy` is true and `state` stays Content.
class Loadable : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A base class")
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)

public:
    explicit Loadable(QObject *parent = nullptr);

    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    /// Fetches (again). What is under way is given up first.
    Q_INVOKABLE virtual void reload() = 0;

Q_SIGNALS:
    void stateChanged();

protected:
    /// Gives up what is under way and returns the owner of the next calls.
    QObject *begin();
    void succeed(bool empty = false);
    void fail(const Error &error);
    /// Back to Idle, as if nothing had been asked for.
    void reset();

private:
    void set(ViewState::State state, bool busy, const ErrorInfo &error);

    ViewState::State m_state = ViewState::Idle;
    bool m_busy = false;
    ErrorInfo m_error;
    std::unique_ptr<QObject> m_scope;
};

} // namespace lectern
