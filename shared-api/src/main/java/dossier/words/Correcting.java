package dossier.words;

/** An event that corrects an earlier entry of its case. Both stay in the story; the earlier one is marked as corrected by this one. */
public interface Correcting extends Event {
    /** Version of the case with the entry that it corrects. */
    long corrects();
}
