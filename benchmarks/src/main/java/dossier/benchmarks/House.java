package dossier.benchmarks;

import java.io.IOException;

/** Contracts are drafted, revised and looked at: in Dossier, or in the peer. */
interface House {
    /** Answers the version of the contract after it. */
    long draft(String id) throws IOException, InterruptedException;

    /** @param version of the contract before it */
    long revise(String id, long version) throws IOException, InterruptedException;

    /** Returns when the house shows this version. */
    void see(String id, long version) throws IOException, InterruptedException;
}
