// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/node_presence.h"

#include "server/features/chat/node_messages.h"

namespace lectern::chat {

namespace {

const QByteArray kVisible = "v";
const QByteArray kInvisible = "i";

} // namespace

NodePresence::NodePresence(Presence &presence, realtime::NodeBus &bus, Heard heard)
    : m_presence(presence), m_bus(bus), m_heard(std::move(heard))
{
    m_presence.setListener(this);
    m_bus.watchBoard(*this);
}

NodePresence::~NodePresence()
{
    m_presence.setListener(nullptr);
}

void NodePresence::isHere(const UserId &user, std::optional<bool> invisible)
{
    m_bus.show(user.uuid(),
               invisible ? std::optional(*invisible ? kInvisible : kVisible) : std::nullopt);
}

void NodePresence::choseInvisible(const UserId &user, bool invisible)
{
    m_bus.send(realtime::NodeTopic::Chat,
               node_messages::write(node_messages::Visibility{user, invisible}));
}

void NodePresence::boardRead(const Uuid &node, const realtime::BoardEntries &entries)
{
    QHash<UserId, bool> people;
    people.reserve(entries.size());
    for (auto it = entries.cbegin(); it != entries.cend(); ++it)
        people.insert(UserId(it.key()), *it == kInvisible);
    // The node is new here, or this is after a gap: what happened in it was not told.
    const Presence::Difference difference = m_presence.setElsewhere(node, people);
    for (const UserId &user : difference.left)
        m_heard.left(user);
    if (difference.shows)
        m_heard.changed();
}

void NodePresence::boardChanged(const Uuid &node, const Uuid &key,
                                const std::optional<QByteArray> &value)
{
    const UserId user(key);
    const auto invisible = value ? std::optional(*value == kInvisible) : std::nullopt;
    const Presence::Change change = m_presence.setElsewhere(node, user, invisible);
    if (change == Presence::Change::Left)
        m_heard.left(user);
    else if (change == Presence::Change::Came)
        m_heard.came(user);
}

void NodePresence::nodeGone(const Uuid &node, bool died)
{
    const QHash<UserId, bool> gone = m_presence.forget(node);
    if (died) {
        m_heard.died(gone.keys());
        return;
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        if (*it)
            m_heard.left(it.key());
    }
}

void NodePresence::nodesUnknown()
{
    if (m_presence.forgetAllElsewhere())
        m_heard.changed();
}

} // namespace lectern::chat
