// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/error_info.h"
#include "client/features/chat/file_intake.h"

#include <QAbstractListModel>
#include <QHash>
#include <QUrl>
#include <QtQmlIntegration>

#include <utility>

namespace lectern {

class ActionFeedback;
class ChatSync;
class RoomFacts;

/// Files that go out with what is being written: of each place (a room, or a thread of it) its own,
/// as long as the program runs. Each is copied when it is attached, to where the outbox sends it
/// from. Why one is not taken is said where one writes. GUI thread.
class FileTray : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a conversation or a thread")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Some are still being copied: what is sent now would go without them.
    Q_PROPERTY(bool taking READ taking NOTIFY changed FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, SizeRole, PictureRole };

    struct Attached
    {
        Uuid clientId; ///< of the message it becomes
        OutgoingFile file;
    };

    /// `room` is the open one, and `feedback` is what the place says; both outlive this.
    FileTray(ChatSync *sync, const RoomFacts *room, ActionFeedback *feedback);
    [[nodiscard]] ActionFeedback *feedback() const { return m_feedback; }
    ~FileTray() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool taking() const { return m_taking.contains(m_place); }
    [[nodiscard]] bool isEmpty() const { return count() == 0; }
    [[nodiscard]] Attached first() const { return m_held.value(m_place).value(0); }
    /// One that went out with a message that was refused; the first again.
    void putBack(const OutgoingFile &file);
    /// It is the outbox's now.
    void handOverFirst() { takeOut(0); }

    /// Where one writes now; nil: nowhere.
    void setPlace(const RoomId &room, const MessageId &thread = {});
    /// Somebody else signs in: all that is attached anywhere goes.
    void forget();

    /// Files by their addresses (chosen, dropped). True if any is taken.
    Q_INVOKABLE bool attach(const QList<QUrl> &files);
    /// What was copied, where that is a picture or files, taken or not. False: it is something
    /// else.
    Q_INVOKABLE bool attachClipboard();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    /// One more is here.
    void attached();

private:
    using Place = std::pair<RoomId, MessageId>;

    bool take(const FileIntake::Source &source);
    void onTaken(const SendMessageRequest &request, const OutgoingFile &file);
    void onFailed(const RoomId &room, const Error &why, const QString &name);
    [[nodiscard]] bool isFull() const;
    void takeOut(int row);
    void removeCopies() const;
    /// All that were refused since files were chosen last are said together; without a name: more
    /// of them than one may attach.
    void refuse(const Error &why, const QString &name = {});

    ChatSync *m_sync;
    const RoomFacts *m_facts;
    ActionFeedback *m_feedback;
    FileIntake m_intake;
    Place m_place;
    QHash<Place, QList<Attached>> m_held;
    QList<Place> m_taking; ///< of those under way, in their order
    ErrorInfo m_refused;
};

} // namespace lectern
