// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/paged_list_model.h"
#include "shared/dto/dashboard.h"

#include <QtQmlIntegration>

namespace lectern {

class ApiClient;

/// Courses as cards and rows show them; subclasses say where they come from.
class CourseListModel : public lectern::PagedListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

public:
    enum Role {
        CourseIdRole = Qt::UserRole + 1,
        TitleRole,
        SubtitleRole,
        InstructorRole,
        RatingRole,
        RatingCountRole,
        LengthRole, ///< "2 h 15 min"
        CategoryRole,
        CoverRole,
        PriceRole, ///< "Free", "€19.00"
        LevelRole,
        LessonCountRole,
        StudentCountRole,
        EnrolledRole,
        ProgressRole, ///< 0–1
        CompletedRole,
        EnrollmentIdRole,
        CurrentLessonIdRole,
    };
    Q_ENUM(Role)

    explicit CourseListModel(ApiClient *api, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Shows exactly these.
    void setRows(QList<CourseWithEnrollmentDto> rows);

protected:
    /// A list that is given its rows has nothing to ask for.
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;
    void dropRows() override { drop(m_rows); }
    void append(QList<CourseWithEnrollmentDto> rows, const std::optional<QString> &next,
                qint64 total)
    {
        deliver(m_rows, std::move(rows), next, total);
    }
    [[nodiscard]] ApiClient *api() const { return m_api; }

private:
    ApiClient *m_api;
    QList<CourseWithEnrollmentDto> m_rows;
};

} // namespace lectern
