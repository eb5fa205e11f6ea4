"""The centers that are measured, as scenarios: always the same ones, made up in the range of what real ones report.

Run by itself it writes them all into a folder: bench/centers.py FOLDER
"""

import json
import pathlib
import sys

OPEN, CLOSE, STEP = 7 * 60, 22 * 60, 15  # of the large centers, in minutes


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def erlang_a(agents, minutes=600, load=0.95):
    """One queue: talk 5 min and patience 10 min on average, both exponential. Intervals of half an hour."""
    return {
        "center": f"Erlang A, {agents} agents",
        "open": f"08:00-{clock(8 * 60 + minutes)}",
        "calls": {"calls": {
            "rate": f"{load * agents / 5:.9g}/min",
            "aht": {"distribution": "exponential", "mean": "5m"},
            "patience": "10m",
        }},
        "teams": {"desk": {"answers": ["calls"], "agents": agents}},
    }


def overload(patience):
    """Three times the calls that 420 agents can handle: the queue grows until as many give up as come on top,
    168 a minute. With a patience of 36 s that is 100 callers; with one of weeks 100,000 wait at closing."""
    scenario = erlang_a(420, load=3.0)
    scenario["center"] = f"Overload, patience {patience}"
    scenario["calls"]["calls"]["patience"] = patience
    scenario["closing"] = {"waiting": "dropped"}
    return scenario


def many_types(types, agents=1000):
    """The calls of 1,000 agents in so many call types, each with agents of its own; half of these help out in the
    next type."""
    names = [f"type {kind}" for kind in range(types)]
    one = erlang_a(agents // types)["calls"]["calls"]
    teams = {}
    for kind, name in enumerate(names):
        second = names[(kind + 1) % types]
        answers = [name, second] if kind % 2 and second != name else [name]
        teams[f"team {kind}"] = {"answers": answers, "agents": agents // types}
    return {"center": f"{types} types", "open": "08:00-18:00", "calls": {name: one for name in names}, "teams": teams}


def profile(kind):
    """Weights of the quarter hours: a morning and an afternoon hump, placed a little differently for each type."""
    weights = []
    for minute in range(OPEN, CLOSE, STEP):
        morning = max(0.0, 1 - ((minute - 620 - 3 * (kind % 11)) / 260) ** 2)
        afternoon = max(0.0, 1 - ((minute - 930 + 4 * (kind % 7)) / 330) ** 2)
        weights.append(round(0.15 + morning + 0.8 * afternoon, 2))
    return weights


def skills(team, types):
    """Each team knows its own type and up to five others."""
    own = team % types
    return list(dict.fromkeys((own + step * (1 + team // types)) % types for step in range(1 + team % 6)))


def of_many_kinds(kind, types, teams):
    """A call type of a center with many: no two alike, talk and patience of several laws."""
    talk = 150 + 37 * kind % 420
    others = [f"team {team}" for team in range(teams) if kind in skills(team, types) and team != kind]
    entry = {
        "per_day": 200 + 97 * kind % 900,
        "profile": profile(kind),
        "talk": {"distribution": "lognormal", "mean": f"{talk}s", "sd": f"{talk * 1.1:.0f}s"},
        "acw": f"{20 + 11 * kind % 70}s",
        "patience": f"{2 + kind % 7}m",
        "goes_to": [f"team {kind}", others] if others else [f"team {kind}"],
    }
    if kind % 4 == 1:
        entry["talk"] = {"distribution": "gamma", "mean": f"{talk}s", "sd": f"{talk * (0.7 + kind / 100):.0f}s"}
    if kind % 5 == 2:
        entry["day_to_day"] = f"{4 + kind % 9}%"
    if kind % 3 == 0:
        entry["patience"] = {"by_time": [{"from": clock(OPEN), "patience": "4m"}, {"from": "17:00", "patience": "7m"}]}
    return entry


def shifts(team, agents):
    """Three shifts with a lunch and two breaks each."""
    entries = []
    for part, start in enumerate([OPEN + 30 * (team % 3), OPEN + 120 + 30 * (team % 4), CLOSE - 510]):
        entries.append({
            "agents": agents // 3 + (part < agents % 3),
            "time": f"{clock(start)}-{clock(start + 510)}",
            "lunch": f"{clock(start + 240 + 15 * (team % 3))} 30m",
            "breaks": [f"{clock(start + 120)} 15m", f"{clock(start + 390)} 15m"],
        })
    return entries


def team_of_many(team, types, agents):
    answers = [f"type {kind}" if place == 0 else {f"type {kind}": f"aht +{5 * place}%"}
               for place, kind in enumerate(skills(team, types))]
    return {
        "answers": answers,
        "picks": "longest wait" if team % 2 else "in order",
        "shifts": shifts(team, agents),
        "shrinkage": {"total": f"{26 + team % 8}%", "absent": f"{4 + team % 4}%", "vacation": "8% already off the roster"},
    }


def of_many(name, types, teams, agents):
    """`agents` people in `teams` teams for `types` call types, no two of them alike."""
    return {
        "center": name,
        "open": f"{clock(OPEN)}-{clock(CLOSE)}",
        "interval": f"{STEP}m",
        "calls": {f"type {kind}": of_many_kinds(kind, types, teams) for kind in range(types)},
        "teams": {f"team {team}": team_of_many(team, types, agents // teams + (team % 5 - 2)) for team in range(teams)},
        "day_to_day": {"together": "5%", "own": "6%"},
        "ivr": {"menu": "35s", "hang_up": "3%", "solved_there": "10%"},
        "targets": ["80/20 on 90% of days", "abandoned <= 5% of the month"],
    }


def large():
    """What `holdtime check` is measured by: 2,000 agents, and a target for each call type and team."""
    scenario = of_many("Large center", types=65, teams=100, agents=2000)
    scenario["targets"] += [{"calls": name, "is": "80/20 of the month"} for name in scenario["calls"]]
    scenario["targets"] += [{"team": name, "is": "occupancy <= 88%"} for name in scenario["teams"]]
    return scenario


def wide():
    """Few calls in many cells: 65 call types, 89 teams, quarter hours, 20,000 calls."""
    scenario = of_many("Wide center", types=65, teams=89, agents=712)
    in_all = sum(entry["per_day"] for entry in scenario["calls"].values())
    for entry in scenario["calls"].values():
        entry["per_day"] = round(entry["per_day"] * 20000 / in_all, 1)
    return scenario


def rich():
    """Many calls: 8 call types, 12 teams that overlap, 2,000 agents on shifts, 300,000 calls."""
    calls = {}
    for kind in range(8):
        calls[f"type {kind}"] = {
            "per_day": 30000 + 2500 * kind if kind < 7 else 37500,
            "profile": profile(kind)[::2],
            "talk": {"distribution": "lognormal", "mean": f"{70 + 6 * kind}s", "sd": f"{80 + 6 * kind}s"},
            "acw": "12s",
            "patience": f"{2 + kind % 4}m",
        }
    teams = {}
    for team in range(12):
        known = [f"type {(team + step) % 8}" for step in range(1 + team % 4)]
        teams[f"team {team}"] = {
            "answers": known,
            "picks": "longest wait" if team % 2 else "in order",
            "shifts": shifts(team, 2000 // 12 + (team < 2000 % 12)),
            "shrinkage": {"total": "28%", "absent": "5%", "vacation": "8% already off the roster"},
        }
    return {
        "center": "Rich day",
        "open": f"{clock(OPEN)}-{clock(CLOSE)}",
        "calls": calls,
        "teams": teams,
        "day_to_day": "6%",
        "ivr": {"menu": "35s", "hang_up": "3%", "solved_there": "10%"},
        "targets": ["80/20 on 90% of days", "abandoned <= 5% of the month"],
    }


def everything():
    """By name, all that scripts/bench plays."""
    centers = {f"erlang_a_{agents}": erlang_a(agents) for agents in (100, 1000, 10000, 100000)}
    centers["short_day"] = erlang_a(100, minutes=6)
    centers["rich"] = rich()
    centers["wide"] = wide()
    centers["queue_100"] = overload("36s")
    centers["queue_100000"] = overload("500h")
    centers |= {f"types_{types}": many_types(types) for types in (1, 10, 100)}
    return centers


def write_all(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, scenario in everything().items():
        (folder / f"{name}.json").write_text(json.dumps(scenario, indent=1))


if __name__ == "__main__":
    write_all(sys.argv[1])
