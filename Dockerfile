# Targets: standalone (the default) has both sides, command-node and query-node have one.
#   docker build --target query-node .
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q -DskipTests -pl standalone,command-node,query-node -am package
# What changes rarely comes first, so that a new version adds little to what is there.
RUN for it in standalone command-node query-node; do \
      java -Djarmode=tools -jar "$it"/target/"$it"-*.jar extract --layers --destination "/layers/$it" --application-filename dossier.jar || exit 1; \
    done

FROM eclipse-temurin:25-jre AS ground
RUN useradd --system --uid 10001 dossier && install -d -o dossier -m 700 /data
WORKDIR /dossier
USER dossier
VOLUME /data
EXPOSE 8080
ENV DOSSIER_DATA=/data DOSSIER_FORGOTTEN_FILE=/data/forgotten
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "dossier.jar"]

FROM ground AS command-node
COPY --from=build /layers/command-node/dependencies/ ./
COPY --from=build /layers/command-node/application/ ./

FROM ground AS query-node
COPY --from=build /layers/query-node/dependencies/ ./
COPY --from=build /layers/query-node/application/ ./

FROM ground AS standalone
COPY --from=build /layers/standalone/dependencies/ ./
COPY --from=build /layers/standalone/application/ ./
