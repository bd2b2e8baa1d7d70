package dev.waymark.map.exchange.format;

/** A box of a board, in pixels from its upper left corner. */
record Box(Look look, int x, int y, int width, int height, String text) {
    /** What a box is for, as light colours: fill and border. */
    enum Look {
        TITLE("#ffffff", "#ffffff"),
        LANE("#f5f5f5", "#d0d0d0"),
        STAGE("#dae8fc", "#6c8ebf"),
        TOUCHPOINT("#fff2cc", "#d6b656"),
        CELL("#ffffff", "#d0d0d0"),
        PAIN("#f8cecc", "#b85450"),
        DELIGHT("#d5e8d4", "#82b366");

        private final String fill;
        private final String border;

        Look(String fill, String border) {
            this.fill = fill;
            this.border = border;
        }

        String fill() {
            return fill;
        }

        String border() {
            return border;
        }

        /** Whether its texts name what stands beside or below. */
        boolean isHeading() {
            return switch (this) {
                case TITLE, LANE, STAGE, TOUCHPOINT -> true;
                case CELL, PAIN, DELIGHT -> false;
            };
        }
    }
}
