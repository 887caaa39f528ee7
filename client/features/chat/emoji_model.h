// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// Emoji to choose from: those of a group, or, while something is looked for, all whose name (in
/// the language of the program, or in English) has a word that begins so. GUI thread.
class EmojiModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QStringList groupSigns READ groupSigns CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY chosenChanged FINAL)

public:
    enum Role { EmojiRole = Qt::UserRole + 1, NameRole };

    explicit EmojiModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int group() const { return m_group; }
    void setGroup(int group);
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    /// The first emoji of each group: people, gestures, nature, food, activities, places, things,
    /// signs.
    [[nodiscard]] static QStringList groupSigns();

Q_SIGNALS:
    void chosenChanged();

private:
    void choose();

    QList<int> m_rows; ///< of the whole table
    QString m_query;
    int m_group = 0;
};

} // namespace lectern
