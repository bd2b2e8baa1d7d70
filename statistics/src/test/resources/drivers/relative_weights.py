"""Makes ratings.csv and prints what RelativeWeightsTest and KeyDriversTest expect of it.

    python3 -m venv venv && venv/bin/pip install numpy
    venv/bin/python relative_weights.py > expected.txt        # numpy 2.4.6, writes ratings.csv beside it

Independent of the Java code: without gaps by the singular value decomposition of the ratings (Johnson's Z = PQ'), with
gaps by Denman and Beavers' iteration for the square root of the correlations; intervals by numpy's own generator.
"""
import numpy as np

CUSTOMERS, SAMPLES = 240, 20000
generator = np.random.default_rng(2000)
mood = generator.normal(size=CUSTOMERS)


def rating(own):
    return np.clip(np.round(3.3 + 0.9 * own), 1, 5)


delivery = rating(0.7 * mood + 0.7 * generator.normal(size=CUSTOMERS))
support = rating(0.6 * mood + 0.8 * generator.normal(size=CUSTOMERS))
website = rating(0.8 * mood + 0.6 * generator.normal(size=CUSTOMERS))
colour = rating(generator.normal(size=CUSTOMERS))
overall = rating(0.6 * (delivery - 3.3) + 0.35 * (support - 3.3) + 0.6 * generator.normal(size=CUSTOMERS))
whole = np.column_stack([overall, delivery, support, website, colour])
gaps = whole.copy()
gaps[:, 1:][generator.random((CUSTOMERS, 4)) < 0.25] = np.nan


def by_svd(rows):
    z = (rows - rows.mean(0)) / rows.std(0)
    left, _, right = np.linalg.svd(z[:, 1:], full_matrices=False)
    uncorrelated = left @ right
    slopes = uncorrelated.T @ z[:, 0] / np.sqrt(len(rows))
    loadings = uncorrelated.T @ z[:, 1:] / np.sqrt(len(rows))
    return (loadings.T ** 2) @ (slopes ** 2)


def pairwise(rows):
    count = rows.shape[1]
    result = np.eye(count)
    for i in range(count):
        for j in range(i):
            both = ~np.isnan(rows[:, i]) & ~np.isnan(rows[:, j])
            result[i, j] = result[j, i] = np.corrcoef(rows[both, i], rows[both, j])[0, 1]
    return result


def by_iteration(correlations):
    root, inverse = correlations[1:, 1:], np.eye(len(correlations) - 1)
    for _ in range(50):
        root, inverse = (root + np.linalg.inv(inverse)) / 2, (inverse + np.linalg.inv(root)) / 2
    return (root ** 2) @ ((inverse @ correlations[0, 1:]) ** 2)


def show(name, values):
    print(name, " ".join(f"{value:.10f}" for value in values))


np.savetxt("ratings.csv", np.nan_to_num(gaps, nan=0), fmt="%d", delimiter=",",
           header="overall,delivery,support,website,colour; 0: no rating", comments="# ")
np.savetxt("ratings-without-gaps.csv", whole, fmt="%d", delimiter=",",
           header="overall,delivery,support,website,colour", comments="# ")
show("without gaps", by_svd(whole))
show("with gaps", by_iteration(pairwise(gaps)))
noisy = np.column_stack([whole, generator.normal(size=CUSTOMERS)])
weights, above = [], []
for _ in range(SAMPLES):
    rows = noisy[generator.integers(0, CUSTOMERS, CUSTOMERS)]
    weights.append(by_svd(rows[:, :-1]))
    beside = by_svd(rows)
    above.append(beside[:-1] - beside[-1])
weights = np.array(weights)
show("2.5 % without gaps", np.percentile(weights, 2.5, axis=0))
show("97.5 % without gaps", np.percentile(weights, 97.5, axis=0))
show("2.5 % above noise", np.percentile(np.array(above), 2.5, axis=0))
show("R squared 2.5 %, 97.5 %", np.percentile(weights.sum(1), [2.5, 97.5]))
