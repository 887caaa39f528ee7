// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QPdfDocument>
#include <QPdfPageRenderer>
#include <QPdfSearchModel>
#include <QPointer>
#include <QRectF>
#include <QSizeF>
#include <QTemporaryFile>
#include <QUrl>
#include <QVariantList>
#include <QtQmlIntegration>

#include <memory>

class QNetworkReply;

namespace lectern {

/// A PDF document of a lesson: fetched into a temporary file, its pages drawn on demand by a thread
/// of its own, its text searched. Pages count from 0.
class PdfLesson : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the lesson controller")
    Q_PROPERTY(lectern::PdfLesson::Status status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(double fetched READ fetched NOTIFY fetchedChanged FINAL)
    Q_PROPERTY(int pageCount READ pageCount NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY searchChanged FINAL)
    Q_PROPERTY(int matchCount READ matchCount NOTIFY searchChanged FINAL)
    Q_PROPERTY(int currentMatch READ currentMatch NOTIFY searchChanged FINAL)

public:
    enum Status { Closed, Fetching, Ready, FetchFailed, Unreadable };
    Q_ENUM(Status)

    static constexpr qint64 kMostBytes = 512LL * 1024 * 1024;

    explicit PdfLesson(QObject *parent = nullptr);
    ~PdfLesson() override;

    void open(const QUrl &source, const QString &title);
    void close();

    [[nodiscard]] Status status() const { return m_status; }
    /// Share of the bytes that are here, 0–1.
    [[nodiscard]] double fetched() const { return m_fetched; }
    [[nodiscard]] int pageCount() const { return m_status == Ready ? m_document->pageCount() : 0; }
    [[nodiscard]] QString searchText() const { return m_searchText; }
    void setSearchText(const QString &text);
    [[nodiscard]] int matchCount() const;
    /// Index of the match that is shown, -1: none.
    [[nodiscard]] int currentMatch() const { return m_currentMatch; }

    /// In points, 1/72 inch.
    Q_INVOKABLE QSizeF pageSize(int page) const;
    Q_INVOKABLE QString pageText(int page) const;
    /// Where the search text stands on a page, in points from its top left: `rect` and whether it
    /// is the `current` match.
    Q_INVOKABLE QVariantList matchesOn(int page) const;
    /// Goes to another match, around the end; the page it is on, or -1.
    Q_INVOKABLE int stepMatch(int by);

    /// Draws a page in that many pixels; `pageDrawn` brings it. Returns the id it will carry.
    quint64 draw(int page, QSize pixels);

Q_SIGNALS:
    /// The link is not, or no longer, good.
    void refused();
    void statusChanged();
    void fetchedChanged();
    void searchChanged();
    void pageDrawn(int page, const QImage &picture, quint64 request);

private:
    void onFetched(QNetworkReply *reply);
    void load();
    void setStatus(Status status);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<QPdfDocument> m_document;
    std::unique_ptr<QPdfPageRenderer> m_renderer;
    std::unique_ptr<QPdfSearchModel> m_search;
    QString m_searchText;
    Status m_status = Closed;
    double m_fetched = 0;
    int m_currentMatch = -1;
};

} // namespace lectern
