// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer where there is no clang: every file of the corpus, then mutations of
// them from a fixed seed, so that each run is the same. A failed check aborts the program, and the
// input that did it is left in the working directory.
#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr int kMutations = 100000;
constexpr qint64 kMostMilliseconds = 10'000;
constexpr int kMostBytes = 20'000;

QByteArray g_current;

void keepInput(int)
{
    QFile file(QStringLiteral("fuzz-failure.bin"));
    if (file.open(QIODevice::WriteOnly))
        file.write(g_current);
    std::_Exit(1);
}

void run(const QByteArray &input)
{
    g_current = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()),
                           std::size_t(input.size()));
}

class Mutator
{
public:
    explicit Mutator(const std::vector<QByteArray> &seeds) : m_seeds(seeds) {}

    QByteArray next()
    {
        QByteArray bytes = m_seeds[below(m_seeds.size())];
        const size_t steps = 1 + below(6);
        for (size_t i = 0; i < steps; ++i)
            mutate(bytes);
        return bytes.left(kMostBytes);
    }

private:
    size_t below(size_t limit) { return limit == 0 ? 0 : m_random() % limit; }

    void mutate(QByteArray &bytes)
    {
        static constexpr char kTelling[] = "\0\r\n:;,%/{}[]\"\\ -=&?0f\x7f\xff\xc3\x80";
        const qsizetype at = qsizetype(below(size_t(bytes.size()) + 1));
        switch (below(7)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes.insert(at, kTelling[below(sizeof kTelling - 1)]);
            break;
        case 2:
            bytes.remove(at, qsizetype(1 + below(8)));
            break;
        case 3:
            bytes.insert(
                at, bytes.mid(qsizetype(below(size_t(bytes.size()) + 1)), qsizetype(below(32))));
            break;
        case 4:
            bytes.truncate(at);
            break;
        case 5: {
            const QByteArray &other = m_seeds[below(m_seeds.size())];
            bytes = bytes.left(at) + other.mid(qsizetype(below(size_t(other.size()) + 1)));
            break;
        }
        default:
            bytes.insert(at, QByteArray(qsizetype(below(300)), char(m_random())));
        }
    }

    const std::vector<QByteArray> &m_seeds;
    std::mt19937 m_random{20260131};
};

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGABRT, keepInput);
    std::signal(SIGSEGV, keepInput);
    std::vector<QByteArray> seeds{QByteArray()};
    const QDir corpus(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    for (const QString &name : corpus.entryList(QDir::Files, QDir::Name)) {
        QFile file(corpus.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll());
    }
    if (seeds.size() < 2) {
        std::fprintf(stderr, "no corpus at %s\n", qPrintable(corpus.path()));
        return 1;
    }
    for (const QByteArray &seed : seeds)
        run(seed);
    Mutator mutator(seeds);
    QElapsedTimer clock;
    clock.start();
    int done = 0;
    while (done < kMutations && clock.elapsed() < kMostMilliseconds) {
        run(mutator.next());
        ++done;
    }
    std::printf("%d inputs\n", done + int(seeds.size()));
    return 0;
}
