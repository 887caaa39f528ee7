// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>

#include <optional>

namespace lectern::http {

/// IPv4-mapped IPv6 addresses as the IPv4 ones they are.
[[nodiscard]] QHostAddress normalised(const QHostAddress &address);

/// Single addresses and networks (10.0.0.0/8, fd00::/8).
class AddressSet
{
public:
    AddressSet() = default;
    /// Nothing where one of the texts is neither an address nor a network.
    [[nodiscard]] static std::optional<AddressSet> parse(const QStringList &texts);

    [[nodiscard]] bool contains(const QHostAddress &address) const;
    [[nodiscard]] bool isEmpty() const { return m_networks.isEmpty(); }

private:
    QList<QPair<QHostAddress, int>> m_networks;
};

} // namespace lectern::http
