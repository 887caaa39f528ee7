// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace lectern {

/// Where the user is, and how they came there. Screens never know one another: they ask for a page
/// with its parameters, the shell shows it.
///
/// Parameters by page (ids as strings):
///   Course    courseId
///   Lesson    courseId, lessonId, enrollmentId (empty for a preview), position (seconds; absent:
///             where the student was), moment or page (that is asked about), chat (true: with it
///             beside the lesson)
///   Messages  roomId, messageId (optional)
///   Settings  section (optional)
///   Catalog   search, category (optional)
class Navigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(lectern::Navigator::Page page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap parameters READ parameters NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    enum Page { SignIn, Register, Home, Catalog, Course, Learning, Lesson, Settings, Messages };
    Q_ENUM(Page)

    explicit Navigator(QObject *parent = nullptr);

    [[nodiscard]] Page page() const { return m_stack.last().page; }
    [[nodiscard]] QVariantMap parameters() const { return m_stack.last().parameters; }
    [[nodiscard]] bool canGoBack() const { return m_stack.size() > 1; }

    /// Goes to a page; the one that is left can be come back to.
    Q_INVOKABLE void go(lectern::Navigator::Page page, const QVariantMap &parameters = {});
    /// Goes to a page that takes the place of the current one (the next lesson, for one).
    Q_INVOKABLE void replace(lectern::Navigator::Page page, const QVariantMap &parameters = {});
    /// Goes to a page and forgets the way (signing in and out, rail entries).
    Q_INVOKABLE void reset(lectern::Navigator::Page page, const QVariantMap &parameters = {});
    Q_INVOKABLE void back();
    /// Opens `lectern://course/ID`, `lectern://lesson/COURSE/LESSON?at=SECONDS`,
    /// `lectern://catalog? search=…`, `lectern://home|learning|messages|settings`. False for
    /// anything else.
    Q_INVOKABLE bool openLink(const QUrl &link);

Q_SIGNALS:
    void changed();

private:
    struct Place
    {
        Page page;
        QVariantMap parameters;
        friend bool operator==(const Place &, const Place &) = default;
    };

    QList<Place> m_stack;
};

} // namespace lectern
