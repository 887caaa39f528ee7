// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/response.h"
#include "shared/core/result.h"

#include <QCoroTask>

#include <functional>

namespace lectern::http {

/// Works on one request on its I/O thread. A returned Error is rendered in one place; a thrown
/// exception is logged and answered as `internal`. The client may have left meanwhile: the reply is
/// then dropped, so a handler needs to know nothing about it.
using Handler = std::function<QCoro::Task<Result<Response>>(RequestPtr)>;

} // namespace lectern::http
