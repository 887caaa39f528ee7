// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/attachment_files.h"
#include "client/features/chat/audit_model.h"
#include "client/features/chat/chat_finder.h"
#include "client/features/chat/chat_sync.h"
#include "client/features/chat/conversation.h"
#include "client/features/chat/edits_model.h"
#include "client/features/chat/lesson_chat.h"
#include "client/features/chat/members_model.h"
#include "client/features/chat/message_search.h"
#include "client/features/chat/message_thread.h"
#include "client/features/chat/own_presence.h"
#include "client/features/chat/pins_model.h"
#include "client/features/chat/reports_model.h"
#include "client/features/chat/room_admin.h"
#include "client/features/chat/room_notices.h"
#include "client/features/chat/rooms_model.h"
#include "client/features/chat/unsent_messages.h"
#include "client/features/chat/words_model.h"

#include <QHash>
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
    Q_PROPERTY(lectern::MessageThread *thread READ thread CONSTANT FINAL)
    Q_PROPERTY(lectern::LessonChat *lesson READ lesson CONSTANT FINAL)
    Q_PROPERTY(lectern::MembersModel *members READ members CONSTANT FINAL)
    Q_PROPERTY(lectern::MessageSearch *search READ search CONSTANT FINAL)
    /// In the open room, beside it.
    Q_PROPERTY(lectern::MessageSearch *roomSearch READ roomSearch CONSTANT FINAL)
    Q_PROPERTY(lectern::RoomAdmin *admin READ admin CONSTANT FINAL)
    Q_PROPERTY(lectern::RoomNotices *notices READ notices CONSTANT FINAL)
    Q_PROPERTY(lectern::PinsModel *pins READ pins CONSTANT FINAL)
    Q_PROPERTY(lectern::ReportsModel *reports READ reports CONSTANT FINAL)
    Q_PROPERTY(lectern::AuditModel *audit READ audit CONSTANT FINAL)
    Q_PROPERTY(lectern::WordsModel *words READ words CONSTANT FINAL)
    Q_PROPERTY(lectern::OwnPresence *presence READ presence CONSTANT FINAL)
    Q_PROPERTY(lectern::EditsModel *edits READ edits CONSTANT FINAL)
    Q_PROPERTY(lectern::ChatFinder *finder READ finder CONSTANT FINAL)
    Q_PROPERTY(lectern::UnsentMessages *unsent READ unsent CONSTANT FINAL)
    Q_PROPERTY(bool moderates READ moderates NOTIFY moderatesChanged FINAL)
    Q_PROPERTY(QString me READ me NOTIFY accountChanged FINAL)
    Q_PROPERTY(
        bool windowActive MEMBER m_windowActive WRITE setWindowActive NOTIFY watchedChanged FINAL)
    Q_PROPERTY(bool quiet MEMBER m_quiet NOTIFY quietChanged FINAL)
    Q_PROPERTY(lectern::AttachmentFiles *files READ files CONSTANT FINAL)
    Q_PROPERTY(lectern::ChatController::Line line READ line NOTIFY lineChanged FINAL)
    Q_PROPERTY(bool watched READ watched WRITE setWatched NOTIFY watchedChanged FINAL)
    Q_PROPERTY(QString said READ said NOTIFY saidChanged FINAL)

public:
    /// How messages come: at once, or (for now) not.
    enum Line { Off, Connecting, Live };
    Q_ENUM(Line)

    /// Caches are kept in `dataDirectory`.
    ChatController(ApiClient *api, Connectivity *connectivity, const QString &dataDirectory,
                   QObject *parent = nullptr);

    [[nodiscard]] RoomsModel *rooms() { return &m_rooms; }
    [[nodiscard]] Conversation *conversation() { return &m_conversation; }
    [[nodiscard]] MessageThread *thread() { return &m_thread; }
    [[nodiscard]] LessonChat *lesson() { return &m_lesson; }
    [[nodiscard]] MembersModel *members() { return &m_members; }
    [[nodiscard]] MessageSearch *search() { return &m_search; }
    [[nodiscard]] MessageSearch *roomSearch() { return &m_roomSearch; }
    [[nodiscard]] RoomAdmin *admin() { return &m_admin; }
    [[nodiscard]] RoomNotices *notices() { return &m_notices; }
    [[nodiscard]] PinsModel *pins() { return &m_pins; }
    [[nodiscard]] ReportsModel *reports() { return &m_reports; }
    [[nodiscard]] AuditModel *audit() { return &m_audit; }
    [[nodiscard]] WordsModel *words() { return &m_words; }
    [[nodiscard]] OwnPresence *presence() { return &m_presence; }
    [[nodiscard]] EditsModel *edits() { return &m_edits; }
    [[nodiscard]] ChatFinder *finder() { return &m_finder; }
    [[nodiscard]] UnsentMessages *unsent() { return &m_unsent; }
    /// There is a course, or a group, that this person looks after; admins look after the school.
    [[nodiscard]] bool moderates() const { return m_moderates; }
    /// The id of whoever is signed in; empty: nobody.
    [[nodiscard]] QString me() const;
    [[nodiscard]] AttachmentFiles *files() { return &m_files; }
    [[nodiscard]] Line line() const;
    /// What somebody else has just said in a room that is looked at, for who doesn't see it.
    [[nodiscard]] QString said() const { return m_said; }
    /// It is shown where messages are, or beside a lesson, as far as those are in sight.
    [[nodiscard]] bool isInSight(const RoomId &room, bool messages, bool lesson);
    /// The messageId that `notify` told of last, while nobody has looked; empty: none.
    [[nodiscard]] QString toldOf(const QString &roomId) const;
    [[nodiscard]] ChatSync &sync() { return m_sync; }
    [[nodiscard]] RealtimeClient &realtime() { return m_realtime; }

    /// Who is signed in, and as what in the school; a nil user: nobody.
    void setAccount(const ChatPersonDto &me, Role role = Role::Student);
    /// The window can be looked at: what is shown counts as read.
    void setWatched(bool watched);
    /// The window is in front, whichever page it shows.
    void setWindowActive(bool active);
    [[nodiscard]] bool watched() const { return m_watched; }

    Q_INVOKABLE void openRoom(const QString &roomId);
    Q_INVOKABLE void closeRoom();
    /// The message is shown as soon as it is there.
    Q_INVOKABLE void openMessage(const QString &roomId, const QString &messageId);
    /// Whether the server lets this person into the room of a course: whoever is enrolled in it,
    /// its instructor, admins.
    [[nodiscard]] Q_INVOKABLE bool mayTalk(bool enrolled, const QString &instructorId) const;
    /// Opens the room, asked for where it is not known here, and made where there is none.
    Q_INVOKABLE void openCourse(const QString &courseId);
    Q_INVOKABLE void openPerson(const QString &userId);
    /// The members of the open room, for the panel beside it.
    Q_INVOKABLE void loadMembers();
    Q_INVOKABLE void loadPins();
    /// Nobody looks at them any more.
    Q_INVOKABLE void leavePins();
    /// What was decided in the open room, anew.
    Q_INVOKABLE void loadAudit();

Q_SIGNALS:
    void lineChanged();
    void watchedChanged();
    void moderatesChanged();
    void accountChanged();
    void quietChanged();
    void saidChanged();
    /// A message that this person wants to be told of in a room that is not looked at now, while
    /// nothing asks for quiet. `text` says what it answers, too.
    void notify(const QString &roomId, const QString &title, const QString &text);
    /// What was told of this room has been seen, here or elsewhere: it is no longer news.
    void looked(const QString &roomId);
    void openFailed(const lectern::ErrorInfo &error);
    /// Whoever wanted to leave is the last one who looks after the group.
    void successorNeeded();
    /// The account was blocked while signed in.
    void blocked(const lectern::Error &why);

private:
    void adoptAndOpen(const Result<RoomDto> &reply);
    void onMessageFromOthers(const MessageDto &message);
    void onRoomChanged(const RoomId &room);
    void noteLooked(const RoomId &room);
    void countModerated();
    [[nodiscard]] bool isAdmin() const;
    /// How many reports wait, for the number on their flag.
    void lookAtReports();
    void watch();
    void watchLesson();
    void forgetSaid();

    ApiClient *m_api;
    QString m_dataDirectory;
    RealtimeClient m_realtime;
    ChatSync m_sync;
    RoomsModel m_rooms;
    AttachmentFiles m_files;
    Conversation m_conversation;
    MessageThread m_thread;
    LessonChat m_lesson;
    MembersModel m_members;
    MessageSearch m_search;
    MessageSearch m_roomSearch;
    RoomAdmin m_admin;
    RoomNotices m_notices;
    PinsModel m_pins;
    ReportsModel m_reports;
    AuditModel m_audit;
    WordsModel m_words;
    OwnPresence m_presence;
    EditsModel m_edits;
    ChatFinder m_finder;
    UnsentMessages m_unsent;
    ChatPersonDto m_me;
    QHash<RoomId, MessageId> m_told; ///< by notifications that nobody has looked at
    QString m_said;
    bool m_watched = true;
    bool m_windowActive = true;
    bool m_quiet = false;
    bool m_moderates = false;
};

} // namespace lectern
