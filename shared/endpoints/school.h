// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/dto/school.h"
#include "shared/endpoints/endpoint.h"

/// The server itself. metrics answers a plain format, not the envelope.
namespace lectern::endpoints {

inline constexpr Endpoint<Nothing, SchoolDto> kSchool{
    {.id = "school.info",
     .method = Method::Get,
     .path = "/api/school",
     .access = Access::Public,
     .summary = "The school's name, and whether it is a demo."}};

inline constexpr Endpoint<Nothing, RawReply> kOpenApi{{.id = "school.openapi",
                                                       .method = Method::Get,
                                                       .path = "/api/openapi.json",
                                                       .access = Access::Public,
                                                       .summary = "This API, as OpenAPI 3."}};

inline constexpr Endpoint<Nothing, HealthDto> kHealthz{{.id = "school.healthz",
                                                        .method = Method::Get,
                                                        .path = "/healthz",
                                                        .access = Access::Public,
                                                        .rate = RateClass::None,
                                                        .summary = "Alive."}};

inline constexpr Endpoint<Nothing, ReadinessDto> kReadyz{
    {.id = "school.readyz",
     .method = Method::Get,
     .path = "/readyz",
     .access = Access::Public,
     .rate = RateClass::None,
     .summary = "Ready: database and storage, each by name; 503 names those that are away."}};

inline constexpr Endpoint<Nothing, RawReply> kMetrics{{.id = "school.metrics",
                                                       .method = Method::Get,
                                                       .path = "/metrics",
                                                       .access = Access::Local,
                                                       .rate = RateClass::None,
                                                       .summary = "Prometheus text."}};

} // namespace lectern::endpoints
