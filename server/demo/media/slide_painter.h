// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/narration.h"
#include "server/demo/media/cover_painter.h"

#include <QImage>

namespace lectern::demo {

inline constexpr int kVideoWidth = 1280;
inline constexpr int kVideoHeight = 720;
/// Nothing of a slide stands below: captions and controls have their place there.
inline constexpr int kSlideBottom = 610;

/// A slide while its first `points` points are on it.
[[nodiscard]] QImage drawSlide(const Slide &slide, int points, const QString &lessonTitle,
                               const CoverSubject &subject);

} // namespace lectern::demo
