// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/chat/conversation.h"
#include "client/features/chat/lesson_moments.h"
#include "shared/core/result.h"
#include "shared/dto/chat_rooms.h"

#include <QVariantList>

#include <memory>

namespace lectern {

/// What is said beside a lesson: its room, the moments of it that people ask about, and the moment
/// the next message is about. GUI thread.
class LessonChat : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the chat controller")
    Q_PROPERTY(lectern::Conversation *conversation READ conversation CONSTANT FINAL)
    Q_PROPERTY(QString lessonId READ lessonId NOTIFY lessonChanged FINAL)
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY shownChanged FINAL)
    Q_PROPERTY(bool asking READ asking NOTIFY askChanged FINAL)
    Q_PROPERTY(QString askLabel READ askLabel NOTIFY askChanged FINAL)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY marksChanged FINAL)
    Q_PROPERTY(QVariantList pageMarks READ pageMarks NOTIFY marksChanged FINAL)
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged FINAL)
    Q_PROPERTY(lectern::ViewState::State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(lectern::ErrorInfo error READ error NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString begun READ begun WRITE setBegun NOTIFY begunChanged FINAL)
    Q_PROPERTY(bool making READ making NOTIFY stateChanged FINAL)

public:
    LessonChat(ChatSync *sync, AttachmentFiles *files, QObject *parent = nullptr);

    [[nodiscard]] Conversation *conversation() { return &m_conversation; }
    [[nodiscard]] QString lessonId() const;
    [[nodiscard]] bool shown() const { return m_shown; }
    [[nodiscard]] bool asking() const { return m_second >= 0 || m_page > 0; }
    /// "At 3:12", "On page 2"; empty: the next message is about the lesson as a whole.
    [[nodiscard]] QString askLabel() const;
    [[nodiscard]] QVariantList marks() const { return m_moments.seconds(); }
    [[nodiscard]] QVariantList pageMarks() const { return m_moments.pages(); }
    [[nodiscard]] int unread() const;
    /// Of finding the room; Content once it is open, Empty where nobody has asked anything yet.
    [[nodiscard]] ViewState::State state() const { return m_state; }
    [[nodiscard]] const ErrorInfo &error() const { return m_error; }

    /// The first question, as far as it is written: there is no room yet that could keep it.
    [[nodiscard]] QString begun() const { return m_begun.value(m_lesson); }
    void setBegun(const QString &text);
    /// The room is being made for the first question.
    [[nodiscard]] bool making() const { return m_making; }

    /// The lesson that is open; empty ids: none. Its room is opened when it is `shown`.
    Q_INVOKABLE void follow(const QString &courseId, const QString &lessonId);
    void setShown(bool shown);
    Q_INVOKABLE void reload();
    /// The next message is about this second (negative: none) or page (from 1; 0: none).
    Q_INVOKABLE void askAt(double second, int page);
    Q_INVOKABLE void cancelAsk();
    /// The first message makes the room; where that fails `error` says why and `begun` stays.
    Q_INVOKABLE bool send(const QString &text);
    /// Whoever is signed in changes.
    void setMe(const ChatPersonDto &me);

Q_SIGNALS:
    void lessonChanged();
    void shownChanged();
    void askChanged();
    void marksChanged();
    void unreadChanged();
    void stateChanged();
    void begunChanged();

private:
    void openRoom();
    void takeUpMoment();
    /// Comes into the lesson's room where there is one, for its moments; makes none.
    void lookForRoom();
    void onRoom(const Result<RoomDto> &reply);
    void enter(const RoomId &room);
    void sendFirst();
    void set(ViewState::State state, const ErrorInfo &error = {});

    ChatSync *m_sync;
    Conversation m_conversation;
    LessonMoments m_moments;
    CourseId m_course;
    LessonId m_lesson;
    std::unique_ptr<QObject> m_scope;
    LessonId m_lookedFor; ///< whose room was asked for
    double m_second = -1;
    int m_page = 0;
    bool m_shown = false;
    bool m_making = false;
    bool m_madeMeanwhile = false; ///< the room, by somebody, while it was asked for
    QHash<LessonId, QString> m_begun;
    ViewState::State m_state = ViewState::Idle;
    ErrorInfo m_error;
};

} // namespace lectern
