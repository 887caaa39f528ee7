// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lectern::http {

/// `HTTP/1.1 200 OK` with its line end.
[[nodiscard]] QByteArray statusLine(int status);

} // namespace lectern::http
