# requirements: lightgbm==4.7.0 numpy==2.4.6
"""Trains the ranker of the text component on the dev products of E2.

    python train-text.py IN OUT.json [--cross]

IN is what export-text.ts wrote. OUT.json takes the weights in the form of
api/target/trees.ts, leaves at six significant digits, thresholds at nine (fewer can pass over a single-precision
value). IN/check.json takes 1,000 rows with LightGBM's own scores. --cross reports three-fold cross-validation on dev
instead and writes nothing.
"""

import json
import sys

import lightgbm as lgb
import numpy as np

TREES = 350
PARAMETERS = dict(
    objective="lambdarank",
    num_leaves=15,
    learning_rate=0.04,
    min_data_in_leaf=50,
    lambdarank_truncation_level=30,
    feature_fraction=0.6,
    bagging_fraction=0.8,
    bagging_freq=1,
    lambda_l2=5.0,
    monotone_constraints_method="basic",
    deterministic=True,
    force_row_wise=True,
    num_threads=1,
    seed=7,
    verbose=-1,
)


def read(folder):
    with open(f"{folder}/queries.json", encoding="utf-8") as file:
        told = json.load(file)
    rows = np.fromfile(f"{folder}/rows.f32", dtype=np.float32).reshape(-1, len(told["features"]))
    queries = told["queries"]
    start = np.concatenate([[0], np.cumsum([query["candidates"] for query in queries])])
    labels = np.zeros(len(rows), dtype=np.int8)
    for query, at in zip(queries, start):
        labels[at + np.array(query["makers"], dtype=int)] = 1
    return told["features"], rows, queries, start, labels


def train(features, rows, queries, start, labels, chosen):
    # A query without a maker among its candidates teaches nothing.
    chosen = [i for i in chosen if queries[i]["makers"]]
    at = np.concatenate([np.arange(start[i], start[i + 1]) for i in chosen])
    data = lgb.Dataset(
        rows[at],
        labels[at],
        group=[queries[i]["candidates"] for i in chosen],
        feature_name=[name.replace(":", "_") for name in features],
        free_raw_data=True,
    )
    # More evidence never lowers a firm; its size may count either way.
    monotone = [0 if name == "size" else 1 for name in features]
    return lgb.train({**PARAMETERS, "monotone_constraints": monotone}, data, TREES)


def measure(scores, queries, start, chosen):
    for stratum in ("several", "one"):
        reciprocal, hits = [], []
        for i in chosen:
            query = queries[i]
            if query["stratum"] != stratum:
                continue
            own = scores[start[i] : start[i + 1]]
            makers = np.array(query["makers"], dtype=int)
            others = np.delete(own, makers)
            best = len(others) + 1
            if len(makers):
                top = own[makers].max()
                best = 1 + (others > top).sum() + (others == top).sum() / 2
            reciprocal.append(1 / best)
            hits.append(best <= 10)
        print(f"{stratum}: n {len(hits)} mrr {np.mean(reciprocal):.4f} hits@10 {np.mean(hits):.4f}", flush=True)


def rounded(value, digits=6):
    return float(f"{value:.{digits}g}")


def tree_of(root):
    tree = dict(feature=[], threshold=[], left=[], right=[], leaf=[])

    def visit(node):
        if "leaf_value" in node:
            tree["leaf"].append(rounded(node["leaf_value"]))
            return -len(tree["leaf"])
        assert node["decision_type"] == "<="
        own = len(tree["feature"])
        tree["feature"].append(node["split_feature"])
        tree["threshold"].append(rounded(node["threshold"], 9))
        tree["left"].append(0)
        tree["right"].append(0)
        tree["left"][own] = visit(node["left_child"])
        tree["right"][own] = visit(node["right_child"])
        return own

    visit(root)
    return tree


def main():
    folder, out, *flags = sys.argv[1:]
    features, rows, queries, start, labels = read(folder)
    if "--cross" in flags:
        scores = np.zeros(len(rows))
        for part in sorted({query["part"] for query in queries}):
            rest = [i for i, query in enumerate(queries) if query["part"] != part]
            model = train(features, rows, queries, start, labels, rest)
            for i, query in enumerate(queries):
                if query["part"] == part:
                    scores[start[i] : start[i + 1]] = model.predict(rows[start[i] : start[i + 1]], num_threads=1)
        measure(scores, queries, start, range(len(queries)))
        return
    model = train(features, rows, queries, start, labels, range(len(queries)))
    trees = [tree_of(info["tree_structure"]) for info in model.dump_model()["tree_info"]]
    with open(out, "w", encoding="utf-8") as file:
        json.dump({"features": features, "trees": trees}, file, separators=(",", ":"))
    sample = rows[np.random.default_rng(7).choice(len(rows), 1000, replace=False)]
    with open(f"{folder}/check.json", "w", encoding="utf-8") as file:
        json.dump({"rows": sample.tolist(), "scores": model.predict(sample).tolist()}, file)
    gain = model.feature_importance("gain")
    for i in np.argsort(-gain)[:25]:
        print(f"{features[i]}: {gain[i] / gain.sum():.3f}")


main()
