// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/captions.h"
#include "server/demo/content/narration.h"
#include "shared/core/result.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

namespace lectern::demo {

/// When a beat of the narration is on the screen.
struct TimedBeat
{
    int slide = 0;
    int points = 0;
    qint64 startMs = 0;
};

/// A whole narration as sound: 22,050 samples a second, mono, 16 bits, with the moments at which
/// each sentence is said.
struct Speech
{
    static constexpr int kRate = 22050;

    std::vector<qint16> samples;
    QList<SpokenText> sentences;
    QList<TimedBeat> beats;

    [[nodiscard]] qint64 durationMs() const { return qint64(samples.size()) * 1000 / kRate; }
    /// A RIFF file.
    [[nodiscard]] QByteArray wav() const;
};

/// Pauses between the parts, in milliseconds.
struct Pauses
{
    int start = 700;
    int sentence = 260;
    int point = 420;
    int slide = 900;
    int end = 1800;
};

/// One sentence as sound. Errors: internal, with the reason in detail.
using Voice = std::function<Result<std::vector<qint16>>(const QString &spoken)>;

/// Puts sentences and pauses one after the other. Silence around each sentence is cut off first, so
/// that its times are those of the voice.
[[nodiscard]] Result<Speech> speak(const Narration &narration, const Voice &voice,
                                   const Pauses &pauses = {});

/// espeak-ng, a process a sentence.
[[nodiscard]] Voice espeakVoice(const QString &program, const QString &voice, int speed);
/// The samples of a RIFF file of 16 bits, mono.
[[nodiscard]] std::vector<qint16> samplesOf(const QByteArray &wav);

} // namespace lectern::demo
