// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/connectivity.h"
#include "client/core/loadable.h"
#include "client/features/player/outline_model.h"
#include "client/features/player/pdf_lesson.h"
#include "client/features/player/progress_reporter.h"
#include "client/features/player/video_lesson.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace lectern {

class ApiClient;
class Settings;

/// The lesson page: a course's outline, the lesson that is open, and what becomes of watching,
/// reading and marking as done. Ids are strings in QML. GUI thread.
class LessonController : public lectern::Loadable
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(QString courseId READ courseId NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString courseTitle READ courseTitle NOTIFY courseChanged FINAL)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY courseChanged FINAL)
    Q_PROPERTY(QString instructorId READ instructorId NOTIFY courseChanged FINAL)
    Q_PROPERTY(lectern::OutlineModel *outline READ outline CONSTANT FINAL)
    Q_PROPERTY(lectern::VideoLesson *video READ video CONSTANT FINAL)
    Q_PROPERTY(lectern::PdfLesson *pdf READ pdf CONSTANT FINAL)
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString lessonTitle READ lessonTitle NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString moduleTitle READ moduleTitle NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString lessonType READ lessonType NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QUrl posterUrl READ posterUrl NOTIFY lessonChanged FINAL)
    Q_PROPERTY(bool locked READ locked NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString processingState READ processingState NOTIFY lessonChanged FINAL)
    Q_PROPERTY(int processingPercent READ processingPercent NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString previousTitle READ previousTitle NOTIFY lessonChanged FINAL)
    Q_PROPERTY(double startFraction READ startFraction NOTIFY lessonChanged FINAL)
    Q_PROPERTY(bool completed READ completed NOTIFY progressChanged FINAL)
    Q_PROPERTY(int waitingReports READ waitingReports NOTIFY waitingReportsChanged FINAL)
    Q_PROPERTY(bool offline READ offline NOTIFY offlineChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo videoError READ videoError NOTIFY videoErrorChanged FINAL)

public:
    LessonController(ApiClient *api, Connectivity *connectivity, Settings *settings,
                     ProgressReporter *reporter, QObject *parent = nullptr);
    ~LessonController() override;

    /// Shows a lesson of a course; an empty lesson id is the one to go on with. A negative position
    /// is where the student was. An empty enrollment id is looked up.
    Q_INVOKABLE void open(const QString &courseId, const QString &lessonId,
                          const QString &enrollmentId, double position);
    /// The same from a navigator's parameters: courseId, lessonId, enrollmentId, position; or, in
    /// place of that, a moment of it that somebody asked for.
    Q_INVOKABLE void openPlace(const QVariantMap &place);
    /// Another lesson of the same course.
    Q_INVOKABLE void openLesson(const QString &lessonId);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void markDone();
    /// An article or document was read up to this share, 0–1. Never takes back.
    Q_INVOKABLE void readTo(double share);
    Q_INVOKABLE void retryVideo();
    Q_INVOKABLE void checkConnection() { m_connectivity->checkNow(); }
    /// The page goes away: tells what is new and lets go of the video.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void reload() override;

    [[nodiscard]] QString courseId() const { return textOf(m_course); }
    [[nodiscard]] QString courseTitle() const { return m_structure.title; }
    [[nodiscard]] bool enrolled() const { return !m_enrollment.isNil(); }
    /// Of the course; known where nobody is enrolled.
    [[nodiscard]] QString instructorId() const { return textOf(m_instructor); }
    [[nodiscard]] OutlineModel *outline() { return &m_outline; }
    [[nodiscard]] VideoLesson *video() { return &m_video; }
    [[nodiscard]] PdfLesson *pdf() { return &m_pdf; }
    [[nodiscard]] QString lessonId() const { return textOf(m_lesson.lessonId); }
    [[nodiscard]] QString lessonTitle() const { return m_lesson.title; }
    [[nodiscard]] QString moduleTitle() const;
    [[nodiscard]] QString lessonType() const;
    [[nodiscard]] QString text() const { return m_lesson.content.value_or(QString()); }
    [[nodiscard]] QUrl posterUrl() const;
    [[nodiscard]] bool locked() const;
    [[nodiscard]] QString processingState() const;
    [[nodiscard]] int processingPercent() const;
    [[nodiscard]] QString nextTitle() const { return titleAt(m_outline.currentRow() + 1); }
    [[nodiscard]] QString previousTitle() const { return titleAt(m_outline.currentRow() - 1); }
    /// How far an article or document was read when it was opened.
    [[nodiscard]] double startFraction() const { return m_startFraction; }
    [[nodiscard]] bool completed() const;
    [[nodiscard]] int waitingReports() const { return int(m_reporter->waiting()); }
    [[nodiscard]] bool offline() const { return m_connectivity->offline(); }
    [[nodiscard]] const ErrorInfo &videoError() const { return m_videoError; }

Q_SIGNALS:
    void courseChanged();
    void lessonChanged();
    void progressChanged();
    void waitingReportsChanged();
    void offlineChanged();
    void videoErrorChanged();
    /// The lesson that was open has been watched or read to its end.
    void lessonFinished();
    /// The last lesson of the course was completed.
    void courseFinished();

private:
    struct Standing
    {
        WatchedRanges watched;
        double position = 0;
        double progress = 0;
        bool completed = false;
    };

    template<class T>
    [[nodiscard]] static QString textOf(const Id<T> &id)
    {
        return id.isNil() ? QString() : id.toString();
    }
    void findEnrollment(QObject *owner);
    void fetchCourse(QObject *owner);
    void arrive(const StructureDto &structure, const ProgressDto &progress);
    [[nodiscard]] LessonId lessonToOpen(const ProgressDto &progress) const;
    void takeIn(const LessonProgressDto &progress);
    void showLesson(LessonId lesson, double position);
    void closeLesson();
    void reportVideo(const WatchedRanges &watched, double timeSpent, double position);
    void reportReading();
    void send(double progress, double timeSpent, std::optional<double> position,
              const WatchedRanges &watched);
    void setStanding(LessonId lesson, const Standing &standing);
    void onLinkFailed(const QString &reason);
    void setVideoError(const ErrorInfo &error);
    [[nodiscard]] QString titleAt(int row) const;

    ApiClient *m_api;
    Connectivity *m_connectivity;
    ProgressReporter *m_reporter;
    OutlineModel m_outline;
    VideoLesson m_video;
    PdfLesson m_pdf;
    QTimer m_readingTimer;
    QElapsedTimer m_readingSince;
    QElapsedTimer m_linksFetched;
    std::unique_ptr<QObject> m_refresh; ///< owner of the call for fresh links
    StructureDto m_structure;
    LessonDto m_lesson;
    QHash<LessonId, Standing> m_standing;
    CourseId m_course;
    EnrollmentId m_enrollment;
    UserId m_instructor;
    LessonId m_wantedLesson;
    double m_wantedPosition = -1;
    bool m_toMoment = false; ///< that position was asked for: nothing is resumed
    double m_startFraction = 0;
    double m_readShare = 0;
    ErrorInfo m_videoError;
};

} // namespace lectern
