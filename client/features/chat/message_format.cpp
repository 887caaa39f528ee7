// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/chat/message_format.h"

#include "client/core/name_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <utility>

namespace lectern {

namespace {

struct Chat
{
    Q_DECLARE_TR_FUNCTIONS(Chat)
};

/// Those names behind an @, the longest first, in text that is escaped; an empty pattern: none.
/// Where somebody is meant whose name is not known, or not the one in `text` any more, any word is
/// taken.
QRegularExpression mentionsIn(const QString &text, QStringList names)
{
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList all;
    bool anybody = false;
    for (const QString &name : std::as_const(names)) {
        if (!name.isEmpty() && text.contains(QLatin1Char('@') + name, Qt::CaseInsensitive))
            all.append(QRegularExpression::escape(name.toHtmlEscaped()) +
                       QLatin1String(R"((?![\p{L}\p{N}_]))"));
        else
            anybody = true;
    }
    if (anybody)
        all.append(QStringLiteral(R"([\p{L}\p{N}_.-]+)"));
    if (all.isEmpty())
        return {};
    return QRegularExpression(QLatin1String(R"((^|[\s(])(@(?:)") + all.join(QLatin1Char('|')) +
                                  QLatin1String("))"),
                              QRegularExpression::CaseInsensitiveOption);
}

const QRegularExpression &boldMark()
{
    static const QRegularExpression mark(QStringLiteral(R"(\*\*(\S(?:[^*\n]*\S)?)\*\*)"));
    return mark;
}

const QRegularExpression &slantedMark()
{
    static const QRegularExpression mark(QStringLiteral(R"((?<![^\s(])\*(\S(?:[^*\n]*\S)?)\*)"));
    return mark;
}

/// Blanks at the beginnings of lines, which would be shown as one or none, in text that is escaped.
QString indented(const QString &escaped, bool beginsLine)
{
    QString out;
    bool before = beginsLine;
    for (const QChar one : escaped) {
        const bool tab = one == QLatin1Char('\t');
        if (before && (tab || one == QLatin1Char(' '))) {
            out += QStringLiteral("&nbsp;").repeated(tab ? 4 : 1);
            continue;
        }
        before = one == QLatin1Char('\n');
        out += one;
    }
    return out;
}

/// Bold, slanted, mentions: in text that is escaped already.
QString inlineMarks(const QString &escaped, const QRegularExpression &mentions, bool beginsLine)
{
    QString out = escaped;
    out.replace(boldMark(), QStringLiteral("<b>\\1</b>"));
    out.replace(slantedMark(), QStringLiteral("<i>\\1</i>"));
    if (!mentions.pattern().isEmpty())
        out.replace(mentions, QStringLiteral("\\1<b>\\2</b>"));
    return indented(out, beginsLine).replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

/// With somebody's name in front of the host it looks like another's address.
bool isDeceiving(const QString &link)
{
    static const QRegularExpression named(QStringLiteral("^https?://[^/?#]*@"));
    return named.match(link).hasMatch();
}

/// What is not Words has the number of its group in the pattern of piecesOf.
enum class Kind { Words, Block, Code, Link };

/// A stretch of a message, and what is shown of it.
struct Piece
{
    Kind kind;
    qsizetype from;
    qsizetype to;
    qsizetype shownFrom;
    qsizetype shownTo;
};

/// Code and links apart from the words: what is in them has no other marks.
QList<Piece> piecesOf(const QString &text)
{
    static const QRegularExpression literals(
        // A block that nobody closed, if it opens a line, runs to the end.
        QStringLiteral("(?|```(?:[\\w+#.-]*[ \\t]*\\n)?([\\s\\S]*?)\\n?```|"
                       "(?<![^\\n])```[\\w+#.-]*[ \\t]*\\n([\\s\\S]*))|`([^`\\n]+)`|"
                       "(https?://[^\\s<>\"]*(?<![.,;:!?)\\]]))"));
    QList<Piece> all;
    qsizetype at = 0;
    auto found = literals.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const int which = match.lastCapturedIndex();
        if (match.capturedView(which).trimmed().isEmpty())
            continue; // marks with nothing between them are words
        if (match.capturedStart() > at)
            all.append({Kind::Words, at, match.capturedStart(), at, match.capturedStart()});
        at = match.capturedEnd();
        all.append({Kind(which), match.capturedStart(), at, match.capturedStart(which),
                    match.capturedEnd(which)});
    }
    if (at < text.size())
        all.append({Kind::Words, at, text.size(), at, text.size()});
    return all;
}

QString styled(const QString &text, const QRegularExpression &mentions)
{
    QString out;
    for (const Piece &piece : piecesOf(text)) {
        const QString plain = text.mid(piece.shownFrom, piece.shownTo - piece.shownFrom);
        const QString shown = plain.toHtmlEscaped();
        const bool beginsLine = piece.from == 0 || text[piece.from - 1] == QLatin1Char('\n');
        if (piece.kind == Kind::Words)
            out += inlineMarks(shown, mentions, beginsLine);
        else if (piece.kind == Kind::Link)
            out += isDeceiving(plain) ? shown : QStringLiteral("<a href=\"%1\">%1</a>").arg(shown);
        else // from left to right, whatever is around it
            out += QLatin1String("<code>") + QChar(0x2066) + shown + QChar(0x2069) +
                   QLatin1String("</code>");
    }
    return out;
}

/// The lines between blocks, without the empty ones around them.
QString linesOf(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("^(?:[ \\t]*\\n)+|\\s+$"));
    QString out = text;
    return out.remove(ends);
}

/// Takes the marks around what `mark` captures out of a text and of the places of its characters.
void dropMarks(QString &text, QList<qsizetype> &places, const QRegularExpression &mark)
{
    QList<QRegularExpressionMatch> matches;
    for (auto found = mark.globalMatch(text); found.hasNext();)
        matches.prepend(found.next());
    const auto drop = [&](qsizetype from, qsizetype to) {
        text.remove(from, to - from);
        places.remove(from, to - from);
    };
    for (const QRegularExpressionMatch &match : std::as_const(matches)) {
        drop(match.capturedEnd(1), match.capturedEnd());
        drop(match.capturedStart(), match.capturedStart(1));
    }
}

} // namespace

QString styledMessage(const QString &text, const QStringList &names)
{
    return styled(text, mentionsIn(text, names));
}

QVariantList messageParts(const QString &text, const QStringList &names)
{
    if (!text.contains(QLatin1String("```")))
        return {};
    QVariantList parts;
    const auto add = [&parts](const QString &words, bool code) {
        if (!words.isEmpty())
            parts.append(
                QVariantMap{{QStringLiteral("words"), words}, {QStringLiteral("code"), code}});
    };
    const QRegularExpression mentions = mentionsIn(text, names);
    qsizetype at = 0;
    bool any = false;
    for (const Piece &piece : piecesOf(text)) {
        if (piece.kind != Kind::Block)
            continue;
        any = true;
        add(styled(linesOf(text.mid(at, piece.from - at)), mentions), false);
        QString code = text.mid(piece.shownFrom, piece.shownTo - piece.shownFrom);
        code.replace(QLatin1Char('\t'), QLatin1String("    "));
        // Else a line of Arabic would turn all of it around.
        add(QChar(0x200e) + code, true);
        at = piece.to;
        while (at < text.size() && text[at] == QLatin1Char(' ')) // not the beginning of a line
            ++at;
    }
    if (any)
        add(styled(linesOf(text.mid(at)), mentions), false);
    return parts;
}

UnmarkedText UnmarkedText::of(const QString &written)
{
    UnmarkedText out;
    QList<qsizetype> kept; // where each character that is left was written
    for (const Piece &piece : piecesOf(written)) {
        QString text = written.mid(piece.shownFrom, piece.shownTo - piece.shownFrom);
        QList<qsizetype> places(text.size());
        std::iota(places.begin(), places.end(), piece.shownFrom);
        if (piece.kind == Kind::Words) {
            dropMarks(text, places, boldMark());
            dropMarks(text, places, slantedMark());
        }
        out.text += text;
        kept += places;
    }
    qsizetype place = 0;
    for (qsizetype at = 0; at <= written.size(); ++at) {
        out.places.append(place);
        if (place < kept.size() && kept[place] == at)
            ++place;
    }
    return out;
}

QString messageSummary(const MessageDto &message, const NameOf &nameOf)
{
    if (message.deletedAt)
        return Chat::tr("Message deleted");
    if (message.messageType == MessageType::System)
        return systemText(message, nameOf);
    QString text = UnmarkedText::of(message.message).text.simplified().left(200);
    if (!text.isEmpty())
        return text;
    switch (message.messageType) {
    case MessageType::Image:
        return Chat::tr("Picture");
    case MessageType::Voice:
        return Chat::tr("Voice message");
    case MessageType::File:
        return message.attachments.isEmpty() ? Chat::tr("File")
                                             : shownName(message.attachments.constFirst().name);
    default:
        return text;
    }
}

/// As they are called now, or else as the message has it: they may have left.
static QString nameOfWhom(const MessageDto &message, const NameOf &nameOf)
{
    if (message.mentions.isEmpty())
        return {};
    const UserId &whom = message.mentions.constFirst();
    QString now = nameOf ? nameOf(whom) : QString();
    if (!now.isEmpty() || !message.about || message.about->isEmpty())
        return now;
    return message.about->constFirst().name;
}

QString systemText(const MessageDto &message, const NameOf &nameOf)
{
    const QString &id = message.message;
    const QString who = nameInSentence(message.sender.name);
    const QString whom = nameInSentence(nameOfWhom(message, nameOf));
    if (id == QLatin1String("room.created"))
        return Chat::tr("%1 started this room").arg(who);
    if (id == QLatin1String("room.member_added"))
        return whom.isEmpty() ? Chat::tr("%1 added somebody").arg(who)
                              : Chat::tr("%1 added %2").arg(who, whom);
    if (id == QLatin1String("room.member_removed"))
        return whom.isEmpty() ? Chat::tr("%1 removed somebody").arg(who)
                              : Chat::tr("%1 removed %2").arg(who, whom);
    if (id == QLatin1String("room.member_left"))
        return Chat::tr("%1 left").arg(who);
    if (id == QLatin1String("room.member_promoted"))
        return whom.isEmpty() ? Chat::tr("%1 made somebody an admin").arg(who)
                              : Chat::tr("%1 made %2 an admin").arg(who, whom);
    if (id == QLatin1String("room.renamed"))
        return Chat::tr("%1 gave the room another name").arg(who);
    if (id == QLatin1String("room.followed_course"))
        return Chat::tr("The room has another name, with its course");
    if (id == QLatin1String("room.inspected"))
        return Chat::tr("%1, who is not in this room, looked at it because of a report").arg(who);
    return Chat::tr("Something changed in this room");
}

QString sizeText(qint64 bytes)
{
    // A tenth of what is small says nothing.
    constexpr qint64 kMega = 1024 * 1024;
    return QLocale().formattedDataSize(bytes, bytes < kMega || bytes % kMega == 0 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

} // namespace lectern
