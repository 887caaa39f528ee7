// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/video_lesson.h"

#include "client/core/settings.h"

#include <QPointF>

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

constexpr int kReportMs = 10'000;
constexpr int kReportAfterSeekMs = 2'000;
constexpr qint64 kRedrawMs = 1'000;
constexpr double kWorthResuming = 3;

} // namespace

VideoLesson::VideoLesson(ApiClient *api, Settings *settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_captions(api, settings)
{
    m_clock.start();
    m_reportTimer.setInterval(kReportMs);
    m_seekReport.setSingleShot(true);
    m_seekReport.setInterval(kReportAfterSeekMs);
    connect(&m_reportTimer, &QTimer::timeout, this, &VideoLesson::tellNews);
    connect(&m_seekReport, &QTimer::timeout, this, &VideoLesson::tellNews);
    m_playback.setVolume(settings->volume());
    m_playback.setRate(settings->playbackSpeed());
    connect(&m_playback, &Playback::volumeChanged, this,
            [this] { m_settings->setVolume(m_playback.volume()); });
    connect(&m_playback, &Playback::rateChanged, this,
            [this] { m_settings->setPlaybackSpeed(m_playback.rate()); });
    connect(&m_playback, &Playback::advanced, this, &VideoLesson::onAdvanced);
    connect(&m_playback, &Playback::positionChanged, this,
            [this] { m_captions.moveTo(std::llround(m_playback.position() * 1000)); });
    connect(&m_playback, &Playback::jumped, this, [this](qint64 toMs) {
        m_tracker.jumped(toMs, m_clock.elapsed());
        m_seekReport.start();
    });
    connect(&m_playback, &Playback::interrupted, this, [this] { m_tracker.interrupted(); });
    connect(&m_playback, &Playback::playingChanged, this, [this] {
        if (m_playback.playing()) {
            m_reportTimer.start();
        } else {
            m_reportTimer.stop();
            tellNews();
        }
    });
    connect(&m_playback, &Playback::durationChanged, this, [this] {
        if (m_playback.duration() > 0)
            m_tracker.setDuration(std::llround(m_playback.duration() * 1000));
        Q_EMIT watchedChanged();
    });
    connect(&m_playback, &Playback::ended, this, &VideoLesson::ended);
    connect(&m_playback, &Playback::failed, this, &VideoLesson::failed);
}

void VideoLesson::show(const LessonDto &lesson, const QUrl &source, const WatchedRanges &known,
                       double position)
{
    close();
    m_open = true;
    m_knownDuration = lesson.durationSeconds.value_or(0);
    m_tracker.begin(known, std::llround(m_knownDuration * 1000));
    m_toldPosition = position;
    m_captions.show(lesson.captions);
    setResumedAt(position >= kWorthResuming ? position : -1);
    Q_EMIT watchedChanged();
    m_playback.open(source, position, true);
}

void VideoLesson::reopen(const QUrl &source)
{
    const double at = m_playback.position();
    const bool play = m_playback.playing();
    m_playback.open(source, at, play);
}

void VideoLesson::close()
{
    if (!m_open)
        return;
    m_playback.pause();
    tellNews();
    m_open = false;
    m_seekReport.stop();
    m_reportTimer.stop();
    m_playback.close();
    m_captions.show({});
    setResumedAt(-1);
}

double VideoLesson::duration() const
{
    return m_playback.duration() > 0 ? m_playback.duration() : m_knownDuration;
}

QVariantList VideoLesson::watchedSpans() const
{
    QVariantList out;
    const double whole = duration() * 1000;
    if (whole <= 0)
        return out;
    for (const WatchedRange &range : m_tracker.watched().ranges())
        out.append(QPointF(std::min(1.0, range.from / whole), std::min(1.0, range.to / whole)));
    return out;
}

void VideoLesson::startOver()
{
    setResumedAt(-1);
    m_playback.seek(0);
    m_playback.play();
}

void VideoLesson::dismissResumed()
{
    setResumedAt(-1);
}

void VideoLesson::onAdvanced(qint64 ms)
{
    m_tracker.played(ms, m_clock.elapsed(), m_playback.rate());
    // The timeline's second line needs no more than a look a second.
    if (std::abs(ms - m_drawnAtMs) >= kRedrawMs) {
        m_drawnAtMs = ms;
        Q_EMIT watchedChanged();
    }
}

void VideoLesson::tellNews()
{
    if (!m_open || m_playback.phase() == Playback::Opening)
        return;
    const double position = m_playback.position();
    if (!m_tracker.hasNews() && std::abs(position - m_toldPosition) < 0.5)
        return;
    m_seekReport.stop();
    m_toldPosition = position;
    const WatchTracker::News fresh = m_tracker.takeNews();
    Q_EMIT watchedChanged();
    Q_EMIT news(fresh.watched, fresh.timeSpent, position);
}

void VideoLesson::setResumedAt(double seconds)
{
    if (qFuzzyCompare(seconds + 2, m_resumedAt + 2))
        return;
    m_resumedAt = seconds;
    Q_EMIT resumedAtChanged();
}

} // namespace lectern
