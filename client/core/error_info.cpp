// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/error_info.h"

#include "shared/core/error_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

namespace lectern {

namespace {

QString lockedUntil(int seconds)
{
    // Shown without seconds, so up to the next full minute.
    const QTime until = QTime::currentTime().addSecs(seconds + 59);
    return QCoreApplication::translate("ErrorInfo", "Too many wrong passwords. Try again at %1.")
        .arg(QLocale().toString(until, QLocale::ShortFormat));
}

} // namespace

ErrorInfo presentError(const Error &error)
{
    const Translate translate = [](const char *source) {
        return QCoreApplication::translate("Errors", source);
    };
    ErrorInfo info;
    info.present = true;
    info.offline = error.kind == ErrorKind::Offline;
    info.errorId = QString::fromLatin1(error.id);
    info.message = error.message.isEmpty() ? errorText(error, translate) : error.message;
    if (error.id == "accounts.locked" && error.retryAfterSeconds > 0)
        info.message = lockedUntil(error.retryAfterSeconds);
    info.requestId = QString::fromLatin1(error.requestId);
    for (const FieldError &field : error.fields) {
        // The server sends finished words; rules that fail on this side have only a reason.
        const QString why = field.reason.isEmpty() ? field.argument : fieldText(field, translate);
        info.fields.insert(field.field, why);
    }
    return info;
}

} // namespace lectern
