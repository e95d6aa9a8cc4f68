# shellcheck shell=bash
# Finds a JDK 25 or newer and exports JAVA_HOME; runs Maven on it. To be sourced.

WANTED_JAVA=25

# Prints the major version of the JDK in a directory; nothing when there is no whole JDK.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -f "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'
  fi
}

# Prints one candidate directory per line, the most deliberate choice first.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  if command -v java >/dev/null && java -version >/dev/null 2>&1; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$WANTED_JAVA+" 2>/dev/null
  local place
  for place in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /usr/local/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$place" ] && echo "$place"
  done
  return 0
}

find_jdk() {
  local candidate version looked=""
  while IFS= read -r candidate; do
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$WANTED_JAVA" ]; then
      export JAVA_HOME=$candidate
      return 0
    fi
    [ -n "$version" ] && looked="$looked\n  $candidate is version $version"
  done < <(jdk_candidates)
  {
    echo "Dossier needs a JDK $WANTED_JAVA, and none was found."
    echo "Looked at JAVA_HOME, the java on the PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt and the JDKs of macOS."
    printf 'Found:%b\n' "${looked:- none at all}"
    echo "Install one, for example Temurin (https://adoptium.net) or with: sdk install java 25-tem"
    echo "Then start again, or point JAVA_HOME at it."
  } >&2
  return 1
}

maven() {
  if ! command -v mvn >/dev/null; then
    echo "Dossier is built with Maven, and there is no mvn on the PATH. Install it, for example with: sudo apt-get install maven" >&2
    return 1
  fi
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" mvn -B --no-transfer-progress "$@"
}
