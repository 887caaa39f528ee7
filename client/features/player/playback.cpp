// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/playback.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>

namespace lectern {

namespace {

constexpr int kStallCheckMs = 400;
constexpr int kStallAfterMs = 700;
// The end is reached by playing; a seek stops short of it, or the backend says "end" at once.
constexpr qint64 kBeforeEndMs = 200;
constexpr qint64 kNearMs = 1500;
constexpr qint64 kSeekLostMs = 500;
constexpr int kSeekTries = 3;
constexpr qint64 kUnseekableMs = 4000;

} // namespace

Playback::Playback(QObject *parent) : QObject(parent)
{
    m_stallTimer.setInterval(kStallCheckMs);
    connect(&m_stallTimer, &QTimer::timeout, this, &Playback::watchForStall);
}

Playback::~Playback() = default;

void Playback::open(const QUrl &source, double atSeconds, bool play)
{
    close();
    makePlayer();
    m_startMs = std::llround(std::max(0.0, atSeconds) * 1000);
    m_sought = false;
    setPosition(m_startMs);
    setPhase(Opening);
    wantToPlay(play);
    // Without a backend there is neither a picture nor an error, ever.
    if (!m_player->isAvailable())
        return fail(QStringLiteral("no media backend"));
    m_sinceMove.start();
    m_stallTimer.start();
    m_player->setSource(source);
    m_player->pause();
}

void Playback::close()
{
    if (m_phase == Closed)
        return;
    Q_EMIT interrupted();
    m_stallTimer.stop();
    // The backend may still be inside a signal of its own; it goes when that is over.
    if (m_player) {
        m_player->disconnect(this);
        m_sink->disconnect(this);
        m_player->stop();
        m_player.release()->deleteLater();
        m_sink.release()->deleteLater();
        if (m_audio)
            m_audio.release()->deleteLater();
    }
    m_lastFrame = {};
    m_durationMs = 0;
    m_targetMs = -1;
    wantToPlay(false);
    setWaiting(false);
    setPosition(0);
    setPhase(Closed);
    Q_EMIT durationChanged();
}

void Playback::makePlayer()
{
    m_sink = std::make_unique<QVideoSink>();
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setVideoSink(m_sink.get());
    makeAudio();
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &Playback::onFrame);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Playback::onStatus);
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Playback::onPosition);
    connect(m_player.get(), &QMediaPlayer::seekableChanged, this, &Playback::onSeekable);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
        if (ms > 0 && ms != m_durationMs) {
            m_durationMs = ms;
            Q_EMIT durationChanged();
        }
    });
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &reason) { fail(reason); });
}

void Playback::makeAudio()
{
    if (QMediaDevices::defaultAudioOutput().isNull())
        return;
    m_audio = std::make_unique<QAudioOutput>();
    m_audio->setVolume(float(m_volume));
    m_audio->setMuted(m_muted);
    m_player->setAudioOutput(m_audio.get());
}

void Playback::onSeekable()
{
    if (m_phase != Opening || !m_player->isSeekable() || m_sought)
        return;
    m_sought = true;
    if (m_durationMs > 0)
        m_startMs = std::min(m_startMs, std::max<qint64>(0, m_durationMs - kBeforeEndMs));
    if (m_startMs == 0)
        begin();
    else
        goTo(m_startMs);
}

void Playback::goTo(qint64 ms)
{
    m_targetMs = ms;
    m_triesLeft = kSeekTries;
    m_sinceSeek.start();
    m_player->setPosition(ms);
}

/// Whether a position that is told now can be one after the seek. One that isn't is old news at
/// first; later it means that the seek was lost.
bool Playback::hasArrived(qint64 ms)
{
    if (m_targetMs < 0)
        return true;
    const qint64 since = m_sinceSeek.elapsed();
    if (ms >= m_targetMs - kNearMs && ms <= m_targetMs + kNearMs + qint64(double(since) * m_rate)) {
        m_targetMs = -1;
        return true;
    }
    if (since < kSeekLostMs)
        return false;
    if (m_triesLeft-- <= 0) {
        m_targetMs = -1;
        return true;
    }
    m_sinceSeek.start();
    m_player->setPosition(m_targetMs);
    return false;
}

void Playback::onFrame(const QVideoFrame &frame)
{
    // What comes before the start position was found is the beginning, which nobody asked for.
    if (m_phase == Opening && !m_sought)
        return;
    m_lastFrame = frame;
    for (const QPointer<QVideoSink> &output : std::as_const(m_outputs)) {
        if (output)
            output->setVideoFrame(frame);
    }
    if (m_phase == Opening) {
        // A frame without a time is taken for the right one once an old one can't come any more.
        const bool timed = frame.startTime() >= 0;
        if (timed ? frame.startTime() / 1000 > m_startMs - kNearMs
                  : m_sinceSeek.elapsed() > kSeekLostMs)
            begin();
    }
}

void Playback::begin()
{
    setPhase(Ready);
    setPosition(m_startMs);
    m_sinceMove.restart();
    Q_EMIT jumped(m_startMs);
    m_player->setPlaybackRate(m_rate);
    if (m_wantsToPlay)
        m_player->play();
}

void Playback::onStatus(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::InvalidMedia)
        return fail(m_player->errorString());
    if (status == QMediaPlayer::EndOfMedia && m_phase == Ready) {
        if (m_durationMs > 0) {
            setPosition(m_durationMs);
            Q_EMIT advanced(m_durationMs);
        }
        Q_EMIT interrupted();
        setPhase(Ended);
        Q_EMIT playingChanged();
        Q_EMIT ended();
    }
}

void Playback::onPosition(qint64 ms)
{
    if (m_phase != Ready || m_player->playbackState() == QMediaPlayer::StoppedState)
        return;
    if (!hasArrived(ms) || ms == m_positionMs)
        return;
    m_sinceMove.restart();
    setWaiting(false);
    setPosition(ms);
    if (m_player->playbackState() == QMediaPlayer::PlayingState)
        Q_EMIT advanced(ms);
}

void Playback::play()
{
    if (m_phase == Closed || m_phase == Failed)
        return;
    const bool again = m_phase == Ended;
    wantToPlay(true);
    if (again)
        return seek(0);
    m_sinceMove.restart();
    if (m_phase == Ready) {
        Q_EMIT jumped(m_positionMs);
        m_player->play();
    }
}

void Playback::pause()
{
    if (!m_wantsToPlay)
        return;
    wantToPlay(false);
    setWaiting(false);
    if (m_phase == Ready) {
        m_player->pause();
        Q_EMIT interrupted();
    }
}

void Playback::toggle()
{
    if (playing())
        pause();
    else
        play();
}

void Playback::seek(double seconds)
{
    if (!std::isfinite(seconds) || m_phase == Closed || m_phase == Failed)
        return;
    qint64 ms = std::max<qint64>(0, std::llround(seconds * 1000));
    if (m_durationMs > 0)
        ms = std::min(ms, std::max<qint64>(0, m_durationMs - kBeforeEndMs));
    if (m_phase == Opening) {
        m_startMs = ms;
        if (m_sought)
            goTo(ms);
        return setPosition(ms);
    }
    const bool again = m_phase == Ended;
    if (again)
        setPhase(Ready);
    m_sinceMove.restart();
    Q_EMIT jumped(ms);
    goTo(ms);
    setPosition(ms);
    if (again) {
        if (m_wantsToPlay)
            m_player->play();
        else
            m_player->pause();
        Q_EMIT playingChanged();
    }
}

void Playback::setRate(double rate)
{
    rate = std::clamp(rate, kSlowest, kFastest);
    if (qFuzzyCompare(rate, m_rate))
        return;
    m_rate = rate;
    if (m_player && m_phase == Ready) {
        m_player->setPlaybackRate(rate);
        Q_EMIT jumped(m_positionMs);
    }
    Q_EMIT rateChanged();
}

void Playback::setVolume(double volume)
{
    volume = std::clamp(volume, 0.0, 1.0);
    if (qFuzzyCompare(volume + 1, m_volume + 1))
        return;
    m_volume = volume;
    m_muted = m_muted && volume <= 0;
    if (m_audio) {
        m_audio->setVolume(float(m_volume));
        m_audio->setMuted(m_muted);
    }
    Q_EMIT volumeChanged();
}

void Playback::setMuted(bool muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
    Q_EMIT volumeChanged();
}

void Playback::addOutput(QVideoSink *sink)
{
    if (!sink || m_outputs.contains(sink))
        return;
    m_outputs.removeAll(nullptr);
    m_outputs.append(sink);
    if (m_lastFrame.isValid())
        sink->setVideoFrame(m_lastFrame);
}

void Playback::removeOutput(QVideoSink *sink)
{
    m_outputs.removeAll(sink);
}

void Playback::fail(const QString &reason)
{
    if (m_phase == Failed || m_phase == Closed)
        return;
    m_stallTimer.stop();
    setWaiting(false);
    Q_EMIT interrupted();
    setPhase(Failed);
    Q_EMIT failed(reason);
}

void Playback::watchForStall()
{
    // A source without an index can't be sought: it starts where it starts. Whether it can is known
    // only a while after everything else.
    if (m_phase == Opening && !m_sought && m_durationMs > 0 &&
        m_sinceMove.elapsed() > kUnseekableMs) {
        m_sought = true;
        m_startMs = 0;
        begin();
    }
    // No picture after a seek at the start: it was lost.
    if (m_phase == Opening && m_sought && m_targetMs >= 0 &&
        m_sinceSeek.elapsed() > 4 * kSeekLostMs && m_triesLeft-- > 0) {
        m_sinceSeek.start();
        m_player->setPosition(m_startMs);
    }
    const bool shouldMove = m_phase == Opening || (m_phase == Ready && m_wantsToPlay);
    setWaiting(shouldMove && m_sinceMove.elapsed() > kStallAfterMs);
}

void Playback::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void Playback::setPosition(qint64 ms)
{
    if (ms == m_positionMs)
        return;
    m_positionMs = ms;
    Q_EMIT positionChanged();
}

void Playback::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    Q_EMIT waitingChanged();
}

void Playback::wantToPlay(bool play)
{
    if (play == m_wantsToPlay)
        return;
    m_wantsToPlay = play;
    // An idle program has no clock ticking: stalls are looked for only while something should move.
    if (play && m_phase != Closed)
        m_stallTimer.start();
    else if (m_phase == Ready || m_phase == Ended)
        m_stallTimer.stop();
    Q_EMIT playingChanged();
}

} // namespace lectern
