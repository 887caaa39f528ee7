// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/accounts/avatar_image.h"

#include "server/core/media/media_type.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>

namespace lectern::accounts {

namespace {

constexpr qint64 kMaxPixels = 40'000'000;
constexpr int kMaxSide = 16'384;
constexpr int kAllocationLimitMb = 192;
constexpr int kJpegQuality = 88;

/// The reader's name of the content's format; empty for anything but the three we take.
QByteArray formatOf(const QByteArray &file)
{
    const QString type = contentTypeOf(file.left(kContentTypeBytes));
    if (type == QLatin1String("image/png"))
        return "png";
    if (type == QLatin1String("image/jpeg"))
        return "jpeg";
    if (type == QLatin1String("image/webp"))
        return "webp";
    return {};
}

Error notAnImage()
{
    return {ErrorKind::UnsupportedMedia, "media.not_an_image"};
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
    if (size.isEmpty() || size.width() > kMaxSide || size.height() > kMaxSide ||
        qint64(size.width()) * size.height() > kMaxPixels)
        return {};
    // JPEG decodes a large photo small, at a fraction of the memory.
    const int shorter = std::min(size.width(), size.height());
    if (shorter > 4 * kAvatarSize)
        reader.setScaledSize(size * (4.0 * kAvatarSize / shorter));
    return reader.read();
}

// Qt scales in threads of its own pool. A frame of its own tells the thread sanitizer who asked for
// that (sanitizer_options.cpp).
[[gnu::noinline]] QImage squared(const QImage &image)
{
    const int side = std::min(image.width(), image.height());
    const QRect middle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    return image.copy(middle).scaled(kAvatarSize, kAvatarSize, Qt::IgnoreAspectRatio,
                                     Qt::SmoothTransformation);
}

} // namespace

Result<AvatarImage> makeAvatar(const QByteArray &file)
{
    const QByteArray format = formatOf(file);
    if (format.isEmpty())
        return notAnImage();
    QImageReader::setAllocationLimit(kAllocationLimitMb);
    const QImage decoded = decode(file, format);
    if (decoded.isNull())
        return notAnImage();
    const bool transparent = decoded.hasAlphaChannel();
    // A fresh image: no text, no colour profile, no resolution of the old one comes along.
    QImage clean(kAvatarSize, kAvatarSize,
                 transparent ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    const QImage small = squared(decoded).convertToFormat(clean.format());
    if (small.size() != clean.size())
        return notAnImage();
    for (int y = 0; y < kAvatarSize; ++y)
        std::copy_n(small.constScanLine(y), clean.bytesPerLine(), clean.scanLine(y));

    AvatarImage avatar{{}, transparent ? "image/png" : "image/jpeg", transparent ? "png" : "jpg"};
    QBuffer out(&avatar.bytes);
    if (!out.open(QIODevice::WriteOnly) ||
        !clean.save(&out, transparent ? "PNG" : "JPEG", transparent ? -1 : kJpegQuality))
        return Error::internal(QStringLiteral("an avatar could not be encoded"));
    return avatar;
}

} // namespace lectern::accounts
