package dossier.prices.api;

import java.text.Normalizer;
import java.util.Locale;

/** What has a price: goods in a unit. */
public record Item(String goods, String unit) {
    /** As it is compared: without regard to the width and case of letters or to the spaces around and between words. */
    public Item plain() {
        return new Item(plain(goods), plain(unit));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
