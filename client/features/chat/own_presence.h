// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "shared/core/result.h"
#include "shared/dto/chat_join.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>
#include <optional>

namespace lectern {

class ChatSync;

/// Whether others see that one is there, comes, goes and types. The server keeps it for all of
/// one's computers; it is asked whenever the socket comes. GUI thread.
class OwnPresence : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(bool invisible READ invisible NOTIFY changed FINAL)
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY changed FINAL)

public:
    explicit OwnPresence(ChatSync *sync, QObject *parent = nullptr);

    [[nodiscard]] bool invisible() const { return m_invisible; }
    /// The server has said what was chosen.
    [[nodiscard]] bool known() const { return m_known; }
    /// Why the last choice does not hold.
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    /// Another account, or none.
    void begin();
    /// What was chosen on another computer meanwhile.
    void look();
    /// Shown at once, and taken back where the server does not take it. Of several choices while
    /// one is on its way the last one goes after it.
    Q_INVOKABLE void setInvisible(bool on);

Q_SIGNALS:
    void changed();

private:
    void ask(std::optional<bool> refused = {});
    void tell();
    void done();
    void onTold(bool told, const Result<StatusReply> &reply);

    ChatSync *m_sync;
    std::unique_ptr<QObject> m_scope;
    ErrorInfo m_error;
    bool m_invisible = false;
    bool m_kept = false; ///< at the server
    bool m_known = false;
    bool m_telling = false;
};

} // namespace lectern
