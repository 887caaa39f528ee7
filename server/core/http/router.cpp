// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/http/router.h"

#include "server/core/http/path_segments.h"

namespace lectern::http {

namespace {

constexpr size_t kMaxSegments = 32;

std::vector<QByteArrayView> split(QByteArrayView path)
{
    std::vector<QByteArrayView> parts;
    parts.reserve(8);
    qsizetype from = 1;
    while (from <= path.size()) {
        qsizetype to = path.indexOf('/', from);
        if (to < 0)
            to = path.size();
        parts.push_back(path.sliced(from, to - from));
        from = to + 1;
    }
    return parts;
}

} // namespace

Router::Router(std::span<const Route> routes)
{
    for (size_t i = 0; i < routes.size(); ++i) {
        const Route &route = routes[i];
        insert(route, i, route.info->method, route.info->path);
        for (const Alias &alias : route.info->aliases) {
            if (alias.path)
                insert(route, i, alias.method, alias.path);
        }
    }
    writeAllow(m_root);
}

void Router::insert(const Route &route, size_t index, Method method, QByteArrayView path)
{
    Node *node = &m_root;
    Target target{&route, index, {}};
    for (const QByteArrayView part : split(path)) {
        if (part.startsWith('{') && part.endsWith('}')) {
            target.names.push_back(QString::fromLatin1(part.sliced(1, part.size() - 2)));
            if (!node->parameter)
                node->parameter = std::make_unique<Node>();
            node = node->parameter.get();
        } else {
            auto &child = node->literals[part.toByteArray()];
            if (!child)
                child = std::make_unique<Node>();
            node = child.get();
        }
    }
    Target &slot = node->targets[size_t(method)];
    if (slot.route)
        m_clashes.push_back(QByteArray(enumName(method)) + ' ' + path.toByteArray());
    else
        slot = std::move(target);
}

void Router::writeAllow(Node &node)
{
    for (const auto &[method, name] : EnumNames<Method>::values) {
        const bool own = node.targets[size_t(method)].route != nullptr;
        const bool head = method == Method::Head && node.targets[size_t(Method::Get)].route;
        if (own || head)
            node.allow += (node.allow.isEmpty() ? QByteArray() : QByteArray(", ")) + name;
    }
    if (!node.allow.isEmpty() && !node.targets[size_t(Method::Options)].route)
        node.allow += ", OPTIONS";
    for (auto &[segment, child] : node.literals)
        writeAllow(*child);
    if (node.parameter)
        writeAllow(*node.parameter);
}

const Router::Node *Router::find(const Node &node, std::span<const QByteArray> segments,
                                 std::vector<const QByteArray *> &values)
{
    if (segments.empty())
        return node.allow.isEmpty() ? nullptr : &node;
    const QByteArray &segment = segments.front();
    if (const auto it = node.literals.find(segment); it != node.literals.end()) {
        if (const Node *found = find(*it->second, segments.subspan(1), values))
            return found;
    }
    if (!node.parameter)
        return nullptr;
    values.push_back(&segment);
    if (const Node *found = find(*node.parameter, segments.subspan(1), values))
        return found;
    values.pop_back();
    return nullptr;
}

RouteMatch Router::match(std::optional<Method> method, QByteArrayView path) const
{
    RouteMatch result;
    std::vector<QByteArray> segments;
    segments.reserve(8);
    for (const QByteArrayView part : split(path)) {
        auto decoded = percentDecoded(part);
        if (!decoded) {
            result.kind = RouteMatch::Kind::Malformed;
            return result;
        }
        if (isUnsafeSegment(*decoded) || segments.size() >= kMaxSegments)
            return result;
        segments.push_back(std::move(*decoded));
    }
    std::vector<const QByteArray *> values;
    const Node *node = find(m_root, segments, values);
    if (!node)
        return result;
    const Target *target = nullptr;
    if (method) {
        target = &node->targets[size_t(*method)];
        if (!target->route && *method == Method::Head)
            target = &node->targets[size_t(Method::Get)];
    }
    if (!target || !target->route) {
        result.kind = RouteMatch::Kind::MethodNotAllowed;
        result.allow = node->allow;
        return result;
    }
    result.kind = RouteMatch::Kind::Found;
    result.route = target->route;
    result.index = target->index;
    for (size_t i = 0; i < values.size(); ++i)
        result.parameters.insert(target->names[i], QString::fromUtf8(*values[i]));
    return result;
}

} // namespace lectern::http
