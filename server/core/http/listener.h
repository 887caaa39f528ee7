// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/files/descriptor.h"

#include <QTcpServer>

#include <functional>

namespace lectern::http {

/// Makes a listening socket that shares its port with others of this process (SO_REUSEPORT).
/// None with `wrong` saying why. `alone` first makes sure that no other
/// program listens there, which sharing would hide.
[[nodiscard]] Descriptor openListeningSocket(const QHostAddress &address, quint16 port, bool alone,
                                             QString *wrong);

/// Accepts connections of one I/O thread and hands their descriptors on.
class Listener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Listener(std::function<void(Descriptor)> accepted, QObject *parent = nullptr);

    [[nodiscard]] bool take(Descriptor listening);
    /// Takes what has already been connected to, then listens no more.
    void stop();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::function<void(Descriptor)> m_accepted;
};

} // namespace lectern::http
