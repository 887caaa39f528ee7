// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/profile.h"

#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QVariantList>

namespace lectern {

class ChatSync;

/// People of the school by name, and which of them are chosen. One's own account is left out.
class PeopleSearch : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(QVariantList chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged FINAL)

public:
    enum Role { UserIdRole = Qt::UserRole + 1, NameRole, AvatarRole, ChosenRole };

    explicit PeopleSearch(ChatSync *sync, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString query() const { return m_query; }
    /// Asked for after a short pause; an empty one shows everybody.
    void setQuery(const QString &query);
    /// In the order they were chosen: {userId, name, avatar}.
    [[nodiscard]] QVariantList chosen() const;
    [[nodiscard]] int chosenCount() const { return int(m_chosen.size()); }
    [[nodiscard]] QStringList chosenIds() const;

    /// Everybody, nobody chosen.
    Q_INVOKABLE void begin();
    /// Nobody is found or chosen, and nothing asked for.
    void forget();
    Q_INVOKABLE void toggle(const QString &userId);

Q_SIGNALS:
    void queryChanged();
    void chosenChanged();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }

private:
    [[nodiscard]] qsizetype chosenAt(const UserId &user) const;

    ChatSync *m_sync;
    QList<PersonDto> m_rows;
    QList<PersonDto> m_chosen;
    QString m_query;
    QTimer m_pause;
};

} // namespace lectern
