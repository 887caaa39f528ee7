// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/media/palette.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lectern::demo {

QColor oklch(double lightness, double chroma, double hue)
{
    const double angle = hue * std::numbers::pi / 180;
    const double a = chroma * std::cos(angle);
    const double b = chroma * std::sin(angle);
    const double l = std::pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    const double m = std::pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    const double s = std::pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    const auto channel = [](double linear) {
        const double c = std::clamp(linear, 0.0, 1.0);
        return float(c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
    };
    return QColor::fromRgbF(channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

CoursePalette::CoursePalette(int hue)
    : deep(oklch(0.37, 0.095, hue))
    , strong(oklch(0.50, 0.14, hue))
    , bright(oklch(0.62, 0.14, hue))
    , second(oklch(0.76, 0.13, hue + 55))
    , soft(oklch(0.965, 0.013, hue))
{
}

int hueOf(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return (quint8(hash[0]) << 8 | quint8(hash[1])) % 360;
}

QFont textFont(double pixels, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                           QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setPixelSize(int(std::lround(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont codeFont(double pixels)
{
    QFont font(QStringList{QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                           QStringLiteral("monospace")});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(int(std::lround(pixels)));
    font.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures would turn != and <= into other signs than a beginner has to type.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace lectern::demo
