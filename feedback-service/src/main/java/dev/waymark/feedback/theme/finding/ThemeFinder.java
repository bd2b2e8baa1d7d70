package dev.waymark.feedback.theme.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Finds groups of comments that say alike: HDBSCAN (Campello, Moulavi, Sander 2013) on a spectral map of their likeness.
 * What lies in no dense place belongs to no group. The same comments in the same order give the same groups.
 */
public final class ThemeFinder {
    /** Fewer comments have no themes to speak of. */
    public static final int FEWEST = 20;

    private static final int LINKS = 15;
    private static final int DIMENSIONS = 15;
    private static final int SMALLEST_THEME = 5;
    private static final int LARGEST_SMALLEST_THEME = 25;
    private static final int COMMENTS_A_SMALLEST_THEME = 250;
    private static final int CORE_NEIGHBOURS = 5;
    private static final int OUTLIERS = 0;

    private ThemeFinder() {}

    /** The groups, each comment in one at the most. */
    public static List<List<Comment>> find(List<Comment> comments) {
        if (comments.size() < FEWEST) {
            return List.of();
        }
        List<float[]> vectors = comments.stream().map(Comment::vector).toList();
        LikenessGraph graph = LikenessGraph.of(vectors, Math.min(LINKS, comments.size() / 4));
        int[] labels = clusters(SpectralMap.of(graph, Math.min(DIMENSIONS, comments.size() / 6)));
        Map<Integer, List<Comment>> groups = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != OUTLIERS) {
                groups.computeIfAbsent(labels[i], _ -> new ArrayList<>()).add(comments.get(i));
            }
        }
        return List.copyOf(groups.values());
    }

    /** The more comments, the more of them it takes to make a theme; a handful where there are few. */
    static int smallestTheme(int comments) {
        return Math.clamp(comments / COMMENTS_A_SMALLEST_THEME, SMALLEST_THEME, LARGEST_SMALLEST_THEME);
    }

    private static int[] clusters(double[][] rows) {
        ClusteringFactory factory = new ClusteringFactory();
        MutableDataset<ClusterID> places =
                new MutableDataset<>(new SimpleDataSourceProvenance("comments", factory), factory);
        String[] names = names(rows[0].length);
        for (double[] row : rows) {
            places.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, row));
        }
        HdbscanTrainer trainer = new HdbscanTrainer(
                smallestTheme(rows.length),
                DistanceType.L2.getDistance(),
                CORE_NEIGHBOURS,
                1,
                NeighboursQueryFactoryType.BRUTE_FORCE);
        return trainer.train(places).getClusterLabels().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static String[] names(int dimensions) {
        String[] names = new String[dimensions];
        for (int d = 0; d < dimensions; d++) {
            names[d] = "%02d".formatted(d);
        }
        return names;
    }
}
