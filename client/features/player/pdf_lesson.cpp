// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/player/pdf_lesson.h"

#include <QDir>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPdfLink>
#include <QPdfSelection>

namespace lectern {

namespace {

constexpr int kFetchTimeoutMs = 30'000;

} // namespace

PdfLesson::PdfLesson(QObject *parent) : QObject(parent) {}

PdfLesson::~PdfLesson()
{
    close();
}

void PdfLesson::open(const QUrl &source, const QString &title)
{
    close();
    m_file =
        std::make_unique<QTemporaryFile>(QDir::tempPath() % QStringLiteral("/lectern-XXXXXX.pdf"));
    if (!m_file->open()) {
        qWarning("%s can't be kept: %s", qPrintable(title), qPrintable(m_file->errorString()));
        return setStatus(FetchFailed);
    }
    setStatus(Fetching);
    QNetworkRequest request(source);
    request.setTransferTimeout(kFetchTimeoutMs);
    QNetworkReply *reply = m_network.get(request);
    m_reply = reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        const QByteArray piece = reply->readAll();
        if (m_file->size() + piece.size() > kMostBytes || m_file->write(piece) != piece.size())
            reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this](qint64 done, qint64 all) {
        m_fetched = all > 0 ? double(done) / double(all) : 0;
        Q_EMIT fetchedChanged();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { onFetched(reply); });
}

void PdfLesson::onFetched(QNetworkReply *reply)
{
    reply->deleteLater();
    m_reply.clear();
    if (reply->error() != QNetworkReply::NoError) {
        setStatus(FetchFailed);
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 403)
            Q_EMIT refused();
        return;
    }
    m_file->write(reply->readAll());
    if (!m_file->flush())
        return setStatus(FetchFailed);
    load();
}

void PdfLesson::load()
{
    m_document = std::make_unique<QPdfDocument>();
    if (m_document->load(m_file->fileName()) != QPdfDocument::Error::None ||
        m_document->pageCount() == 0)
        return setStatus(Unreadable);
    m_renderer = std::make_unique<QPdfPageRenderer>();
    m_renderer->setRenderMode(QPdfPageRenderer::RenderMode::MultiThreaded);
    m_renderer->setDocument(m_document.get());
    connect(m_renderer.get(), &QPdfPageRenderer::pageRendered, this,
            [this](int page, QSize, const QImage &picture, QPdfDocumentRenderOptions,
                   quint64 request) { Q_EMIT pageDrawn(page, picture, request); });
    m_search = std::make_unique<QPdfSearchModel>();
    m_search->setDocument(m_document.get());
    const auto searched = [this] { Q_EMIT searchChanged(); };
    connect(m_search.get(), &QPdfSearchModel::rowsInserted, this, searched);
    connect(m_search.get(), &QPdfSearchModel::modelReset, this, searched);
    setStatus(Ready);
}

void PdfLesson::close()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_search.reset();
    m_renderer.reset();
    m_document.reset();
    m_file.reset();
    m_fetched = 0;
    m_searchText.clear();
    m_currentMatch = -1;
    setStatus(Closed);
    Q_EMIT searchChanged();
}

void PdfLesson::setSearchText(const QString &text)
{
    if (text == m_searchText || !m_search)
        return;
    m_searchText = text;
    m_currentMatch = -1;
    m_search->setSearchString(text);
    Q_EMIT searchChanged();
}

int PdfLesson::matchCount() const
{
    return m_search && !m_searchText.isEmpty() ? m_search->rowCount(QModelIndex()) : 0;
}

QSizeF PdfLesson::pageSize(int page) const
{
    return m_document ? m_document->pagePointSize(page) : QSizeF();
}

QString PdfLesson::pageText(int page) const
{
    return m_document ? m_document->getAllText(page).text() : QString();
}

QVariantList PdfLesson::matchesOn(int page) const
{
    QVariantList out;
    if (matchCount() == 0)
        return out;
    const QPdfLink current =
        m_currentMatch >= 0 ? m_search->resultAtIndex(m_currentMatch) : QPdfLink();
    for (const QPdfLink &match : m_search->resultsOnPage(page)) {
        const bool isCurrent =
            m_currentMatch >= 0 && current.page() == page && current.location() == match.location();
        for (const QRectF &rect : match.rectangles()) {
            out.append(QVariantMap{{QStringLiteral("rect"), rect},
                                   {QStringLiteral("current"), isCurrent}});
        }
    }
    return out;
}

int PdfLesson::stepMatch(int by)
{
    const int count = matchCount();
    if (count == 0)
        return -1;
    m_currentMatch = m_currentMatch < 0 ? (by > 0 ? 0 : count - 1)
                                        : (m_currentMatch + by % count + count) % count;
    Q_EMIT searchChanged();
    return m_search->resultAtIndex(m_currentMatch).page();
}

quint64 PdfLesson::draw(int page, QSize pixels)
{
    return m_renderer && !pixels.isEmpty() ? m_renderer->requestPage(page, pixels) : 0;
}

void PdfLesson::setStatus(Status status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged();
}

} // namespace lectern
