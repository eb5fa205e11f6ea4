#!/usr/bin/env python3
"""Every figure of scenarios/bank_1999.json, computed from the call-by-call data of February 1999.

Usage:  derive_bank_1999.py bank_calls_1999_02_01_to_21.csv [figures.json]

Plain Python 3, no packages; the same input gives the same output. Without a second argument the figures go to
standard output. What each figure means and why it is estimated so: docs/bank_1999.md. The data are the Technion
"Anonymous Bank" call-center data (A. Mandelbaum); they are not part of this repository.
"""
import bisect
import csv
import json
import math
import sys
from collections import defaultdict

HALF_HOUR = 1800
OPEN, CLOSE = 7 * 3600, 24 * 3600
INTERVALS = (CLOSE - OPEN) // HALF_HOUR
WEEKDAYS = ("Sun", "Mon", "Tue", "Wed", "Thu")
TYPES = ("PS", "NW", "NE", "IN", "PE", "TT")

# Days on which the center was not itself (docs/bank_1999.md shows how they were recognised).
ODD_DAYS = {
    "1999-02-03": "a failure at 12:30-13:30: 353 callers left in the VRU (usually about 35 a day), 407 calls in one half hour",
    "1999-02-14": "381 calls at 21:30-23:00 (usually 70), most of them answered and over within seconds",
    "1999-02-21": "nobody was answered from about 17:45 to 19:30; 290 callers left in the VRU at 17:00-19:30",
}

LONG_GAP = 30 * 60       # a longer silence of an agent is time away, not presence
WRAP_CAP = 60            # a longer silence while callers wait is a pause, not work after the call
SHORT_CALL = 10          # talk shorter than this: the unusable or cut-off calls
THRESHOLD = 20           # the service level's
PATIENCE_EDGES = [0, 5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600]
TALK_EDGES = [0, 3, 6, 10, 20, 30, 40, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 500, 600, 750, 900, 1200, 1600]
VRU_EDGES = [0, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 12.5, 15.5, 20.5, 30.5, 60.5]


class Call:
    """One row. Times are seconds of the day; None where the row has no such event."""

    def __init__(self, row):
        def number(name):
            return int(row[name]) if row[name] else 0
        self.date, self.dow, self.type = row["date"], row["dow"], row["type"]
        self.priority = number("priority")
        self.arrive, self.vru = number("arrive_s"), number("vru_s")
        self.queue_enter = number("queue_enter_s") or None     # 0 or blank: never queued
        self.wait = number("wait_s")
        self.served = row["outcome"] == "served"
        self.answer = number("answer_s") or None               # 42 served rows have no time of answer
        self.talk, self.agent = number("talk_s"), row["agent"] or None

    @property
    def left_in_vru(self):
        return not self.served and self.queue_enter is None

    @property
    def abandoned(self):
        return not self.served and self.queue_enter is not None

    @property
    def offered(self):
        return not self.left_in_vru


def load(path):
    with open(path, newline="") as file:
        return [Call(row) for row in csv.DictReader(file)]


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else None


def interval_of(seconds):
    return (seconds - OPEN) // HALF_HOUR


# ---- demand ---------------------------------------------------------------------------------------------------

def arrivals(calls, days):
    counts = {t: [0] * INTERVALS for t in TYPES}
    for call in calls:
        counts[call.type][interval_of(call.arrive)] += 1
    return {t: [round(n / len(days), 2) for n in counts[t]] for t in TYPES}


def day_factor(calls, days):
    """The shared and the own part of how days differ beyond Poisson, as coefficients of variation.

    With N_i = Poisson(m_i F G_i): Cov(N_i, N_j) = m_i m_j cv_F^2 and Var(N_i) - m_i = m_i^2 (cv_F^2 + cv_G^2 +
    cv_F^2 cv_G^2). Both are solved from sums over the types (so the large types count most).
    """
    daily = {t: [sum(1 for c in calls if c.date == d and c.type == t) for d in days] for t in TYPES}
    m = {t: mean(daily[t]) for t in TYPES}

    def covariance(a, b):
        return sum((x - m[a]) * (y - m[b]) for x, y in zip(daily[a], daily[b])) / (len(days) - 1)
    pairs = [(a, b) for a in TYPES for b in TYPES if a < b]
    shared2 = max(0, sum(covariance(a, b) for a, b in pairs) / sum(m[a] * m[b] for a, b in pairs))
    all2 = sum(covariance(t, t) - m[t] for t in TYPES) / sum(m[t] ** 2 for t in TYPES)
    own2 = max(0, (all2 - shared2) / (1 + shared2))
    totals = [sum(daily[t][k] for t in TYPES) for k in range(len(days))]
    spread = math.sqrt(sum((x - mean(totals)) ** 2 for x in totals) / (len(totals) - 1))
    by_weekday = {w: round(mean(totals[k] for k, d in enumerate(days) if dow_of(calls, d) == w)) for w in WEEKDAYS}
    return {"daily_totals": dict(zip(days, totals)), "mean_by_weekday": by_weekday,
            "cv_of_daily_totals": round(spread / mean(totals), 4),
            "cv_of_a_poisson_total": round(1 / math.sqrt(mean(totals)), 4),
            "cv_shared": round(math.sqrt(shared2), 4), "cv_own": round(math.sqrt(own2), 4),
            "cv_by_type_beyond_poisson": {t: round(math.sqrt(max(0, covariance(t, t) - m[t])) / m[t], 3) for t in TYPES}}


def dow_of(calls, date):
    return next(c.dow for c in calls if c.date == date)


# ---- laws -----------------------------------------------------------------------------------------------------

def histogram(values, edges, at_least=1):
    """Counts between edges, as {"edges", "counts"}. Bins with fewer than `at_least` values join the one below;
    the last edge is put where a uniform last bin has the mean of its values, and no value is left out."""
    values, edges = sorted(values), list(edges)
    while len(edges) > 2 and sum(1 for v in values if v >= edges[-1]) < max(3, at_least):
        edges.pop()
    k = 1
    while k < len(edges):
        upper = edges[k] if k < len(edges) else None
        if sum(1 for v in values if edges[k - 1] <= v < upper) < at_least:
            edges.pop(k)
        else:
            k += 1
    counts = [sum(1 for v in values if a <= v < b) for a, b in zip(edges, edges[1:])]
    tail = [v for v in values if v >= edges[-1]]
    edges.append(round(2 * mean(tail) - edges[-1], 1))
    return {"edges": edges, "counts": counts + [len(tail)]}


def histogram_mean(h):
    total = sum(h["counts"])
    return sum(n * (a + b) / 2 for n, a, b in zip(h["counts"], h["edges"], h["edges"][1:])) / total


def moments(values):
    m = mean(values)
    return {"n": len(values), "mean_s": round(m, 1), "sd_s": round(math.sqrt(mean((v - m) ** 2 for v in values)), 1)}


def talk_times(calls):
    result = {}
    for t in TYPES:
        values = [c.talk for c in calls if c.type == t and c.served and c.answer]
        law = histogram(values, TALK_EDGES, at_least=1 if len(values) > 600 else 6)
        result[t] = {**moments(values), "share_under_10_s": round(mean(v < SHORT_CALL for v in values), 4),
                     "histogram": law, "histogram_mean_s": round(histogram_mean(law), 1)}
    return result


def vru(calls):
    """Time in the VRU of the callers who went on, and the share of all callers who hung up in it."""
    result = {}
    for t in TYPES:
        mine = [c for c in calls if c.type == t]
        on = [c.vru for c in mine if c.offered and 0 <= c.vru <= 600]
        law = histogram(on, VRU_EDGES)
        result[t] = {"calls": len(mine), "left_in_vru": sum(c.left_in_vru for c in mine),
                     "share_left": round(mean(c.left_in_vru for c in mine), 4), **moments(on), "histogram": law,
                     "histogram_mean_s": round(histogram_mean(law), 1)}
    return result


def patience(calls, types):
    """Kaplan-Meier: giving up is the event, being answered censors. A recorded wait of w whole seconds stands for
    a wait in (w-1, w] (it is on average 0.9 s longer than answer minus queue entry), so an event at w counts in the
    bin whose upper edge is >= w. Beyond the last edge: the mean hazard after 300 s, as bins up to one hour.
    """
    queued = [c for c in calls if c.type in types and c.queue_enter]
    gone, ends = defaultdict(int), sorted(c.wait for c in queued)
    for c in queued:
        gone[c.wait] += c.abandoned
    survival, at, curve = 1.0, 0, [1.0]
    for edge in PATIENCE_EDGES[1:]:
        for w in range(at + 1, edge + 1):
            at_risk = len(ends) - bisect.bisect_left(ends, w)
            if gone[w] and at_risk:
                survival *= 1 - gone[w] / at_risk
        at = edge
        curve.append(survival)
    exposure = sum(min(c.wait, 1e9) - 300 for c in queued if c.wait > 300)
    late = sum(c.abandoned for c in queued if c.wait > 300)
    total_exposure, events = sum(c.wait for c in queued), sum(c.abandoned for c in queued)
    exponential_mean = total_exposure / events
    tail_mean = exposure / late if late >= 5 else exponential_mean
    edges = list(PATIENCE_EDGES)
    while sum(c.wait > edges[-2] for c in queued) < 10:      # no information left out there
        edges.pop(), curve.pop()
    last, end = curve[-1], edges[-1]
    for edge in (300, 420, 600, 900, 1200, 1800, 2700, 3600, 7200):
        if edge > end:
            edges.append(edge)
            curve.append(last * math.exp(-(edge - end) / tail_mean) if edge < 7200 else 0.0)
    weights = [round(1e5 * (a - b)) for a, b in zip(curve, curve[1:])]
    law = {"edges": edges, "counts": weights}
    return {"queued": len(queued), "gave_up": events, "exponential_fit_mean_s": round(exponential_mean, 1),
            "tail_mean_s": round(tail_mean, 1), "tail_from_s": end, "tail_events_over_300_s": late,
            "survival": {str(e): round(s, 4) for e, s in zip(edges, curve) if e in (10, 20, 60, 120, 300, 600)},
            "histogram": law, "histogram_mean_s": round(histogram_mean(law), 1)}


def priorities(calls):
    """Priority is only written down for callers who queued (99 % of those served at once have 0), so the
    share of priority 2 is taken among the queued."""
    result = {}
    for t in TYPES:
        queued = [c for c in calls if c.type == t and c.queue_enter]
        result[t] = {"queued": len(queued), "share_of_2": round(mean(c.priority == 2 for c in queued), 4)}
    return result


# ---- people ---------------------------------------------------------------------------------------------------

def merged(spells):
    result = []
    for start, end in sorted(spells):
        if result and start <= result[-1][1]:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def overlap(spells, start, end):
    """Time of [start, end) covered by disjoint sorted spells."""
    return sum(max(0, min(e, end) - max(s, start)) for s, e in spells)


def intersect(a, b):
    """Common parts of two lists of disjoint sorted spells."""
    result, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        start, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if start < end:
            result.append([start, end])
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return result


def skills(calls):
    """A type belongs to an agent's skills when its share of the agent's calls is at least half its share of all."""
    handled = defaultdict(lambda: defaultdict(int))
    for c in calls:
        if c.agent:
            handled[c.agent][c.type] += 1
    total = {t: sum(h[t] for h in handled.values()) for t in TYPES}
    everything = sum(total.values())
    result = {}
    for agent in sorted(handled):
        n = sum(handled[agent].values())
        result[agent] = [t for t in TYPES if handled[agent][t] / n >= 0.5 * total[t] / everything]
    return result, {a: {t: handled[a][t] for t in TYPES} for a in sorted(handled)}


def team_of(skill):
    stock, prospects, internet = "NE" in skill, "NW" in skill, "IN" in skill
    if stock:
        return "all-round" if prospects else "stock"
    return "internet" if internet else "general"


class Day:
    """What can be seen of the agents on one day."""

    def __init__(self, calls):
        self.calls_of, self.queue = defaultdict(list), []
        for c in calls:
            if c.agent and c.answer:
                self.calls_of[c.agent].append((c.answer, c.answer + c.talk))
        self.busy = {a: merged(s) for a, s in self.calls_of.items()}
        # While a regular (PS) caller waits, nobody who is at work and free stays idle.
        self.queue = merged((c.queue_enter, c.queue_enter + c.wait) for c in calls if c.type == "PS" and c.queue_enter)
        self.present = {}
        for agent, busy in self.busy.items():
            spells = [list(busy[0])]
            for start, end in busy[1:]:
                if start - spells[-1][1] > LONG_GAP:
                    spells.append([start, end])
                else:
                    spells[-1][1] = end
            self.present[agent] = spells

    def gaps_under_queue(self):
        """(length, seen to its end?) of the silence after each call which ended while a PS caller waited; watched
        while someone is waiting without a break."""
        starts = [s for s, _ in self.queue]
        for agent, busy in self.busy.items():
            for (_, end), (start, _) in zip(busy, busy[1:]):
                k = bisect.bisect_right(starts, end) - 1
                if k < 0 or self.queue[k][1] <= end + 1:
                    continue
                if start <= self.queue[k][1] + 1:
                    yield start - end, True
                else:
                    yield self.queue[k][1] - end, False

    def off_phone(self, agent):
        """Parts of the agent's presence lost to silences of more than WRAP_CAP during waiting."""
        busy = self.busy[agent]
        return [[end, start] for (_, end), (start, _) in zip(busy, busy[1:]) if WRAP_CAP < start - end <= LONG_GAP]


def wrap_up(days):
    gaps = [g for d in days for g in d.gaps_under_queue()]
    lengths = sorted(g for g, _ in gaps)
    events = defaultdict(int)
    for g, seen in gaps:
        events[g] += seen
    survival, curve = 1.0, {0: 1.0}
    for w in range(0, max(LONG_GAP, 1200) + 1):
        at_risk = len(lengths) - bisect.bisect_left(lengths, w)
        if at_risk:
            survival *= 1 - events[w] / at_risk
        curve[w] = survival
    inside = [(w, curve[w - 1] - curve[w]) for w in range(1, WRAP_CAP + 1)]
    mass = sum(p for _, p in inside)
    m = sum(w * p for w, p in inside) / mass
    sd = math.sqrt(sum((w - m) ** 2 * p for w, p in inside) / mass)
    edges = [0, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 10.5, 12.5, 15.5, 20.5, 30.5, 45.5, 60.5]
    counts = [round(1e4 * sum(p for w, p in inside if a < w < b) / mass) for a, b in zip(edges, edges[1:])]
    return {"gaps": len(gaps), "seen_to_the_end": sum(seen for _, seen in gaps), "share_over_cap": round(curve[WRAP_CAP], 4),
            "survival": {str(w): round(curve[w], 4) for w in (3, 5, 8, 10, 15, 20, 30, 60, 120, 300, 600, 1200)},
            "within_cap_mean_s": round(m, 2), "within_cap_sd_s": round(sd, 2),
            "histogram": {"edges": edges, "counts": counts}}


def staffing(days, team, regular):
    """Heads by team and half hour.

    present: agents between first and last activity, silences over 30 minutes left out. off_share: of the agent time
    present while PS callers wait, the part spent in silences over WRAP_CAP (pauses: with a caller waiting, an agent
    ready for work is not silent that long). heads = present x (1 - off_share of the hour's block).
    """
    names = ["general", "internet", "stock", "all-round"]
    present = {k: [0.0] * INTERVALS for k in names}
    at_work, waiting, off, exposed, distinct = ([0.0] * INTERVALS for _ in range(5))
    for day in days:
        for i in range(INTERVALS):
            a, b = OPEN + i * HALF_HOUR, OPEN + (i + 1) * HALF_HOUR
            waiting[i] += overlap(day.queue, a, b)
        for agent, spells in day.present.items():
            asked = day.queue if agent in regular else []     # silence says nothing of those who do not take PS
            under_queue, lost = intersect(spells, asked), intersect(day.off_phone(agent), asked)
            for i in range(INTERVALS):
                a, b = OPEN + i * HALF_HOUR, OPEN + (i + 1) * HALF_HOUR
                present[team[agent]][i] += overlap(spells, a, b) / HALF_HOUR / len(days)
                exposed[i] += overlap(under_queue, a, b)
                off[i] += overlap(lost, a, b)
                distinct[i] += any(a <= s < b for s, _ in day.busy[agent]) / len(days)
    for i in range(INTERVALS):
        at_work[i] = (exposed[i] - off[i]) / waiting[i] if waiting[i] else None
    # Pauses by block of the day: morning, noon, afternoon, evening.
    blocks = [(0, 8), (8, 14), (14, 22), (22, INTERVALS)]
    share = [0.0] * INTERVALS
    for a, b in blocks:
        share[a:b] = [sum(off[a:b]) / sum(exposed[a:b])] * (b - a)
    target = {k: [present[k][i] * (1 - share[i]) for i in range(INTERVALS)] for k in names}
    heads = {k: [] for k in names}
    carried, owed = 0.0, {k: 0.0 for k in names}
    for i in range(INTERVALS):       # whole heads: what rounding took or gave is carried to the next half hour
        carried += sum(target[k][i] for k in names)
        whole = math.floor(carried + 0.5)
        carried -= whole
        for k in names:
            owed[k] += target[k][i]
        give = {k: 0 for k in names}
        for _ in range(whole):
            k = max(names, key=lambda name: owed[name] - give[name])
            give[k] += 1
        if not give["stock"] and not give["all-round"]:      # somebody always answers the stock calls
            give[max(("general", "internet"), key=lambda name: give[name])] -= 1
            give[max(("stock", "all-round"), key=lambda name: owed[name])] += 1
        for k in names:
            owed[k] -= give[k]
            heads[k].append(give[k])

    def rounded(values, digits=2):
        return [None if v is None else round(v, digits) for v in values]
    total = [sum(present[k][i] for k in names) for i in range(INTERVALS)]
    return {"heads": heads, "heads_total": [sum(heads[k][i] for k in names) for i in range(INTERVALS)],
            "estimate_total": rounded([sum(target[k][i] for k in names) for i in range(INTERVALS)]),
            "present_total": rounded(total), "present_by_team": {k: rounded(present[k]) for k in names},
            "at_work_while_ps_waits": rounded(at_work), "distinct_agents_answering": rounded(distinct),
            "off_share_by_block": {f"{7 + a / 2:g}-{7 + b / 2:g} h": round(share[a], 4) for a, b in blocks},
            "off_share_all": round(sum(off) / sum(exposed), 4),
            "agent_hours_a_day": {"present": round(sum(total) / 2, 1), "estimate": round(sum(sum(target[k]) for k in names) / 2, 1),
                                  "whole_heads": sum(sum(heads[k]) for k in names) / 2}}


# ---- what the customers got -----------------------------------------------------------------------------------

def service(calls, days):
    offered = [c for c in calls if c.offered]
    answered = [c for c in offered if c.served]
    if not offered:
        return None
    return {"calls_a_day": round(len(calls) / len(days), 1), "offered_a_day": round(len(offered) / len(days), 1),
            "sl20": round(sum(c.wait <= THRESHOLD for c in answered) / len(offered), 4),
            "asa_s": round(mean(c.wait for c in answered), 1),
            "abandoned": round(1 - len(answered) / len(offered), 4),
            "at_once": round(sum(c.queue_enter is None for c in answered) / len(offered), 4)}


def actual(calls, days):
    result = {t: service([c for c in calls if c.type == t], days) for t in TYPES}
    result["total"] = service(calls, days)
    result["total without TT"] = service([c for c in calls if c.type != "TT"], days)
    result["by_half_hour"] = [service([c for c in calls if interval_of(c.arrive) == i], days) for i in range(INTERVALS)]
    result["by_day"] = {d: service([c for c in calls if c.date == d], [d]) for d in days}
    for p in (1, 2):
        result[f"PS queued, priority {p}"] = service([c for c in calls if c.type == "PS" and c.queue_enter and c.priority == p], days)
    talk = sum(c.talk for c in calls if c.served and c.answer)
    result["talk_hours_a_day"] = round(talk / 3600 / len(days), 2)
    return result


def derive(path):
    everything = load(path)
    weekdays = sorted({c.date for c in everything if c.dow in WEEKDAYS})
    days = [d for d in weekdays if d not in ODD_DAYS]
    whole = [c for c in everything if c.date in days]
    calls = [c for c in whole if OPEN <= c.arrive < CLOSE]
    skill, handled = skills(whole)
    team = {a: team_of(s) for a, s in skill.items()}
    seen = [Day([c for c in whole if c.date == d]) for d in days]
    patience_of = {t: patience(calls, (t,)) for t in ("PS", "NW", "NE")}
    patience_of["IN, PE and TT"] = patience(calls, ("IN", "PE", "TT"))
    patience_of["all"] = patience(calls, TYPES)
    return {
        "source": "Technion 'Anonymous Bank' call-center data, February 1999 (A. Mandelbaum); computed figures only",
        "days_used": days, "days_left_out": {**{d: why for d, why in ODD_DAYS.items()}, "Fridays and Saturdays": "short days"},
        "calls_before_opening_a_day": round((len(whole) - len(calls)) / len(days), 1),
        "arrivals_per_half_hour": arrivals(calls, days),
        "day_factor": day_factor(calls, days),
        "vru": vru(calls), "talk": talk_times(calls), "wrap_up": wrap_up(seen),
        "patience": patience_of, "priorities": priorities(calls),
        "skills": skill, "calls_by_agent": handled, "team": team,
        "staffing": staffing(seen, team, {a for a in skill if "PS" in skill[a]}), "actual": actual(calls, days),
    }


def main(arguments):
    if len(arguments) not in (2, 3):
        sys.exit(__doc__)
    text = json.dumps(derive(arguments[1]), indent=1) + "\n"
    if len(arguments) == 3:
        with open(arguments[2], "w") as file:
            file.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main(sys.argv)
