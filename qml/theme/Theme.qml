// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

/// Every colour, size, font and duration there is. The shell sets `scheme`, `textScale` and
/// `reducedMotion`; everybody else only reads.
QtObject {
    id: theme

    enum Scheme { Light, Dark, HighContrastLight, HighContrastDark }

    property int scheme: Theme.Light
    property real textScale: 1
    property bool reducedMotion: false

    readonly property bool dark: scheme === Theme.Dark || scheme === Theme.HighContrastDark
    readonly property bool highContrast: scheme === Theme.HighContrastLight || scheme === Theme.HighContrastDark

    // Colours: light, dark, high contrast on white, high contrast on black.
    function pick(light: color, dark: color, white: color, black: color): color {
        return theme.scheme === Theme.Light ? light
            : theme.scheme === Theme.Dark ? dark
            : theme.scheme === Theme.HighContrastLight ? white : black
    }
    readonly property color window: pick("#F6F7FA", "#12141A", "#FFFFFF", "#000000")
    readonly property color surface: pick("#FFFFFF", "#1A1D26", "#FFFFFF", "#000000")
    readonly property color sunken: pick("#ECEEF3", "#0D0F14", "#FFFFFF", "#000000")
    /// Behind code, on what is neither sunken nor raised.
    readonly property color codeGround: pick("#E9ECF2", "#222632", "#FFFFFF", "#000000")
    readonly property color raised: pick("#FFFFFF", "#222632", "#FFFFFF", "#000000")
    readonly property color hover: pick("#F1F3F8", "#232733", "#FFFFFF", "#000000")
    readonly property color outline: pick("#D5D9E3", "#313747", "#000000", "#FFFFFF")
    readonly property color outlineStrong: pick("#7E8598", "#737C93", "#000000", "#FFFFFF")
    readonly property color text: pick("#191C26", "#ECEFF6", "#000000", "#FFFFFF")
    readonly property color muted: pick("#555C6E", "#A7AEC0", "#000000", "#FFFFFF")
    readonly property color accent: pick("#3350C8", "#94A8FF", "#0000EE", "#FFFF00")
    readonly property color accentHover: pick("#2A43AC", "#AABAFF", "#0000B0", "#FFFF80")
    /// On accent. Bound from outside: a binding written at the declaration would be taken for the
    /// handler of a signal `accent`.
    property color onAccent
    readonly property Binding onAccentBinding: Binding {
        target: theme
        property: "onAccent"
        value: theme.pick("#FFFFFF", "#0E1433", "#FFFFFF", "#000000")
    }
    readonly property color accentSoft: pick("#E6EBFD", "#232C52", "#FFFFFF", "#000000")
    readonly property color success: pick("#14713F", "#63D698", "#005A2B", "#63FF9E")
    readonly property color warning: pick("#8A5200", "#F0B955", "#6B3F00", "#FFD24D")
    readonly property color danger: pick("#B3212F", "#FF9095", "#A00010", "#FF9095")
    readonly property color star: pick("#B26A00", "#F0B955", "#000000", "#FFFF00")
    readonly property color shadow: highContrast ? "transparent" : Qt.rgba(0.05, 0.06, 0.1, dark ? 0.5 : 0.14)
    readonly property color scrim: Qt.rgba(0, 0, 0, dark ? 0.6 : 0.4)
    /// On pictures (covers, video) whatever the scheme.
    readonly property color onPicture: "#FFFFFF"
    readonly property color pictureShade: "#CC0B0D12"
    readonly property color pictureAccent: highContrast ? "#FFFF00" : "#94A8FF"
    readonly property color pictureSeen: "#63D698"
    readonly property color pictureMark: highContrast ? "#FFFF00" : "#F0B955"
    readonly property color pictureGround: "#0B0D12"
    /// Dark enough for white letters (5:1 and more).
    readonly property list<color> pictureTints: ["#3350C8", "#7A3FA8", "#A8325A", "#96460F", "#1F6B4A", "#1B6486", "#5A4FB0", "#6B5713"]

    // Space, a 4 px grid.
    readonly property int space4: 4
    readonly property int space8: 8
    readonly property int space12: 12
    readonly property int space16: 16
    readonly property int space24: 24
    readonly property int space32: 32
    readonly property int space48: 48

    readonly property int radiusControl: 6
    readonly property int radiusCard: 10
    readonly property int radiusSheet: 16
    readonly property int line: highContrast ? 2 : 1
    readonly property int focusWidth: 2
    readonly property int focusGap: 2

    // Sizes that hold text grow with it.
    readonly property int controlHeight: Math.max(36, Math.round(36 * textScale))
    readonly property int rowHeight: Math.max(40, Math.round(40 * textScale))
    readonly property int twoLineRowHeight: Math.max(56, Math.round(56 * textScale))
    readonly property int iconControl: Math.round(16 * textScale)
    readonly property int iconRail: Math.round(20 * textScale)
    readonly property int contentWidth: 1180
    readonly property int readingWidth: Math.round(640 * textScale)
    readonly property int formWidth: Math.round(360 * textScale)
    /// A conversation, from the faces to the end of one's own messages.
    readonly property int talkWidth: Math.round(880 * textScale)
    /// What a conversation keeps free on both sides of itself: less where there is little room, and
    /// where there is much it stands in the middle.
    function talkEdge(width: real): real {
        return width < 480 * Math.min(textScale, 1.4) ? space12 : Math.max(space24, Math.floor((width - talkWidth) / 2))
    }
    readonly property int railWide: Math.round(208 * Math.min(textScale, 1.5))
    readonly property int railNarrow: 64
    readonly property int narrowWindow: 1100
    readonly property int wideWindow: 1600

    // Type, in pixels.
    readonly property string family: "Inter"
    readonly property string emojiFamily: "Noto Color Emoji"
    readonly property string codeFamily: "JetBrains Mono"
    readonly property int caption: Math.round(12 * textScale)
    readonly property int body: Math.round(14 * textScale)
    readonly property int code: Math.round(13 * textScale)
    readonly property int lead: Math.round(16 * textScale)
    readonly property int title: Math.round(20 * textScale)
    readonly property int headline: Math.round(26 * textScale)
    readonly property int display: Math.round(34 * textScale)
    readonly property real lineText: 1.45
    readonly property real lineHeading: 1.2
    readonly property int weightText: Font.Normal
    readonly property int weightLabel: Font.Medium
    readonly property int weightHeading: Font.DemiBold

    // Motion, in milliseconds. Under reduced motion there is none, not one of no length: between a
    // Timer that ends and another that starts, Qt 6.4's clock of animations trips over it.
    readonly property int stateDuration: reducedMotion ? 0 : 120
    readonly property int placeDuration: reducedMotion ? 0 : 180
    readonly property int easing: Easing.OutCubic
}
