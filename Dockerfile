FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q -DskipTests -pl standalone -am package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 dossier && install -d -o dossier -m 700 /data
COPY --from=build /source/standalone/target/standalone-*.jar /dossier.jar
USER dossier
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/dossier.jar", "--dossier.data=/data", "--dossier.forgotten.file=/data/forgotten"]
