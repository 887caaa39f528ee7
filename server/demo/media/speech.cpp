// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/speech.h"

#include <QProcess>
#include <QtEndian>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <span>

namespace lectern::demo {

namespace {

constexpr int kQuiet = 120;
constexpr int kSpeakTimeoutMs = 20000;

void append(QByteArray &out, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), 4);
}

void append(QByteArray &out, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&little), 2);
}

std::span<const qint16> withoutSilence(const std::vector<qint16> &samples)
{
    const auto loud = [](qint16 sample) { return std::abs(int(sample)) > kQuiet; };
    const auto first = std::find_if(samples.begin(), samples.end(), loud);
    const auto last = std::find_if(samples.rbegin(), samples.rend(), loud).base();
    if (first >= last)
        return {};
    return {first, last};
}

void silence(std::vector<qint16> &samples, int ms)
{
    samples.insert(samples.end(), size_t(ms) * Speech::kRate / 1000, 0);
}

/// Brings the loudest moment to about -2 dB.
void normalise(std::vector<qint16> &samples)
{
    int peak = 1;
    for (const qint16 sample : samples)
        peak = std::max(peak, std::abs(int(sample)));
    const double factor = 26000.0 / peak;
    for (qint16 &sample : samples)
        sample = qint16(std::clamp(sample * factor, -32767.0, 32767.0));
}

} // namespace

QByteArray Speech::wav() const
{
    const quint32 bytes = quint32(samples.size() * 2);
    QByteArray out;
    out.reserve(qsizetype(bytes) + 44);
    out += "RIFF";
    append(out, bytes + 36);
    out += "WAVEfmt ";
    append(out, quint32(16));
    append(out, quint16(1));
    append(out, quint16(1));
    append(out, quint32(kRate));
    append(out, quint32(kRate * 2));
    append(out, quint16(2));
    append(out, quint16(16));
    out += "data";
    append(out, bytes);
    out.append(reinterpret_cast<const char *>(samples.data()), qsizetype(bytes));
    return out;
}

Result<Speech> speak(const Narration &narration, const Voice &voice, const Pauses &pauses)
{
    Speech speech;
    silence(speech.samples, pauses.start);
    int slide = 0;
    bool first = true;
    for (const Beat &beat : narration.beats) {
        if (!first)
            silence(speech.samples, beat.slide == slide ? pauses.point : pauses.slide);
        // The slide changes a moment before the voice goes on.
        const qint64 lead = first ? pauses.start : beat.slide == slide ? 150 : 500;
        speech.beats.append({beat.slide, beat.points, speech.durationMs() - lead});
        slide = beat.slide;
        for (qsizetype i = 0; i < beat.sentences.size(); ++i) {
            if (i > 0)
                silence(speech.samples, pauses.sentence);
            const Result<std::vector<qint16>> said = voice(beat.sentences[i].spoken);
            if (!said)
                return said.error();
            const auto sound = withoutSilence(*said);
            if (sound.empty())
                return Error::internal(QStringLiteral("no sound for: ") + beat.sentences[i].spoken);
            const qint64 start = speech.durationMs();
            speech.samples.insert(speech.samples.end(), sound.begin(), sound.end());
            speech.sentences.append({beat.sentences[i].shown, start, speech.durationMs()});
        }
        first = false;
    }
    silence(speech.samples, pauses.end);
    normalise(speech.samples);
    return speech;
}

Voice espeakVoice(const QString &program, const QString &voice, int speed)
{
    return [=](const QString &spoken) -> Result<std::vector<qint16>> {
        QProcess process;
        process.start(program, {QStringLiteral("-v"), voice, QStringLiteral("-s"),
                                QString::number(speed), QStringLiteral("-b"), QStringLiteral("1"),
                                QStringLiteral("--stdin"), QStringLiteral("--stdout")});
        process.write(spoken.toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(kSpeakTimeoutMs) || process.exitCode() != 0)
            return Error::internal(program + QStringLiteral(" failed: ") + process.errorString() +
                                   QString::fromUtf8(process.readAllStandardError()));
        return samplesOf(process.readAllStandardOutput());
    };
}

std::vector<qint16> samplesOf(const QByteArray &wav)
{
    const qsizetype data = wav.indexOf("data");
    if (!wav.startsWith("RIFF") || data < 0)
        return {};
    // The size in the header of a file written to a pipe means nothing.
    const QByteArrayView bytes = QByteArrayView(wav).sliced(std::min(data + 8, wav.size()));
    std::vector<qint16> samples(size_t(bytes.size() / 2));
    std::memcpy(samples.data(), bytes.data(), samples.size() * 2);
    return samples;
}

} // namespace lectern::demo
