// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/components/article_formatter.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>
#include <QTextTable>

namespace lectern {

namespace {

constexpr qsizetype kLongest = 400'000;
constexpr int kLineHeight = 126; // percent of the font's own; with Inter about 1.5 of the size
constexpr int kHeadingLineHeight = 105;

double headingScale(int level)
{
    switch (level) {
    case 1:
        return 1.625;
    case 2:
        return 1.375;
    case 3:
        return 1.125;
    default:
        return 1;
    }
}

} // namespace

ArticleFormatter::ArticleFormatter(QObject *parent) : QObject(parent)
{
    connect(this, &ArticleFormatter::changed, this, &ArticleFormatter::applyLater);
}

/// Many properties change together (another theme); one pass is enough.
void ArticleFormatter::applyLater()
{
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(this, &ArticleFormatter::apply, Qt::QueuedConnection);
}

void ArticleFormatter::apply()
{
    m_pending = false;
    if (!m_target || !m_target->textDocument())
        return;
    // A document of its own first: TextEdit's would fetch pictures as soon as it met them.
    QTextDocument draft;
    draft.setUndoRedoEnabled(false);
    draft.setMarkdown(m_markdown.left(kLongest),
                      QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                      QTextDocument::MarkdownNoHTML));
    replacePictures(draft);
    setType(draft);
    setTables(draft);
    QTextDocument *document = m_target->textDocument();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setIndentWidth(m_textSize * 1.5);
    document->clear();
    QTextCursor cursor(document);
    const QTextBlockFormat first = draft.begin().blockFormat();
    cursor.insertFragment(QTextDocumentFragment(&draft));
    QTextCursor(document->begin()).setBlockFormat(first);
    Q_EMIT applied();
}

void ArticleFormatter::replacePictures(QTextDocument &document)
{
    struct Picture
    {
        int position;
        int length;
        QTextImageFormat format;
    };
    QList<Picture> pictures;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().isImageFormat())
                pictures.prepend({fragment.position(), fragment.length(),
                                  fragment.charFormat().toImageFormat()});
        }
    }
    for (const Picture &picture : std::as_const(pictures)) {
        QTextCursor cursor(&document);
        cursor.setPosition(picture.position);
        cursor.setPosition(picture.position + picture.length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setAnchor(true);
        format.setAnchorHref(picture.format.name());
        QString words = picture.format.property(QTextFormat::ImageAltText).toString();
        if (words.isEmpty())
            words = QCoreApplication::translate("ArticleFormatter", "Picture");
        cursor.insertText(words, format);
    }
}

/// Hairlines and air; the head stands out by its weight (Qt Quick fills lines, not cells).
void ArticleFormatter::setTables(QTextDocument &document) const
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(m_lineColor);
        format.setBorderCollapse(true);
        format.setCellSpacing(0);
        format.setCellPadding(m_textSize * 0.5);
        format.setTopMargin(m_textSize * 0.25);
        format.setBottomMargin(m_textSize);
        table->setFormat(format);
    }
}

void ArticleFormatter::setType(QTextDocument &document) const
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int heading = format.headingLevel();
        const bool code = format.hasProperty(QTextFormat::BlockCodeFence) ||
                          format.hasProperty(QTextFormat::BlockCodeLanguage) ||
                          format.nonBreakableLines();
        const bool quote = format.intProperty(QTextFormat::BlockQuoteLevel) > 0;
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        const bool isFirst = block == document.begin();
        const auto isCode = [](const QTextBlock &other) {
            return other.isValid() && other.blockFormat().nonBreakableLines();
        };
        double above = 0;
        double below = m_textSize * 0.8;
        if (heading > 0) {
            above = isFirst ? 0 : m_textSize * (heading == 1 ? 1.8 : 1.5);
            below = m_textSize * 0.5;
        } else if (block.textList()) {
            below = m_textSize * 0.35;
        } else if (code) {
            below = isCode(block.next()) ? 0 : m_textSize;
            above = isCode(block.previous()) ? 0 : m_textSize * 0.2;
            format.setBackground(m_codeColor);
            format.setLeftMargin(m_textSize * 0.75);
            format.setRightMargin(m_textSize * 0.75);
        } else if (inTable) {
            below = 0;
        }
        if (quote)
            format.setLeftMargin(m_textSize * 1.5);
        format.setTopMargin(above);
        format.setBottomMargin(below);
        format.setLineHeight(heading > 0 ? kHeadingLineHeight
                             : code      ? 115
                                         : kLineHeight,
                             QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);

        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat type = fragment.charFormat();
            const bool fixed = code || type.fontFixedPitch();
            QFont font(fixed ? m_codeFamily : m_family);
            font.setPixelSize(qRound(m_textSize * (heading > 0 ? headingScale(heading)
                                                   : fixed     ? 0.9
                                                               : 1.0)));
            font.setWeight(heading > 0 || type.fontWeight() >= QFont::Bold ? QFont::DemiBold
                                                                           : QFont::Normal);
            font.setItalic(type.fontItalic());
            font.setStrikeOut(type.fontStrikeOut());
            type.clearProperty(QTextFormat::FontSizeAdjustment);
            type.setFont(font, QTextCharFormat::FontPropertiesAll);
            type.setForeground(type.isAnchor() ? m_linkColor : quote ? m_mutedColor : m_textColor);
            type.setFontUnderline(type.isAnchor());
            if (fixed && !code)
                type.setBackground(m_codeColor);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(type);
        }
        // List markers take the type of their block.
        QTextCharFormat marker = block.charFormat();
        QFont font(m_family);
        font.setPixelSize(m_textSize);
        marker.setFont(font);
        marker.setForeground(m_textColor);
        QTextCursor(block).setBlockCharFormat(marker);
    }
}

} // namespace lectern
