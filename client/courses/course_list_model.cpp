// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/courses/course_list_model.h"

#include "client/api/api_client.h"
#include "client/courses/course_text.h"

namespace lectern {

CourseListModel::CourseListModel(ApiClient *api, QObject *parent)
    : PagedListModel(parent), m_api(api)
{
}

int CourseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> CourseListModel::roleNames() const
{
    return {{CourseIdRole, "courseId"},
            {TitleRole, "title"},
            {SubtitleRole, "subtitle"},
            {InstructorRole, "instructor"},
            {RatingRole, "rating"},
            {RatingCountRole, "ratingCount"},
            {LengthRole, "length"},
            {CategoryRole, "category"},
            {CoverRole, "cover"},
            {PriceRole, "price"},
            {LevelRole, "level"},
            {LessonCountRole, "lessonCount"},
            {StudentCountRole, "studentCount"},
            {EnrolledRole, "enrolled"},
            {ProgressRole, "progress"},
            {CompletedRole, "completed"},
            {EnrollmentIdRole, "enrollmentId"},
            {CurrentLessonIdRole, "currentLessonId"}};
}

QVariant CourseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CourseWithEnrollmentDto &row = m_rows.at(index.row());
    const CourseCardDto &course = row.course;
    switch (role) {
    case CourseIdRole:
        return course.courseId.toString();
    case Qt::DisplayRole:
    case TitleRole:
        return course.title;
    case SubtitleRole:
        return course.subtitle;
    case InstructorRole:
        return course.instructor;
    case RatingRole:
        return course.rating;
    case RatingCountRole:
        return course.ratingCount;
    case LengthRole:
        return minutesText(course.duration);
    case CategoryRole:
        return course.category;
    case CoverRole:
        return m_api->resolve(course.coverImageUrl);
    case PriceRole:
        return priceText(course.price, course.currency);
    case LevelRole:
        return difficultyText(course.difficulty);
    case LessonCountRole:
        return course.lessonCount;
    case StudentCountRole:
        return course.studentCount;
    case EnrolledRole:
        return row.enrollment.has_value();
    case ProgressRole:
        return row.enrollment ? row.enrollment->progress : 0.0;
    case CompletedRole:
        return row.enrollment && row.enrollment->status == EnrollmentStatus::Completed;
    case EnrollmentIdRole:
        return row.enrollment ? row.enrollment->enrollmentId.toString() : QString();
    case CurrentLessonIdRole:
        return row.enrollment && row.enrollment->currentLessonId
                   ? row.enrollment->currentLessonId->toString()
                   : QString();
    default:
        return {};
    }
}

void CourseListModel::setRows(QList<CourseWithEnrollmentDto> newRows)
{
    const auto count = qint64(newRows.size());
    beginResetModel();
    m_rows = std::move(newRows);
    endResetModel();
    finishPage(std::nullopt, count);
}

void CourseListModel::requestPage(const std::optional<QString> &, QObject *)
{
    finishPage(std::nullopt, rowCount());
}

} // namespace lectern
