// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/core/name_text.h"
#include "client/core/view_state.h"
#include "client/features/chat/conversation_model.h"
#include "shared/dto/chat_moderation.h"

#include <memory>

namespace lectern {

class ChatSync;

/// A look of an admin of the school into a conversation of others, round a message that somebody
/// reported: to read, never to write. The server notes in that conversation's record that somebody
/// looked, and lets nobody look later than thirty days after the report was dealt with. The
/// messages are asked for each time and not kept with those of one's own rooms. GUI thread.
class RoomInspection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the list of reports")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY opened FINAL)
    Q_PROPERTY(QString name READ name NOTIFY opened FINAL)
    Q_PROPERTY(QString messageKey READ messageKey NOTIFY opened FINAL)
    Q_PROPERTY(QString reportId READ reportId NOTIFY opened FINAL)
    Q_PROPERTY(bool waits READ waits NOTIFY reportChanged FINAL)
    Q_PROPERTY(QString until READ until NOTIFY reportChanged FINAL)
    Q_PROPERTY(lectern::ConversationModel *messages READ messages CONSTANT FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool loadingMore READ loadingMore NOTIFY stateChanged FINAL)

public:
    explicit RoomInspection(ChatSync *sync, QObject *parent = nullptr);
    ~RoomInspection() override;

    [[nodiscard]] bool isOpen() const { return m_report.has_value(); }
    /// Of the room; of a pair the names of both.
    [[nodiscard]] QString name() const
    {
        return m_report ? shownName(m_report->roomName) : QString();
    }
    /// The message that was reported.
    [[nodiscard]] QString messageKey() const;
    [[nodiscard]] QString reportId() const;
    /// Nobody has dealt with the report yet.
    [[nodiscard]] bool waits() const;
    /// The last day on which one can look; empty while the report waits.
    [[nodiscard]] QString until() const;
    [[nodiscard]] ConversationModel *messages() { return &m_messages; }
    [[nodiscard]] ViewState::State state() const { return m_state; }
    /// With the state Content: why no more of it could be brought.
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }
    [[nodiscard]] bool loadingMore() const { return m_paging != nullptr; }

    void open(const ReportDto &report);
    Q_INVOKABLE void close();
    Q_INVOKABLE void reload();
    /// A message that is here; of others nothing happens.
    Q_INVOKABLE void show(const QString &messageId);
    /// What was said before, or after, what is here.
    Q_INVOKABLE void fetchOlder() { fetchMore(true); }
    Q_INVOKABLE void fetchNewer() { fetchMore(false); }
    /// A report was dealt with, from here or from the list.
    void onClosed(const ReportDto &report);

Q_SIGNALS:
    void opened();
    void reportChanged();
    void stateChanged();
    /// The view should show this row in its middle.
    void jumped(int row);
    /// So many rows have come below what was the newest message here.
    void wentOn(int rows);

private:
    void fetchMore(bool older);
    void set(ViewState::State state, const ErrorInfo &error = {});

    ChatSync *m_sync;
    ConversationModel m_messages;
    std::optional<ReportDto> m_report;
    std::unique_ptr<QObject> m_scope;
    std::unique_ptr<QObject> m_paging;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
};

} // namespace lectern
