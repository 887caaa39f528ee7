// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/media/media_type.h"

#include <magic.h>
#include <memory>

namespace lectern {

namespace {

constexpr qsizetype kMaxName = 100;

struct CloseMagic
{
    void operator()(magic_t cookie) const { magic_close(cookie); }
};
using Magic = std::unique_ptr<std::remove_pointer_t<magic_t>, CloseMagic>;

// libmagic's handle belongs to one thread; its database takes milliseconds to load.
magic_t magicOfThread()
{
    static thread_local Magic magic = [] {
        Magic made(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR));
        if (made && magic_load(made.get(), nullptr) != 0)
            made.reset();
        return made;
    }();
    return magic.get();
}

bool isWebVtt(QByteArrayView start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    if (!start.startsWith("WEBVTT"))
        return false;
    return start.size() == 6 || start[6] == ' ' || start[6] == '\t' || start[6] == '\n' ||
           start[6] == '\r';
}

} // namespace

QString contentTypeOf(const QByteArray &start)
{
    if (isWebVtt(start))
        return QStringLiteral("text/vtt; charset=utf-8");
    const magic_t magic = magicOfThread();
    const char *found =
        magic ? magic_buffer(magic, start.constData(), size_t(start.size())) : nullptr;
    if (!found)
        return QStringLiteral("application/octet-stream");
    QString type = QString::fromLatin1(found);
    if (type.startsWith(QLatin1String("text/")))
        type += QStringLiteral("; charset=utf-8");
    return type;
}

bool isActiveContent(const QString &contentType)
{
    const QString type = contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    const bool passive =
        type == QLatin1String("text/plain") || type == QLatin1String("text/vtt") ||
        type == QLatin1String("application/pdf") || type.startsWith(QLatin1String("video/")) ||
        type.startsWith(QLatin1String("audio/")) ||
        (type.startsWith(QLatin1String("image/")) && type != QLatin1String("image/svg+xml"));
    return !passive;
}

QString safeFileName(const QString &name)
{
    QString out;
    const QString last =
        name.mid(1 + qMax(name.lastIndexOf(QLatin1Char('/')), name.lastIndexOf(QLatin1Char('\\'))));
    for (const QChar c : last) {
        const bool bad = c.category() == QChar::Other_Control ||
                         c.category() == QChar::Other_Format ||
                         QStringLiteral("\"<>|:*?").contains(c);
        if (!bad)
            out += c;
    }
    out = out.trimmed();
    while (out.startsWith(QLatin1Char('.')))
        out.remove(0, 1);
    if (out.size() > kMaxName) {
        const qsizetype dot = out.lastIndexOf(QLatin1Char('.'));
        const QString suffix = dot > 0 && out.size() - dot <= 10 ? out.mid(dot) : QString();
        out = out.left(kMaxName - suffix.size()) + suffix;
    }
    return out.isEmpty() ? QStringLiteral("file") : out;
}

} // namespace lectern
