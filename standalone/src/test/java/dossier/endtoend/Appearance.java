package dossier.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a page, whatever it is about; each fault in words. */
record Appearance(Page page) {
    /** What may differ on a telephone: sizes, what covers what, and what scrolls. */
    private static final List<String> BY_WIDTH = List.of(
            "target-size", "color-contrast", "scrollable-region-focusable", "link-in-text-block", "meta-viewport");

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** A key where its message should be: {@code field.title}, {@code ??}. */
    private static final Pattern RAW_KEY =
            Pattern.compile("\\?\\?|(?<![\\w./@-])[a-z][a-zA-Z-]*(\\.[a-zA-Z][\\w-]*)+(?![\\w/@])");

    /** Text by text: where one ends, the next does not continue its word. */
    private static final String ALL_TEXT = """
            () => {
                const all = [document.title], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) all.push(texts.currentNode.data);
                for (const one of document.querySelectorAll('*'))
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) all.push(one.getAttribute(name) ?? '');
                return all.join('\\n');
            }""";

    private static final String OTHER_LIGHT = """
            async () => {
                const root = document.documentElement;
                root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
                // what fades over is looked at when it has
                await Promise.allSettled(document.getAnimations().map(it => it.finished));
            }""";

    /** What a script draws has styles as properties, which the CSP allows: it came without. */
    private static final String INLINE = """
            () => [...document.querySelectorAll('*:not(.plot-canvas *)')]
                .filter(it => it.matches('style, script:not([src])') || it.getAttributeNames().some(name => name === 'style' || name.startsWith('on')))
                .map(it => 'inline: ' + it.outerHTML.slice(0, 200))""";

    private static final String BLANK_SIGNS = """
            async () => {
                const sprites = {}, blank = [];
                for (const use of document.querySelectorAll('svg > use')) {
                    const [sprite, symbol] = use.getAttribute('href').split('#');
                    sprites[sprite] ??= new DOMParser().parseFromString(await (await fetch(sprite)).text(), 'image/svg+xml');
                    const seen = use.parentElement.checkVisibility();
                    const sized = use.getBBox().width > 0 && use.parentElement.getBoundingClientRect().width > 0;
                    if (!sprites[sprite].getElementById(symbol) || seen && !sized) blank.push('blank: ' + use.getAttribute('href'));
                }
                return blank;
            }""";

    List<String> faults() {
        var wide = Stream.of(
                        rawKeys(), listed(INLINE), blankSigns(), inaccessible(axe().withTags(WCAG_2_2_AA)), sideways())
                .flatMap(List::stream);
        page.evaluate(OTHER_LIGHT);
        var light = inaccessible(axe().withRules(List.of("color-contrast"))).stream()
                .map(it -> "in the other light, " + it);
        page.evaluate(OTHER_LIGHT);
        var desktop = page.viewportSize();
        page.setViewportSize(desktop.width / 2, desktop.height / 2);
        var zoomed = sideways().stream().map(it -> "at 200 %, " + it);
        page.setViewportSize(390, 844);
        var narrow = Stream.of(inaccessible(axe().withRules(BY_WIDTH)), sideways())
                .flatMap(List::stream)
                .map(it -> "on a telephone, " + it);
        var all = Stream.of(wide, light, zoomed, narrow).flatMap(it -> it).toList();
        page.setViewportSize(desktop.width, desktop.height);
        return all;
    }

    /** What may be wrong in another language where nothing was in the first: its words, and that they are longer. */
    List<String> faultsOfWords() {
        return Stream.of(rawKeys(), sideways()).flatMap(List::stream).toList();
    }

    /** Icons that show nothing. */
    List<String> blankSigns() {
        return listed(BLANK_SIGNS);
    }

    private List<String> rawKeys() {
        return RAW_KEY.matcher((String) page.evaluate(ALL_TEXT))
                .results()
                .map(MatchResult::group)
                .distinct()
                // settings are called by their names
                .filter(it -> !it.startsWith("dossier."))
                .map(it -> "raw key: " + it)
                .toList();
    }

    private AxeBuilder axe() {
        // without frames of strangers it need not open another page each time
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> inaccessible(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(it -> it.getId() + ": "
                        + it.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .collect(Collectors.joining("; ")))
                .toList();
    }

    private List<String> sideways() {
        return listed("() => document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : []");
    }

    private List<String> listed(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
