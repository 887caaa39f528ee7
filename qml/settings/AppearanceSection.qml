// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Core
import Lectern.Theme

Column {
    id: section

    required property Settings settings
    required property Toaster toaster

    readonly property list<string> languageTags: ["", "en", "de", "es", "fr", "ar", "zh"]
    readonly property list<string> languageNames: [qsTr("Same as the system"), "English", "Deutsch", "Español", "Français", "العربية", "中文"]

    spacing: Theme.space24

    Column {
        width: parent.width
        spacing: Theme.space8
        AppText { width: parent.width; role: AppText.Label; text: qsTr("Colors") }
        Flow {
            width: parent.width
            spacing: Theme.space8
            Repeater {
                model: [qsTr("Same as the system"), qsTr("Light"), qsTr("Dark"), qsTr("High contrast")]
                Chip {
                    required property string modelData
                    required property int index
                    text: modelData
                    iconName: ["laptop", "sun", "moon", "eye"][index]
                    checked: section.settings.appearance === index
                    exclusive: true
                    onClicked: section.settings.change("appearance", index)
                }
            }
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space4
        AppText { width: parent.width; role: AppText.Label; text: qsTr("Text size") }
        Row {
            anchors.left: parent.left
            spacing: Theme.space12
            AppSlider {
                id: size
                width: 240
                label: qsTr("Text size")
                from: 0.8
                to: 2
                stepSize: 0.1
                snapMode: AppSlider.SnapAlways
                setting: section.settings.textScale
                onChosen: value => section.settings.change("textScale", value)
            }
            AppText {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 %").arg(Math.round(size.value * 100))
            }
        }
    }
    AppSwitch {
        width: parent.width
        text: qsTr("Less motion")
        detail: qsTr("Nothing slides or fades.")
        checked: section.settings.reducedMotion
        onToggled: section.settings.change("reducedMotion", checked)
    }
    SelectBox {
        anchors.left: parent.left
        width: Math.min(parent.width, Theme.formWidth)
        label: qsTr("Language")
        options: section.languageNames
        currentIndex: Math.max(0, section.languageTags.indexOf(section.settings.language))
        onChosen: index => section.settings.change("language", section.languageTags[index])
    }
}
