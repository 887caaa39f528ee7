// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQmlIntegration>

namespace lectern {

/// What somebody or something is called by others, to be shown: on one line, with a sign (U+FFFD)
/// in place of what nobody sees. So it neither turns the words around it nor looks like another's
/// name. Joiners stay where letters or emoji need them.
[[nodiscard]] QString shownName(const QString &name);

/// The text between signs that keep its direction from what is around it, where that could be.
[[nodiscard]] QString isolated(const QString &text);

/// A name as a part of a sentence.
[[nodiscard]] QString nameInSentence(const QString &name);

/// Sentences of screens that hold what others wrote.
class Sentence : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Puts the parts in the places of %1, %2 …, each isolated. Other than with arg() of arg() such
    /// a sign within a part stays what it is.
    Q_INVOKABLE static QString of(const QString &sentence, const QStringList &parts);
    /// Those that say something, with the language's comma between them.
    Q_INVOKABLE static QString joined(const QStringList &parts);
};

} // namespace lectern
