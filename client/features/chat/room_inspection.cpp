// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/room_inspection.h"

#include "client/features/chat/chat_sync.h"
#include "client/features/chat/message_stretch.h"
#include "shared/endpoints/chat.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lectern {

namespace {

/// As long after a report was dealt with as the server lets an admin look.
constexpr qint64 kLookedAtDays = 30;

ErrorInfo presented(const Error &why)
{
    ErrorInfo info = presentError(why);
    if (why.kind == ErrorKind::NotFound || why.kind == ErrorKind::Forbidden)
        info.message = QCoreApplication::translate(
            "Chat",
            "This conversation is open only to those who are in it. Admins can read it while "
            "a report of somebody else waits, and for thirty days after.");
    return info;
}

} // namespace

RoomInspection::RoomInspection(ChatSync *sync, QObject *parent) : QObject(parent), m_sync(sync) {}

RoomInspection::~RoomInspection() = default;

QString RoomInspection::messageKey() const
{
    return m_report ? m_report->message.messageId.toString() : QString();
}

QString RoomInspection::reportId() const
{
    return m_report ? m_report->reportId.toString() : QString();
}

bool RoomInspection::waits() const
{
    return m_report && m_report->state == ReportState::Open;
}

QString RoomInspection::until() const
{
    if (!m_report || !m_report->closedAt)
        return {};
    const QDateTime closed = QDateTime::fromMSecsSinceEpoch(m_report->closedAt->ms);
    return QLocale().toString(closed.addDays(kLookedAtDays).date(), QLocale::LongFormat);
}

void RoomInspection::open(const ReportDto &report)
{
    if (m_report && m_report->reportId == report.reportId && m_state == ViewState::Content)
        return show(messageKey());
    m_report = report;
    m_messages.setParts(
        {m_sync->self(),
         {},
         [this](const std::optional<QString> &path) { return m_sync->api()->resolve(path); },
         {},
         {}});
    reload();
    Q_EMIT opened();
    Q_EMIT reportChanged();
}

void RoomInspection::close()
{
    if (!m_report)
        return;
    m_report.reset();
    m_scope.reset();
    m_paging.reset();
    m_messages.reset({}, true, true);
    set(ViewState::Idle);
    Q_EMIT opened();
    Q_EMIT reportChanged();
}

void RoomInspection::reload()
{
    if (!m_report)
        return;
    m_paging.reset();
    m_messages.reset({}, true, true);
    m_scope = std::make_unique<QObject>();
    set(ViewState::Loading);
    MessagesRequest request;
    request.roomId = m_report->message.roomId;
    request.aroundMessage = m_report->message.messageId;
    request.limit = limits::kMaxPageSize;
    m_sync->api()->fetch(
        endpoints::kMessages, request, m_scope.get(),
        [this](const Result<MessageListReply> &reply) {
            // This runs inside a call that the scope owns.
            m_scope.release()->deleteLater();
            if (!reply) {
                const ErrorInfo why = presented(reply.error());
                return set(why.offline ? ViewState::Offline : ViewState::Error, why);
            }
            m_messages.reset(ascending(reply->messages), !reply->hasOlder, !reply->hasNewer);
            set(ViewState::Content);
            show(messageKey());
        });
}

void RoomInspection::show(const QString &messageId)
{
    const auto id = Uuid::fromString(messageId);
    if (const int row = id ? m_messages.rowOfMessage(MessageId(*id)) : -1; row >= 0)
        Q_EMIT jumped(row);
}

void RoomInspection::fetchMore(bool older)
{
    if (m_paging || m_scope || m_messages.isEmpty())
        return;
    const qint64 first = m_messages.firstSeq();
    const qint64 last = m_messages.lastSeq();
    MessagesRequest request;
    request.roomId = m_report->message.roomId;
    request.limit = limits::kMaxPageSize;
    if (older)
        request.before = QString::number(first);
    else
        request.after = QString::number(last);
    m_paging = std::make_unique<QObject>();
    set(ViewState::Content);
    m_sync->api()->fetch(endpoints::kMessages, request, m_paging.get(),
                         [this, older, last](const Result<MessageListReply> &reply) {
                             m_paging.release()->deleteLater();
                             if (!reply)
                                 return set(ViewState::Content, presented(reply.error()));
                             const auto page = ascending(reply->messages);
                             if (older) {
                                 m_messages.addOlder(page, !reply->hasOlder);
                             } else {
                                 m_messages.addNewer(page, !reply->hasNewer);
                                 Q_EMIT wentOn(m_messages.rowOfSeq(last));
                             }
                             set(ViewState::Content);
                         });
}

void RoomInspection::onClosed(const ReportDto &report)
{
    if (!m_report || report.message.messageId != m_report->message.messageId)
        return;
    m_report->state = report.state;
    m_report->closedAt = report.closedAt;
    if (m_messages.find(report.message.messageId))
        m_messages.merge(report.message);
    Q_EMIT reportChanged();
}

void RoomInspection::set(ViewState::State state, const ErrorInfo &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern
