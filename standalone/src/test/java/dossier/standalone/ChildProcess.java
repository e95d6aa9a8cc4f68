package dossier.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A main class of the tests in a JVM of its own, which can be killed as a machine's failure would. */
record ChildProcess(Process process, BufferedReader output) {
    static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        return new ChildProcess(process, process.inputReader());
    }

    /** The java that runs the tests. */
    static String java() {
        return ProcessHandle.current().info().command().orElseThrow();
    }

    /**
     * Reads on until a line is the last one wanted; answers how many were read.
     *
     * @throws AssertionError when the process ends without it
     */
    int linesUntil(Predicate<String> last) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (last.test(line))
                return (int) lines.stream().filter(ChildProcess::isRow).count();
        }
        throw new AssertionError("The process ended: " + lines);
    }

    /** SIGKILL; when the process is gone, answers how many rows it had said that nobody had read. */
    int kill() {
        // By its handle, because the process itself would close the output that is still to be read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return (int) output.lines().filter(ChildProcess::isRow).count();
    }

    private static boolean isRow(String line) {
        return line.startsWith("row ");
    }
}
