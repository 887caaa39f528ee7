// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/lesson_controller.h"

#include "client/api/api_client.h"
#include "client/core/connectivity.h"
#include "client/core/settings.h"
#include "client/features/player/progress_reporter.h"
#include "shared/endpoints/catalog.h"
#include "shared/endpoints/learning.h"
#include "shared/policy/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

constexpr int kReadingReportMs = 30'000;
// Somebody who left the page open isn't reading any more.
constexpr double kLongestReading = 60;
// A link that fails again so soon isn't just an old one.
constexpr qint64 kFreshLinkMs = 10'000;
constexpr double kAlmostOver = 5;

template<class T>
Id<T> idFrom(const QString &text)
{
    return Id<T>(Uuid::fromString(QStringView(text)).value_or(Uuid()));
}

} // namespace

LessonController::LessonController(ApiClient *api, Connectivity *connectivity, Settings *settings,
                                   ProgressReporter *reporter, QObject *parent)
    : Loadable(parent)
    , m_api(api)
    , m_connectivity(connectivity)
    , m_reporter(reporter)
    , m_video(api, settings)
{
    m_readingTimer.setInterval(kReadingReportMs);
    connect(&m_readingTimer, &QTimer::timeout, this, &LessonController::reportReading);
    connect(&m_outline, &OutlineModel::chosen, this, &LessonController::openLesson);
    connect(&m_video, &VideoLesson::news, this, &LessonController::reportVideo);
    connect(&m_video, &VideoLesson::failed, this, &LessonController::onLinkFailed);
    connect(&m_pdf, &PdfLesson::refused, this, [this] { onLinkFailed({}); });
    connect(&m_video, &VideoLesson::ended, this, &LessonController::lessonFinished);
    connect(m_reporter, &ProgressReporter::waitingChanged, this,
            &LessonController::waitingReportsChanged);
    connect(m_reporter, &ProgressReporter::confirmed, this,
            [this](const ProgressUpdateReply &reply) { takeIn(reply.lesson); });
    connect(m_connectivity, &Connectivity::stateChanged, this, &LessonController::offlineChanged);
    connect(m_connectivity, &Connectivity::cameBack, this, [this] {
        if (m_videoError.present)
            retryVideo();
        else if (state() == ViewState::Offline)
            reload();
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &LessonController::leave);
}

LessonController::~LessonController() = default;

void LessonController::open(const QString &courseId, const QString &lessonId,
                            const QString &enrollmentId, double position)
{
    const auto course = idFrom<CourseTag>(courseId);
    closeLesson();
    if (course != m_course) {
        m_structure = {};
        m_instructor = {};
        m_standing.clear();
        m_outline.show({});
    }
    m_course = course;
    m_enrollment = idFrom<EnrollmentTag>(enrollmentId);
    m_wantedLesson = idFrom<LessonTag>(lessonId);
    m_wantedPosition = position;
    Loadable::reset();
    Q_EMIT courseChanged();
    reload();
}

void LessonController::openPlace(const QVariantMap &place)
{
    const auto text = [&place](const char *name) {
        return place.value(QString::fromLatin1(name)).toString();
    };
    const double moment = place.value(QStringLiteral("moment"), -1).toDouble();
    const double position = place.value(QStringLiteral("position"), -1).toDouble();
    open(text("courseId"), text("lessonId"), text("enrollmentId"), std::max(moment, position));
    m_toMoment = moment >= 0;
}

void LessonController::reload()
{
    QObject *owner = begin();
    if (enrolled())
        fetchCourse(owner);
    else
        findEnrollment(owner);
}

void LessonController::findEnrollment(QObject *owner)
{
    m_api->fetch(endpoints::kCourse, {m_course}, owner,
                 [this, owner](const Result<CourseDto> &course) {
                     if (!course.ok())
                         return fail(course.error());
                     m_enrollment = course->enrollmentId.value_or(EnrollmentId());
                     m_instructor = course->instructorId;
                     fetchCourse(owner);
                 });
}

void LessonController::fetchCourse(QObject *owner)
{
    const auto withProgress = [this, owner](const StructureDto &structure) {
        if (!enrolled())
            return arrive(structure, {});
        m_api->fetch(endpoints::kProgress, {m_enrollment}, owner,
                     [this, structure](const Result<ProgressDto> &progress) {
                         if (!progress.ok())
                             return fail(progress.error());
                         arrive(structure, progress.value());
                     });
    };
    m_api->fetch(endpoints::kStructure, {m_course}, owner,
                 [this, withProgress](const Result<StructureDto> &structure) {
                     if (!structure.ok())
                         return fail(structure.error());
                     m_linksFetched.start();
                     withProgress(structure.value());
                 });
}

void LessonController::arrive(const StructureDto &structure, const ProgressDto &progress)
{
    m_structure = structure;
    m_outline.show(structure);
    for (const LessonProgressDto &lesson : progress.lessons)
        takeIn(lesson);
    Q_EMIT courseChanged();
    const LessonId lesson = lessonToOpen(progress);
    succeed(m_outline.rowCount() == 0);
    if (!lesson.isNil())
        showLesson(lesson, std::exchange(m_wantedPosition, -1));
    if (std::exchange(m_toMoment, false))
        m_video.dismissResumed();
}

LessonId LessonController::lessonToOpen(const ProgressDto &progress) const
{
    if (m_outline.rowOf(m_wantedLesson) >= 0)
        return m_wantedLesson;
    if (progress.lessonId && m_outline.rowOf(*progress.lessonId) >= 0)
        return *progress.lessonId;
    const OutlineModel::Row *first = m_outline.row(0);
    return first ? first->lesson.lessonId : LessonId();
}

/// What the server knows of a lesson, with what it hasn't heard yet.
void LessonController::takeIn(const LessonProgressDto &progress)
{
    Standing standing = m_standing.value(progress.lessonId);
    auto watched = WatchedRanges::fromSeconds(progress.watched, QStringLiteral("watched"));
    if (watched.ok())
        standing.watched.merge(watched.value());
    const ProgressReporter::Unsent unsent = m_reporter->unsentOf(progress.lessonId);
    standing.watched.merge(unsent.watched);
    standing.position = unsent.position.value_or(progress.position);
    standing.progress = std::max(progress.progress, unsent.progress);
    standing.completed = standing.completed || progress.completed;
    setStanding(progress.lessonId, standing);
}

void LessonController::showLesson(LessonId lesson, double position)
{
    const OutlineModel::Row *row = m_outline.row(m_outline.rowOf(lesson));
    if (!row)
        return;
    closeLesson();
    m_lesson = row->lesson;
    m_outline.setCurrent(lesson);
    Standing standing = m_standing.value(lesson);
    // A lesson that was only ever reported from here, without the server's answer so far.
    const ProgressReporter::Unsent unsent = m_reporter->unsentOf(lesson);
    standing.watched.merge(unsent.watched);
    if (unsent.position)
        standing.position = *unsent.position;
    const double length = m_lesson.durationSeconds.value_or(0);
    double start = position >= 0 ? position : standing.position;
    if (position < 0 && length > 0 && start > length - kAlmostOver)
        start = 0;
    m_readShare = std::clamp(std::max(standing.progress, unsent.progress), 0., 1.);
    m_startFraction = standing.completed ? 0 : m_readShare;
    setVideoError({});
    Q_EMIT lessonChanged();
    Q_EMIT progressChanged();
    const QUrl source = m_api->resolve(m_lesson.url);
    if (m_lesson.type == LessonType::Video && !source.isEmpty()) {
        m_video.show(m_lesson, source, standing.watched, start);
        return;
    }
    m_readingSince.start();
    m_readingTimer.start();
    if (m_lesson.type == LessonType::Pdf && !source.isEmpty())
        m_pdf.open(source, m_lesson.title);
    if (!locked())
        send(m_readShare, 0, std::nullopt, {});
}

void LessonController::closeLesson()
{
    m_refresh.reset();
    m_video.close();
    if (m_readingTimer.isActive())
        reportReading();
    m_readingTimer.stop();
    m_pdf.close();
}

void LessonController::openLesson(const QString &lessonId)
{
    showLesson(idFrom<LessonTag>(lessonId), -1);
}

void LessonController::next()
{
    if (const OutlineModel::Row *row = m_outline.row(m_outline.currentRow() + 1))
        showLesson(row->lesson.lessonId, -1);
}

void LessonController::previous()
{
    if (const OutlineModel::Row *row = m_outline.row(m_outline.currentRow() - 1))
        showLesson(row->lesson.lessonId, -1);
}

void LessonController::leave()
{
    if (state() == ViewState::Idle)
        return;
    closeLesson();
    m_lesson = {};
    m_outline.setCurrent({});
    Loadable::reset();
}

void LessonController::markDone()
{
    readTo(1);
    reportReading();
}

void LessonController::readTo(double share)
{
    if (!std::isfinite(share) || m_lesson.type == LessonType::Video || share <= m_readShare)
        return;
    m_readShare = std::min(1.0, share);
    if (m_readShare >= 1) {
        reportReading();
        Q_EMIT lessonFinished();
    }
}

void LessonController::reportReading()
{
    const double seconds = double(m_readingSince.restart()) / 1000;
    send(m_readShare, std::min(seconds, kLongestReading), std::nullopt, {});
}

void LessonController::reportVideo(const WatchedRanges &watched, double timeSpent, double position)
{
    send(m_video.share(), timeSpent, position, watched);
}

void LessonController::send(double progress, double timeSpent, std::optional<double> position,
                            const WatchedRanges &watched)
{
    if (m_lesson.lessonId.isNil())
        return;
    Standing standing = m_standing.value(m_lesson.lessonId);
    const bool video = m_lesson.type == LessonType::Video;
    standing.progress = std::max(standing.progress, std::clamp(progress, 0.0, 1.0));
    standing.completed = standing.completed || progress >= (video ? limits::kCompletionShare : 1.0);
    standing.watched.merge(watched);
    if (position)
        standing.position = *position;
    setStanding(m_lesson.lessonId, standing);
    if (!enrolled())
        return;
    ProgressUpdateRequest report;
    report.enrollmentId = m_enrollment;
    report.moduleId = m_lesson.moduleId;
    report.lessonId = m_lesson.lessonId;
    report.progress = std::clamp(progress, 0.0, 1.0);
    report.timeSpent = timeSpent;
    report.position = position;
    if (!watched.isEmpty())
        report.watched = watched.toSeconds();
    m_reporter->report(report);
}

void LessonController::setStanding(LessonId lesson, const Standing &standing)
{
    const bool news = standing.completed && !m_standing.value(lesson).completed;
    m_standing.insert(lesson, standing);
    m_outline.setProgress(lesson, standing.completed ? 1 : standing.progress, standing.completed);
    Q_EMIT progressChanged();
    if (news && state() == ViewState::Content && m_outline.completedCount() == m_outline.rowCount())
        Q_EMIT courseFinished();
}

/// Links are short-lived: one that fails is replaced: a document is fetched again, a video goes
/// on at the same second.
void LessonController::onLinkFailed(const QString &)
{
    if (m_linksFetched.isValid() && m_linksFetched.elapsed() < kFreshLinkMs) {
        return setVideoError(presentError(m_connectivity->offline()
                                              ? Error{ErrorKind::Offline, "client.offline"}
                                              : Error::notFound("client.video_failed")));
    }
    retryVideo();
}

void LessonController::retryVideo()
{
    m_refresh = std::make_unique<QObject>();
    m_api->fetch(endpoints::kStructure, {m_course}, m_refresh.get(),
                 [this](const Result<StructureDto> &structure) {
                     if (!structure.ok())
                         return setVideoError(presentError(structure.error()));
                     m_linksFetched.start();
                     m_structure = structure.value();
                     m_outline.show(m_structure);
                     const auto *row = m_outline.row(m_outline.rowOf(m_lesson.lessonId));
                     const QUrl source = row ? m_api->resolve(row->lesson.url) : QUrl();
                     if (source.isEmpty())
                         return setVideoError(presentError(Error::notFound("media.not_found")));
                     m_lesson = row->lesson;
                     setVideoError({});
                     if (m_lesson.type == LessonType::Pdf)
                         m_pdf.open(source, m_lesson.title);
                     else
                         m_video.reopen(source);
                 });
}

void LessonController::setVideoError(const ErrorInfo &error)
{
    if (error == m_videoError)
        return;
    m_videoError = error;
    Q_EMIT videoErrorChanged();
}

QString LessonController::moduleTitle() const
{
    const OutlineModel::Row *row = m_outline.row(m_outline.currentRow());
    return row ? m_outline.moduleTitle(QString::number(row->module)) : QString();
}

QString LessonController::lessonType() const
{
    return m_lesson.lessonId.isNil() ? QString() : enumText(m_lesson.type);
}

QUrl LessonController::posterUrl() const
{
    return m_api->resolve(m_lesson.posterUrl);
}

bool LessonController::locked() const
{
    return !m_lesson.lessonId.isNil() && isLocked(m_lesson);
}

QString LessonController::processingState() const
{
    const bool playable = !m_lesson.url.value_or(QString()).isEmpty();
    return m_lesson.processing && !playable ? m_lesson.processing->state : QString();
}

int LessonController::processingPercent() const
{
    return m_lesson.processing ? m_lesson.processing->percent : 0;
}

bool LessonController::completed() const
{
    return m_standing.value(m_lesson.lessonId).completed;
}

QString LessonController::titleAt(int row) const
{
    const OutlineModel::Row *found = m_outline.row(row);
    return found ? found->lesson.title : QString();
}

} // namespace lectern
