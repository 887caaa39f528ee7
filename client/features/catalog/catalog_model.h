// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/courses/course_list_model.h"

#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// The catalog as the filters leave it. A change of a filter loads anew; typing in the search waits
/// for a pause. An empty filter is none.
class CatalogModel : public lectern::CourseListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString level READ level WRITE setLevel NOTIFY filtersChanged FINAL)
    Q_PROPERTY(int longest READ longest WRITE setLongest NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString price READ price WRITE setPrice NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QString sort READ sort WRITE setSort NOTIFY filtersChanged FINAL)
    Q_PROPERTY(bool filtered READ filtered NOTIFY filtersChanged FINAL)
    Q_PROPERTY(QStringList categories READ categories NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList languages READ languages NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QStringList languageNames READ languageNames NOTIFY choicesChanged FINAL)

public:
    explicit CatalogModel(ApiClient *api, QObject *parent = nullptr);

    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    [[nodiscard]] QString category() const { return m_category; }
    void setCategory(const QString &category);
    /// beginner, intermediate, advanced
    [[nodiscard]] QString level() const { return m_level; }
    void setLevel(const QString &level);
    /// At most so many minutes; 0: any length.
    [[nodiscard]] int longest() const { return m_longest; }
    void setLongest(int minutes);
    /// free, paid
    [[nodiscard]] QString price() const { return m_price; }
    void setPrice(const QString &price);
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// newest, rating, popularity, title, price, duration; empty: best match, or popularity
    [[nodiscard]] QString sort() const { return m_sort; }
    void setSort(const QString &sort);
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] QStringList categories() const { return m_categories; }
    [[nodiscard]] QStringList languages() const { return m_languages; }
    [[nodiscard]] QStringList languageNames() const;

    Q_INVOKABLE void clearFilters();
    /// The first load, once somebody looks; later calls do nothing.
    Q_INVOKABLE void ensureLoaded();
    /// Does not wait for the typing to pause.
    Q_INVOKABLE void searchNow();

Q_SIGNALS:
    void filtersChanged();
    void choicesChanged();

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;

private:
    template<class T>
    void change(T &member, const T &value);

    QString m_search;
    QString m_category;
    QString m_level;
    int m_longest = 0;
    QString m_price;
    QString m_language;
    QString m_sort;
    QStringList m_categories;
    QStringList m_languages;
    QTimer m_typing;
};

} // namespace lectern
