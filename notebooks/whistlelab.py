"""A run folder of WhistleLab in pandas: its tables with their levers, units and codebook, and the paired comparison as the program makes it.

    import whistlelab
    run = whistlelab.open_run("runs/haigang")
    run.replications          # a row a replication and scenario: measures, then the levers that differ
    run.estimates()           # mean, half-width and n of every measure and scenario
    run.differences()         # paired differences from the baseline, with half-width and verdict
    run.check()               # all of that against summary.json, to the last figure

Needs Python 3.9 or newer and pandas, nothing else. One file: copy it beside your own.
"""

import functools
import html
import json
import math
import pathlib
import re

import pandas

__all__ = ["Run", "Svg", "dots", "half_width", "open_run", "t_quantile", "verdict"]

# Two values nearer than this share of the larger are the same number, rounded on two ways.
SAME_NUMBER = 1e-12


def open_run(folder):
    """The run folder at this path. Its results must be there: `whistlelab merge` makes them of a run that was stopped."""
    return Run(folder)


class Run:
    """The tables of a run folder."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        if not (self.folder / "codebook.csv").exists():
            raise FileNotFoundError(
                f"{self.folder} has no codebook.csv; give the folder of a run whose results are written (whistlelab merge FOLDER)"
            )
        self.codebook = self.table("codebook")
        if "margin" not in self.codebook:
            raise ValueError(f"{self.folder}/codebook.csv has no column margin; make its tables again (whistlelab merge FOLDER)")
        self.scenarios = self.table("scenarios")
        self.replications = self.table("replications")
        # Levers have a dot in their names, measures have none.
        self.levers = [name for name in self.scenarios.columns if "." in name]
        rows = self.codebook[self.codebook.direction.notna() & self.codebook.tables.str.contains("replications")]
        self.measures = rows.drop_duplicates("column").set_index("column")
        self.names = list(self.replications.scenario.unique())
        self.baseline = self.names[0]
        # Whether a scenario has a replication at all: one that failed is there, without values.
        self._values = {}
        self.present = pandas.crosstab(self.replications.replication, self.replications.scenario) > 0

    def table(self, name):
        """A table of the folder by the name of its file, with the levers that differ in every row."""
        texts = {"scenario": str, "group": str, "dimension": str, "comparedWith": str, "margin": str}
        table = pandas.read_csv(
            self.folder / f"{name}.csv", dtype=texts, keep_default_na=False, na_values=[""], float_precision="round_trip", encoding="utf-8"
        )
        for column in table.columns[[kind == object for kind in table.dtypes]]:
            table[column] = table[column].map(without_apostrophe)
        if name in ("weekly", "groups") and not any("." in column for column in table):
            return table.merge(self.scenarios[["scenario", *self.levers]], on="scenario", how="left")
        return table

    def unit(self, column):
        """The unit of a measure or lever, such as `h`; '' for plain numbers."""
        found = self.codebook[self.codebook.column == column].unit
        if len(found) == 0:
            raise KeyError(f"the codebook has no column {column}")
        return "" if pandas.isna(found.iloc[0]) else found.iloc[0]

    def values(self, measure):
        """Values of a measure, replication by replication, a column a scenario; infinite where one lies beyond the follow-up."""
        if measure not in self._values:
            table = self.replications[["replication", "scenario"]]
            table = table.assign(value=self.replications[measure].where(~self._beyond(measure), math.inf))
            self._values[measure] = table.pivot(index="replication", columns="scenario", values="value")[self.names]
        return self._values[measure].copy()

    def _beyond(self, measure):
        told = self.measures["beyond the follow-up when"].get(measure)
        pairs = re.findall(r"(\w+) is missing and (\w+) is not", told) if isinstance(told, str) else []
        late = pandas.Series(False, index=self.replications.index)
        for quantile, mean in pairs:
            late |= self.replications[quantile].isna() & self.replications[mean].notna()
        return late & self.replications[measure].isna()

    def estimates(self):
        """Mean over replications with the half-width of its 95 % t interval; none where more than a tenth lie beyond the follow-up."""
        rows = []
        for measure in self.measures.index:
            values = self.values(measure)
            for scenario in self.names:
                one = values[scenario].dropna().tolist()
                known = [value for value in one if value < math.inf]
                mean, half = mean_of(known) if 10 * (len(one) - len(known)) <= len(one) else (math.nan, math.nan)
                rows.append((scenario, measure, mean, half, len(known)))
        return pandas.DataFrame(rows, columns=["scenario", "measure", "mean", "halfWidth", "n"])

    def differences(self):
        """Paired differences from the baseline, with verdicts. Where a run has comparisons.csv (`--adjust`), its intervals hold together:
        half-widths and verdicts are then those of that table, which no reader could make again without its random numbers."""
        rows = []
        for scenario in self.names[1:]:
            for measure in self.measures.index:
                values = self.values(measure)[self.present[scenario] & self.present[self.baseline]]
                rows.append((scenario, measure, *self._compare(measure, values[scenario], values[self.baseline])))
        table = pandas.DataFrame(rows, columns=["scenario", "measure", "mean", "halfWidth", "n", "verdict"])
        return self._together(table) if (self.folder / "comparisons.csv").exists() else table

    def _compare(self, measure, option, baseline):
        pairs = list(zip(option.tolist(), baseline.tolist()))
        finite = [(a, b) for a, b in pairs if math.inf not in (a, b)]
        beyond = len(pairs) - len(finite)
        lone = sum(math.isnan(a) != math.isnan(b) for a, b in finite)
        known = [(a, b) for a, b in finite if not math.isnan(a) and not math.isnan(b)]
        gaps = [a - b if abs(a - b) > SAME_NUMBER * max(abs(a), abs(b)) else 0.0 for a, b in known]
        if len(gaps) == 0 or 10 * beyond > beyond + len(gaps):
            return math.nan, math.nan, len(gaps), "beyond" if beyond else "undecided" if lone else "none"
        mean, half = mean_of(gaps)
        if beyond:
            return mean, half, len(gaps), "beyond"
        if lone == 0 and not any(gaps):
            return mean, half, len(gaps), "none"
        option_mean, baseline_mean = mean_of([a for a, _ in known])[0], mean_of([b for _, b in known])[0]
        margin = self.margin(measure, baseline_mean) + SAME_NUMBER * max(abs(option_mean), abs(baseline_mean))
        return mean, half, len(gaps), verdict(mean, half, margin, self.measures.direction[measure])

    def margin(self, measure, baseline):
        """Within what a difference does not matter to a decision, in the unit of the measure. `baseline`: mean of the baseline."""
        row = self.measures.loc[measure]
        share = re.fullmatch(r"(.*) of the baseline", row.margin)
        if share is None:
            return float(row.margin)
        least = row["margin at least"]
        return max(0.0 if pandas.isna(least) else float(least), float(share[1]) * abs(baseline))

    def _together(self, table):
        joint = self.table("comparisons")
        joint = joint[joint.comparedWith == self.baseline].set_index(["scenario", "measure"])
        for at, row in table.iterrows():
            if (row.scenario, row.measure) in joint.index and not math.isnan(row["mean"]):
                one = joint.loc[(row.scenario, row.measure)]
                table.loc[at, "halfWidth"] = (one.simHigh - one.simLow) / 2
                table.loc[at, "verdict"] = one.verdict
        return table

    def check(self, tolerance=1e-9):
        """Holds estimates and differences against `summary.json`. Returns how many figures and verdicts were compared; raises on the first that differs."""
        summary = json.loads((self.folder / "summary.json").read_text(encoding="utf-8"))
        derived = summary.get("study", {}).get("derived", {"scenarios": [], "differences": []})
        own = self.estimates().set_index(["scenario", "measure"])
        compared = {"means": 0, "half-widths": 0, "differences": 0, "verdicts": 0}
        for one in [*summary["scenarios"], *derived["scenarios"]]:
            for measure, told in one["measures"].items():
                row = own.loc[(one["name"], measure)]
                same(row["mean"], told and told["mean"], f"mean of {measure} in {one['name']}", tolerance)
                same(row["halfWidth"], told and told["halfWidth"], f"half-width of {measure} in {one['name']}", tolerance)
                compared["means"] += 1
                compared["half-widths"] += 1
        gaps = self.differences().set_index(["scenario", "measure"])
        for told in [*summary["differences"], *derived["differences"]]:
            row = gaps.loc[(told["scenario"], told["measure"])]
            what = f"difference of {told['measure']}, {told['scenario']} from {summary['baseline']}"
            same(row["mean"], told["mean"], what, tolerance)
            same(row["halfWidth"], told["halfWidth"], f"half-width of the {what}", tolerance)
            if row["verdict"] != told["verdict"]:
                raise AssertionError(f"verdict on the {what}: {row['verdict']} here, {told['verdict']} in summary.json")
            compared["differences"] += 1
            compared["half-widths"] += 1
            compared["verdicts"] += 1
        return compared


def verdict(mean, half, margin, direction):
    """`same`: the whole interval lies within the margin; `better`, `worse`, `shifted`: it leaves out 0; `undecided`: more replications would tell."""
    if math.isnan(half):
        return "undecided"
    if abs(mean) + half <= margin:
        return "same"
    if abs(mean) <= half:
        return "undecided"
    if direction == "neither":
        return "shifted"
    return "better" if (mean > 0) == (direction == "more") else "worse"


def mean_of(values):
    """Mean and half-width of its 95 % t interval; not a number where there are too few."""
    if len(values) == 0:
        return math.nan, math.nan
    # Equal values have exactly their mean and no spread, which a sum of rounded numbers may miss.
    if min(values) == max(values):
        return values[0], 0.0 if len(values) > 1 else math.nan
    mean = math.fsum(values) / len(values)
    return mean, half_width(values)


def half_width(values, level=0.95):
    """Half-width of the t interval of a mean (Student 1908)."""
    n = len(values)
    if n < 2:
        return math.nan
    mean = math.fsum(values) / n
    variance = math.fsum((value - mean) ** 2 for value in values) / (n - 1)
    return t_quantile((1 + level) / 2, n - 1) * math.sqrt(variance / n)


@functools.lru_cache(maxsize=None)
def t_quantile(p, df):
    """t with P(T <= t) = p for Student's t, p at least one half: by halving, on the incomplete beta function."""
    low, high = 0.0, 1.0
    tail = 1 - p
    while 0.5 * incomplete_beta(df / (df + high * high), df / 2, 0.5) > tail:
        high *= 2
    for _ in range(200):
        middle = (low + high) / 2
        if 0.5 * incomplete_beta(df / (df + middle * middle), df / 2, 0.5) > tail:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def incomplete_beta(x, a, b):
    """I_x(a, b), by the continued fraction of DLMF 8.17.22 (Lentz)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 1000):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + step * d)
            c = 1 + step / c
            value *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * value


def without_apostrophe(text):
    """A text that a spreadsheet would take for a formula has one apostrophe more in CSV."""
    return text[1:] if isinstance(text, str) and re.match(r"'+[=+\-@\t\r\n]", text) else text


def same(own, told, what, tolerance):
    if told is None and math.isnan(own):
        return
    if told is None or math.isnan(own) or abs(own - told) > tolerance * max(1e-6, abs(told)):
        raise AssertionError(f"{what}: {own!r} here, {told!r} in summary.json")


class Svg:
    """A drawing that Jupyter shows."""

    def __init__(self, text):
        self.text = text

    def _repr_svg_(self):
        return self.text

    def __repr__(self):
        return "[drawing]"


def dots(rows, title, unit="", width=640):
    """Dots with intervals, a line each: (label, value, half-width). A grey line stands at 0 where 0 is in sight."""
    rows = [row for row in rows if not math.isnan(row[1])]
    ends = [value + sign * (0 if math.isnan(half) else half) for _, value, half in rows for sign in (-1, 1)]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    left, right, step = 200, width - 30, 26
    place = lambda value: left + (value - low) / ((high - low) or 1) * (right - left)
    height = 50 + step * len(rows) + 34
    parts = [f'<text x="4" y="20" font-size="14" fill="#333">{html.escape(title)}</text>']
    for at, (label, value, half) in enumerate(rows):
        y = 50 + step * at
        wide = 0 if math.isnan(half) else half
        parts.append(f'<text x="{left - 12}" y="{y + 4}" font-size="12" text-anchor="end" fill="#333">{html.escape(str(label))}</text>')
        parts.append(f'<line x1="{place(value - wide):.1f}" x2="{place(value + wide):.1f}" y1="{y}" y2="{y}" stroke="#0072b2" stroke-width="2"/>')
        parts.append(f'<circle cx="{place(value):.1f}" cy="{y}" r="4.5" fill="#0072b2"/>')
    foot = 50 + step * len(rows)
    parts.append(f'<line x1="{place(0):.1f}" x2="{place(0):.1f}" y1="32" y2="{foot - 8}" stroke="#9a9a9a" stroke-dasharray="3 3"/>')
    for value in sorted({low, 0.0, high}):
        parts.append(f'<text x="{place(value):.1f}" y="{foot + 10}" font-size="11" text-anchor="middle" fill="#5c5c5c">{value:.3g}</text>')
    parts.append(f'<text x="{right}" y="{foot + 26}" font-size="11" text-anchor="end" fill="#5c5c5c">{html.escape(unit)}</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" role="img">'
    return Svg(head + "".join(parts) + "</svg>")
