// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/message_model.h"
#include "shared/core/result.h"

namespace lectern::chat {

/// A file as somebody sends it. Nothing of it is believed but what a recording says of itself
/// where its content does not tell.
struct IncomingFile
{
    QString name;
    QByteArray bytes;
    std::optional<MessageType> type = {}; ///< what it is to be; otherwise the content decides
    std::optional<double> durationSeconds = {};
    QByteArray waveform = {};
};

/// The same as it is kept.
struct KeptFile
{
    QByteArray bytes;
    QByteArray thumbnail;
    QString thumbnailType;
    Attachment row; ///< without ids and room
};

/// Looks into a file: its type by its content, pictures cleaned, recordings measured. `allowed`:
/// the room's types (`image`, `application/pdf`), empty for all. Blocks; call it on a worker
/// thread. Errors: chat.file_empty, chat.file_not_allowed, chat.not_a_recording,
/// media.not_an_image.
[[nodiscard]] Result<KeptFile> examine(const IncomingFile &file, const QStringList &allowed);

} // namespace lectern::chat
