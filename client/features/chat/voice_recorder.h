// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/speech_mixer.h"

#include <QAudioSource>
#include <QFile>
#include <QIODevice>
#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

/// Records the microphone into a WAV file of at most kMostSeconds and mostBytes. GUI thread.
class VoiceRecorder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lectern::VoiceRecorder::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(double seconds READ seconds NOTIFY levelsChanged FINAL)
    Q_PROPERTY(bool interrupted READ interrupted NOTIFY stateChanged FINAL)
    Q_PROPERTY(QVariantList levels READ levels NOTIFY levelsChanged FINAL)
    /// How large the file may be; 0: any size.
    Q_PROPERTY(int mostBytes READ mostBytes WRITE setMostBytes NOTIFY mostBytesChanged FINAL)

public:
    enum State { Idle, Recording, NoMicrophone };
    Q_ENUM(State)

    explicit VoiceRecorder(QObject *parent = nullptr);
    ~VoiceRecorder() override;

    static constexpr int kMostSeconds = 300;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int mostBytes() const { return m_mostBytes; }
    void setMostBytes(int bytes);
    [[nodiscard]] double seconds() const;
    /// The microphone is gone; what was heard until then can be sent.
    [[nodiscard]] bool interrupted() const { return m_interrupted; }
    /// The loudness of the last moments, 0–1, oldest first.
    [[nodiscard]] QVariantList levels() const { return m_levels; }

    Q_INVOKABLE void start();
    /// Ends it: `recorded` follows, unless nothing was heard.
    Q_INVOKABLE void finish();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void stateChanged();
    void levelsChanged();
    void mostBytesChanged();
    void recorded(const QUrl &file);

protected:
    /// What is listened to: 16-bit samples, as they come. Without a device there is no microphone.
    struct Sound
    {
        QIODevice *device = nullptr;
        int rate = 0;
        int channels = 0;
    };
    [[nodiscard]] virtual Sound listen();
    virtual void hush();
    /// Nothing more will be heard.
    void interrupt();

private:
    void take();
    [[nodiscard]] qint64 room() const;
    void set(State state);
    void close();
    [[nodiscard]] QByteArray header() const;

    std::unique_ptr<QAudioSource> m_source;
    SpeechMixer m_mixer{SpeechMixer::kEnough, 1};
    QPointer<QIODevice> m_input;
    QFile m_file;
    qint64 m_bytes = 0; ///< without the header
    int m_mostBytes = 0;
    QVariantList m_levels;
    State m_state = Idle;
    bool m_ending = false;
    bool m_interrupted = false;
};

} // namespace lectern
