// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/loadable.h"

namespace lectern {

Loadable::Loadable(QObject *parent) : QObject(parent) {}

QObject *Loadable::begin()
{
    m_scope = std::make_unique<QObject>();
    const bool shown = m_state == ViewState::Content || m_state == ViewState::Empty;
    set(shown ? m_state : ViewState::Loading, true, {});
    return m_scope.get();
}

void Loadable::succeed(bool empty)
{
    set(empty ? ViewState::Empty : ViewState::Content, false, {});
}

void Loadable::fail(const Error &error)
{
    const ErrorInfo info = presentError(error);
    const bool shown = m_state == ViewState::Content || m_state == ViewState::Empty;
    set(shown ? m_state : info.offline ? ViewState::Offline : ViewState::Error, false, info);
}

void Loadable::reset()
{
    m_scope.reset();
    set(ViewState::Idle, false, {});
}

void Loadable::set(ViewState::State state, bool busy, const ErrorInfo &error)
{
    if (m_state == state && m_busy == busy && m_error == error)
        return;
    m_state = state;
    m_busy = busy;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern
