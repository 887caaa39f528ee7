// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <utility>

namespace lectern {

/// A descriptor of the operating system's (file, socket, epoll set) that closes itself. Closing
/// leaves errno as it was.
class Descriptor
{
public:
    Descriptor() = default;
    /// What open(2) and the like answer; negative: none.
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor &&other) noexcept : m_fd(other.release()) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_fd = other.release();
        }
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool valid() const { return m_fd >= 0; }
    /// Hands it to somebody who closes it.
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }
    void close();

private:
    int m_fd = -1;
};

} // namespace lectern
