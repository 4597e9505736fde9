#!/bin/sh
# Builds the adapter: headers from TDLib's source of the version that ../tdlib/package.json pins, code from its library.
#
#   TDLIB_SOURCE   a checkout of TDLib at that version (1.8.65); a few files are generated in it
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
library=$here/../tdlib/node_modules/@prebuilt-tdlib/linux-x64-glibc
out=$here/target

fail() {
    echo "build.sh: $*" >&2
    exit 2
}

[ -n "${TDLIB_SOURCE:-}" ] || fail "set TDLIB_SOURCE to a checkout of TDLib 1.8.65; no package registry carries its headers"
grep -q 'project(TDLib VERSION 1.8.65 ' "$TDLIB_SOURCE/CMakeLists.txt" || fail "$TDLIB_SOURCE is not TDLib 1.8.65"
[ -f "$library/libtdjson.so" ] || fail "the library is missing; run: npm ci --prefix harness/adapters/tdlib --ignore-scripts"
for tool in cmake gperf clang++; do
    command -v "$tool" >/dev/null || fail "$tool is not on the path"
done

mkdir -p "$out/headers"
cmake -S "$TDLIB_SOURCE" -B "$out/headers" -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ \
    -DCMAKE_CXX_FLAGS=-stdlib=libc++ >/dev/null
cmake --build "$out/headers" --target tl_generate_common --target tl_generate_mtproto >/dev/null

# The library is known by its versioned name.
ln -sf "$library/libtdjson.so" "$out/libtdjson.so.1.8.65"
# -rdynamic: functions of chat.cpp take the place of the library's. -fno-access-control: see adapter.cpp.
clang++ -stdlib=libc++ -std=c++17 -O1 -fno-rtti -fno-exceptions -fno-access-control -rdynamic \
    -I"$TDLIB_SOURCE" -I"$TDLIB_SOURCE/td/generate/auto" -I"$TDLIB_SOURCE/tdutils" -I"$out/headers/tdutils" \
    -I"$TDLIB_SOURCE/tdactor" -I"$TDLIB_SOURCE/tdnet" -I"$TDLIB_SOURCE/tddb" -I"$TDLIB_SOURCE/tdtl" \
    -I"$TDLIB_SOURCE/tde2e" -I"$TDLIB_SOURCE/sqlite" \
    "$here/adapter.cpp" "$here/chat.cpp" -o "$out/adapter" "$out/libtdjson.so.1.8.65" -Wl,-rpath,"$out"
