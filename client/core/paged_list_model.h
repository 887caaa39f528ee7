// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/view_state.h"

#include <QAbstractListModel>
#include <QList>
#include <QSet>
#include <QtQmlIntegration>

#include <algorithm>
#include <memory>
#include <optional>

namespace lectern {

/// A list that arrives in pages. Views call fetchMore by themselves near the end; a page that
/// failed is asked for again by `retry`. Rows that are there stay while the list is loaded again.
class PagedListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A base class")
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(qint64 total READ total NOTIFY countChanged FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY stateChanged FINAL)

public:
    explicit PagedListModel(QObject *parent = nullptr);

    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] bool busy() const { return m_scope != nullptr; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool hasMore() const { return m_next.has_value(); }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// From the first page on; what is under way is given up.
    Q_INVOKABLE void reload();
    /// The page that failed, or the first one.
    Q_INVOKABLE void retry();
    /// Empties the list and forgets what is under way.
    Q_INVOKABLE void clear();
    /// Views call this as they show `row`; within a screenful of the end the next page is fetched.
    Q_INVOKABLE void prefetch(int row);

Q_SIGNALS:
    void stateChanged();
    void countChanged();

protected:
    /// Asks for one page: the first one without a cursor. `owner` goes when the answer is no longer
    /// wanted. The subclass answers with deliver() or fail().
    virtual void requestPage(const std::optional<QString> &cursor, QObject *owner) = 0;
    virtual void dropRows() = 0;

    /// Puts a page that arrived behind `mine`, or in its place where the list is loaded anew.
    template<class Row>
    void deliver(QList<Row> &mine, QList<Row> rows, const std::optional<QString> &next,
                 qint64 total)
    {
        if (m_replacing) {
            beginResetModel();
            mine = std::move(rows);
            endResetModel();
        } else if (!rows.isEmpty()) {
            beginInsertRows({}, int(mine.size()), int(mine.size() + rows.size()) - 1);
            mine.append(std::move(rows));
            endInsertRows();
        }
        finishPage(next, total);
    }
    template<class Row>
    void drop(QList<Row> &mine)
    {
        if (mine.isEmpty())
            return;
        beginResetModel();
        mine.clear();
        endResetModel();
    }
    /// Makes `mine` those rows by taking out, moving and putting in single ones, which `id` tells
    /// apart: a view stays where it is.
    template<class Row, class Id>
    void become(QList<Row> &mine, const QList<Row> &rows, Id Row::*id)
    {
        QSet<Id> wanted;
        for (const Row &row : rows)
            wanted.insert(row.*id);
        for (int at = int(mine.size()) - 1; at >= 0; --at) {
            if (wanted.contains(mine[at].*id))
                continue;
            beginRemoveRows({}, at, at);
            mine.removeAt(at);
            endRemoveRows();
        }
        for (int at = 0; at < int(rows.size()); ++at) {
            const auto same = [&](const Row &row) { return row.*id == rows[at].*id; };
            const int from =
                int(std::find_if(mine.cbegin() + at, mine.cend(), same) - mine.cbegin());
            if (from == int(mine.size())) {
                beginInsertRows({}, at, at);
                mine.insert(at, rows[at]);
                endInsertRows();
                continue;
            }
            if (from != at) {
                beginMoveRows({}, from, from, {}, at);
                mine.move(from, at);
                endMoveRows();
            }
            mine[at] = rows[at];
        }
        if (!mine.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(mine.size()) - 1));
    }
    /// Where the last page that came goes on.
    [[nodiscard]] const std::optional<QString> &next() const { return m_next; }
    void finishPage(const std::optional<QString> &next, qint64 total);
    void fail(const Error &error);

private:
    void request(const std::optional<QString> &cursor);
    void settle(ViewState::State state, const ErrorInfo &error);

    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
    std::optional<QString> m_next;
    qint64 m_total = 0;
    bool m_replacing = false;
    std::unique_ptr<QObject> m_scope;
};

} // namespace lectern
