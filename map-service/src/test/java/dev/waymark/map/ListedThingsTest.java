package dev.waymark.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.map.Visibility;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists show of maps and of what belongs to them as much as whoever reads them may know. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ListedThingsTest {
    private static final Grid STAKEHOLDERS = Grid.of("-++++-", "-++++-", "-++++-", "-++++-");
    private static final Grid WHO_READS = Grid.of("-+++++", "-+++++", "++++++", "++++++");

    /**
     * A list.
     *
     * @param thing what can be on it
     * @param shown + to whom
     */
    private record Listing(String path, String thing, Grid shown) {
        boolean shows(Visibility visibility, MapCaller caller) {
            return shown.at(visibility, caller) == '+';
        }
    }

    private static final List<Listing> LISTS = List.of(
            new Listing("/maps", "map", Grid.of("-+++++", "++++++", "++++++", "++++++")),
            new Listing("/maps?text=parcel", "map", WHO_READS),
            new Listing("/maps?order=name", "map", Grid.of("-+++++", "++++++", "++++++", "++++++")),
            new Listing("/reviews", "review", WHO_READS),
            new Listing("/reviews?state=due", "review", WHO_READS),
            new Listing("/review-triggers", "trigger", WHO_READS),
            new Listing("/workshops", "workshop", WHO_READS),
            new Listing("/insights", "insight", WHO_READS),
            // The owner has changed it and knows.
            new Listing("/stakeholders/me/unseen", "map", Grid.of("-+++--", "-+++--", "-+++--", "-+++--")),
            new Listing("/reviews.ics", "review", STAKEHOLDERS));

    @ParameterizedTest
    @EnumSource
    void aListShowsWhatItsReaderMayKnow(Visibility visibility) {
        SharedThings things = SharedThings.on(visibility);
        List<String> wrong = new ArrayList<>();
        for (Listing list : LISTS) {
            for (MapCaller caller : MapCaller.values()) {
                boolean isShown = read(list.path(), caller).contains(things.apply(list.thing()));
                if (isShown != list.shows(visibility, caller)) {
                    wrong.add("%s as %s shows it: %s".formatted(list.path(), caller, isShown));
                }
            }
        }
        assertThat(wrong).as("lists of a map that is %s", visibility).isEmpty();
    }

    /** The ids of all pages. */
    private static String read(String path, MapCaller caller) {
        if (path.endsWith(".ics")) {
            return get(caller, path, null).asString();
        }
        TreeSet<String> ids = new TreeSet<>();
        String cursor = null;
        do {
            Response page = get(caller, path, cursor);
            JsonPath json = page.jsonPath();
            List<String> some = json.getList(path.contains("unseen") ? "items.map" : "items.id");
            ids.addAll(some);
            cursor = json.getString("next");
        } while (cursor != null);
        return String.join(" ", ids);
    }

    private static Response get(MapCaller caller, String path, @Nullable String cursor) {
        var call = path.endsWith(".ics") ? caller.call() : caller.call().queryParam("limit", 200);
        if (cursor != null) {
            call.queryParam("cursor", cursor);
        }
        return call.get("/api/v1" + path).then().statusCode(200).extract().response();
    }
}
