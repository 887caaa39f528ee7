// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/picture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>

namespace lectern::chat {

namespace {

constexpr qint64 kMaxPixels = 40'000'000;
constexpr qint64 kMaxJpegPixels = 160'000'000; ///< they are decoded small
constexpr int kMaxSide = 20'000;
constexpr int kLargest = 4096;
constexpr int kThumbnail = 480;
constexpr int kAllocationLimitMb = 192;
constexpr int kQuality = 88;
constexpr int kThumbnailQuality = 80;
// A drawing stays a drawing; a photo that came as PNG would be large.
constexpr qsizetype kMaxPngBytes = 6 * 1024 * 1024;

QByteArray formatOf(const QString &contentType)
{
    if (contentType == QLatin1String("image/png"))
        return "png";
    if (contentType == QLatin1String("image/jpeg"))
        return "jpeg";
    if (contentType == QLatin1String("image/webp"))
        return "webp";
    return {};
}

QImage decode(const QByteArray &file, const QByteArray &format)
{
    QBuffer buffer;
    buffer.setData(file);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const qint64 most = format == "jpeg" ? kMaxJpegPixels : kMaxPixels;
    if (size.isEmpty() || size.width() > kMaxSide || size.height() > kMaxSide ||
        qint64(size.width()) * size.height() > most)
        return {};
    if (std::max(size.width(), size.height()) > kLargest)
        reader.setScaledSize(
            size.scaled(kLargest, kLargest, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

/// A fresh image: no text, no colour profile, no resolution of the old one comes along.
QImage bare(const QImage &image, bool transparent)
{
    const auto format = transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32;
    const QImage converted = image.convertToFormat(format);
    QImage clean(converted.size(), format);
    if (clean.isNull() || clean.bytesPerLine() != converted.bytesPerLine())
        return {};
    for (int y = 0; y < clean.height(); ++y)
        std::copy_n(converted.constScanLine(y), clean.bytesPerLine(), clean.scanLine(y));
    return clean;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    if (!out.open(QIODevice::WriteOnly) || !image.save(&out, format, quality))
        return {};
    return bytes;
}

/// PNG where something shines through, JPEG otherwise.
QByteArray small(const QImage &image, bool transparent)
{
    const QImage thumbnail = image.scaled(
        image.size().scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)),
        Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return transparent ? encoded(thumbnail, "PNG", -1)
                       : encoded(thumbnail, "JPEG", kThumbnailQuality);
}

} // namespace

bool isPicture(const QString &contentType)
{
    return !formatOf(contentType).isEmpty();
}

Result<Picture> cleanPicture(const QByteArray &file, const QString &contentType)
{
    const QByteArray format = formatOf(contentType);
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    const QImage decoded = format.isEmpty() ? QImage() : decode(file, format);
    const bool transparent = decoded.hasAlphaChannel();
    const QImage clean = decoded.isNull() ? QImage() : bare(decoded, transparent);
    if (clean.isNull())
        return Error{ErrorKind::UnsupportedMedia, "media.not_an_image"};
    Picture picture;
    picture.size = clean.size();
    if (transparent || format == "png") {
        picture.bytes = encoded(clean, "PNG", -1);
        picture.contentType = "image/png";
        picture.suffix = "png";
    }
    if (!transparent && (picture.bytes.isEmpty() || picture.bytes.size() > kMaxPngBytes)) {
        picture.bytes = encoded(clean, "JPEG", kQuality);
        picture.contentType = "image/jpeg";
        picture.suffix = "jpg";
    }
    if (std::max(clean.width(), clean.height()) > kThumbnail) {
        picture.thumbnail = small(clean, transparent);
        picture.thumbnailType = transparent ? "image/png" : "image/jpeg";
    }
    if (picture.bytes.isEmpty())
        return Error::internal(QStringLiteral("a picture could not be encoded"));
    return picture;
}

} // namespace lectern::chat
