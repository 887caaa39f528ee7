// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/demo/content/demo_content.h"
#include "shared/core/result.h"

#include <QString>

#include <functional>

namespace lectern::demo {

/// Says how far it is, in one line without its end.
using Progress = std::function<void(const QString &)>;

/// The programs that make the media of the demo.
struct StudioPrograms
{
    QString helper; ///< lectern-demo-media
    QString ffmpeg;
    QString espeak;
};

/// Finds them: the helper beside this program or in ../libexec/lectern, the others in PATH. An
/// Error whose detail names the missing one and the package that has it.
[[nodiscard]] Result<StudioPrograms> findStudioPrograms();

/// Makes covers, handouts and videos of all courses in `directory`/FOLDER/, two processes at a
/// time. Blocking, some fifteen seconds. Errors: internal, with what went wrong in detail.
[[nodiscard]] Result<> makeMedia(const DemoContent &content, const StudioPrograms &programs,
                                 const QString &directory, const Progress &progress);

} // namespace lectern::demo
