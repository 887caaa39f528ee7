// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQmlApplicationEngine>
#include <QTranslator>

#include <memory>

namespace lectern {

struct ClientOptions
{
    QString server;        ///< empty: the remembered one
    QString dataDirectory; ///< empty: the standard place
};

/// Makes every part of the desktop program, connects them, and shows the window. Nothing else knows
/// all of them.
class ClientApp
{
public:
    explicit ClientApp(const ClientOptions &options);
    ~ClientApp();
    ClientApp(const ClientApp &) = delete;
    ClientApp &operator=(const ClientApp &) = delete;

    /// Shows the window; false if it can't be made.
    [[nodiscard]] bool show();
    [[nodiscard]] QQmlApplicationEngine &engine() { return m_engine; }

private:
    struct Parts;

    void connectParts();
    void applyLanguage();

    std::unique_ptr<Parts> m_parts;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
};

} // namespace lectern
