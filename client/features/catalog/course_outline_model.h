// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/course.h"
#include "shared/dto/learning.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace lectern {

/// Modules and lessons of a course as one list: a module's row, then its lessons' rows.
class CourseOutlineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the course controller")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Role {
        IsModuleRole = Qt::UserRole + 1,
        TitleRole,
        DetailRole, ///< module: "5 lessons · 1 h 10 min"; lesson: "4 min"
        LessonIdRole,
        TypeRole, ///< VIDEO, PDF, …
        TypeTextRole,
        PreviewRole,
        CompletedRole,
        NumberRole, ///< of the lesson or module, from 1
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setStructure(const StructureDto &structure);
    void setProgress(const QList<LessonProgressDto> &lessons);
    void clear();
    /// The first lesson that isn't completed, or the very first one; nil without lessons.
    [[nodiscard]] LessonId nextLesson() const;

Q_SIGNALS:
    void countChanged();

private:
    struct Row
    {
        bool isModule = false;
        QString title;
        QString detail;
        LessonId lessonId;
        LessonType type = LessonType::Article;
        bool preview = false;
        bool completed = false;
        int number = 0;
    };

    QList<Row> m_rows;
};

} // namespace lectern
