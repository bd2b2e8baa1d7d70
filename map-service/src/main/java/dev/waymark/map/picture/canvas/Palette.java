package dev.waymark.map.picture.canvas;

import java.util.List;

/** The colours of a picture. */
record Palette(Ground ground, Ink ink, Tone pain, Tone delight, Tone truth, List<Stage> stages) {
    /** How many hues there are for stages. */
    static final int HUES = 8;

    /** How many personas' curves can be told apart. */
    static final int PERSONAS = 6;

    record Ground(String page, String panel, String card, String border, String rule) {}

    record Ink(String strong, String normal, String quiet, String measured) {}

    /** A ground, what is written on it, and its edge. */
    record Tone(String ground, String ink, String edge) {}

    record Stage(String ground, String ink) {}

    static final Palette LIGHT = new Palette(
            new Ground("#ffffff", "#f5f6f8", "#ffffff", "#e6e8ec", "#dfe2e7"),
            new Ink("#1c2230", "#4a5264", "#626a7c", "#5b4bc4"),
            new Tone("#fdf0ee", "#8f2f22", "#c9402c"),
            new Tone("#ecf6ef", "#23613f", "#3a9a66"),
            new Tone("#fff3d6", "#8a5a00", "#dd9f26"),
            List.of(
                    new Stage("#d8efea", "#0c544b"),
                    new Stage("#dce8fb", "#1f4788"),
                    new Stage("#e8e3f9", "#4a378f"),
                    new Stage("#fae2ea", "#8a2d4e"),
                    new Stage("#fcecd0", "#774800"),
                    new Stage("#e1f1d9", "#335c28"),
                    new Stage("#d9f0f8", "#115871"),
                    new Stage("#efe8dd", "#5c4a31")));

    static final Palette DARK = new Palette(
            new Ground("#14171e", "#1b1f28", "#242a35", "#343b49", "#39404e"),
            new Ink("#eef0f5", "#c3c9d6", "#98a1b3", "#a99bff"),
            new Tone("#3a2322", "#ffb8ab", "#ff7d66"),
            new Tone("#1d3328", "#a7e3c0", "#4fbf85"),
            new Tone("#473714", "#ffd479", "#dd9f26"),
            List.of(
                    new Stage("#11413b", "#b6ebe1"),
                    new Stage("#1b355f", "#c4dafc"),
                    new Stage("#352a66", "#d9d1fb"),
                    new Stage("#5a2338", "#fbcfdd"),
                    new Stage("#543a0c", "#fce0ae"),
                    new Stage("#2a461f", "#d0edc2"),
                    new Stage("#12475a", "#bde8f8"),
                    new Stage("#45392a", "#ecdfc9")));

    /** From very bad to very good, on any ground. */
    static final List<String> FEELINGS = List.of("#d64f4f", "#ee8f5a", "#efc95f", "#94c973", "#3fa572");
}
