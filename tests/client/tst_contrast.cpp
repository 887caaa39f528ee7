// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QTest>
#include <QtPlugin>

#include <algorithm>
#include <cmath>
#include <memory>

Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)

namespace {

using Names = QList<QByteArray>;

/// As WCAG 2 counts it.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// Whether what stands on something can be told from it, whatever the colours.
class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeRead_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
        QTest::newRow("contrast on white") << 2;
        QTest::newRow("contrast on black") << 3;
    }
    void everythingCanBeRead()
    {
        QFETCH(const int, scheme);
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral(":/qt/qml"));
        QQmlComponent part(&engine);
        part.setData("import QtQml\nimport Lectern.Theme\nQtObject { property var theme: Theme }",
                     {});
        const std::unique_ptr<QObject> holder(part.create());
        QVERIFY2(holder, qPrintable(part.errorString()));
        auto *theme = holder->property("theme").value<QObject *>();
        QVERIFY(theme && theme->setProperty("scheme", scheme));

        const Names grounds{"window", "surface", "sunken",    "codeGround",
                            "raised", "hover",   "accentSoft"};
        const Names inks{"text", "muted", "accent", "accentHover", "success", "warning", "danger"};
        const Names signs{"outlineStrong", "star"}; // and the outlines of controls
        QStringList weak;
        const auto check = [&](const Names &above, const Names &below, double least) {
            for (const QByteArray &ink : above) {
                for (const QByteArray &ground : below) {
                    const QColor front = theme->property(ink).value<QColor>();
                    const QColor back = theme->property(ground).value<QColor>();
                    QVERIFY2(front.isValid() && back.isValid(),
                             qPrintable(QLatin1String(ink) + QLatin1String(" on ") +
                                        QLatin1String(ground)));
                    if (const double now = contrast(front, back); now < least)
                        weak += QStringLiteral("%1 on %2: %3")
                                    .arg(QLatin1String(ink), QLatin1String(ground))
                                    .arg(now, 0, 'f', 2);
                }
            }
        };
        check(inks, grounds, 4.5);
        check({"onAccent"}, {"accent", "accentHover"}, 4.5);
        check({"window"}, {"text"}, 4.5); // toasts and tips
        check(signs, grounds, 3);
        QVERIFY2(weak.isEmpty(), qPrintable(weak.join(QLatin1Char('\n'))));

        // Letters on faces without a picture.
        for (const QVariant &tint : theme->property("pictureTints").toList())
            QVERIFY(contrast(Qt::white, tint.value<QColor>()) >= 4.5);
        QVERIFY(!theme->property("pictureTints").toList().isEmpty());
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
