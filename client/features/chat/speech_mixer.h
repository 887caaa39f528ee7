// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lectern {

/// Makes speech of what a microphone gives: one channel, and no more samples a second than it
/// takes. Samples are of 16 bits in this machine's order.
class SpeechMixer
{
public:
    SpeechMixer(int rate, int channels);

    /// Samples a second of what comes out: between enough and twice that.
    [[nodiscard]] int rate() const { return m_rate / m_step; }
    /// What is not a whole sample yet waits for the next call.
    [[nodiscard]] QByteArray take(const QByteArray &sound);

    static constexpr int kEnough = 16'000;

private:
    int m_rate;
    int m_channels;
    int m_step; ///< so many of the microphone's become one
    QByteArray m_left;
};

} // namespace lectern
