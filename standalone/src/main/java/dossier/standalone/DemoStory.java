package dossier.standalone;

/** A part of the demo company's present; in the order of its {@link org.springframework.core.annotation.Order}. */
interface DemoStory {
    void tell();
}
