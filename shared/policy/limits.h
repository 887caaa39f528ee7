// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Numbers that both programs agree on.
namespace lectern::limits {

inline constexpr int kDefaultPageSize = 20;
inline constexpr int kMaxPageSize = 100;
inline constexpr int kMinPasswordLength = 8;
inline constexpr int kMaxPasswordLength = 128;
inline constexpr int kMaxJsonDepth = 64;
/// Of requests that carry a few short texts.
inline constexpr qint64 kSmallBodyBytes = 16 * 1024;
inline constexpr qint64 kDefaultBodyBytes = 1024 * 1024;
inline constexpr qint64 kUploadBodyBytes = 16 * 1024 * 1024;
/// A file of that size in its form.
inline constexpr qint64 kUploadFormBytes = kUploadBodyBytes + 64 * 1024;
inline constexpr qint64 kAvatarBytes = 5 * 1024 * 1024;
/// A video counts as completed from this share of its seconds watched.
inline constexpr double kCompletionShare = 0.9;
/// Ranges one progress report may carry, and the most that are kept per lesson.
inline constexpr int kMaxWatchedRanges = 500;

/// Of one message, in UTF-16 units.
inline constexpr int kMaxMessageLength = 4000;
inline constexpr int kMaxEmojiLength = 32;
/// Different emoji on one message.
inline constexpr int kMaxReactions = 20;
inline constexpr int kMaxMentions = 50;
inline constexpr int kMaxAttachments = 10;
inline constexpr int kMaxRoomMembers = 5000;
/// The longest slow mode: a message an hour.
inline constexpr int kMaxSlowModeSeconds = 3600;

} // namespace lectern::limits
