"""Ratios of what holdtime costs: scripts/bench [--quick] [--only WORD] [--pairs N]

Runs pieces of work in turns (A B A B …), so that what else the machine does falls on both sides, and prints a table
of ratios with their median and range against the targets of docs/performance.md. Times are the processor's unless
"by the clock" is said. Then instructions a call, counted by callgrind: these are the same on any machine, so two
commits are compared by them. --only WORD runs the lines with WORD in their name; `--only instructions` these alone.
"""

import argparse
import functools
import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import centers

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/release"


class Case:
    """A line of the table. `sides` give the two times of a pair, of which the first is divided by the second."""

    def __init__(self, name, target, a, b, at_least=False):
        self.name, self.target, self.a, self.b, self.at_least = name, target, a, b, at_least


def play(*words):
    """What holdtime_bench says of a piece of work."""
    done = subprocess.run([BUILD / "holdtime_bench", *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return json.loads(done.stdout)


def a_call(*words):
    result = play(*words)
    return result["cpu"] / result["calls"]


def by_the_clock(*words):
    return play(*words)["wall"]


def verdict(found, target, at_least):
    if target is None:
        return ""
    return "met" if (found >= target if at_least else found <= target) else "**missed**"


def line(name, found, spread, target, at_least=False, unit=""):
    sign = "≥" if at_least else "≤"
    asked = "" if target is None else f"{sign} {target:g}{unit}"
    print(f"| {name} | {found:.2f}{unit} | {spread} | {asked} | {verdict(found, target, at_least)} |", flush=True)


def ratios(case, pairs):
    found = [case.a() / case.b() for _ in range(pairs)]
    line(case.name, statistics.median(found), f"{min(found):.2f} to {max(found):.2f}", case.target, case.at_least)


def cases(folder, scale):
    def full(name, days, threads=1, how=a_call):
        path = folder / f"{name}.json" if (folder / f"{name}.json").exists() else ROOT / f"scenarios/{name}.json"
        return functools.partial(how, "full", path, max(1, round(days * scale)), threads)

    def bare(agents):
        return functools.partial(a_call, "bare", agents, round(8e6 * scale))

    def counting(name, days):
        return functools.partial(a_call, "counting", folder / f"{name}.json", max(1, round(days * scale)), 1)

    small = full("erlang_a_100", 200)
    return [
        Case("Erlang A, 100 agents / bare", 2, small, bare(100)),
        Case("Erlang A, 1,000 agents / bare", None, full("erlang_a_1000", 20), bare(1000)),
        Case("Erlang A, 10,000 agents / bare", 2, full("erlang_a_10000", 2), bare(10000)),
        Case("rich day / bare, 100 agents", 4, full("rich", 8), bare(100)),
        Case("wide day / bare, 100 agents", 5, full("wide", 200), bare(100)),
        Case("bank_1999 / bare, 100 agents", None, full("bank_1999", 1000), bare(100)),
        Case("insurer_300 / bare, 100 agents", None, full("insurer_300", 200), bare(100)),
        Case("100,000 agents / 100", 2, full("erlang_a_100000", 1), small),
        Case("10,000 agents / 100", None, full("erlang_a_10000", 2), small),
        Case("1,000 agents / 100", None, full("erlang_a_1000", 20), small),
        Case("100,000 waiting / 100 waiting", 2, full("queue_100000", 12), full("queue_100", 12)),
        Case("10 call types / 1", None, full("types_10", 20), full("types_1", 20)),
        Case("100 call types / 1", None, full("types_100", 20), full("types_1", 20)),
        Case("2,000 replications / 200, a call", None, full("erlang_a_100", 2000), small),
        Case("all KPIs, percentiles, intervals / counting only", 1.25, small, counting("erlang_a_100", 200)),
        Case("1 thread / 2 threads, a second of work, by the clock", 1.9, full("erlang_a_100", 600, 1, by_the_clock),
             full("erlang_a_100", 600, 2, by_the_clock), at_least=True),
        Case("1 thread / 2 threads, 50 ms of work, by the clock", 1.9,
             functools.partial(by_the_clock, "full", folder / "erlang_a_100.json", 30, 1),
             functools.partial(by_the_clock, "full", folder / "erlang_a_100.json", 30, 2), at_least=True),
    ]


def whole_process(name, target, words, times):
    """From start to end, by the clock, without what a shell would add; the processor's time beside it."""
    wall, cpu = [], []
    for _ in range(times):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([BUILD / "holdtime", *words], cwd=ROOT, capture_output=True, check=True)
        wall.append((time.perf_counter() - start) * 1000)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu.append((after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000)
    spread = f"{min(wall):.0f} to {max(wall):.0f}; processor {statistics.median(cpu):.0f}"
    line(name, statistics.median(wall), spread, target, unit=" ms")


def memory(name, target, words, less_words=None):
    peak = play(*words)["peak_kib"] / 1024
    spread = f"{play(*less_words)['peak_kib'] / 1024:.1f} MiB for a hundredth" if less_words else ""
    line(name, peak, spread, target, unit=" MiB")


def counted(words):
    """Instructions and calls of a piece of work."""
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                           BUILD / "holdtime_bench", *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1]), json.loads(done.stdout)["calls"]


def instructions(name, words_of, few, many):
    """A call's share, beginning and end taken off: the difference of a long piece of work and a short one."""
    (less, fewer), (more, calls) = counted(words_of(few)), counted(words_of(many))
    print(f"| {name} | {(more - less) / (calls - fewer):.0f} |", flush=True)


def instruction_cases(folder):
    def full(path, few, many):
        return lambda days: ("full", path, days, 1), few, many

    return {
        "bare, 100 agents": (lambda calls: ("bare", 100, calls), 100_000, 400_000),
        "Erlang A, 100 agents": full(folder / "erlang_a_100.json", 4, 20),
        "Erlang A, 100 agents, counting only": (
            lambda days: ("counting", folder / "erlang_a_100.json", days, 1), 4, 20),
        "Erlang A, 100 agents, results alone": (
            lambda days: ("results", folder / "erlang_a_100.json", days, 1), 4, 20),
        "rich day": full(folder / "rich.json", 1, 2),
        "wide day": full(folder / "wide.json", 8, 24),
        "bank_1999": full(ROOT / "scenarios/bank_1999.json", 80, 160),
        "insurer_300": full(ROOT / "scenarios/insurer_300.json", 8, 24),
    }


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a quarter of the work and three pairs")
    parser.add_argument("--only", default="", metavar="WORD", help="only the lines with WORD in their name")
    parser.add_argument("--pairs", type=int, help="runs of each side (7)")
    options = parser.parse_args()
    scale, pairs = (0.25, 3) if options.quick else (1.0, 7)
    pairs = options.pairs or pairs
    chosen = lambda name: options.only.lower() in name.lower()

    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        centers.write_all(folder)
        if not options.only:
            done = subprocess.run([BUILD / "holdtime_bench", "exact"], capture_output=True, text=True)
            print(done.stdout)
            if done.returncode:
                sys.exit("the yardstick is wrong, so nothing is measured")
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {pairs} pairs\n")
        print("| | median | range | target | |\n|---|---|---|---|---|", flush=True)
        for case in cases(folder, scale):
            if chosen(case.name):
                ratios(case, pairs)
        bank = "scenarios/bank_1999.json"
        for name, target, words in [("holdtime check of bank_1999, whole process", 20, ("check", bank)),
                                    ("100 replications of bank_1999, whole process", 150,
                                     ("run", bank, "--replications", "100"))]:
            if chosen(name):
                whole_process(name, target, words, 3 * pairs)
        days = 20_000 if options.quick else 1_000_000
        short = folder / "short_day.json"
        if chosen("memory of short days"):
            memory(f"memory, 100 agents, {days:,} replications", 64, ("full", short, days, 1),
                   ("full", short, days // 100, 1))
        if chosen("memory of 100,000 agents"):
            memory("memory, a day of 100,000 agents", 256, ("full", folder / "erlang_a_100000.json", 1, 1))
        print("\n| instructions a call | |\n|---|---|", flush=True)
        for name, (words_of, few, many) in instruction_cases(folder).items():
            if chosen("instructions " + name):
                instructions(name, words_of, few, many)


if __name__ == "__main__":
    main()
