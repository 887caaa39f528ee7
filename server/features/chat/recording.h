// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace lectern::chat {

/// How long a recording is and how loud over its time.
struct Recording
{
    std::optional<qint64> durationMs;
    QByteArray waveform; ///< kWaveformBars loudest samples, 0–255; empty where it isn't known
};

inline constexpr int kWaveformBars = 64;
inline constexpr int kMaxWaveformBars = 200;
inline constexpr int kLongestRecordingSeconds = 3600;

/// Whether something of that type, found in the content, can be a recording.
[[nodiscard]] bool isRecording(const QString &contentType);

/// Reads WAV (16 bit) completely and the length of Ogg (Opus, Vorbis); nothing of other kinds.
[[nodiscard]] Recording readRecording(const QByteArray &file);

} // namespace lectern::chat
