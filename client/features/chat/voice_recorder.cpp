// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/voice_recorder.h"

#include <QAudioDevice>
#include <QDir>
#include <QMediaDevices>
#include <QUuid>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <utility>

namespace lectern {

namespace {

constexpr int kHeaderBytes = 44;
constexpr qsizetype kLevels = 48;

template<class T>
QByteArray number(T value)
{
    value = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&value), sizeof value);
}

QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat format = device.preferredFormat();
    format.setSampleFormat(QAudioFormat::Int16);
    QAudioFormat speech = format;
    speech.setSampleRate(SpeechMixer::kEnough);
    speech.setChannelCount(1);
    return device.isFormatSupported(speech) ? speech : format;
}

} // namespace

VoiceRecorder::VoiceRecorder(QObject *parent) : QObject(parent) {}

VoiceRecorder::~VoiceRecorder()
{
    if (m_source)
        m_source->disconnect(this);
    if (m_state == Recording)
        m_file.remove();
}

double VoiceRecorder::seconds() const
{
    return double(m_bytes) / (m_mixer.rate() * int(sizeof(qint16)));
}

void VoiceRecorder::start()
{
    if (m_state == Recording)
        return;
    const Sound sound = listen();
    if (!sound.device) {
        close();
        return set(NoMicrophone);
    }
    m_file.setFileName(QDir::tempPath() + QLatin1String("/lectern-voice-") +
                       QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly) ||
        !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        close();
        return set(NoMicrophone);
    }
    m_mixer = SpeechMixer(sound.rate, sound.channels);
    m_bytes = 0;
    m_ending = m_interrupted = false;
    m_levels.clear();
    m_file.write(QByteArray(kHeaderBytes, '\0'));
    m_input = sound.device;
    connect(m_input, &QIODevice::readyRead, this, &VoiceRecorder::take);
    set(Recording);
    Q_EMIT levelsChanged();
}

void VoiceRecorder::setMostBytes(int bytes)
{
    if (std::exchange(m_mostBytes, bytes) != bytes)
        Q_EMIT mostBytesChanged();
}

/// For so much more, in whole samples.
qint64 VoiceRecorder::room() const
{
    if (m_mostBytes <= 0)
        return std::numeric_limits<qint64>::max();
    return (m_mostBytes - kHeaderBytes - m_bytes) & ~qint64(1);
}

void VoiceRecorder::take()
{
    if (!m_input || m_state != Recording || m_ending)
        return;
    QByteArray sound = m_mixer.take(m_input->readAll());
    const bool full = sound.size() >= room();
    sound.truncate(std::max<qsizetype>(0, std::min<qsizetype>(sound.size(), room())));
    m_file.write(sound);
    m_bytes += sound.size();
    int loudest = 0;
    for (qsizetype i = 0; i + 1 < sound.size(); i += 2)
        loudest =
            std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(sound.constData() + i))));
    m_levels.append(std::min(1.0, double(loudest) / 20'000));
    if (m_levels.size() > kLevels)
        m_levels.removeFirst();
    Q_EMIT levelsChanged();
    // Not within the microphone's own signal: it goes with the recording.
    m_ending = full || seconds() >= kMostSeconds;
    if (m_ending)
        QMetaObject::invokeMethod(this, &VoiceRecorder::finish, Qt::QueuedConnection);
}

QByteArray VoiceRecorder::header() const
{
    constexpr quint16 kFrame = sizeof(qint16);
    return "RIFF" + number(quint32(36 + m_bytes)) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(quint16(1)) + number(quint32(m_mixer.rate())) +
           number(quint32(m_mixer.rate() * kFrame)) + number(kFrame) + number(quint16(16)) +
           "data" + number(quint32(m_bytes));
}

void VoiceRecorder::finish()
{
    if (m_state != Recording)
        return;
    const bool written =
        m_bytes > 0 && m_file.seek(0) && m_file.write(header()) == kHeaderBytes && m_file.flush();
    const QUrl file = QUrl::fromLocalFile(m_file.fileName());
    if (!written)
        m_file.remove();
    close();
    set(Idle);
    if (written)
        Q_EMIT recorded(file);
}

void VoiceRecorder::cancel()
{
    if (m_state == Recording) {
        m_file.remove();
        close();
    }
    set(Idle);
}

void VoiceRecorder::close()
{
    if (m_input)
        m_input->disconnect(this);
    m_input.clear();
    hush();
    m_file.close();
}

VoiceRecorder::Sound VoiceRecorder::listen()
{
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    if (device.isNull())
        return {};
    m_source = std::make_unique<QAudioSource>(device, formatFor(device));
    QIODevice *input = m_source->start();
    if (!input || m_source->error() != QAudio::NoError)
        return {};
    // Unplugged, say.
    connect(m_source.get(), &QAudioSource::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState)
            interrupt();
    });
    return {input, m_source->format().sampleRate(), m_source->format().channelCount()};
}

void VoiceRecorder::interrupt()
{
    if (m_state != Recording || m_interrupted)
        return;
    m_interrupted = true;
    Q_EMIT stateChanged();
}

void VoiceRecorder::hush()
{
    if (m_source)
        m_source->disconnect(this);
    if (m_source)
        m_source->stop();
    m_source.reset();
}

void VoiceRecorder::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lectern
