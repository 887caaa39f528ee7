// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/player/captions.h"
#include "client/features/player/playback.h"
#include "client/features/player/watch_tracker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace lectern {

/// A video lesson being watched: the player, its captions, and the count of what was seen. Says
/// `news` whenever the server should hear of it: every ten seconds of playing, at a pause, some
/// moments after a seek, and on leaving.
class VideoLesson : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the lesson controller")
    Q_PROPERTY(lectern::Playback *playback READ playback CONSTANT FINAL)
    Q_PROPERTY(lectern::Captions *captions READ captions CONSTANT FINAL)
    Q_PROPERTY(double duration READ duration NOTIFY watchedChanged FINAL)
    Q_PROPERTY(QVariantList watchedSpans READ watchedSpans NOTIFY watchedChanged FINAL)
    Q_PROPERTY(double share READ share NOTIFY watchedChanged FINAL)
    /// Moments people ask about, by time: {second, key, label, here}.
    Q_PROPERTY(QVariantList marks MEMBER m_marks NOTIFY marksChanged FINAL)
    Q_PROPERTY(double resumedAt READ resumedAt NOTIFY resumedAtChanged FINAL)

public:
    VideoLesson(ApiClient *api, Settings *settings, QObject *parent = nullptr);

    /// Starts a lesson at `position` seconds. `known` is what was seen of it before.
    void show(const LessonDto &lesson, const QUrl &source, const WatchedRanges &known,
              double position);
    /// Goes on where it is, through a fresh link.
    void reopen(const QUrl &source);
    void close();

    [[nodiscard]] Playback *playback() { return &m_playback; }
    [[nodiscard]] Captions *captions() { return &m_captions; }
    [[nodiscard]] const WatchTracker &tracker() const { return m_tracker; }
    /// Seconds: of the video, or, until that is known, what the course says. 0: nobody knows.
    [[nodiscard]] double duration() const;
    /// Where the timeline is marked as seen: points of (from, to), fractions of the whole.
    [[nodiscard]] QVariantList watchedSpans() const;
    [[nodiscard]] double share() const { return m_tracker.share(); }
    /// Seconds; negative where it began at the beginning.
    [[nodiscard]] double resumedAt() const { return m_resumedAt; }

    Q_INVOKABLE void startOver();
    Q_INVOKABLE void dismissResumed();

Q_SIGNALS:
    void watchedChanged();
    void resumedAtChanged();
    void marksChanged();
    /// Somebody pressed a mark; `here`: it was asked in the room of this lesson.
    void markChosen(const QString &key, bool here);
    void news(const lectern::WatchedRanges &watched, double timeSpent, double position);
    void ended();
    void failed(const QString &reason);

private:
    void onAdvanced(qint64 ms);
    void tellNews();
    void setResumedAt(double seconds);

    Settings *m_settings;
    Playback m_playback;
    Captions m_captions;
    WatchTracker m_tracker;
    QVariantList m_marks;
    QElapsedTimer m_clock;
    QTimer m_reportTimer;
    QTimer m_seekReport;
    double m_knownDuration = 0;
    double m_resumedAt = -1;
    double m_toldPosition = -1;
    qint64 m_drawnAtMs = 0;
    bool m_open = false;
};

} // namespace lectern
