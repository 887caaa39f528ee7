// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/address_set.h"

namespace lectern::http {

QHostAddress normalised(const QHostAddress &address)
{
    bool ok = false;
    const quint32 v4 = address.toIPv4Address(&ok);
    return ok ? QHostAddress(v4) : address;
}

std::optional<AddressSet> AddressSet::parse(const QStringList &texts)
{
    AddressSet set;
    for (const QString &text : texts) {
        const auto network = QHostAddress::parseSubnet(text.trimmed());
        if (network.second < 0)
            return std::nullopt;
        set.m_networks.append(network);
    }
    return set;
}

bool AddressSet::contains(const QHostAddress &address) const
{
    for (const auto &network : m_networks) {
        if (address.isInSubnet(network))
            return true;
    }
    return false;
}

} // namespace lectern::http
