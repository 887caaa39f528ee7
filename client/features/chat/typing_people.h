// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/chat.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace lectern {

/// Who writes in one room just now. A person who doesn't say so again within six seconds has
/// stopped, whatever got lost on the way.
class TypingPeople : public QObject
{
    Q_OBJECT

public:
    explicit TypingPeople(QObject *parent = nullptr);

    void set(const ChatPersonDto &who, bool isTyping);
    void clear();
    /// "Mira is writing…"; empty: nobody.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    void expire();

    struct Person
    {
        QString name;
        qint64 until = 0;
    };
    QHash<UserId, Person> m_people;
    QTimer m_timer;
};

} // namespace lectern
