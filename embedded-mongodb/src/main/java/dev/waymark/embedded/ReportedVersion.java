package dev.waymark.embedded;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/** What the server says it is: drivers of today refuse the older versions it would report by itself. */
enum ReportedVersion implements MongoVersion {
    MONGODB_4_4;

    @Override
    public List<Integer> getVersionArray() {
        return List.of(4, 4, 0);
    }

    @Override
    public int getWireVersion() {
        return 9;
    }
}
