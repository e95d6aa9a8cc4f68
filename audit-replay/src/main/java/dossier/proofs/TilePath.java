package dossier.proofs;

import dossier.platform.proofs.Tiles;
import dossier.platform.read.NotReadable;
import java.util.regex.Pattern;

/** Where a tile is asked for, as c2sp.org/tlog-tiles has it: {@code 0/x001/234} or, for one that is not full, {@code 0/x001/234.p/17}. */
record TilePath(int level, long number, int width) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]|[1-5][0-9])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @throws NotReadable when it is none */
    static TilePath of(String text) {
        var found = WRITTEN.matcher(text);
        if (!found.matches()) throw new NotReadable();
        var number = Long.parseLong(found.group(2).replaceAll("[x/]", ""));
        var width = found.group(3) == null ? Tiles.WIDTH : Integer.parseInt(found.group(3));
        if (width > Tiles.WIDTH) throw new NotReadable();
        return new TilePath(Integer.parseInt(found.group(1)), number, width);
    }
}
