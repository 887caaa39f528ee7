// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/recording.h"

#include <QtEndian>

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr qsizetype kOggTail = 128 * 1024;

template<class T>
T number(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

std::optional<qint64> milliseconds(double seconds)
{
    if (!(seconds > 0) || seconds > kLongestRecordingSeconds)
        return std::nullopt;
    return qint64(seconds * 1000);
}

QByteArray peaks(QByteArrayView samples)
{
    const qsizetype count = samples.size() / 2;
    if (count < kWaveformBars)
        return {};
    QByteArray bars;
    for (int bar = 0; bar < kWaveformBars; ++bar) {
        const qsizetype from = count * bar / kWaveformBars;
        const qsizetype to = count * (bar + 1) / kWaveformBars;
        int loudest = 0;
        for (qsizetype i = from; i < to; ++i)
            loudest = std::max(loudest, std::abs(int(number<qint16>(samples, i * 2))));
        bars += char(std::min(255, loudest / 128));
    }
    return bars;
}

Recording readWav(QByteArrayView file)
{
    Recording out;
    quint32 bytesPerSecond = 0;
    bool samples16 = false;
    qsizetype at = 12;
    while (at + 8 <= file.size()) {
        const QByteArrayView name = file.sliced(at, 4);
        // Written while recording, the length may be nothing or too much.
        const qsizetype length =
            std::min<qsizetype>(number<quint32>(file, at + 4), file.size() - at - 8);
        const QByteArrayView chunk = file.sliced(at + 8, length);
        if (name == "fmt " && length >= 16) {
            bytesPerSecond = number<quint32>(chunk, 8);
            samples16 = number<quint16>(chunk, 0) == 1 && number<quint16>(chunk, 14) == 16;
        } else if (name == "data" && bytesPerSecond > 0) {
            out.durationMs = milliseconds(double(length) / bytesPerSecond);
            if (samples16 && out.durationMs)
                out.waveform = peaks(chunk);
            return out;
        }
        at += 8 + length + (length & 1);
    }
    return out;
}

/// The last page says how many samples there are.
Recording readOgg(const QByteArray &file)
{
    if (file.size() < 64)
        return {};
    const QByteArrayView head = QByteArrayView(file).first(64);
    double rate = 0;
    if (head.sliced(28).startsWith("OpusHead"))
        rate = 48'000;
    else if (head.sliced(29).startsWith("vorbis"))
        rate = number<quint32>(head, 40);
    const qsizetype page = file.lastIndexOf("OggS");
    if (rate <= 0 || page < file.size() - kOggTail || page + 14 > file.size())
        return {};
    return {milliseconds(double(number<qint64>(file, page + 6)) / rate), {}};
}

} // namespace

bool isRecording(const QString &contentType)
{
    static const QStringList containers{QStringLiteral("application/ogg"),
                                        QStringLiteral("video/ogg"), QStringLiteral("video/webm"),
                                        QStringLiteral("video/mp4")};
    return contentType.startsWith(QLatin1String("audio/")) || containers.contains(contentType);
}

Recording readRecording(const QByteArray &file)
{
    if (file.startsWith("RIFF") &&
        QByteArrayView(file).sliced(std::min<qsizetype>(8, file.size())).startsWith("WAVE"))
        return readWav(file);
    if (file.startsWith("OggS"))
        return readOgg(file);
    return {};
}

} // namespace lectern::chat
