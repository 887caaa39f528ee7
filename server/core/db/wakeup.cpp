// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/db/wakeup.h"

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <atomic>
#include <mutex>

namespace lectern::db {

struct Wakeup::Shared
{
    std::mutex mutex;
    QObject *receiver = nullptr; ///< none once the Wakeup is gone
    std::atomic<bool> posted{false};

    void post()
    {
        if (posted.exchange(true))
            return;
        const std::scoped_lock lock(mutex);
        if (receiver)
            QCoreApplication::postEvent(receiver, new QEvent(QEvent::User));
    }
};

class Wakeup::Receiver : public QObject
{
public:
    Receiver(std::shared_ptr<Shared> shared, std::function<void()> function)
        : m_shared(std::move(shared)), m_function(std::move(function))
    {
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_shared->posted = false;
        // It may end the Wakeup, and us with it.
        const auto function = m_function;
        function();
        return true;
    }

private:
    std::shared_ptr<Shared> m_shared;
    std::function<void()> m_function;
};

Wakeup::Wakeup(Database &database, std::function<void()> function)
    : m_shared(std::make_shared<Shared>())
    , m_receiver(std::make_unique<Receiver>(m_shared, std::move(function)))
{
    m_shared->receiver = m_receiver.get();
    database.addCommitListener([shared = m_shared] { shared->post(); });
}

Wakeup::~Wakeup()
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->receiver = nullptr;
}

} // namespace lectern::db
