// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/core/describe.h"

#include <QJsonObject>
#include <QList>

namespace lectern {

struct DemoAccountDto
{
    QString email;
    QString password;
    QString role;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("email", s.email);
        v("password", s.password);
        v("role", s.role);
    }
};

struct HealthDto
{
    bool alive = true;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("alive", s.alive);
    }
};

/// The parts of the server by name (`database`, `storage`, `redis` where there is one), each `ok`
/// or, where the server goes on without, `degraded`.
struct ReadinessDto
{
    QJsonObject parts;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("parts", s.parts);
    }
};

/// What a sign-in page needs to know before anyone has signed in. `demoAccounts` is empty but in a
/// demo school.
struct SchoolDto
{
    QString name;
    QString tagline;
    QString version;
    bool demo = false;
    bool registrationOpen = true;
    QList<DemoAccountDto> demoAccounts;

    template<class V, class Self>
    static void describe(V &v, Self &s)
    {
        v("name", s.name);
        v("tagline", s.tagline, {.max = 300});
        v("version", s.version);
        v("demo", s.demo);
        v("registrationOpen", s.registrationOpen);
        v("demoAccounts", s.demoAccounts);
    }
};

} // namespace lectern
