// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/catalog/course_outline_model.h"

#include "client/courses/course_text.h"

#include <QCoreApplication>

#include <cmath>

namespace lectern {

namespace {

int minutesOf(const LessonDto &lesson)
{
    return lesson.durationSeconds ? int(std::ceil(*lesson.durationSeconds / 60)) : 0;
}

QString moduleDetail(const ModuleDto &module)
{
    int minutes = 0;
    for (const LessonDto &lesson : module.lessons)
        minutes += minutesOf(lesson);
    const QString lessons =
        QCoreApplication::translate("Courses", "%n lesson(s)", nullptr, int(module.lessons.size()));
    return minutes > 0 ? lessons + QStringLiteral(" · ") + minutesText(minutes) : lessons;
}

} // namespace

int CourseOutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> CourseOutlineModel::roleNames() const
{
    return {{IsModuleRole, "isModule"}, {TitleRole, "title"},         {DetailRole, "detail"},
            {LessonIdRole, "lessonId"}, {TypeRole, "type"},           {TypeTextRole, "typeText"},
            {PreviewRole, "preview"},   {CompletedRole, "completed"}, {NumberRole, "number"}};
}

QVariant CourseOutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IsModuleRole:
        return row.isModule;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case DetailRole:
        return row.detail;
    case LessonIdRole:
        return row.isModule ? QString() : row.lessonId.toString();
    case TypeRole:
        return row.isModule ? QString() : enumText(row.type);
    case TypeTextRole:
        return row.isModule ? QString() : lessonTypeText(row.type);
    case PreviewRole:
        return row.preview;
    case CompletedRole:
        return row.completed;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

void CourseOutlineModel::setStructure(const StructureDto &structure)
{
    QList<Row> rows;
    int moduleNumber = 0;
    int lessonNumber = 0;
    for (const ModuleDto &module : structure.modules) {
        Row head;
        head.isModule = true;
        head.title = module.title;
        head.detail = moduleDetail(module);
        head.number = ++moduleNumber;
        rows.append(head);
        for (const LessonDto &lesson : module.lessons) {
            Row row;
            row.title = lesson.title;
            row.detail = minutesText(minutesOf(lesson));
            row.lessonId = lesson.lessonId;
            row.type = lesson.type;
            row.preview = lesson.preview;
            row.number = ++lessonNumber;
            rows.append(row);
        }
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void CourseOutlineModel::setProgress(const QList<LessonProgressDto> &lessons)
{
    QSet<LessonId> completed;
    for (const LessonProgressDto &lesson : lessons) {
        if (lesson.completed)
            completed.insert(lesson.lessonId);
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool now = !m_rows[i].isModule && completed.contains(m_rows[i].lessonId);
        if (std::exchange(m_rows[i].completed, now) != now)
            Q_EMIT dataChanged(index(i), index(i), {CompletedRole});
    }
}

void CourseOutlineModel::clear()
{
    setStructure({});
}

LessonId CourseOutlineModel::nextLesson() const
{
    LessonId first;
    for (const Row &row : m_rows) {
        if (row.isModule)
            continue;
        if (!row.completed)
            return row.lessonId;
        if (first.isNil())
            first = row.lessonId;
    }
    return first;
}

} // namespace lectern
