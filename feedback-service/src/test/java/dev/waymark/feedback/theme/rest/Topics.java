package dev.waymark.feedback.theme.rest;

import java.util.ArrayList;
import java.util.List;

/** Comments about some things, each said in many ways. */
final class Topics {
    private static final List<String> ENDS = List.of(
            "after a week of use",
            "and I am not amused",
            "in my opinion",
            "again this month",
            "to be honest",
            "as usual");

    static final List<String> BATTERY = varied(
            "The battery drains within an hour",
            "Battery life is far too short",
            "I have to recharge the battery twice a day",
            "The battery is empty by noon");

    static final List<String> DELIVERY = varied(
            "The courier never brought my parcel",
            "My parcel was left in the rain by the courier",
            "The parcel arrived a week late",
            "Delivery of the parcel was delayed once more");

    static final List<String> SUPPORT = varied(
            "Nobody answers the support hotline",
            "The support hotline kept me waiting for ages",
            "I was on hold at the hotline forever",
            "The agent on the hotline could not help me");

    private Topics() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(BATTERY);
        all.addAll(DELIVERY);
        all.addAll(SUPPORT);
        return all;
    }

    private static List<String> varied(String... sentences) {
        List<String> varied = new ArrayList<>();
        for (String sentence : sentences) {
            ENDS.forEach(end -> varied.add(sentence + " " + end + "."));
        }
        return varied;
    }
}
