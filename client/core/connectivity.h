// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace lectern {

/// Whether the server answers. The API client reports each call's outcome; while it doesn't answer,
/// `probe` is asked for with growing pauses (2 s up to 30 s), so an idle program that is online
/// does nothing at all.
class Connectivity : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(lectern::Connectivity::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool offline READ offline NOTIFY stateChanged FINAL)

public:
    enum State { Unknown, Online, Offline };
    Q_ENUM(State)

    explicit Connectivity(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool offline() const { return m_state == Offline; }

    void reportAnswer();
    void reportSilence();
    /// Another server was chosen: nothing is known.
    void forget();
    /// Ask now rather than at the next pause.
    Q_INVOKABLE void checkNow();

Q_SIGNALS:
    void stateChanged();
    /// The server answers again after it didn't: time to send what waits and to load again.
    void cameBack();
    void probe();

private:
    void set(State state);

    State m_state = Unknown;
    QTimer m_timer;
    int m_pauseMs = 0;
};

} // namespace lectern
