package dev.waymark.map.picture.canvas;

/** Coordinates as files write them: to a tenth, without needless zeros. */
final class Numbers {
    private Numbers() {}

    static String of(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + '.' + Math.abs(tenths) % 10;
    }
}
