// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QString>
#include <QtQmlIntegration>

class QTextDocument;

namespace lectern {

/// Sets an article, written in Markdown by people nobody vouches for, into a TextEdit's document:
/// with the school's type, without raw HTML, and without pictures from elsewhere, which would tell
/// strangers who reads. What would be a picture becomes a link with its description.
class ArticleFormatter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *target MEMBER m_target NOTIFY changed FINAL)
    Q_PROPERTY(QString markdown MEMBER m_markdown NOTIFY changed FINAL)
    Q_PROPERTY(QString family MEMBER m_family NOTIFY changed FINAL)
    Q_PROPERTY(QString codeFamily MEMBER m_codeFamily NOTIFY changed FINAL)
    Q_PROPERTY(int textSize MEMBER m_textSize NOTIFY changed FINAL)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor mutedColor MEMBER m_mutedColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor linkColor MEMBER m_linkColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor codeColor MEMBER m_codeColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY changed FINAL)

public:
    explicit ArticleFormatter(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
    void applied();

private:
    void applyLater();
    void apply();
    static void replacePictures(QTextDocument &document);
    void setType(QTextDocument &document) const;
    void setTables(QTextDocument &document) const;

    QQuickTextDocument *m_target = nullptr;
    QString m_markdown;
    QString m_family;
    QString m_codeFamily;
    int m_textSize = 16;
    QColor m_textColor;
    QColor m_mutedColor;
    QColor m_linkColor;
    QColor m_codeColor;
    QColor m_lineColor;
    bool m_pending = false;
};

} // namespace lectern
