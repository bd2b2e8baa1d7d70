package dev.waymark.feedback.theme.rest;

import java.util.ArrayList;
import java.util.List;

/** Comments about three things, each said in many ways. */
final class Topics {
    static final List<String> BATTERY = List.of(
            "The battery drains within an hour.",
            "Battery life is far too short for a day out.",
            "I have to recharge the battery twice a day.",
            "The battery was empty by noon.",
            "After a month the battery no longer holds a charge.",
            "Charging the battery takes all night.",
            "The battery dies in the middle of a call.",
            "I wish the battery lasted longer.",
            "It loses half of its battery while I sleep.",
            "The battery gets hot and then goes flat.",
            "Poor battery, I carry a power bank everywhere.",
            "The battery indicator jumps from full to empty.",
            "I replaced the battery and it is still weak.",
            "The battery hardly survives the commute.",
            "With the new version the battery is flat sooner.",
            "The battery runs out when I need it most.",
            "The battery is the weak point of this thing.",
            "Battery power is gone before lunch.");

    static final List<String> PARCEL = List.of(
            "The courier never brought my parcel.",
            "My parcel was left in the rain.",
            "The parcel arrived a week late.",
            "Delivery of the parcel was delayed once more.",
            "The courier left the parcel with a neighbour I do not know.",
            "I waited all day and the parcel did not come.",
            "The parcel was damaged when it arrived.",
            "Tracking said delivered, but there was no parcel.",
            "The delivery took ten days instead of two.",
            "The courier threw the parcel over the fence.",
            "My parcel went to the wrong address.",
            "The parcel has been stuck in the depot for days.",
            "Nobody rang the bell, the parcel went back to the depot.",
            "The parcel was delivered late in the evening.",
            "I had to collect the parcel myself far away.",
            "The parcel got lost on its way to me.",
            "The delivery came while I was at work again.",
            "The courier could not find our house with the parcel.");

    static final List<String> HOTLINE = List.of(
            "Nobody answers the hotline.",
            "The hotline kept me waiting for an hour.",
            "I was on hold at the hotline forever.",
            "The agent on the hotline could not help me.",
            "I called the hotline four times without an answer.",
            "The hotline hung up on me.",
            "The music while on hold at the hotline drives me mad.",
            "The person on the hotline was rude.",
            "The hotline sent me from one agent to the next.",
            "The hotline is only open in the morning.",
            "The hotline promised to call back and never did.",
            "Three calls to the hotline and three different answers.",
            "The agent at the hotline did not understand my question.",
            "Getting through to somebody at the hotline is impossible.",
            "The hotline costs money and does not help.",
            "I gave up after half an hour on the hotline.",
            "The lady at the hotline just read from a script.",
            "Calling the hotline is a waste of time.");

    /** Said later about a thing that was spoken of before. */
    static final List<String> MORE_BATTERY = List.of(
            "My battery is drained after two hours.",
            "The battery does not last a day.",
            "Battery empty again before the evening.",
            "The battery needs charging all the time.",
            "It eats the battery in no time.",
            "The battery went flat on the way home.");

    private Topics() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(BATTERY);
        all.addAll(PARCEL);
        all.addAll(HOTLINE);
        return all;
    }
}
