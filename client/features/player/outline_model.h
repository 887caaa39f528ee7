// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/course.h"
#include "shared/dto/learning.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace lectern {

/// The lessons of a course in their order, each with where one stands in it. Modules are sections:
/// the role `module` is the module's index as text, moduleTitle() its words.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the lesson controller")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged FINAL)
    Q_PROPERTY(int completedCount READ completedCount NOTIFY progressChanged FINAL)

public:
    enum Role {
        LessonIdRole = Qt::UserRole + 1,
        TitleRole,
        TypeRole,     ///< VIDEO, PDF, ARTICLE, …
        DurationRole, ///< seconds, 0 where unknown
        ProgressRole, ///< 0–1
        CompletedRole,
        CurrentRole,
        LockedRole, ///< not open to this person
        ModuleRole,
        NumberRole, ///< within its module, from 1
    };

    struct Row
    {
        LessonDto lesson;
        int module = 0;
        int number = 1;
        double progress = 0;
        bool completed = false;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Shows a course. Rows change in place where it is the same lessons in the same order (fresh
    /// links), so nothing jumps.
    void show(const StructureDto &structure);
    void setProgress(LessonId lesson, double progress, bool completed);
    void setCurrent(LessonId lesson);

    [[nodiscard]] int rowOf(LessonId lesson) const;
    [[nodiscard]] const Row *row(int index) const;
    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] int completedCount() const;

    Q_INVOKABLE QString moduleTitle(const QString &section) const;
    /// `3 of 8 done`
    Q_INVOKABLE QString moduleSummary(const QString &section) const;

    /// Somebody wants to see that lesson.
    Q_INVOKABLE void choose(const QString &lessonId) { Q_EMIT chosen(lessonId); }

Q_SIGNALS:
    void chosen(const QString &lessonId);
    void countChanged();
    void currentChanged();
    void progressChanged();

private:
    void changed(int row, const QList<int> &roles);

    QList<Row> m_rows;
    QStringList m_moduleTitles;
    int m_current = -1;
};

/// Whether a person may open it: there is a link or text, or it is of a kind that has none.
[[nodiscard]] bool isLocked(const LessonDto &lesson);

} // namespace lectern
