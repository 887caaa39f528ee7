// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/resumer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

namespace lectern::db {

class Resumer::Receiver : public QObject
{
public:
    explicit Receiver(Resumer *owner) : m_owner(owner) {}

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_owner->deliver();
        return true;
    }

private:
    Resumer *m_owner;
};

struct Resumer::Owner
{
    Owner() : receiver(std::make_unique<Receiver>(resumer.get()))
    {
        resumer->m_receiver = receiver.get();
    }
    ~Owner()
    {
        const std::scoped_lock lock(resumer->m_mutex);
        resumer->m_receiver = nullptr;
    }
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;

    std::shared_ptr<Resumer> resumer = std::make_shared<Resumer>();
    std::unique_ptr<Receiver> receiver;
};

const std::shared_ptr<Resumer> &Resumer::current()
{
    thread_local const Owner owner;
    return owner.resumer;
}

void Resumer::resume(const std::vector<std::coroutine_handle<>> &coroutines)
{
    // Posting under the lock: the receiver can't go meanwhile.
    const std::scoped_lock lock(m_mutex);
    if (!m_receiver)
        return;
    m_waiting.insert(m_waiting.end(), coroutines.begin(), coroutines.end());
    if (!m_posted) {
        m_posted = true;
        QCoreApplication::postEvent(m_receiver, new QEvent(QEvent::User));
    }
}

void Resumer::deliver()
{
    std::vector<std::coroutine_handle<>> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        m_posted = false;
        waiting.swap(m_waiting);
    }
    for (const std::coroutine_handle<> coroutine : waiting)
        coroutine.resume();
}

} // namespace lectern::db
