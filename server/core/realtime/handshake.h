// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"

namespace lectern::realtime {

/// RFC 6455, section 4.2: the answer to a client's opening handshake, which either accepts it or
/// says in HTTP why not. Extensions and subprotocols are not agreed on.
struct Handshake
{
    bool accepted = false;
    QByteArray answer; ///< complete, with its empty line
};

[[nodiscard]] Handshake answerHandshake(const http::Request &request);

} // namespace lectern::realtime
