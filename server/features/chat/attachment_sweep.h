// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/features/chat/chat_parts.h"

#include <QObject>
#include <QTimer>

namespace lectern::chat {

/// Removes files of deleted messages, and those that no message ever carried a day after they
/// came. Runs at start, now and then, and soon after `wake`. What it doesn't get done it finds
/// again. Belongs to the thread (with an event loop) that made it; `wake` from any.
class AttachmentSweep : public QObject
{
public:
    explicit AttachmentSweep(ChatParts parts);

    void start();
    void stop();
    void wake();

private:
    QCoro::Task<> pass();
    [[nodiscard]] QCoro::Task<bool> remove(MediaId media);

    ChatParts m_parts;
    QTimer m_timer;
    bool m_running = false;
    bool m_again = false;
    bool m_stopped = true;
};

} // namespace lectern::chat
