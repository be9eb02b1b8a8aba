# requirements: lightgbm==4.7.0 numpy==2.4.6
"""Trains the ranker of api/target/network from what export-network.ts wrote.

    tsx bench/training/export-network.ts DATA WORK
    python bench/training/train-network.py WORK api/target/network/network-ranker.json

With --validate the newest split is kept back and measured, and nothing is written: settings were chosen that way.
The split half a year before it is left out too, since half of its answers are answers of the newest.
"""
import json
import sys

import lightgbm as lgb
import numpy as np

SPLITS = ["2016-06", "2016-12", "2017-06", "2017-12", "2018-06"]
# More of these can never lower a score: keeps chance patterns of one year out.
RISING = {
    "threeStepRecent/max", "fiveStep/max", "neighbours/max", "neighboursRecent/max", "peers/max", "rivals/max",
    "alike/max", "log threeStep", "log neighboursRecent", "paths", "rank active threeStep", "rank active fiveStep",
    "rank neighboursRecent", "customersLastYear", "newCustomers",
}
ROUNDS = 300
SETTINGS = dict(
    objective="lambdarank", num_leaves=15, learning_rate=0.05, min_data_in_leaf=50, lambdarank_truncation_level=30,
    lambda_l2=5, feature_fraction=0.7, seed=1, deterministic=True, num_threads=1, verbose=-1,
)


def read(work, name):
    with open(f"{work}/{name}.json") as file:
        about = json.load(file)
    cells = np.fromfile(f"{work}/{name}.bin", np.float64).reshape(-1, len(about["features"]) + 1)
    groups, answers, reversed_ = (np.array(about[name]) for name in ("groups", "answers", "reversed"))
    return about["features"], cells[:, 0], cells[:, 1:], groups, answers, reversed_


def fit(parts):
    features = parts[0][0]
    rows, labels, groups, weights = [], [], [], []
    for _, label, cells, group, answers, _ in parts:
        query = np.repeat(np.arange(len(group)), group)
        hit = np.bincount(query, label == 1, len(group)) > 0
        # Reversed links are neither right nor wrong: the test sets them apart, and a ranker must not learn that.
        kept = hit[query] & (label != 2)
        rows.append(cells[kept])
        labels.append(label[kept] == 1)
        groups.append(np.bincount(query[kept], minlength=len(group))[hit])
        # One customer, one vote: the measure is a mean over customers.
        weights.append((1 / np.maximum(1, answers))[query][kept])
    data = lgb.Dataset(np.concatenate(rows), np.concatenate(labels).astype(int), group=np.concatenate(groups),
                       weight=np.concatenate(weights), feature_name=[f"f{i}" for i in range(len(features))])
    rising = [int(name in RISING) for name in features]
    return lgb.train(dict(SETTINGS, monotone_constraints=rising), data, ROUNDS)


def measure(part, scores, with_reversed):
    _, label, _, groups, answers, reversed_ = part
    right = [1, 2] if with_reversed else [1]
    reciprocal, places, at = [], [], 0
    for size, count in zip(groups, answers + reversed_ if with_reversed else answers):
        score, one = scores[at:at + size], label[at:at + size]
        at += size
        if count == 0:
            continue
        others = np.sort(score[one == 0])
        ranks = []
        for value in score[np.isin(one, right)]:
            below, upto = np.searchsorted(others, value, "left"), np.searchsorted(others, value, "right")
            ranks.append(1 + len(others) - upto + (upto - below) / 2)
        ranks += [np.inf] * (count - len(ranks))
        reciprocal.append(np.mean([1 / rank for rank in ranks]))
        places += ranks
    return np.mean(reciprocal), np.mean(np.array(places) <= 10)


def rounded(values, digits):
    return [float(f"{value:.{digits}g}") for value in values]


def plain(tree):
    """Splits in the order met from the root; a negative child -1-i is leaf i."""
    out = dict(feature=[], threshold=[], left=[], right=[], leaf=[])

    def walk(node):
        if "split_index" not in node:
            out["leaf"].append(node["leaf_value"])
            return -len(out["leaf"])
        assert node["decision_type"] == "<="
        at = len(out["feature"])
        out["feature"].append(node["split_feature"])
        out["threshold"].append(node["threshold"])
        out["left"].append(0)
        out["right"].append(0)
        out["left"][at] = walk(node["left_child"])
        out["right"][at] = walk(node["right_child"])
        return at

    walk(tree["tree_structure"])
    # Fewer digits would put a threshold on the wrong side of a value that training saw close to it.
    return dict(out, threshold=rounded(out["threshold"], 10), leaf=rounded(out["leaf"], 6))


def main():
    work, target = sys.argv[1:3]
    parts = [read(work, name) for name in SPLITS]
    if target == "--validate":
        model = fit(parts[:-2])
        scores = model.predict(parts[-1][2])
        print("new links: MRR %.4f  H@10 %.4f" % measure(parts[-1], scores, False))
        print("new and reversed: MRR %.4f  H@10 %.4f" % measure(parts[-1], scores, True))
        return
    model = fit(parts)
    trees = [plain(tree) for tree in model.dump_model()["tree_info"]]
    with open(target, "w") as file:
        json.dump(dict(features=parts[0][0], trees=trees), file, separators=(",", ":"))
        file.write("\n")
    # Rows and scores for the check that TypeScript scores alike.
    some = parts[-1][2][:: max(1, len(parts[-1][2]) // 1000)][:1000]
    with open(f"{work}/check.json", "w") as file:
        json.dump(dict(rows=some.tolist(), scores=model.predict(some).tolist()), file)


main()
