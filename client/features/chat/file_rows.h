// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QAbstractItemModel>
#include <QUrl>
#include <QVariant>

#include <functional>
#include <optional>

/// Files of messages, as a view shows them.
namespace lectern {

struct OutboxEntry;

using ResolveUrl = std::function<QUrl(const std::optional<QString> &)>;

[[nodiscard]] QVariantList fileRows(const MessageDto &message, const ResolveUrl &resolve);
/// One that is still here only.
[[nodiscard]] QVariantMap outgoingRow(const OutboxEntry &entry);
[[nodiscard]] QString outgoingKind(const OutboxEntry &entry);
/// All pictures of messages in a model, whose roles are those of a ConversationModel; the first one
/// first, each also with its `sender` and `when` it was sent.
[[nodiscard]] QVariantList pictureRows(const QAbstractItemModel &messages);

} // namespace lectern
