// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "client/features/chat/room_inspection.h"
#include "shared/dto/chat_moderation.h"

#include <QSet>

#include <memory>

namespace lectern {

class ChatSync;

/// Reported messages of the rooms one looks after that nobody has dealt with yet, oldest first.
class ReportsModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::ErrorInfo actionError READ actionError NOTIFY actionErrorChanged FINAL)
    Q_PROPERTY(lectern::RoomInspection *inspection READ inspection CONSTANT FINAL)

public:
    enum Role {
        ReportIdRole = Qt::UserRole + 1,
        MessageIdRole,
        RoomIdRole,
        RoomNameRole,
        SenderNameRole,
        SenderIdRole,
        AvatarRole,
        TextRole, ///< also of a deleted message
        ReasonRole,
        ReporterRole,
        WhenRole,
        SilencedRole, ///< from here, a moment ago
    };

    explicit ReportsModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] const ErrorInfo &actionError() const { return m_actionError; }
    /// What an admin looks at of the conversations of others.
    [[nodiscard]] RoomInspection *inspection() { return &m_inspection; }

    /// Somebody else is signed in.
    void forget();
    /// What has come or been dealt with since; who reads them stays where they are.
    void look();
    /// Closes it; `remove` deletes the message for all.
    Q_INVOKABLE void closeReport(const QString &reportId, bool remove);
    /// Of a group or pair that one is not in: it is not opened but inspected.
    [[nodiscard]] Q_INVOKABLE bool isOfOthers(const QString &reportId) const;
    Q_INVOKABLE void inspect(const QString &reportId);
    /// Takes the floor from the writer for a time; the report stays.
    Q_INVOKABLE void silence(const QString &reportId, int seconds);

Q_SIGNALS:
    /// By oneself; with the message or without.
    void reportClosed(bool removed);
    void actionErrorChanged();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    [[nodiscard]] int rowOf(const ReportId &id) const;
    void tell(const std::optional<Error> &why);
    void merge(const QList<ReportDto> &now);

    ChatSync *m_sync;
    QList<ReportDto> m_rows;
    QSet<ReportId> m_silenced;
    std::unique_ptr<QObject> m_looking;
    ErrorInfo m_actionError;
    RoomInspection m_inspection;
};

} // namespace lectern
