// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// People who chat, as many as one thread can be: `chat_load PORT SERVER-PID FILE [KEY=VALUE]…`.
// Each line of FILE is one socket: a token, and the rooms that it joins; it writes to the first.
// Prints "ready" when all have joined, and a line of JSON. Keys: seconds, senders (the first so
// many sockets), inflight (of each) or rate (messages a second of all), text (letters), typing=1
// (instead of messages), plain=1 (no rooms, the answer is the message itself), window (connections
// under way), hold=1 (says nothing, and goes on at the end of the input).
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <netinet/tcp.h>
#include <random>
#include <sstream>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

[[noreturn]] void fail(const std::string &what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    std::exit(1);
}

struct Options
{
    std::map<std::string, double> values{{"seconds", 4}, {"senders", 1},  {"inflight", 8},
                                         {"rate", 0},    {"text", 60},    {"typing", 0},
                                         {"plain", 0},   {"window", 256}, {"hold", 0}};
    double operator[](const char *key) const { return values.at(key); }
};

struct Person
{
    int fd = -1;
    std::string token;
    std::vector<std::string> rooms;
    std::string in;
    std::string out;
    bool upgraded = false;
    bool ready = false;
    size_t joined = 0;
    size_t skip = 0; ///< bytes of a frame that are of no interest
    long nextId = 1;
    int inflight = 0;
    std::map<long, Clock::time_point> sent;
};

class Load
{
public:
    Load(int port, int serverPid, Options options)
        : m_port(port), m_serverPid(serverPid), m_options(std::move(options))
    {
    }

    void read(const char *file)
    {
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);) {
            std::istringstream words(line);
            Person person;
            words >> person.token;
            for (std::string room; words >> room;)
                person.rooms.push_back(room);
            m_people.push_back(std::move(person));
        }
        if (m_people.empty())
            fail("nobody is in the file");
    }

    void connectAll()
    {
        const auto start = Clock::now();
        while (m_ready < m_people.size()) {
            while (m_next < m_people.size() && m_next - m_ready < size_t(m_options["window"]))
                connectOne(m_next++);
            turn(100);
            if (secondsSince(start) > 120)
                fail("not everybody was let in: " + std::to_string(m_ready));
        }
        m_connected = secondsSince(start);
        std::printf("ready %.3f\n", m_connected);
        std::fflush(stdout);
    }

    void talk()
    {
        const double cpu = serverCpu();
        const auto start = Clock::now();
        const auto senders = std::min(size_t(m_options["senders"]), m_people.size());
        const double seconds = m_options["seconds"];
        m_sending = m_options["rate"] == 0;
        for (size_t i = 0; m_sending && i < senders; ++i) {
            while (m_people[i].inflight < int(m_options["inflight"]))
                say(m_people[i], Clock::now());
        }
        long due = 0;
        while (secondsSince(start) < seconds) {
            for (const long now = long(secondsSince(start) * m_options["rate"]); due < now; ++due) {
                const std::chrono::duration<double> at(double(due) / m_options["rate"]);
                say(m_people[size_t(due) % senders],
                    start + std::chrono::duration_cast<Clock::duration>(at));
            }
            turn(1);
        }
        m_sending = false;
        const auto end = Clock::now();
        while (m_waiting > 0 && secondsSince(end) < 10)
            turn(50);
        m_took = secondsSince(start);
        // What was said last is on its way to the others.
        for (long before = -1; before != m_deliveries; turn(100))
            before = m_deliveries;
        m_cpu = serverCpu() - cpu;
    }

    void report()
    {
        std::sort(m_latencies.begin(), m_latencies.end());
        const auto at = [&](double share) {
            return m_latencies.empty()
                       ? 0.0
                       : m_latencies[size_t(share * double(m_latencies.size() - 1))];
        };
        rusage own{};
        getrusage(RUSAGE_SELF, &own);
        std::printf("{\"connected\": %.3f, \"seconds\": %.3f, \"acks\": %zu, \"unanswered\": %ld, "
                    "\"errors\": %ld, \"deliveries\": %ld, \"bytes\": %ld, \"cpu\": %.3f, "
                    "\"load_cpu\": %.3f, \"p50\": %.3f, \"p99\": %.3f, \"most\": %.3f}\n",
                    m_connected, m_took, m_latencies.size(), m_waiting, m_errors, m_deliveries,
                    m_deliveries ? m_bytes / m_deliveries : 0, m_cpu,
                    double(own.ru_utime.tv_sec + own.ru_stime.tv_sec) +
                        double(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6,
                    at(0.5), at(0.99), at(1));
        std::fflush(stdout);
    }

    void hold()
    {
        fcntl(0, F_SETFL, fcntl(0, F_GETFL) | O_NONBLOCK);
        for (char byte = 0; ::read(0, &byte, 1) != 0;)
            turn(50);
    }

private:
    void connectOne(size_t index)
    {
        Person &person = m_people[index];
        person.fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        const int on = 1;
        setsockopt(person.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(m_port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (person.fd < 0 ||
            (connect(person.fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 &&
             errno != EINPROGRESS))
            fail(std::string("connect: ") + std::strerror(errno));
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT | EPOLLET;
        event.data.u64 = index;
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, person.fd, &event);
        person.out = "GET /ws HTTP/1.1\r\nHost: school.example\r\nUpgrade: websocket\r\n"
                     "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer " +
                     person.token + "\r\n\r\n";
    }

    void write(Person &person, const std::string &text)
    {
        std::string frame(1, char(0x81));
        if (text.size() < 126) {
            frame += char(0x80 | text.size());
        } else {
            frame += char(0x80 | 126);
            frame += char(text.size() >> 8);
            frame += char(text.size() & 0xff);
        }
        frame.append(4, '\0'); // a mask of zeros is one, too
        person.out += frame + text;
        flush(person);
    }

    void flush(Person &person)
    {
        while (!person.out.empty()) {
            const ssize_t n = send(person.fd, person.out.data(), person.out.size(), MSG_NOSIGNAL);
            if (n < 0 && (errno == EAGAIN || errno == ENOTCONN))
                return;
            if (n <= 0)
                fail(std::string("send: ") + std::strerror(errno));
            person.out.erase(0, size_t(n));
        }
    }

    /// Version 7, as the desktop program makes them.
    std::string uuid()
    {
        const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now().time_since_epoch());
        const auto milliseconds = static_cast<unsigned long long>(now.count());
        std::array<char, 40> text{};
        std::snprintf(text.data(), text.size(), "%08llx-%04llx-7%03x-a%03x-%012llx",
                      (milliseconds >> 16) & 0xffffffff, milliseconds & 0xffff,
                      unsigned(m_random() & 0xfff), unsigned(m_random() & 0xfff),
                      static_cast<unsigned long long>(m_random() & 0xffffffffffffULL));
        return text.data();
    }

    void say(Person &person, Clock::time_point at)
    {
        const long id = person.nextId++;
        person.sent.emplace(id, at);
        ++person.inflight;
        ++m_waiting;
        const auto count = static_cast<size_t>(m_options["text"]);
        const std::string letters(count, 'x');
        if (m_options["plain"] != 0) {
            write(person, letters);
        } else if (m_options["typing"] != 0) {
            write(person, "{\"event\":\"typing\",\"data\":{\"roomId\":\"" + person.rooms[0] +
                              "\",\"isTyping\":" + (id % 2 ? "true" : "false") +
                              "},\"id\":" + std::to_string(id) + "}");
        } else {
            write(person, "{\"event\":\"send-message\",\"data\":{\"roomId\":\"" + person.rooms[0] +
                              "\",\"message\":\"" + letters + "\",\"clientId\":\"" + uuid() +
                              "\"},\"id\":" + std::to_string(id) + "}");
        }
    }

    void turn(int milliseconds)
    {
        std::array<epoll_event, 512> events;
        const int count = epoll_wait(m_epoll, events.data(), int(events.size()), milliseconds);
        for (int i = 0; i < count; ++i) {
            Person &person = m_people[events[size_t(i)].data.u64];
            if (!person.out.empty())
                flush(person);
            if (events[size_t(i)].events & (EPOLLIN | EPOLLHUP | EPOLLERR))
                receive(person);
        }
    }

    void receive(Person &person)
    {
        static std::array<char, 256 * 1024> bytes;
        while (true) {
            const ssize_t n = recv(person.fd, bytes.data(), bytes.size(), 0);
            if (n < 0 && errno == EAGAIN)
                return;
            if (n <= 0)
                fail("a connection was closed by the server: " + person.in.substr(0, 200));
            const size_t length = size_t(n);
            const size_t skipped = std::min(person.skip, length);
            person.skip -= skipped;
            if (person.in.empty()) {
                const size_t used = take(person, bytes.data() + skipped, length - skipped);
                person.in.assign(bytes.data() + skipped + used, length - skipped - used);
            } else {
                person.in.append(bytes.data() + skipped, length - skipped);
                person.in.erase(0, take(person, person.in.data(), person.in.size()));
            }
            if (length < bytes.size())
                return;
        }
    }

    /// Takes the frames that are there; returns how many bytes that were.
    size_t take(Person &person, const char *data, size_t size)
    {
        static constexpr size_t kTelling = 64; // of a text, says what it is
        size_t at = 0;
        if (!person.upgraded) {
            const std::string_view head(data, size);
            const size_t end = head.find("\r\n\r\n");
            if (end == std::string_view::npos)
                return 0;
            if (!head.starts_with("HTTP/1.1 101 "))
                fail(std::string(head.substr(0, 200)));
            person.upgraded = true;
            at = end + 4;
            for (const std::string &room : person.rooms)
                write(person, "{\"event\":\"join\",\"data\":{\"roomId\":\"" + room +
                                  "\",\"since\":1000000000},\"id\":" +
                                  std::to_string(person.nextId++) + "}");
            becomeReady(person);
        }
        while (size - at >= 2) {
            size_t head = 2;
            size_t length = static_cast<unsigned char>(data[at + 1]);
            const auto byte = [&](size_t i) {
                return size_t(static_cast<unsigned char>(data[at + i]));
            };
            if (length == 126) {
                head = 4;
                if (size - at < head)
                    break;
                length = byte(2) << 8 | byte(3);
            } else if (length == 127) {
                head = 10;
                if (size - at < head)
                    break;
                length = byte(6) << 24 | byte(7) << 16 | byte(8) << 8 | byte(9);
            }
            const size_t needed = head + std::min(length, kTelling);
            if (size - at < needed)
                break;
            hear(person, byte(0), std::string_view(data + at + head, std::min(length, kTelling)),
                 length);
            const size_t there = std::min(size - at, head + length);
            person.skip = head + length - there;
            at += there;
        }
        return at;
    }

    void becomeReady(Person &person)
    {
        if (person.ready || person.joined < person.rooms.size())
            return;
        person.ready = true;
        ++m_ready;
    }

    void hear(Person &person, size_t first, std::string_view text, size_t length)
    {
        if (first == 0x89) {
            person.out += std::string("\x8a\x80\0\0\0\0", 6);
            flush(person);
            return;
        }
        if (first != 0x81)
            fail("closed: " + std::string(text.substr(std::min<size_t>(2, text.size()))));
        if (m_options["plain"] != 0) {
            ++m_deliveries;
            m_bytes += long(length);
            if (!person.sent.empty())
                answered(person, person.sent.begin()->first);
            return;
        }
        if (text.starts_with("{\"event\":\"new") || text.starts_with("{\"event\":\"user-typing")) {
            ++m_deliveries;
            m_bytes += long(length);
            return;
        }
        if (!text.starts_with("{\"ack\":"))
            return;
        const long id = std::stol(std::string(text.substr(7, 20)));
        const bool failed = text.find("\"error\":") != std::string_view::npos;
        if (!person.ready) {
            if (failed)
                fail("a join failed: " + std::string(text));
            ++person.joined;
            becomeReady(person);
            return;
        }
        m_errors += failed;
        answered(person, id);
    }

    void answered(Person &person, long id)
    {
        const auto it = person.sent.find(id);
        if (it == person.sent.end())
            return;
        m_latencies.push_back(secondsSince(it->second) * 1000);
        person.sent.erase(it);
        --person.inflight;
        --m_waiting;
        if (m_sending)
            say(person, Clock::now());
    }

    double serverCpu() const
    {
        std::ifstream file("/proc/" + std::to_string(m_serverPid) + "/stat");
        std::string all((std::istreambuf_iterator<char>(file)), {});
        std::istringstream words(all.substr(std::min(all.size(), all.rfind(')') + 1)));
        std::string word;
        double ticks = 0;
        for (int i = 0; words >> word; ++i) {
            if (i == 11 || i == 12)
                ticks += std::stod(word);
        }
        return ticks / double(sysconf(_SC_CLK_TCK));
    }

    int m_port;
    int m_serverPid;
    Options m_options;
    int m_epoll = epoll_create1(0);
    std::vector<Person> m_people;
    std::mt19937_64 m_random{std::random_device{}()};
    size_t m_next = 0;
    size_t m_ready = 0;
    bool m_sending = false;
    long m_waiting = 0;
    long m_deliveries = 0;
    long m_bytes = 0;
    long m_errors = 0;
    double m_connected = 0;
    double m_took = 0;
    double m_cpu = 0;
    std::vector<double> m_latencies;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        fail("chat_load PORT SERVER-PID FILE [KEY=VALUE]…");
    Options options;
    for (int i = 4; i < argc; ++i) {
        const std::string word = argv[i];
        const size_t equals = word.find('=');
        if (equals == std::string::npos || !options.values.contains(word.substr(0, equals)))
            fail("unknown: " + word);
        options.values[word.substr(0, equals)] = std::stod(word.substr(equals + 1));
    }
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    const bool hold = options["hold"] != 0;
    Load load(std::stoi(argv[1]), std::stoi(argv[2]), std::move(options));
    load.read(argv[3]);
    load.connectAll();
    if (hold) {
        load.hold();
        return 0;
    }
    load.talk();
    load.report();
    return 0;
}
