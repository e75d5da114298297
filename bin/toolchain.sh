# Finds the tools that ./run and ./test need; sourced by both. Each thing that is missing ends with one sentence, in
# Vietnamese and English, that says what to do.

stop_with() {
    printf '\n%s\n%s\n' "$1" "$2" >&2
    exit 1
}

jdk_version() {
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1 || true
}

# JAVA_HOME itself, then the java of the path, then the usual places; the first one of version 25 or newer.
find_jdk() {
    local candidate version
    for candidate in "${JAVA_HOME:-}" "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
        /usr/lib/jvm/*25* /usr/lib/jvm/*2[6-9]* /opt/*jdk*25* /opt/java/* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        version=$(jdk_version "$candidate")
        if [ "${version:-0}" -ge 25 ] 2>/dev/null; then
            export JAVA_HOME="$candidate"
            return
        fi
    done
    stop_with "Chưa có JDK 25: hãy cài (ví dụ Temurin 25) rồi đặt JAVA_HOME trỏ tới đó và chạy lại." \
        "No JDK 25 found: install one (Temurin 25, for example), set JAVA_HOME to it and run this again."
}

find_maven() {
    command -v mvn >/dev/null 2>&1 ||
        stop_with "Chưa có Maven: hãy cài gói maven (3.8 trở lên) rồi chạy lại." \
            "Maven is missing: install the package maven (3.8 or newer) and run this again."
    local version
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1 || true)
    if [ -z "$version" ]; then
        stop_with "Lệnh mvn không chạy được: hãy thử \"mvn -v\" và cài lại Maven (3.8 trở lên)." \
            "mvn does not run: try \"mvn -v\", and install Maven (3.8 or newer) anew."
    fi
    set -- $version
    if [ "${1:-0}" -lt 3 ] || { [ "${1:-0}" -eq 3 ] && [ "${2:-0}" -lt 8 ]; }; then
        stop_with "Maven quá cũ: cần 3.8 trở lên." "This Maven is too old: 3.8 or newer is needed."
    fi
}

find_node() {
    local major
    major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' || true)
    if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
        stop_with "Chưa có Node.js 20 (kèm npm): hãy cài nodejs 20 trở lên rồi chạy lại." \
            "Node.js 20 with npm is missing: install nodejs 20 or newer and run this again."
    fi
}

# Free space of the checkout's disk, in MiB, against what a build and a first start take.
check_disk() {
    local free
    free=$(df -Pm . | awk 'NR == 2 { print $4 }')
    if [ "${free:-0}" -lt "$1" ]; then
        stop_with "Đĩa chỉ còn $free MiB trống, cần $1 MiB: hãy giải phóng bớt rồi chạy lại." \
            "Only $free MiB of disk are free, $1 MiB are needed: make room and run this again."
    fi
}
