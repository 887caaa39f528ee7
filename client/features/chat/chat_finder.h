// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/result.h"
#include "shared/dto/profile.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>

namespace lectern {

class ChatSync;

/// Rooms and people by a few letters of their name, for jumping there. One's own rooms are found at
/// once, also offline; the school is asked for people after a short pause. GUI thread.
class ChatFinder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList found READ found NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)

public:
    explicit ChatFinder(ChatSync *sync, QObject *parent = nullptr);

    [[nodiscard]] QString query() const { return m_query; }
    /// Nothing is found for an empty one.
    void setQuery(const QString &query);
    /// {name, avatar, kind, roomId, userId}: rooms first, last written to first; of a person with
    /// whom there is no room yet the roomId is empty. `kind` is the room's, or "person".
    [[nodiscard]] const QVariantList &found() const { return m_found; }
    [[nodiscard]] bool busy() const { return m_pause.isActive() || m_scope != nullptr; }

Q_SIGNALS:
    void changed();

private:
    void ask();
    void find();

    ChatSync *m_sync;
    QString m_query;
    QVariantList m_found;
    QList<PersonDto> m_people; ///< that the school has found
    std::unique_ptr<QObject> m_scope;
    QTimer m_pause;
};

} // namespace lectern
