# Shared by scripts/site and scripts/test: a virtual environment with what a file pins, made once.
# Sourced with the project's folder as the working directory.

# The first Python of at least 3.11 on the PATH.
find_python() {
    local name
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
            command -v "$name"
            return
        fi
    done
    echo "Python 3.11 or later is needed; none was found. Set PYTHON to its path." >&2
    return 1
}

# make_venv FILE: .venv with exactly the packages that FILE pins, each file of them held to its hash.
# A copy of FILE in .venv says that nothing need be installed again.
make_venv() {
    local pins=$1 python stamp
    python=$(find_python)
    if [ ! -x .venv/bin/python ] && ! "$python" -m venv .venv 2>/dev/null; then
        rm -rf .venv
        # Debian ships Python without the part that puts pip into a new environment.
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
            "$python" -m venv .venv
        else
            echo "Python cannot make a virtual environment. On Debian: sudo apt install python3-venv" >&2
            return 1
        fi
    fi
    stamp=".venv/$(basename "$pins")"
    if ! cmp -s "$pins" "$stamp"; then
        echo "Installing pinned packages into .venv…"
        rm -f .venv/constraints*.txt
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$pins"
        cp "$pins" "$stamp"
    fi
}
