# shellcheck shell=bash
# Finds schemathesis, which makes requests up from the description of the API, and exports DOSSIER_SCHEMATHESIS. To be sourced, after mongod.sh.

SCHEMATHESIS_VERSION=4.32.5

SCHEMATHESIS_HOME=${XDG_CACHE_HOME:-$HOME/.cache}/dossier/schemathesis-$SCHEMATHESIS_VERSION

find_schemathesis() {
  [ -n "${DOSSIER_SCHEMATHESIS:-}" ] || [ -x "$SCHEMATHESIS_HOME/bin/schemathesis" ] || fetch_schemathesis || return 1
  export DOSSIER_SCHEMATHESIS=${DOSSIER_SCHEMATHESIS:-$SCHEMATHESIS_HOME/bin/schemathesis}
  "$DOSSIER_SCHEMATHESIS" --version >/dev/null
}

# Into a virtual environment of its own; one that was interrupted has no program yet and is made again.
fetch_schemathesis() {
  local python
  python=$(python_with_pip) || {
    echo "schemathesis is a Python package, and there is no pip. Install python3-pip and python3-venv, or point DOSSIER_SCHEMATHESIS at one." >&2
    return 1
  }
  echo "Fetching schemathesis ..."
  "$python" -m venv --clear "$SCHEMATHESIS_HOME" &&
    "$SCHEMATHESIS_HOME/bin/python" -m pip --disable-pip-version-check install -q "schemathesis==$SCHEMATHESIS_VERSION"
}
