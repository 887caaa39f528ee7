// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/bench/bench_text.h"

#include <QStringList>

#include <array>

namespace lectern::demo {

namespace {

template<size_t N>
QString pick(QRandomGenerator &dice, const std::array<const char *, N> &from)
{
    return QString::fromUtf8(from[dice.bounded(int(N))]);
}

constexpr std::array kFirst{"Ada",   "Bảo",    "Chloé", "Dmytro", "Elif",    "Farid",
                            "Grace", "Hana",   "Inês",  "Jin",    "Kwame",   "Leila",
                            "Mateo", "Noor",   "Oskar", "Priya",  "Quentin", "Rosa",
                            "Sofia", "Tariq",  "Umut",  "Vera",   "Wanjiru", "Ximena",
                            "Yuki",  "Zuzana", "Amara", "Björn",  "Carlos",  "Dalia"};
constexpr std::array kLast{"Okafor",      "Nguyễn",   "Dubois",   "Kovalenko", "Yılmaz",
                           "Rahimi",      "Kamau",    "Nováková", "Carvalho",  "Park",
                           "Mensah",      "Hosseini", "Quispe",   "Haddad",    "Lindqvist",
                           "Raghunathan", "Lefèvre",  "Jiménez",  "Papadaki",  "Khan",
                           "Schäfer",     "Horváth",  "Tanaka",   "Zieliński", "Silva",
                           "Eriksen",     "O’Brien",  "Rossi",    "Petrović",  "Van Dijk"};
constexpr std::array kCategories{"Programming", "Design",      "Languages", "Science", "Business",
                                 "Music",       "Mathematics", "Health",    "History", "Crafts"};
constexpr std::array kTopics{
    "Python",      "Statistics",  "Watercolour", "Spanish",     "Bookkeeping", "Chemistry",
    "Photography", "Databases",   "Typography",  "Harmony",     "Geometry",    "First Aid",
    "German",      "Woodworking", "Astronomy",   "Negotiation", "Algorithms",  "Ceramics",
    "Grammar",     "Gardening",   "Networks",    "Drawing",     "Economics",   "Rhythm"};
constexpr std::array kAngles{"from the Beginning", "in Practice",        "for Beginners",
                             "Step by Step",       "for Curious People", "without Fear",
                             "in Thirty Evenings", "for Professionals",  "the Slow Way",
                             "with Examples",      "Explained",          "by Doing"};
constexpr std::array kSubjects{"the reader",        "a small example", "every lesson",
                               "the second module", "a good question", "this exercise",
                               "the teacher",       "practice"};
constexpr std::array kVerbs{"shows",     "explains", "prepares", "repeats",
                            "builds on", "leads to", "asks for", "rests on"};
constexpr std::array kObjects{"what came before",    "the next step",
                              "an honest answer",    "a simple picture",
                              "careful measurement", "patience and time",
                              "the rule behind it",  "something you can use today"};

} // namespace

QString benchName(QRandomGenerator &dice)
{
    return pick(dice, kFirst) + QLatin1Char(' ') + pick(dice, kLast);
}

QString benchCategory(int index)
{
    return QString::fromUtf8(kCategories[size_t(index) % kCategories.size()]);
}

QString benchTitle(QRandomGenerator &dice, int index)
{
    return pick(dice, kTopics) + QLatin1Char(' ') + pick(dice, kAngles) + QLatin1Char(' ') +
           QString::number(index + 1);
}

QString benchProse(QRandomGenerator &dice, int sentences)
{
    QStringList list;
    for (int i = 0; i < sentences; ++i) {
        QString sentence = pick(dice, kSubjects) + QLatin1Char(' ') + pick(dice, kVerbs) +
                           QLatin1Char(' ') + pick(dice, kObjects) + QLatin1Char('.');
        sentence[0] = sentence[0].toUpper();
        list.append(sentence);
    }
    return list.join(QLatin1Char(' '));
}

} // namespace lectern::demo
