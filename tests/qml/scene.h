// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/core/navigator.h"
#include "tests/client/fake_api_server.h"

#include <QQuickItem>
#include <QQuickWindow>

#include <functional>
#include <initializer_list>

namespace lectern {

/// A screen in one of its states: what the server says, where one goes, what one does there.
struct Scene
{
    QString name;
    bool signedIn = true;
    Navigator::Page page = Navigator::Home;
    QVariantMap parameters = {};
    std::function<void(FakeApiServer &)> arrange = {};
    std::function<void(QQuickWindow *)> act = {};
    QSize size = {1280, 800};
    QString language = QStringLiteral("en");
    double textScale = 1;
    /// In the dark as well, although it differs in size or language.
    bool dark = false;
};

/// Lets things happen for so long.
void settle(int milliseconds);
/// The first item of a type below `root`, or none.
[[nodiscard]] QQuickItem *find(QQuickItem *root, const char *type);
/// Of a part of the window that is no item, such as a sheet.
void invoke(QQuickWindow *window, const char *type, const char *method);
/// Keys, one after another, as somebody presses them.
void press(QQuickWindow *window, std::initializer_list<Qt::Key> keys);
/// Letters, as somebody types them where the keyboard is.
void type(QQuickWindow *window, const QString &text);
/// The page of messages once its conversation is shown, whose field takes the keyboard then.
[[nodiscard]] QQuickItem *talking(QQuickWindow *window);

/// The lesson page with what it can hold, in each of its states.
void addLessons(QList<Scene> &all);

/// What those who look after a room see beside it, in each of its states.
void addModeration(QList<Scene> &all, const QVariantMap &room);

/// Threads beside the conversation, and the days one can go to.
void addThreads(QList<Scene> &all, const QVariantMap &room);

/// The panels beside a conversation, and the chat beside a lesson, in the states in which they show
/// nothing; who has read a message, and a search without words.
void addPanels(QList<Scene> &all, const QVariantMap &room);
void addLessonChats(QList<Scene> &all, const QVariantMap &lesson,
                    const std::function<void(FakeApiServer &)> &lessons);

/// An admin looks into a conversation of others.
void addInspections(QList<Scene> &all, const QVariantMap &room);

/// The tokens of programs in the settings.
void addTokens(QList<Scene> &all);

/// Of what one is told in a room; a change of a message that waits or was refused.
void addChanges(QList<Scene> &all, const QVariantMap &room);

/// Programs in messages, what is being written, and what is said above it.
void addWriting(QList<Scene> &all, const QVariantMap &room);

/// Whom one calls, finds and hands over to; what a message said before.
void addPeople(QList<Scene> &all, const QVariantMap &room);

} // namespace lectern
