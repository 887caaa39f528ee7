// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQmlIntegration>

/// The five states of every screen and list, and `Idle` before anything was asked for.
namespace lectern::ViewState {
Q_NAMESPACE
QML_NAMED_ELEMENT(ViewState)

enum State { Idle, Loading, Content, Empty, Error, Offline };
Q_ENUM_NS(State)

} // namespace lectern::ViewState
