"""Writes associations.csv: correlations and lines of pairs that are made up here, by numpy and scipy."""
import csv
import itertools
import math

import numpy as np
from scipy import stats


def exact_spearman_p(x, y):
    rx, ry = stats.rankdata(x), stats.rankdata(y)
    n, mean = len(x), (len(x) + 1) / 2
    seen = abs(np.sum((rx - mean) * (ry - mean)))
    hits = [abs(np.sum((rx - mean) * (np.array(order) - mean))) >= seen - 1e-9 for order in itertools.permutations(ry)]
    return np.mean(hits)


def fisher(r, factor, n, level):
    half = stats.norm.ppf((1 + level) / 2) * math.sqrt(factor / (n - 3))
    return math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half)


def numbers(x, y, level):
    n = len(x)
    pearson, spearman = stats.pearsonr(x, y), stats.spearmanr(x, y)
    low, high = pearson.confidence_interval(level)
    assert np.allclose((low, high), fisher(pearson.statistic, 1, n, level))
    yield 'pearson', pearson.statistic
    yield 'pearson_low', low
    yield 'pearson_high', high
    yield 'pearson_p', pearson.pvalue
    rho = spearman.statistic
    yield 'spearman', rho
    if abs(rho) < 1 - 1e-12:
        low, high = fisher(rho, 1 + rho * rho / 2, n, level)
        yield 'spearman_low', low
        yield 'spearman_high', high
    yield 'spearman_p', exact_spearman_p(x, y) if n <= 8 else spearman.pvalue
    line = stats.linregress(x, y)
    t = stats.t.ppf((1 + level) / 2, n - 2)
    residual = y - line.intercept - line.slope * x
    sd = math.sqrt(np.sum(residual ** 2) / (n - 2))
    yield 'slope', line.slope
    yield 'slope_low', line.slope - t * line.stderr
    yield 'slope_high', line.slope + t * line.stderr
    yield 'intercept', line.intercept
    yield 'intercept_low', line.intercept - t * line.intercept_stderr
    yield 'intercept_high', line.intercept + t * line.intercept_stderr
    yield 'residual_sd', sd
    yield 'r_squared', line.rvalue ** 2
    design = np.column_stack([np.ones(n), x])
    for at in (20.0, 63.5, 90.0):
        row = np.array([1.0, at])
        half = t * sd * math.sqrt(row @ np.linalg.inv(design.T @ design) @ row)
        yield f'mean_low_{at:g}', line.intercept + line.slope * at - half
        yield f'mean_high_{at:g}', line.intercept + line.slope * at + half


def pairs():
    random = np.random.default_rng(7)
    for n, slope, noise in ((4, 1.5, 20), (5, -0.2, 5), (8, 0.0, 10), (9, -2.0, 30), (40, 3.0, 60), (1000, 0.4, 50)):
        x = random.integers(18, 95, n).astype(float)
        yield x, np.round(200 + slope * x + random.normal(0, noise, n), 1)
    yield np.array([30., 30, 40, 50, 50, 60, 70]), np.array([5., 5, 7, 7, 7, 3, 9])  # ties on both sides
    yield np.array([20., 30, 40, 50, 60]), np.array([1., 4, 9, 16, 26])


with open('associations.csv', 'w', newline='') as file:
    writer = csv.writer(file, lineterminator='\n')
    writer.writerow(['set', 'level', 'x', 'y', 'name', 'value'])
    for index, (x, y) in enumerate(pairs()):
        level = 0.95 if index % 2 == 0 else 0.8
        for name, value in numbers(x, y, level):
            writer.writerow([index, level, ' '.join(map(repr, map(float, x))) if name == 'pearson' else '',
                             ' '.join(map(repr, map(float, y))) if name == 'pearson' else '', name, repr(float(value))])
