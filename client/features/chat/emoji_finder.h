// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// Emoji to choose from: those of a group, or, while something is looked for, all whose name (in
/// the language of the program, or in English) has a word that begins so. GUI thread.
class EmojiFinder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY changed FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList found READ found NOTIFY changed FINAL)
    Q_PROPERTY(QStringList groupSigns READ groupSigns CONSTANT FINAL)

public:
    explicit EmojiFinder(QObject *parent = nullptr);

    [[nodiscard]] int group() const { return m_group; }
    void setGroup(int group);
    [[nodiscard]] QString query() const { return m_query; }
    void setQuery(const QString &query);
    /// {emoji, name}
    [[nodiscard]] const QVariantList &found() const { return m_found; }
    /// The first emoji of each group: faces, hands and people, nature, food, activities, places,
    /// things, signs.
    [[nodiscard]] static QStringList groupSigns();

Q_SIGNALS:
    void changed();

private:
    void find();

    QVariantList m_found;
    QString m_query;
    int m_group = 0;
};

} // namespace lectern
