// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/handout.h"

#include "server/demo/media/palette.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace lectern::demo {

namespace {

// One unit is 1/96 inch, so that sizes are those of the screen.
constexpr int kResolution = 96;
constexpr double kPageWidth = 793.7;
constexpr double kPageHeight = 1122.5;
constexpr double kMargin = 76;
constexpr double kTop = 96;
constexpr double kBottom = 92;
constexpr double kTextSize = 13.5;

void style(const QTextBlock &block, const CoursePalette &palette)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    const bool code = format.hasProperty(QTextFormat::BlockCodeFence) || format.nonBreakableLines();
    QTextCharFormat letters;
    if (level > 0) {
        static constexpr double kSizes[] = {30, 19, 15.5};
        letters.setFont(textFont(kSizes[std::min(level, 3) - 1], QFont::DemiBold));
        letters.setForeground(level == 1 ? kText : palette.strong);
        format.setTopMargin(level == 1 ? 0 : 20);
        format.setBottomMargin(level == 1 ? 14 : 6);
        format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    } else if (code) {
        letters.setFont(codeFont(12));
        letters.setForeground(kText);
        format.setBackground(kSunken);
        format.setTopMargin(0);
        format.setBottomMargin(0);
        format.setLeftMargin(10);
        // Any other height would leave white stripes between the lines' grounds.
        format.setLineHeight(0, QTextBlockFormat::SingleHeight);
    } else {
        const bool inTable = cursor.currentTable() != nullptr;
        format.setTopMargin(inTable ? 0 : 3);
        format.setBottomMargin(inTable ? 0 : 5);
        format.setLineHeight(inTable ? 125 : 140, QTextBlockFormat::ProportionalHeight);
    }
    cursor.setBlockFormat(format);
    if (level > 0 || code) {
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(letters);
    }
}

/// Text that the Markdown marks as code inside a line.
void styleSpans(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 || block.blockFormat().nonBreakableLines())
            continue;
        QList<std::pair<int, int>> spans;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().fontFixedPitch())
                spans.append({fragment.position(), fragment.length()});
        }
        for (const auto &[from, length] : spans) {
            QTextCursor cursor(&document);
            cursor.setPosition(from);
            cursor.setPosition(from + length, QTextCursor::KeepAnchor);
            QTextCharFormat letters;
            letters.setFont(codeFont(12));
            letters.setBackground(kSunken);
            cursor.mergeCharFormat(letters);
        }
    }
}

void styleTable(QTextTable &table, const CoursePalette &palette)
{
    bool headed = false;
    for (int column = 0; column < table.columns(); ++column)
        headed = headed || table.cellAt(0, column).firstCursorPosition().block().length() > 1;
    if (!headed)
        table.removeRows(0, 1);
    QTextTableFormat format = table.format();
    format.setBorder(0.6);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(kOutline);
    format.setBorderCollapse(true);
    format.setCellPadding(7);
    format.setCellSpacing(0);
    format.setTopMargin(8);
    format.setBottomMargin(12);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setHeaderRowCount(headed ? 1 : 0);
    table.setFormat(format);
    for (int column = 0; headed && column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat cellFormat = cell.format();
        cellFormat.setBackground(palette.soft);
        cell.setFormat(cellFormat);
        QTextCursor cursor = cell.firstCursorPosition();
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat letters;
        letters.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(letters);
    }
}

void styleTables(QTextFrame &frame, const CoursePalette &palette)
{
    for (QTextFrame *child : frame.childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(child))
            styleTable(*table, palette);
        styleTables(*child, palette);
    }
}

struct Furniture
{
    const HandoutText &text;
    const CoverSubject &subject;
    int page;
    int pages;
};

void drawFurniture(QPainter &painter, const Furniture &of)
{
    const CoursePalette palette(of.subject.hue);
    const QRectF band(0, 0, kPageWidth, 34);
    painter.fillRect(band, palette.deep);
    painter.save();
    painter.translate(kPageWidth - 190, 0);
    painter.scale(0.14, 0.14);
    painter.setClipRect(QRectF(0, 0, 1358, 243));
    drawPattern(painter, QRectF(0, 0, 1358, 243), of.subject);
    painter.restore();
    painter.setFont(textFont(11, QFont::Medium));
    painter.setPen(Qt::white);
    painter.drawText(QRectF(kMargin, 0, kPageWidth - 2 * kMargin - 150, 34),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(of.text.course, Qt::ElideRight,
                                                      int(kPageWidth - 2 * kMargin - 130)));
    painter.setPen(QPen(kOutline, 0.8));
    const double line = kPageHeight - 58;
    painter.drawLine(QPointF(kMargin, line), QPointF(kPageWidth - kMargin, line));
    painter.setPen(kMuted);
    painter.setFont(textFont(11));
    const QRectF foot(kMargin, line + 8, kPageWidth - 2 * kMargin, 20);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, of.text.school);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%1 / %2").arg(of.page + 1).arg(of.pages));
}

} // namespace

Result<> writeHandout(const HandoutText &text, const CoverSubject &subject, const QString &path)
{
    const CoursePalette palette(subject.hue);
    QPdfWriter writer(path);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(text.markdown.section(QLatin1Char('\n'), 0, 0).mid(2));
    writer.setCreator(text.school);

    QTextDocument document;
    document.setDefaultFont(textFont(kTextSize));
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setMarkdown(text.markdown, QTextDocument::MarkdownDialectGitHub);
    styleTables(*document.rootFrame(), palette);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        style(block, palette);
    styleSpans(document);
    const QSizeF body(kPageWidth - 2 * kMargin, kPageHeight - kTop - kBottom);
    document.setPageSize(body);

    QPainter painter;
    if (!painter.begin(&writer))
        return Error::internal(path + QStringLiteral(": cannot be written"));
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        drawFurniture(painter, {text, subject, page, pages});
        painter.save();
        painter.translate(kMargin, kTop - page * body.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * body.height(), body.width(), body.height());
        context.palette.setColor(QPalette::Text, kText);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    painter.end();
    if (QFileInfo(path).size() == 0)
        return Error::internal(path + QStringLiteral(": nothing was written"));
    return success();
}

} // namespace lectern::demo
