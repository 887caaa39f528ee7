// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Components
import Lectern.Learning.Model
import Lectern.Theme

/// Minutes learned on each of seven days, with a goal line, and three numbers beside.
Card {
    id: card

    required property Dashboard dashboard
    property int goal: 20
    readonly property real highest: {
        let most = goal * 1.25
        for (const day of dashboard.week)
            most = Math.max(most, Number(day.minutes))
        return most
    }

    implicitHeight: Math.max(chartColumn.implicitHeight, numbers.implicitHeight) + 2 * Theme.space24

    Column {
        id: chartColumn
        anchors.left: parent.left
        anchors.right: numbers.left
        anchors.margins: Theme.space24
        y: Theme.space24
        spacing: Theme.space16
        AppText {
            width: parent.width
            role: AppText.Label
            text: qsTr("Your week")
        }
        Item {
            id: chart
            width: parent.width
            height: 112 + Theme.caption + Theme.space8
            readonly property real barArea: 112
            Rectangle {
                anchors.left: parent.left
                y: chart.barArea * (1 - card.goal / card.highest)
                width: parent.width - goalText.width - Theme.space8
                height: 1
                color: Theme.outlineStrong
                opacity: 0.7
            }
            AppText {
                id: goalText
                anchors.right: parent.right
                y: chart.barArea * (1 - card.goal / card.highest) - height / 2
                role: AppText.Caption
                text: qsTr("Goal %1 min").arg(card.goal)
            }
            Row {
                id: bars
                anchors.left: parent.left
                readonly property real slot: (chart.width - goalText.width - Theme.space16) / Math.max(1, card.dashboard.week.length)
                Repeater {
                    model: card.dashboard.week
                    Item {
                        id: day
                        required property var modelData
                        readonly property real minutes: Number(modelData.minutes)
                        width: bars.slot
                        height: chart.height
                        Accessible.role: Accessible.StaticText
                        Accessible.name: qsTr("%1: %2 minutes").arg(String(modelData.day)).arg(Math.round(minutes))
                        Rectangle {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: Math.min(36, parent.width * 0.6)
                            height: Math.max(4, chart.barArea * day.minutes / card.highest)
                            y: chart.barArea - height
                            radius: Math.min(4, height / 2)
                            color: day.minutes <= 0 ? Theme.outline : day.minutes >= card.goal ? Theme.accent
                                : Theme.highContrast ? Theme.accent : Qt.rgba(Theme.accent.r, Theme.accent.g, Theme.accent.b, 0.55)
                        }
                        AppText {
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: chart.barArea + Theme.space8
                            role: AppText.Caption
                            color: day.modelData.today ? Theme.text : Theme.muted
                            font.weight: day.modelData.today ? Theme.weightHeading : Theme.weightText
                            text: String(day.modelData.day)
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Column {
        id: numbers
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(196 * Math.min(Theme.textScale, 1.3))
        spacing: Theme.space16
        Repeater {
            model: [
                { icon: "fire", value: qsTr("%n day(s) in a row", "", card.dashboard.streakDays), tint: Theme.warning },
                { icon: "check-circle", value: qsTr("%n lesson(s) completed", "", card.dashboard.lessonsCompleted), tint: Theme.success },
                { icon: "clock", value: card.dashboard.timeSpent !== "" ? qsTr("%1 in all").arg(card.dashboard.timeSpent) : qsTr("No minutes yet"), tint: Theme.accent }
            ]
            Row {
                id: fact
                required property var modelData
                spacing: Theme.space12
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: String(fact.modelData.icon)
                    size: Theme.iconRail
                    color: fact.modelData.tint
                }
                AppText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: numbers.width - Theme.iconRail - Theme.space12
                    wrapMode: Text.Wrap
                    text: String(fact.modelData.value)
                }
            }
        }
    }
}
