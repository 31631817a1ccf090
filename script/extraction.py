#!/usr/bin/env python3
"""Scores predictions on all pages and on both halves, and the body's lead over the best other tool.

  extraction.py COLLECTION PREDICTIONS.jsonl

COLLECTION is the folder that holds score.py and dev/truth.jsonl. A page belongs to the half that was read while
rules were written if the SHA-1 of its name without the date is even; so all pages of one publisher are on one side.

The lead is our body F1 less the other tool's, as the collection's README states it: .967 with a standard error of
.005. Its results page by page are not at hand. Two errors are therefore given: that of our own figure, from 10,000
bootstrap resamples of pages, which answers whether we are above .967; and that of the difference, with the other's
error added as if the two were independent, which is too wide, since pages that are hard are hard for both.
"""
import hashlib
import importlib.util
import math
import os
import random
import re
import statistics
import sys

OTHER, OTHER_ERROR = 0.967, 0.005
RESAMPLES = 10_000


def load_scorer(folder):
    spec = importlib.util.spec_from_file_location("score", os.path.join(folder, "score.py"))
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def is_read(name):
    publisher = re.sub(r"_\d{4}_\d{2}_\d{2}$", "", name)
    return int(hashlib.sha1(publisher.encode()).hexdigest(), 16) % 2 == 0


def lead(scorer, rows):
    pages = [row["body"] for row in rows if "body" in row]
    chance = random.Random(20261125)
    samples = sorted(scorer.body_metrics(chance.choices(pages, k=len(pages)))[2] for _ in range(RESAMPLES))
    own = statistics.stdev(samples)
    ahead = scorer.body_metrics(pages)[2] - OTHER
    low, high = (samples[int(RESAMPLES * share)] - OTHER for share in (0.025, 0.975))
    both = math.hypot(own, OTHER_ERROR)
    print("\nbody F1 ahead of %.3f by %.4f" % (OTHER, ahead))
    print("  against that figure: standard error %.4f (%.1f of them), 95 %% interval %.4f to %.4f"
          % (own, ahead / own, low, high))
    print("  against that tool, unpaired: standard error %.4f (%.1f of them), 95 %% interval %.4f to %.4f"
          % (both, ahead / both, ahead - 1.96 * both, ahead + 1.96 * both))


def main():
    folder, predictions = sys.argv[1:]
    scorer = load_scorer(folder)
    truth = scorer.load(os.path.join(folder, "dev", "truth.jsonl"))
    rows = scorer.score(truth, scorer.load(predictions))
    halves = [("all", rows),
              ("read", [row for row in rows if is_read(row["id"])]),
              ("scored", [row for row in rows if not is_read(row["id"])])]
    scorer.table([(name, scorer.summarise(part, 1000)) for name, part in halves], "pages")
    lead(scorer, rows)


if __name__ == "__main__":
    main()
