// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/features/chat/picture_file.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace lectern::chat {

namespace {

quint8 byteAt(const QByteArray &file, qsizetype at)
{
    return quint8(file[at]);
}

// Kinds of segments of a JPEG.
constexpr quint8 kStartOfScan = 0xda;
constexpr quint8 kEndOfImage = 0xd9;
constexpr quint8 kComment = 0xfe;

/// The number of Exif for how the picture is to be turned.
char orientationOf(const QByteArray &jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    if (!buffer.open(QIODevice::ReadOnly))
        return 1;
    switch (QImageReader(&buffer, "jpeg").transformation()) {
    case QImageIOHandler::TransformationMirror:
        return 2;
    case QImageIOHandler::TransformationRotate180:
        return 3;
    case QImageIOHandler::TransformationFlip:
        return 4;
    case QImageIOHandler::TransformationFlipAndRotate90:
        return 5;
    case QImageIOHandler::TransformationRotate90:
        return 6;
    case QImageIOHandler::TransformationMirrorAndRotate90:
        return 7;
    case QImageIOHandler::TransformationRotate270:
        return 8;
    default:
        return 1;
    }
}

/// Exif that says this and nothing else.
QByteArray orientationSegment(char orientation)
{
    QByteArray segment("\xff\xe1\0\x22"
                       "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0",
                       36);
    segment[28] = orientation;
    return segment;
}

/// What the colours depend on stays.
bool staysInJpeg(quint8 kind, QByteArrayView content)
{
    if (kind == kComment)
        return false;
    if (kind < 0xe0 || kind > 0xef)
        return true;
    return kind == 0xe0 || kind == 0xee || (kind == 0xe2 && content.startsWith("ICC_PROFILE"));
}

/// Where the data of a scan ends that begins there: before the next segment.
qsizetype endOfScan(const QByteArray &file, qsizetype at)
{
    for (; at + 1 < file.size(); ++at) {
        if (byteAt(file, at) != 0xff)
            continue;
        const quint8 next = byteAt(file, at + 1);
        if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7))
            return at;
    }
    return -1;
}

std::optional<QByteArray> bareJpeg(const QByteArray &file)
{
    if (!file.startsWith("\xff\xd8"))
        return std::nullopt;
    QByteArray out = file.left(2);
    if (const char orientation = orientationOf(file); orientation != 1)
        out += orientationSegment(orientation);
    qsizetype at = 2;
    while (at + 4 <= file.size() && byteAt(file, at) == 0xff) {
        const quint8 kind = byteAt(file, at + 1);
        if (kind == 0xff) { // to fill up
            ++at;
            continue;
        }
        if (kind == kEndOfImage)
            break;
        const qsizetype length = qFromBigEndian<quint16>(file.constData() + at + 2);
        qsizetype end = at + 2 + length;
        if (length < 2 || end > file.size())
            return std::nullopt;
        if (kind == kStartOfScan) {
            end = endOfScan(file, end);
            if (end < 0)
                return std::nullopt;
        }
        if (staysInJpeg(kind, QByteArrayView(file).sliced(at + 4, end - at - 4)))
            out.append(QByteArrayView(file).sliced(at, end - at));
        at = end;
    }
    if (at + 2 > file.size() || byteAt(file, at) != 0xff || byteAt(file, at + 1) != kEndOfImage)
        return std::nullopt;
    out += "\xff\xd9";
    return out;
}

template<size_t N>
bool isOneOf(QByteArrayView name, const std::array<const char *, N> &names)
{
    return std::any_of(names.begin(), names.end(),
                       [name](const char *one) { return name == QByteArrayView(one); });
}

std::optional<QByteArray> barePng(const QByteArray &file)
{
    constexpr std::array kStay{"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP",
                               "sBIT", "sRGB", "bKGD", "pHYs", "acTL", "fcTL", "fdAT", "cICP"};
    if (!file.startsWith("\x89PNG\r\n\x1a\n"))
        return std::nullopt;
    QByteArray out = file.left(8);
    qsizetype at = 8;
    while (at + 12 <= file.size()) {
        const qsizetype size = 12 + qsizetype(qFromBigEndian<quint32>(file.constData() + at));
        if (size > file.size() - at)
            break;
        const QByteArrayView name = QByteArrayView(file).sliced(at + 4, 4);
        if (isOneOf(name, kStay))
            out.append(QByteArrayView(file).sliced(at, size));
        if (name == QByteArrayView("IEND"))
            return out;
        at += size;
    }
    return std::nullopt;
}

std::optional<QByteArray> bareWebp(const QByteArray &file)
{
    constexpr std::array kStay{"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    constexpr char kSaysMetadata = 0x08 | 0x04; // Exif and XMP
    if (file.size() < 12 || !file.startsWith("RIFF") || file.mid(8, 4) != "WEBP")
        return std::nullopt;
    const qsizetype all = 8 + qsizetype(qFromLittleEndian<quint32>(file.constData() + 4));
    if (all > file.size())
        return std::nullopt;
    QByteArray out = file.left(12);
    qsizetype at = 12;
    while (at + 8 <= all) {
        const qsizetype size = qsizetype(qFromLittleEndian<quint32>(file.constData() + at + 4));
        const qsizetype whole = 8 + size + size % 2;
        if (whole > all - at)
            return std::nullopt;
        const QByteArrayView name = QByteArrayView(file).sliced(at, 4);
        if (isOneOf(name, kStay)) {
            const qsizetype flags = out.size() + 8;
            out.append(QByteArrayView(file).sliced(at, whole));
            if (name == QByteArrayView("VP8X") && size > 0)
                out[flags] = char(out[flags] & ~kSaysMetadata);
        }
        at += whole;
    }
    qToLittleEndian(quint32(out.size() - 8), out.data() + 4);
    return out.size() > 12 ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<QByteArray> withoutMetadata(const QByteArray &file, const QString &contentType)
{
    if (contentType == QLatin1String("image/jpeg"))
        return bareJpeg(file);
    if (contentType == QLatin1String("image/png"))
        return barePng(file);
    if (contentType == QLatin1String("image/webp"))
        return bareWebp(file);
    return std::nullopt;
}

bool mayTellThePlace(const QString &contentType)
{
    constexpr std::array kOthers{"image/png",    "image/jpeg",    "image/webp",
                                 "image/gif",    "image/bmp",     "image/x-ms-bmp",
                                 "image/x-icon", "image/svg+xml", "image/vnd.microsoft.icon"};
    return contentType.startsWith(QLatin1String("image/")) &&
           !isOneOf(contentType.toLatin1(), kOthers);
}

} // namespace lectern::chat
