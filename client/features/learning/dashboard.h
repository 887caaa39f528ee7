// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/loadable.h"
#include "client/courses/course_list_model.h"
#include "shared/dto/dashboard.h"

#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// Courses others like and this student has not begun.
class SuggestionModel : public lectern::CourseListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the dashboard")

public:
    using CourseListModel::CourseListModel;
    /// Courses not to suggest.
    void setTaken(const QSet<CourseId> &taken);

protected:
    void requestPage(const std::optional<QString> &cursor, QObject *owner) override;

private:
    QSet<CourseId> m_taken;
};

/// What Home and My learning show: where to go on, the week, one's own courses.
class Dashboard : public lectern::Loadable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(bool canResume READ canResume NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeCourseId READ resumeCourseId NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeEnrollmentId READ resumeEnrollmentId NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeLessonId READ resumeLessonId NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeCourseTitle READ resumeCourseTitle NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeLessonTitle READ resumeLessonTitle NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString resumeType READ resumeType NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(double resumeShare READ resumeShare NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QUrl resumePicture READ resumePicture NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(double resumePosition READ resumePosition NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(double resumeDuration READ resumeDuration NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(int streakDays READ streakDays NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(int coursesInProgress READ coursesInProgress NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(int coursesCompleted READ coursesCompleted NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(int lessonsCompleted READ lessonsCompleted NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QString timeSpent READ timeSpent NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(QVariantList week READ week NOTIFY dashboardChanged FINAL)
    Q_PROPERTY(lectern::CourseListModel *active READ active CONSTANT FINAL)
    Q_PROPERTY(lectern::CourseListModel *completed READ completed CONSTANT FINAL)
    Q_PROPERTY(lectern::SuggestionModel *suggestions READ suggestions CONSTANT FINAL)

public:
    explicit Dashboard(ApiClient *api, QObject *parent = nullptr);

    [[nodiscard]] bool canResume() const { return m_data.resume.has_value(); }
    [[nodiscard]] QString resumeCourseId() const;
    [[nodiscard]] QString resumeEnrollmentId() const;
    [[nodiscard]] QString resumeLessonId() const;
    [[nodiscard]] QString resumeCourseTitle() const;
    [[nodiscard]] QString resumeLessonTitle() const;
    /// VIDEO, ARTICLE, …; empty where the server doesn't say.
    [[nodiscard]] QString resumeType() const;
    /// How much of the lesson is done, 0–1.
    [[nodiscard]] double resumeShare() const;
    [[nodiscard]] QUrl resumePicture() const;
    [[nodiscard]] double resumePosition() const;
    /// 0 where the lesson has none (an article).
    [[nodiscard]] double resumeDuration() const;
    [[nodiscard]] int streakDays() const { return m_data.stats.streakDays; }
    [[nodiscard]] int coursesInProgress() const { return m_data.stats.coursesInProgress; }
    [[nodiscard]] int coursesCompleted() const { return m_data.stats.coursesCompleted; }
    [[nodiscard]] int lessonsCompleted() const { return m_data.stats.lessonsCompleted; }
    [[nodiscard]] QString timeSpent() const;
    /// Seven of {day: "Mon", minutes: 12.5, today: bool}, today last.
    [[nodiscard]] QVariantList week() const;
    [[nodiscard]] CourseListModel *active() { return &m_active; }
    [[nodiscard]] CourseListModel *completed() { return &m_completed; }
    [[nodiscard]] SuggestionModel *suggestions() { return &m_suggestions; }

    void reload() override;
    void forget();

Q_SIGNALS:
    void dashboardChanged();

private:
    ApiClient *m_api;
    DashboardDto m_data;
    CourseListModel m_active;
    CourseListModel m_completed;
    SuggestionModel m_suggestions;
};

} // namespace lectern
