// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/emoji_finder.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace lectern {

namespace {

struct Emoji
{
    int group = 0;
    QString emoji;
    QString english;
    QString name; ///< in the language of the program
};

/// The columns of the table: group, emoji, then its names.
constexpr int kFirstName = 2;

int nameColumn()
{
    switch (QLocale().language()) {
    case QLocale::German:
        return kFirstName + 1;
    case QLocale::Spanish:
        return kFirstName + 2;
    case QLocale::French:
        return kFirstName + 3;
    case QLocale::Chinese:
        return kFirstName + 4;
    case QLocale::Arabic:
        return kFirstName + 5;
    default:
        return kFirstName;
    }
}

/// Read once for each language; some hundred lines.
const QList<Emoji> &table()
{
    static QList<Emoji> all;
    static int read = -1;
    const int column = nameColumn();
    if (read == column)
        return all;
    read = column;
    all.clear();
    QFile file(QStringLiteral(":/qt/qml/Lectern/Chat/Model/emoji.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (!line.startsWith(QLatin1Char('#')) && cells.size() > column)
            all.append({cells[0].toInt(), cells[1], cells[kFirstName], cells[column]});
    }
    return all;
}

bool fits(const QString &name, const QString &query)
{
    // Chinese has no words to begin.
    if (!query.isEmpty() && query[0].script() == QChar::Script_Han)
        return name.contains(query);
    static const QRegularExpression gaps(QStringLiteral("[\\s'’,-]+"));
    const QStringList words = name.split(gaps, Qt::SkipEmptyParts);
    return name.startsWith(query, Qt::CaseInsensitive) ||
           std::any_of(words.cbegin(), words.cend(), [&query](const QString &word) {
               return word.startsWith(query, Qt::CaseInsensitive);
           });
}

} // namespace

EmojiFinder::EmojiFinder(QObject *parent) : QObject(parent)
{
    find();
}

QStringList EmojiFinder::groupSigns()
{
    QStringList signs;
    for (const Emoji &one : table()) {
        if (one.group == signs.size())
            signs.append(one.emoji);
    }
    return signs;
}

void EmojiFinder::setGroup(int group)
{
    if (group == m_group)
        return;
    m_group = group;
    find();
}

void EmojiFinder::setQuery(const QString &query)
{
    const QString trimmed = query.trimmed();
    if (trimmed == m_query)
        return;
    m_query = trimmed;
    find();
}

void EmojiFinder::find()
{
    m_found.clear();
    for (const Emoji &one : table()) {
        if (m_query.isEmpty() ? one.group == m_group
                              : fits(one.name, m_query) || fits(one.english, m_query))
            m_found.append(QVariantMap{{QStringLiteral("emoji"), one.emoji},
                                       {QStringLiteral("name"), one.name}});
    }
    Q_EMIT changed();
}

} // namespace lectern
