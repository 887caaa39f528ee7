// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/form.h"
#include "client/core/loadable.h"
#include "client/features/catalog/course_outline_model.h"
#include "client/features/catalog/reviews_model.h"
#include "shared/dto/course.h"

#include <QUrl>
#include <QtQmlIntegration>

namespace lectern {

class ApiClient;

/// Enrolls in one course. Its error stays beside the button that was pressed.
class EnrollForm : public lectern::Form
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the course controller")

public:
    explicit EnrollForm(ApiClient *api, QObject *parent = nullptr);
    void enroll(CourseId course);

Q_SIGNALS:
    void enrolled(const QString &enrollmentId);
    /// The server knew already; the course has to be loaded again to know the enrollment.
    void alreadyEnrolled();

private:
    ApiClient *m_api;
};

/// One course: what it is, what is in it, what others say, and how far this student is.
class CourseController : public lectern::Loadable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString courseId READ courseId NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString description READ description NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString category READ category NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString instructor READ instructor NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString instructorBio READ instructorBio NOTIFY courseChanged FINAL)
    Q_PROPERTY(QUrl instructorAvatar READ instructorAvatar NOTIFY courseChanged FINAL)
    Q_PROPERTY(QUrl cover READ cover NOTIFY courseChanged FINAL)
    Q_PROPERTY(double rating READ rating NOTIFY courseChanged FINAL)
    Q_PROPERTY(int ratingCount READ ratingCount NOTIFY courseChanged FINAL)
    Q_PROPERTY(int lessonCount READ lessonCount NOTIFY courseChanged FINAL)
    Q_PROPERTY(int studentCount READ studentCount NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString length READ length NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString level READ level NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString language READ language NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString updated READ updated NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString price READ price NOTIFY courseChanged FINAL)
    Q_PROPERTY(bool free READ isFree NOTIFY courseChanged FINAL)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString enrollmentId READ enrollmentId NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString instructorId READ instructorId NOTIFY courseChanged FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString nextLessonId READ nextLessonId NOTIFY courseChanged FINAL)
    Q_PROPERTY(lectern::CourseOutlineModel *outline READ outline CONSTANT FINAL)
    Q_PROPERTY(lectern::ReviewsModel *reviews READ reviews CONSTANT FINAL)
    Q_PROPERTY(lectern::EnrollForm *enrolling READ enrolling CONSTANT FINAL)

public:
    explicit CourseController(ApiClient *api, QObject *parent = nullptr);

    [[nodiscard]] QString courseId() const { return m_id.isNil() ? QString() : m_id.toString(); }
    [[nodiscard]] QString title() const { return m_course.title; }
    [[nodiscard]] QString subtitle() const { return m_course.subtitle; }
    [[nodiscard]] QString description() const { return m_course.description; }
    [[nodiscard]] QString category() const { return m_course.category; }
    [[nodiscard]] QString instructor() const { return m_course.instructor; }
    [[nodiscard]] QString instructorBio() const
    {
        return m_course.instructorBio.value_or(QString());
    }
    [[nodiscard]] QUrl instructorAvatar() const;
    [[nodiscard]] QUrl cover() const;
    [[nodiscard]] double rating() const { return m_course.rating; }
    [[nodiscard]] int ratingCount() const { return m_course.ratingCount; }
    [[nodiscard]] int lessonCount() const { return m_course.lessonCount; }
    [[nodiscard]] int studentCount() const { return m_course.studentCount; }
    [[nodiscard]] QString length() const;
    [[nodiscard]] QString level() const;
    [[nodiscard]] QString language() const;
    [[nodiscard]] QString updated() const;
    [[nodiscard]] QString price() const;
    [[nodiscard]] bool isFree() const { return m_course.price == 0; }
    [[nodiscard]] bool enrolled() const { return m_course.enrollmentId.has_value(); }
    [[nodiscard]] QString enrollmentId() const;
    [[nodiscard]] QString instructorId() const;
    [[nodiscard]] double progress() const { return m_course.progress.value_or(0); }
    /// Where Continue leads: the lesson touched last, or the first one not completed.
    [[nodiscard]] QString nextLessonId() const;
    [[nodiscard]] CourseOutlineModel *outline() { return &m_outline; }
    [[nodiscard]] ReviewsModel *reviews() { return &m_reviews; }
    [[nodiscard]] EnrollForm *enrolling() { return &m_enrolling; }

    /// Shows another course; the same one is only brought up to date.
    Q_INVOKABLE void open(const QString &courseId);
    Q_INVOKABLE void enroll();
    void reload() override;
    /// The person changed: nothing that was loaded belongs to anyone.
    void forget();

Q_SIGNALS:
    void courseChanged();
    void enrolledNow();

private:
    void loadStructure(QObject *owner);
    void loadProgress(QObject *owner);

    ApiClient *m_api;
    CourseId m_id;
    CourseDto m_course;
    std::optional<LessonId> m_lastLesson;
    CourseOutlineModel m_outline;
    ReviewsModel m_reviews;
    EnrollForm m_enrolling;
};

} // namespace lectern
