// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/http/request.h"
#include "server/core/http/route.h"

#include <array>
#include <map>
#include <memory>
#include <span>
#include <vector>

namespace lectern::http {

/// What a path and method lead to.
struct RouteMatch
{
    enum class Kind { Found, NotFound, MethodNotAllowed, Malformed };

    Kind kind = Kind::NotFound;
    const Route *route = nullptr;
    size_t index = 0; ///< of the route in the table, for what is kept per route
    QHash<QString, QString> parameters = {};
    QByteArray allow = {}; ///< of a path that exists: the methods it takes
};

/// A tree of path segments, compiled once from the declarations of all operations and their
/// aliases. A literal segment beats a parameter. HEAD goes where GET goes. Constant after its
/// construction, so every I/O thread uses the same one. The routes have to outlive it.
class Router
{
public:
    explicit Router(std::span<const Route> routes);

    /// `method` is empty for one that nobody knows. `path` is encoded, without the query.
    [[nodiscard]] RouteMatch match(std::optional<Method> method, QByteArrayView path) const;

    /// Paths declared twice with one method, for the test that there are none.
    [[nodiscard]] const std::vector<QByteArray> &clashes() const { return m_clashes; }

private:
    static constexpr size_t kMethods = EnumNames<Method>::values.size();

    struct Target
    {
        const Route *route = nullptr;
        size_t index = 0;
        std::vector<QString> names;
    };
    struct Node
    {
        std::map<QByteArray, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        std::array<Target, kMethods> targets;
        QByteArray allow;
    };

    void insert(const Route &route, size_t index, Method method, QByteArrayView path);
    static void writeAllow(Node &node);
    static const Node *find(const Node &node, std::span<const QByteArray> segments,
                            std::vector<const QByteArray *> &values);

    Node m_root;
    std::vector<QByteArray> m_clashes;
};

} // namespace lectern::http
