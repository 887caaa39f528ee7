// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/paged_list_model.h"

namespace lectern {

namespace {
constexpr int kRowsAhead = 12;
}

PagedListModel::PagedListModel(QObject *parent) : QAbstractListModel(parent) {}

bool PagedListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_scope && !m_error.present;
}

void PagedListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_next);
}

void PagedListModel::reload()
{
    m_replacing = true;
    request(std::nullopt);
}

void PagedListModel::retry()
{
    if (m_next && !m_replacing)
        request(m_next);
    else
        reload();
}

void PagedListModel::clear()
{
    m_scope.reset();
    m_next.reset();
    m_total = 0;
    dropRows();
    Q_EMIT countChanged();
    settle(ViewState::Idle, {});
}

void PagedListModel::prefetch(int row)
{
    if (row + kRowsAhead >= rowCount())
        fetchMore({});
}

void PagedListModel::request(const std::optional<QString> &cursor)
{
    m_scope = std::make_unique<QObject>();
    settle(rowCount() > 0 ? ViewState::Content : ViewState::Loading, {});
    requestPage(cursor, m_scope.get());
}

void PagedListModel::finishPage(const std::optional<QString> &next, qint64 total)
{
    m_scope.reset();
    m_replacing = false;
    m_next = next;
    m_total = total;
    Q_EMIT countChanged();
    settle(rowCount() > 0 ? ViewState::Content : ViewState::Empty, {});
}

void PagedListModel::fail(const Error &error)
{
    m_scope.reset();
    const ErrorInfo info = presentError(error);
    settle(rowCount() > 0 ? ViewState::Content
           : info.offline ? ViewState::Offline
                          : ViewState::Error,
           info);
}

void PagedListModel::settle(ViewState::State state, const ErrorInfo &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

} // namespace lectern
