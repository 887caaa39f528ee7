// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace lectern::app {

/// Calls `function` on `context`'s thread, once, at the first SIGTERM or SIGINT; a second one ends
/// the process at once. At most one per process.
void onTerminationSignal(QObject *context, std::function<void()> function);

} // namespace lectern::app
