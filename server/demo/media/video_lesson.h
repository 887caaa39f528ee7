// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/demo_content.h"
#include "server/demo/media/cover_painter.h"
#include "shared/core/result.h"

namespace lectern::demo {

struct Programs
{
    QString ffmpeg = QStringLiteral("ffmpeg");
    QString espeak = QStringLiteral("espeak-ng");
};

/// Makes STEM.mp4 (H.264 and AAC, 1280×720, fast start), STEM.vtt, STEM.jpg (a poster) and
/// STEM.ms (the length in milliseconds, as text) in
/// `directory` from a narration. Blocking. Errors: internal, with the reason in detail.
[[nodiscard]] Result<> makeVideoLesson(const QString &narrationPath, const CoverSubject &subject,
                                       const QString &directory, const QString &stem,
                                       const Programs &programs);

/// What the covers, slides and handouts of a course are drawn from.
[[nodiscard]] CoverSubject subjectOf(const CourseFile &course);

} // namespace lectern::demo
