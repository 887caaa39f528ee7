// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/media_backend.h"

#include <QByteArray>

namespace lectern {

void chooseMediaBackend()
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // The FFmpeg backend of Qt 6.4 crashes where there is no audio device. Later it is the default,
    // and the only one that Debian 13 has.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
#endif
}

} // namespace lectern
