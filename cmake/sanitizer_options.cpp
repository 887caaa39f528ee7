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

const char *__tsan_default_options()
{
    return "second_deadlock_stack=1";
}

const char *__tsan_default_suppressions()
{
    return "";
}

} // extern "C"
