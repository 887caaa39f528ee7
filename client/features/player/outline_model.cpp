// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/outline_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern {

bool isLocked(const LessonDto &lesson)
{
    const bool carriesContent = lesson.type == LessonType::Video ||
                                lesson.type == LessonType::Pdf ||
                                lesson.type == LessonType::Article;
    return carriesContent && !lesson.processing && lesson.url.value_or(QString()).isEmpty() &&
           lesson.content.value_or(QString()).isEmpty();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case LessonIdRole:
        return row.lesson.lessonId.toString();
    case Qt::DisplayRole:
    case TitleRole:
        return row.lesson.title;
    case TypeRole:
        return enumText(row.lesson.type);
    case DurationRole:
        return row.lesson.durationSeconds.value_or(0);
    case ProgressRole:
        return row.progress;
    case CompletedRole:
        return row.completed;
    case CurrentRole:
        return index.row() == m_current;
    case LockedRole:
        return isLocked(row.lesson);
    case ModuleRole:
        return QString::number(row.module);
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{LessonIdRole, "lessonId"}, {TitleRole, "title"},       {TypeRole, "type"},
            {DurationRole, "duration"}, {ProgressRole, "progress"}, {CompletedRole, "completed"},
            {CurrentRole, "current"},   {LockedRole, "locked"},     {ModuleRole, "module"},
            {NumberRole, "number"}};
}

void OutlineModel::show(const StructureDto &structure)
{
    QList<Row> rows;
    QStringList titles;
    for (const ModuleDto &module : structure.modules) {
        int number = 0;
        for (const LessonDto &lesson : module.lessons)
            rows.append({lesson, int(titles.size()), ++number, 0, false});
        titles.append(module.title);
    }
    const bool sameLessons =
        titles == m_moduleTitles && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
                                               m_rows.cend(), [](const Row &a, const Row &b) {
                                                   return a.lesson.lessonId == b.lesson.lessonId;
                                               });
    if (sameLessons) {
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_rows[i].lesson = rows[i].lesson;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_moduleTitles = titles;
    m_current = -1;
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
    Q_EMIT progressChanged();
}

void OutlineModel::setProgress(LessonId lesson, double progress, bool completed)
{
    const int at = rowOf(lesson);
    if (at < 0)
        return;
    Row &row = m_rows[at];
    if (qFuzzyCompare(row.progress + 1, progress + 1) && row.completed == completed)
        return;
    row.progress = progress;
    row.completed = completed;
    changed(at, {ProgressRole, CompletedRole});
    Q_EMIT progressChanged();
}

void OutlineModel::setCurrent(LessonId lesson)
{
    const int before = std::exchange(m_current, rowOf(lesson));
    if (before == m_current)
        return;
    changed(before, {CurrentRole});
    changed(m_current, {CurrentRole});
    Q_EMIT currentChanged();
}

int OutlineModel::rowOf(LessonId lesson) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&](const Row &row) { return row.lesson.lessonId == lesson; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

const OutlineModel::Row *OutlineModel::row(int index) const
{
    return index >= 0 && index < m_rows.size() ? &m_rows[index] : nullptr;
}

int OutlineModel::completedCount() const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                             [](const Row &row) { return row.completed; }));
}

QString OutlineModel::moduleTitle(const QString &section) const
{
    return m_moduleTitles.value(section.toInt());
}

QString OutlineModel::moduleSummary(const QString &section) const
{
    const int module = section.toInt();
    int done = 0;
    int all = 0;
    for (const Row &row : m_rows) {
        if (row.module != module)
            continue;
        ++all;
        done += row.completed ? 1 : 0;
    }
    return QCoreApplication::translate("OutlineModel", "%1 of %2 done").arg(done).arg(all);
}

void OutlineModel::changed(int row, const QList<int> &roles)
{
    if (row >= 0 && row < m_rows.size())
        Q_EMIT dataChanged(index(row), index(row), roles);
}

} // namespace lectern
