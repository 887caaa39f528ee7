// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/speech_mixer.h"

#include <algorithm>
#include <cstring>

namespace lectern {

SpeechMixer::SpeechMixer(int rate, int channels)
    : m_rate(rate), m_channels(std::max(1, channels)), m_step(std::max(1, rate / kEnough))
{
}

QByteArray SpeechMixer::take(const QByteArray &sound)
{
    m_left.append(sound);
    const int each = m_channels * m_step; // samples that become one
    const qsizetype made = m_left.size() / (each * qsizetype(sizeof(qint16)));
    QByteArray out(made * qsizetype(sizeof(qint16)), Qt::Uninitialized);
    const char *in = m_left.constData();
    for (qsizetype i = 0; i < made; ++i) {
        qint64 sum = 0;
        for (int j = 0; j < each; ++j, in += sizeof(qint16)) {
            qint16 sample = 0;
            std::memcpy(&sample, in, sizeof sample);
            sum += sample;
        }
        const auto mean = qint16(sum / each);
        std::memcpy(out.data() + i * qsizetype(sizeof mean), &mean, sizeof mean);
    }
    m_left.remove(0, made * each * qsizetype(sizeof(qint16)));
    return out;
}

} // namespace lectern
