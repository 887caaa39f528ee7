// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What the server says of something that went well, in English; where a reply leaves, it becomes
/// the language that the client asks for. A test compares these with the translations.
namespace lectern::messages {

inline constexpr auto kWelcome = QT_TRANSLATE_NOOP("Messages", "Welcome.");
inline constexpr auto kSignedIn = QT_TRANSLATE_NOOP("Messages", "Signed in.");
inline constexpr auto kStillSignedIn = QT_TRANSLATE_NOOP("Messages", "Still signed in.");
inline constexpr auto kSignedOut = QT_TRANSLATE_NOOP("Messages", "Signed out.");
inline constexpr auto kPasswordChanged = QT_TRANSLATE_NOOP(
    "Messages", "The password has been changed. Other devices have been signed out.");
inline constexpr auto kAccountDeleted =
    QT_TRANSLATE_NOOP("Messages", "The account has been deleted.");
inline constexpr auto kEnrolled = QT_TRANSLATE_NOOP("Messages", "Enrolled.");
inline constexpr auto kProgressSaved = QT_TRANSLATE_NOOP("Messages", "Progress saved.");

} // namespace lectern::messages
