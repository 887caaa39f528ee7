// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/voice_recorder.h"

#include <QAudioDevice>
#include <QDir>
#include <QMediaDevices>
#include <QUuid>
#include <QtEndian>

#include <algorithm>

namespace lectern {

namespace {

constexpr int kRate = 16'000; ///< enough for speech: 32 KB a second
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
    speech.setSampleRate(kRate);
    speech.setChannelCount(1);
    return device.isFormatSupported(speech) ? speech : format;
}

} // namespace

VoiceRecorder::VoiceRecorder(QObject *parent) : QObject(parent) {}

VoiceRecorder::~VoiceRecorder()
{
    cancel();
}

double VoiceRecorder::seconds() const
{
    const int each = m_source ? m_source->format().bytesForDuration(1'000'000) : 0;
    return each > 0 ? double(m_bytes) / each : 0;
}

void VoiceRecorder::start()
{
    if (m_state == Recording)
        return;
    const QAudioDevice device = QMediaDevices::defaultAudioInput();
    if (device.isNull())
        return set(NoMicrophone);
    m_file.setFileName(QDir::tempPath() + QLatin1String("/lectern-voice-") +
                       QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_source = std::make_unique<QAudioSource>(device, formatFor(device));
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::NewOnly) ||
        !m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        close();
        return set(NoMicrophone);
    }
    m_bytes = 0;
    m_levels.clear();
    m_file.write(QByteArray(kHeaderBytes, '\0'));
    m_input = m_source->start();
    if (!m_input || m_source->error() != QAudio::NoError) {
        m_file.remove();
        close();
        return set(NoMicrophone);
    }
    connect(m_input, &QIODevice::readyRead, this, &VoiceRecorder::take);
    set(Recording);
    Q_EMIT levelsChanged();
}

void VoiceRecorder::take()
{
    if (!m_input || m_state != Recording)
        return;
    const QByteArray sound = m_input->readAll();
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
    if (seconds() >= kMostSeconds)
        finish();
}

QByteArray VoiceRecorder::header() const
{
    const QAudioFormat format = m_source->format();
    const auto frame = quint16(format.bytesPerFrame());
    return "RIFF" + number(quint32(36 + m_bytes)) + "WAVEfmt " + number(quint32(16)) +
           number(quint16(1)) + number(quint16(format.channelCount())) +
           number(quint32(format.sampleRate())) + number(quint32(format.sampleRate() * frame)) +
           number(frame) + number(quint16(16)) + "data" + number(quint32(m_bytes));
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
    if (m_source)
        m_source->stop();
    m_input.clear();
    m_source.reset();
    m_file.close();
}

void VoiceRecorder::set(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace lectern
