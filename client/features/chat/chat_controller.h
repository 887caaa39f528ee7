// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/attachment_files.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/members_model.h"
#include "client/features/chat/message_search.h"
#include "client/features/chat/rooms_model.h"

#include <QObject>
#include <QtQmlIntegration>

namespace lectern {

class Connectivity;

/// Messages: rooms, the open conversation, its members, searching, and how the connection is.
/// Follows who is signed in by `setAccount`.
class ChatController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(lectern::RoomsModel *rooms READ rooms CONSTANT FINAL)
    Q_PROPERTY(lectern::Conversation *conversation READ conversation CONSTANT FINAL)
    Q_PROPERTY(lectern::MembersModel *members READ members CONSTANT FINAL)
    Q_PROPERTY(lectern::MessageSearch *search READ search CONSTANT FINAL)
    Q_PROPERTY(lectern::AttachmentFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(lectern::ChatController::Line line READ line NOTIFY lineChanged FINAL)
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY waitingChanged FINAL)

public:
    /// How messages come: at once, or (for now) not.
    enum Line { Off, Connecting, Live };
    Q_ENUM(Line)

    /// Caches are kept in `dataDirectory`.
    ChatController(ApiClient *api, Connectivity *connectivity, const QString &dataDirectory,
                   QObject *parent = nullptr);

    [[nodiscard]] RoomsModel *rooms() { return &m_rooms; }
    [[nodiscard]] Conversation *conversation() { return &m_conversation; }
    [[nodiscard]] MembersModel *members() { return &m_members; }
    [[nodiscard]] MessageSearch *search() { return &m_search; }
    [[nodiscard]] AttachmentFiles *files() { return &m_files; }
    [[nodiscard]] Line line() const;
    /// Messages of one's own that the server doesn't have yet.
    [[nodiscard]] int waiting() const { return m_sync.outbox().count(); }
    [[nodiscard]] ChatSync &sync() { return m_sync; }
    [[nodiscard]] RealtimeClient &realtime() { return m_realtime; }

    /// Who is signed in; a nil user: nobody.
    void setAccount(const ChatPersonDto &me);
    /// The window can be looked at: what is shown counts as read.
    void setWatched(bool watched);
    [[nodiscard]] bool watched() const { return m_watched; }

    Q_INVOKABLE void openRoom(const QString &roomId);
    Q_INVOKABLE void closeRoom();
    /// The message is shown as soon as it is there.
    Q_INVOKABLE void openMessage(const QString &roomId, const QString &messageId);
    /// Asks for the room, which is made where there is none, and opens it.
    Q_INVOKABLE void openCourse(const QString &courseId);
    Q_INVOKABLE void openLesson(const QString &courseId, const QString &lessonId);
    Q_INVOKABLE void openPerson(const QString &userId);
    /// The members of the open room, for the panel beside it.
    Q_INVOKABLE void loadMembers();

Q_SIGNALS:
    void lineChanged();
    void watchedChanged();
    void waitingChanged();
    /// A message for this person in a room that is neither muted nor looked at now.
    void notify(const QString &roomId, const QString &title, const QString &text);
    void openFailed(const lectern::ErrorInfo &error);
    /// The account was blocked while signed in.
    void blocked(const lectern::Error &why);

private:
    void adoptAndOpen(const Result<RoomDto> &reply);
    void onMessageFromOthers(const MessageDto &message);

    ApiClient *m_api;
    QString m_dataDirectory;
    RealtimeClient m_realtime;
    ChatSync m_sync;
    RoomsModel m_rooms;
    AttachmentFiles m_files;
    Conversation m_conversation;
    MembersModel m_members;
    MessageSearch m_search;
    ChatPersonDto m_me;
    bool m_watched = true;
};

} // namespace lectern
