// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickView>
#include <QtPlugin>

#include <memory>

// What a test of the chat's QML is linked with.
Q_IMPORT_QML_PLUGIN(Lectern_ChatPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_Chat_ModelPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Lectern_CorePlugin)

namespace lectern {

/// A part of the chat in a window of its own.
[[nodiscard]] inline std::unique_ptr<QQuickView> viewOf(const char *part, QSize size,
                                                        const QVariantMap &given)
{
    auto view = std::make_unique<QQuickView>();
    view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
    view->setResizeMode(QQuickView::SizeRootObjectToView);
    view->resize(size);
    view->setInitialProperties(given);
    view->setSource(
        QUrl(QStringLiteral("qrc:/qt/qml/Lectern/Chat/%1.qml").arg(QLatin1String(part))));
    view->show();
    return view;
}

} // namespace lectern
