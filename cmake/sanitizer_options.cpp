// SPDX-FileCopyrightText: The Lectern developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sanitizers' runtimes are told in every program of such a preset.

extern "C" {

const char *__asan_default_options();
const char *__tsan_default_options();
const char *__tsan_default_suppressions();

// Following thread-local memory of plugins, the runtime takes a block that happens to begin 16
// bytes into a page for one with a header of glibc 2.19, and LeakSanitizer then reads the addresses
// that it believes to be there ("Tracer caught signal 11"), once in some twenty runs.
const char *__asan_default_options()
{
    return "intercept_tls_get_addr=0";
}

// Tests start openssl and the like from programs with threads.
const char *__tsan_default_options()
{
    return "second_deadlock_stack=1:die_after_fork=0";
}

// The sanitizer knows nothing of the locks inside Qt, which Debian builds without it; what is named
// here is what Qt itself does with its own objects under such locks, never what our code does.
const char *__tsan_default_suppressions()
{
    return
        // The counted copy of a functor: whoever lets go last deletes it, poster or receiver.
        "race:QMetaObject::invokeMethodImpl\n"
        // Events, made by the poster and deleted by the receiver.
        "race:QCoreApplicationPrivate::sendPostedEvents\n"
        "race:QMetaCallEvent\n"
        // The state that a promise and its future share.
        "race:QFutureInterfaceBase::~QFutureInterfaceBase\n"
        // Qt Test's watchdog thread, which it joins with locks of its own.
        "race:QWaitCondition::~QWaitCondition\n"
        "race:QTest::qRun\n"
        // The thread of the QNetworkAccessManager that tests ask the server with.
        "race:libQt6Network.so\n"
        "race:lectern::test::ApiClient::\n"
        // Qt scales pictures in a pool of its own.
        "race:libQt6Gui.so\n"
        "race:QRunnable::create\n"
        "race:QThreadPoolPrivate::enqueueTask\n"
        "race:lectern::accounts::makeAvatar\n"
        // The descriptor that wakes an event loop: made by one thread, written by others.
        "race:libglib-2.0.so\n";
}

} // extern "C"
