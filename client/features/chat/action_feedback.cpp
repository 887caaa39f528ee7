// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/action_feedback.h"

#include <utility>

namespace lectern {

namespace {

constexpr int kNoticeMs = 8000;

} // namespace

ActionFeedback::ActionFeedback(QObject *parent) : QObject(parent)
{
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(kNoticeMs);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] { setNotice({}); });
}

void ActionFeedback::setNotice(const QString &text)
{
    if (!text.isEmpty())
        m_noticeTimer.start();
    if (std::exchange(m_notice, text) != text)
        Q_EMIT noticeChanged();
}

void ActionFeedback::fail(const Error &why)
{
    setError(presentError(why));
}

void ActionFeedback::setError(const ErrorInfo &why)
{
    m_error = why;
    Q_EMIT errorChanged();
}

void ActionFeedback::clearError()
{
    if (!m_error.present)
        return;
    m_error = {};
    Q_EMIT errorChanged();
}

} // namespace lectern
