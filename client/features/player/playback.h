// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QMediaPlayer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>
#include <QtQmlIntegration>

#include <memory>

class QAudioOutput;

namespace lectern {

/// One video being played, with the habits of Qt 6.4's GStreamer backend kept inside: a position
/// asked for before the media can be sought is lost, so a start in the middle is prepared paused
/// and shown from there; a seek is sometimes lost altogether, so each is watched and repeated; the
/// same error comes several times; without a sound device no audio output may exist. Times are
/// seconds. GUI thread.
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the lesson controller")
    Q_PROPERTY(lectern::Playback::Phase phase READ phase NOTIFY phaseChanged FINAL)
    Q_PROPERTY(bool playing READ playing NOTIFY playingChanged FINAL)
    Q_PROPERTY(bool waiting READ waiting NOTIFY waitingChanged FINAL)
    Q_PROPERTY(double position READ position NOTIFY positionChanged FINAL)
    Q_PROPERTY(double duration READ duration NOTIFY durationChanged FINAL)
    Q_PROPERTY(double rate READ rate WRITE setRate NOTIFY rateChanged FINAL)
    Q_PROPERTY(double volume READ volume WRITE setVolume NOTIFY volumeChanged FINAL)
    Q_PROPERTY(bool muted READ muted WRITE setMuted NOTIFY volumeChanged FINAL)

public:
    enum Phase {
        Closed,
        Opening, ///< nothing to see yet
        Ready,   ///< plays or is paused
        Ended,
        Failed,
    };
    Q_ENUM(Phase)

    static constexpr double kSlowest = 0.5;
    static constexpr double kFastest = 2.5;

    explicit Playback(QObject *parent = nullptr);
    ~Playback() override;

    void open(const QUrl &source, double atSeconds, bool play);
    void close();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Plays, or will as soon as it can.
    [[nodiscard]] bool playing() const { return m_wantsToPlay && m_phase != Ended; }
    /// Nothing has moved for a moment although it should.
    [[nodiscard]] bool waiting() const { return m_waiting; }
    [[nodiscard]] double position() const { return double(m_positionMs) / 1000; }
    [[nodiscard]] double duration() const { return double(m_durationMs) / 1000; }
    [[nodiscard]] double rate() const { return m_rate; }
    void setRate(double rate);
    [[nodiscard]] double volume() const { return m_volume; }
    void setVolume(double volume);
    [[nodiscard]] bool muted() const { return m_muted; }
    void setMuted(bool muted);

    Q_INVOKABLE void play();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void seek(double seconds);
    Q_INVOKABLE void seekBy(double seconds) { seek(position() + seconds); }

    /// Every sink that is added gets every frame from then on, and at once the current one.
    Q_INVOKABLE void addOutput(QVideoSink *sink);
    Q_INVOKABLE void removeOutput(QVideoSink *sink);

Q_SIGNALS:
    void phaseChanged();
    void playingChanged();
    void waitingChanged();
    void positionChanged();
    void durationChanged();
    void rateChanged();
    void volumeChanged();

    /// It plays and has reached this place.
    void advanced(qint64 positionMs);
    /// It was moved to this place.
    void jumped(qint64 toMs);
    /// It doesn't play any more, for whatever reason.
    void interrupted();
    void ended();
    void failed(const QString &reason);

private:
    void makePlayer();
    void makeAudio();
    void onStatus(QMediaPlayer::MediaStatus status);
    void onSeekable();
    void onPosition(qint64 ms);
    void onFrame(const QVideoFrame &frame);
    void begin();
    void goTo(qint64 ms);
    [[nodiscard]] bool hasArrived(qint64 ms);
    void fail(const QString &reason);
    void setPhase(Phase phase);
    void setPosition(qint64 ms);
    void setWaiting(bool waiting);
    void wantToPlay(bool play);
    void watchForStall();

    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaPlayer> m_player;
    std::unique_ptr<QAudioOutput> m_audio;
    QList<QPointer<QVideoSink>> m_outputs;
    QVideoFrame m_lastFrame;
    QTimer m_stallTimer;
    QElapsedTimer m_sinceMove;
    QElapsedTimer m_sinceSeek;
    Phase m_phase = Closed;
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
    qint64 m_startMs = 0;
    qint64 m_targetMs = -1; ///< asked for and not seen yet
    int m_triesLeft = 0;
    double m_rate = 1;
    double m_volume = 1;
    bool m_muted = false;
    bool m_wantsToPlay = false;
    bool m_waiting = false;
    bool m_sought = false; ///< the start position was asked for
};

} // namespace lectern
