package dossier.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Who is measured on shared engines, each with databases of its own; may be started again and again. */
interface Peers {
    Application start() throws Exception;

    /** Dossier with the demo company. */
    static Peers dossier(Engines engines, Path script, Path data, String name, int months, String... more)
            throws SQLException {
        var line = new ArrayList<>(List.of(
                "--dossier.engines=external",
                "--dossier.demo.months=" + months,
                "--spring.datasource.url=" + engines.database(name),
                "--dossier.mongo.uri=" + engines.mongo(),
                "--dossier.read.database=" + name));
        line.addAll(List.of(more));
        return () -> Application.start(script, data, line.toArray(String[]::new));
    }

    /** A node of one side, on what was founded under this name and in this directory before. */
    static Peers node(Engines engines, Path script, Path data, String side, String name) {
        return () -> Application.node(
                jar(script.resolveSibling(side).resolve("target"), side),
                data,
                "--spring.datasource.url=" + engines.url(name),
                "--dossier.mongo.uri=" + engines.mongo(),
                "--dossier.read.database=" + name);
    }

    private static Path jar(Path built, String side) throws IOException {
        try (var jars = Files.newDirectoryStream(built, side + "-*.jar")) {
            return jars.iterator().next();
        }
    }

    /** The peer as it comes. */
    static Peers stock(Engines engines, String name, String... more) throws SQLException {
        var line = new ArrayList<>(List.of(
                "--spring.datasource.url=" + engines.database(name),
                "--spring.datasource.hikari.maximum-pool-size=20",
                "--spring.jpa.hibernate.ddl-auto=update",
                "--spring.jpa.database-platform=stock.ByteaDialect",
                "--spring.jpa.open-in-view=false",
                "--spring.mongodb.uri=" + engines.mongo(),
                "--spring.mongodb.database=" + name,
                "--axon.axonserver.enabled=false",
                "--axon.serializer.general=jackson3",
                "--axon.serializer.events=jackson3",
                "--axon.serializer.messages=jackson3"));
        line.addAll(List.of(more));
        return () -> Application.stock(line.toArray(String[]::new));
    }

    /** The peer without Axon's timeouts of handlers, and told in batches. */
    static Peers tuned(Engines engines, String name) throws SQLException {
        return stock(
                engines,
                name,
                "--axon.timeout.enabled=false",
                "--axon.eventhandling.processors.contracts.batch-size=100");
    }
}
