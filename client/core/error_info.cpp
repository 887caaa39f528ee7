// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/core/error_info.h"

#include "shared/core/error_text.h"

#include <QCoreApplication>

namespace lectern {

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
    info.requestId = QString::fromLatin1(error.requestId);
    for (const FieldError &field : error.fields) {
        // The server sends finished words; rules that fail on this side have only a reason.
        const QString why = field.reason.isEmpty() ? field.argument : fieldText(field, translate);
        info.fields.insert(field.field, why);
    }
    return info;
}

} // namespace lectern
