// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Lectern.Theme

/// Course cards in rows, for a handful of courses on a page that scrolls itself.
Flow {
    id: flow

    required property var courses
    property int atMost: 1000
    signal chosen(courseId: string)

    spacing: grid.gap
    CardGrid { id: grid; available: flow.width }
    Repeater {
        model: flow.courses
        CourseCard {
            required property int index
            required property var model
            width: grid.cardWidth
            visible: index < Math.min(flow.atMost, grid.columns * Math.ceil(flow.atMost / 4))
            courseId: String(model.courseId)
            title: String(model.title)
            instructor: String(model.instructor)
            cover: model.cover
            price: String(model.price)
            length: String(model.length)
            level: String(model.level)
            rating: Number(model.rating)
            ratingCount: Number(model.ratingCount)
            enrolled: Boolean(model.enrolled)
            completed: Boolean(model.completed)
            progress: Number(model.progress)
            onClicked: flow.chosen(courseId)
        }
    }
}
