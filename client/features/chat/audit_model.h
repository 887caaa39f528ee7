// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/chat_traces.h"

#include <QTimer>

namespace lectern {

class ChatSync;

/// What those who look after a room did there, newest first, page by page.
class AuditModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")

public:
    enum Role {
        TextRole = Qt::UserRole + 1,
        WhenRole,
        MessageIdRole, ///< empty: it is about no message
        OutsideRole, ///< who was removed by this and has not been let back in since; empty: nobody
    };

    explicit AuditModel(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// From its newest entry on; a nil id: none.
    void setRoom(const RoomId &room);
    /// Something was decided here just now. Whoever reads further down is left in peace.
    void refreshSoon();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    /// Pages have numbers: what was added since moves the end of the last one into the next.
    [[nodiscard]] QList<AuditEntryDto> unseen(QList<AuditEntryDto> page) const;

    ChatSync *m_sync;
    RoomId m_room;
    QList<AuditEntryDto> m_rows;
    QTimer m_again;
};

} // namespace lectern
