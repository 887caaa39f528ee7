// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QDebug>
#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtPlugin>

#include <algorithm>

Q_IMPORT_QML_PLUGIN(Lectern_ComponentsPlugin)
Q_IMPORT_QML_PLUGIN(Lectern_ThemePlugin)

/// Standard controls as people meet them.
class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceOutlivesItsTexts()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                SelectBox {
                    property int value: 1
                    options: ["System", "English", "Deutsch"]
                    currentIndex: value
                    onChosen: index => value = index
                })"));
        QQuickItem *box = shown("displayText");
        QVERIFY(box);
        QCOMPARE(box->property("displayText").toString(), QStringLiteral("English"));
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        box->forceActiveFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->rootObject()->property("value").toInt(), 2);
        QCOMPARE(box->property("displayText").toString(), QStringLiteral("Deutsch"));
        // The choice was another language, so the texts are others now.
        const QVariant german = QStringList{QStringLiteral("Wie das System"),
                                            QStringLiteral("English"), QStringLiteral("Deutsch")};
        QVERIFY(m_view->rootObject()->setProperty("options", german));
        QCOMPARE(box->property("displayText").toString(), QStringLiteral("Deutsch"));
        QVERIFY(m_view->rootObject()->setProperty("value", 0)); // Undo
        QCOMPARE(box->property("displayText").toString(), QStringLiteral("Wie das System"));
    }

    /// An open menu keeps all shortcuts back: it may not stay where nobody can reach it.
    void aMenuGoesWithItsOwner()
    {
        QVERIFY(load(kWithMenu));
        QQuickItem *root = m_view->rootObject();
        const auto shown = [root] { return root->property("menuShown").toBool(); };
        QVERIFY(QMetaObject::invokeMethod(root, "openMenu"));
        QTRY_VERIFY(shown());
        QVERIFY(root->setProperty("pageShown", false));
        QTRY_VERIFY(!shown());
        QVERIFY(root->setProperty("pageShown", true));
        QTest::qWait(50);
        QVERIFY(!shown());
    }

    void escClosesAMenuWhereverTheKeysAre()
    {
        QVERIFY(load(kWithMenu));
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QQuickItem *root = m_view->rootObject();
        const auto shown = [root] { return root->property("menuShown").toBool(); };
        for (const bool keysInIt : {true, false}) {
            QVERIFY(QMetaObject::invokeMethod(root, "openMenu"));
            QTRY_VERIFY(shown());
            if (!keysInIt)
                root->property("elsewhere").value<QQuickItem *>()->forceActiveFocus();
            QTest::keyClick(m_view.get(), Qt::Key_Escape);
            QTRY_VERIFY(!shown());
            QCOMPARE(root->property("escapes").toInt(), 0);
        }
        QTest::keyClick(m_view.get(), Qt::Key_Escape); // now it is for who has the keys
        QCOMPARE(root->property("escapes").toInt(), 1);
    }

    void rowsHaveAFirstAndALast()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                RowList {
                    width: 200
                    height: 100
                    model: 50
                    delegate: Item { width: 200; height: 20 }
                })"));
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        QQuickItem *list = qobject_cast<QQuickItem *>(m_view->rootObject());
        list->forceActiveFocus();
        const auto after = [this, list](Qt::Key key) {
            QTest::keyClick(m_view.get(), key);
            return list->property("currentIndex").toInt();
        };
        QCOMPARE(after(Qt::Key_End), 49);
        QCOMPARE(after(Qt::Key_Up), 48);
        QCOMPARE(after(Qt::Key_Home), 0);
        QCOMPARE(list->property("contentY").toDouble(), 0.0);
    }

    /// By keys, and by what assistive programs set.
    void aSliderSaysThatItWasSet()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                AppSlider {
                    property real scale: 1
                    property int times: 0
                    from: 0.8
                    to: 2
                    stepSize: 0.1
                    setting: scale
                    onChosen: value => { scale = value; ++times }
                })"));
        QQuickItem *slider = qobject_cast<QQuickItem *>(m_view->rootObject());
        const auto scale = [slider] { return slider->property("scale").toDouble(); };
        QCOMPARE(slider->property("times").toInt(), 0);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(slider);
        QVERIFY(heard && heard->valueInterface());
        heard->valueInterface()->setCurrentValue(1.5);
        QCOMPARE(scale(), 1.5);
        heard->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
        QCOMPARE(scale(), 1.6);
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        slider->forceActiveFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(scale(), 1.5);
        QCOMPARE(slider->property("times").toInt(), 3);
        QVERIFY(slider->setProperty("scale", 0.9)); // Undo
        QCOMPARE(slider->property("value").toDouble(), 0.9);
        QCOMPARE(slider->property("times").toInt(), 3);
    }

    /// A sign beyond the basic plane is one sign, not two halves.
    void initialsAreWholeSigns()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                Avatar { name: "Evening \uD83C\uDF19" })"));
        QCOMPARE(m_view->rootObject()->property("initials").toString(),
                 QStringLiteral("E") + QString::fromUcs4(U"\x1F319"));
    }

    /// Whoever has pressed a button looks at what it opened, where the explanation would stand.
    void anExplanationGoesWithThePress()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                Item {
                    width: 640
                    height: 480
                    AppButton { text: "Bell"; tip: "All messages" }
                })"));
        const auto explained = [this] {
            const auto parts = m_view->rootObject()->findChildren<QObject *>();
            return std::any_of(parts.cbegin(), parts.cend(), [](const QObject *part) {
                return part->property("shown").toBool();
            });
        };
        QTest::mouseMove(m_view.get(), QPoint(10, 10));
        QTRY_VERIFY(explained());
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(10, 10));
        QTRY_VERIFY(!explained());
        QTest::mouseMove(m_view.get(), QPoint(400, 300));
        QTest::mouseMove(m_view.get(), QPoint(11, 11));
        QTRY_VERIFY(explained());
    }

    /// What can be heard is what can be read; how much waits there stands beside it.
    void anEntryIsNamedAsItReads()
    {
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                ListEntry { text: "Messages"; count: 3 })"));
        const QAccessibleInterface *entry =
            QAccessible::queryAccessibleInterface(m_view->rootObject());
        QVERIFY(entry);
        QCOMPARE(entry->text(QAccessible::Name), QStringLiteral("Messages"));
        QVERIFY(entry->text(QAccessible::Description).contains(QLatin1Char('3')));
    }

    /// Nothing moves where nobody wants it to: not even for no time, which Qt 6.4's clock of
    /// animations takes amiss between a Timer that ends and another that starts.
    void nothingMovesUnderReducedMotion()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("stopAnimationDriver")));
        QVERIFY(load(R"(import QtQuick
                import Lectern.Components
                import Lectern.Theme
                Item {
                    id: room
                    property bool done: false
                    Binding { target: Theme; property: "reducedMotion"; value: true }
                    AppMenu { id: menu; AppMenuItem { text: "One" } }
                    Sheet { id: sheet; title: "Two" }
                    AppSwitch { id: toggle; text: "Three" }
                    AppButton { id: button; text: "Four" }
                    function open(round: int): void {
                        if (round === 0) menu.open()
                        if (round === 1) { menu.close(); sheet.open() }
                        if (round === 2) sheet.close()
                        if (round === 3) toggle.checked = true
                        if (round === 4) button.kind = AppButton.Primary
                    }
                    property int round: 0
                    // They end in the order they began.
                    Timer { id: other; interval: 20; onTriggered: after.start() }
                    Timer { id: first; interval: 20; onTriggered: room.open(room.round) }
                    Timer {
                        id: after
                        interval: 20
                        onTriggered: {
                            room.round++
                            if (room.round > 4) room.done = true
                            else { first.start(); other.start() }
                        }
                    }
                    Component.onCompleted: { first.start(); other.start() }
                })"));
        QTRY_VERIFY(m_view->rootObject()->property("done").toBool());
    }

    void cleanup() { m_view.reset(); }

private:
    [[nodiscard]] bool load(const QByteArray &qml)
    {
        QFile file(m_dir.filePath(QStringLiteral("Part.qml")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
        file.write(qml);
        file.close();
        m_view = std::make_unique<QQuickView>();
        m_view->engine()->addImportPath(QStringLiteral(":/qt/qml"));
        m_view->resize(640, 480);
        QQmlComponent part(m_view->engine(), QUrl::fromLocalFile(file.fileName()));
        if (!part.isReady()) {
            qWarning().noquote() << part.errorString();
            return false;
        }
        m_view->setSource(part.url());
        m_view->show();
        return QTest::qWaitForWindowExposed(m_view.get());
    }
    [[nodiscard]] QQuickItem *shown(const char *property) const
    {
        for (QQuickItem *item : m_view->rootObject()->findChildren<QQuickItem *>()) {
            if (item->property(property).isValid())
                return item;
        }
        return nullptr;
    }

    static inline const QByteArray kWithMenu = R"(import QtQuick
                import Lectern.Components
                FocusScope {
                    property bool pageShown: true
                    property alias menuShown: menu.visible
                    property alias elsewhere: field
                    property int escapes: 0
                    function openMenu(): void { menu.popup(button, 0, 20) }
                    Keys.onEscapePressed: ++escapes
                    Item {
                        visible: parent.pageShown
                        IconButton {
                            id: button
                            text: "Captions"
                            iconName: "gear"
                            AppMenu { id: menu; AppMenuItem { text: "Off" } }
                        }
                    }
                    Item { id: field; focus: true }
                })";
    QTemporaryDir m_dir;
    std::unique_ptr<QQuickView> m_view;
};

QTEST_MAIN(TestComponents)
#include "tst_components.moc"
