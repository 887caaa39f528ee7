// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/offline/chat_cache.h"
#include "shared/core/result.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace lectern {

/// Takes files that are to be sent: copies each to where it waits, and looks what it is. Beside the
/// GUI thread, one after another, in order; called and answering there.
class FileIntake : public QObject
{
    Q_OBJECT

public:
    struct Source
    {
        QString path;       ///< of a file; or
        QImage picture;     ///< one that has no file
        QString name;       ///< as the others see it
        bool moved = false; ///< the file goes when it has been copied
    };

    explicit FileIntake(QObject *parent = nullptr);
    ~FileIntake() override;

    /// The copy in `directory` is called by the request's clientId, which it is given. `taken` or
    /// `failed` follow.
    void take(const Source &source, SendMessageRequest request, const QString &directory);

Q_SIGNALS:
    void taken(const lectern::SendMessageRequest &request, const lectern::OutgoingFile &file);
    /// Errors: client.file_unreadable, chat.file_empty.
    void failed(const lectern::RoomId &room, const lectern::Error &why, const QString &name);

private:
    QThreadPool m_pool;
};

} // namespace lectern
