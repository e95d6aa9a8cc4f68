package dossier.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which one running application keeps everything; nobody else can hold it meanwhile. The lock is the operating system's, so a killed application
 * leaves none behind.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory, readable by its owner only, if it is missing.
     *
     * @throws EngineFailure when another application holds it or it cannot be written
     */
    public static DataDirectory hold(Path directory) {
        try {
            if (!Files.isDirectory(directory))
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var path = directory.toRealPath();
            var lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new EngineFailure(
                        "The data directory " + path + " is in use by another running Dossier.",
                        "Stop that one first, or choose another directory with dossier.data (./run --data DIR).");
            }
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new EngineFailure(
                    "The data directory " + directory + " cannot be used: " + e,
                    "Choose a directory you may write to with dossier.data.",
                    e);
        }
    }

    /** A file or directory inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
