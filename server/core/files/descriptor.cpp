// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/files/descriptor.h"

#include <cerrno>

namespace lectern {

void Descriptor::close()
{
    if (m_fd < 0)
        return;
    const int code = errno;
    ::close(release());
    errno = code;
}

} // namespace lectern
