#!/usr/bin/env python3
"""The questions of the window, asked of Dealscope, DuckDB and Polars in turn, on the same made-up deals.

    python3 -m venv venv && venv/bin/pip install duckdb polars pyarrow
    cargo bench --no-run                                   # prints the path of the program: target/release/deps/questions-…
    venv/bin/python benches/peers.py PROGRAM 1000000 25    # deals, repetitions

All engines are loaded first and stay loaded; each repetition asks every one of them, in an order that turns round each
time, so that a slow minute of the machine hits all alike. Printed are medians and, as the figure to go by, the median of
the ratios repetition by repetition. The peers compute plain sums over plain columns, each in its best form; Dealscope
computes its honest sums (bounds, members of batches, undisclosed amounts) on the same rows. `check` compares what all of
them count: the deals that pass.
"""
import os, statistics, subprocess, sys, tempfile, time

STAGES = {"talks": 1, "intent": 2, "signed": 3, "started": 4, "operating": 5}
EPOCH = __import__("datetime").date(1970, 1, 1)
WORDS = ["batter", "motor", "centre", "plant", "solar", "chip", "robot", "logist", "cloud", "pharma", "zzzq", "harbour"]


def day(text):
    return (__import__("datetime").date.fromisoformat(text) - EPOCH).days


def word(repetition):
    return WORDS[repetition % len(WORDS)][: 3 + repetition // len(WORDS)]


def period(question, repetition):
    if question == "Q2":
        return day(f"2019-01-{1 + repetition % 28:02}"), day("2022-12-31")
    return day(f"2018-03-{1 + repetition % 28:02}"), day("2022-04-30")


class Duck:
    """DuckDB on two threads, over a table in memory."""

    def __init__(self, file):
        import duckdb
        self.con = duckdb.connect()
        self.con.execute("pragma threads=2")
        self.con.execute(f"create table d as select *, lower(title) low from read_csv('{file}', header=true)")
        self.con.execute("create table bits as select i k, (1::ubigint << i) b from range(40) t(i)")

    def all(self, sql):
        return self.con.execute(sql).fetchnumpy()

    def ask(self, question, repetition):
        dated = lambda a, b: f"(first_day is not null or last_day is not null) and coalesce(first_day, -1000000) <= {b} and coalesce(last_day, 1000000) >= {a}"
        if question == "Q1":
            return int(sum(self.all("select district, sum(usd_cents) s, count(*) c from d group by district")["c"]))
        if question == "Q2":
            a, b = period(question, repetition)
            where = f"stage = 3 and {dated(a, b)}"
            return int(sum(self.all(f"select district, sum(usd_cents) s, count(*) c from d where {where} group by district")["c"]))
        if question == "Q4":
            a, b = period(question, repetition)
            stages, dates = "stage between 3 and 5", dated(a, b)
            both = f"{stages} and {dates}"
            rows = self.all(f"select district, sum(usd_cents) s, count(*) c from d where {both} group by district")
            self.all(f"select stage, count(*) c from d where {dates} group by stage")
            self.all(f"select kind, count(*) c from d where {both} group by kind")
            self.all(f"select k, count(*) c from d, bits where {both} and (sectors & b) <> 0 group by k")
            self.all(f"select year, count(*) c from d where {both} group by year")
            self.all(f"select district, month, count(*) c from d where {stages} group by all")
            return int(sum(rows["c"]))
        if question == "Q5 top50":
            return len(self.all("select id from d order by usd_cents desc nulls last, first_day nulls last, id limit 50")["id"])
        if question == "Q5 all":
            further = ["kind", "kind desc", "stage", "stage desc", "sectors", "sectors desc", "district", "district desc"][repetition % 8]
            self.con.execute(f"create or replace temp table o as select id from d order by usd_cents desc nulls last, first_day nulls last, {further}, id")
            return self.con.execute("select count(*) from o").fetchone()[0]
        return len(self.all(f"select id from d where contains(low, '{word(repetition)}')")["id"])


class Polars:
    """Polars, lazy and streaming where that is its best form."""

    def __init__(self, file):
        import polars as pl
        self.pl = pl
        d = pl.read_csv(file)
        self.d = d.with_columns(pl.col("title").str.to_lowercase().alias("low"), pl.col("sectors").cast(pl.UInt64))

    def ask(self, question, repetition):
        pl, d = self.pl, self.d
        sums = [pl.col("usd_cents").sum(), pl.len()]

        def dated(a, b):
            known = pl.col("first_day").is_not_null() | pl.col("last_day").is_not_null()
            return known & (pl.col("first_day").fill_null(-1000000) <= b) & (pl.col("last_day").fill_null(1000000) >= a)

        if question == "Q1":
            return int(d.lazy().group_by("district").agg(sums).collect(engine="streaming")["len"].sum())
        if question == "Q2":
            a, b = period(question, repetition)
            where = (pl.col("stage") == 3) & dated(a, b)
            return int(d.lazy().filter(where).group_by("district").agg(sums).collect(engine="streaming")["len"].sum())
        if question == "Q4":
            a, b = period(question, repetition)
            stages, dates = pl.col("stage").is_between(3, 5), dated(a, b)
            both = d.lazy().filter(stages & dates)
            parts = [
                both.group_by("district").agg(sums),
                d.lazy().filter(dates).group_by("stage").agg(pl.len()),
                both.group_by("kind").agg(pl.len()),
                both.group_by("sectors").agg(pl.len()),
                both.group_by("year").agg(pl.len()),
                d.lazy().filter(stages).group_by("district", "month").agg(pl.len()),
            ]
            found = pl.collect_all(parts, engine="streaming")
            return int(found[0]["len"].sum())
        if question == "Q5 top50":
            keys = ["usd_cents", "first_day", "id"]
            return d.lazy().select(keys).sort(keys, descending=[True, False, False], nulls_last=True).head(50).collect(engine="streaming").height
        if question == "Q5 all":
            further = ["kind", "stage", "sectors", "district"][repetition // 2 % 4]
            keys = ["usd_cents", "first_day", further, "id"]
            turned = [True, False, repetition % 2 == 1, False]
            return d.select(keys).sort(keys, descending=turned, nulls_last=True).height
        return d.lazy().filter(pl.col("low").str.contains(word(repetition), literal=True)).select("id").collect().height


def serve(engine, file):
    peer = {"duckdb": Duck, "polars": Polars}[engine](file)
    print("ready", flush=True)
    for line in sys.stdin:
        question, repetition = line.rstrip("\n").split("|")
        start, cpu = time.perf_counter(), time.process_time()
        check = peer.ask(question, int(repetition))
        print(f"{(time.perf_counter() - start) * 1e3}|{(time.process_time() - cpu) * 1e3}|{check}", flush=True)


class Engine:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        while not (line := self.process.stdout.readline()).startswith("ready"):
            assert line, f"{command} ended"

    def ask(self, question, repetition):
        self.process.stdin.write(f"{question}|{repetition}\n")
        self.process.stdin.flush()
        wall, _cpu, check = self.process.stdout.readline().rstrip().split("|")
        return float(wall), check


def main(program, deals, repetitions):
    file = os.path.join(tempfile.gettempdir(), f"dealscope-{deals}.csv")
    if not os.path.exists(file):
        subprocess.run([program, "export", deals, file], check=True)
    me = [sys.executable, os.path.abspath(__file__), "serve"]
    engines = {
        "dealscope": Engine([program, "serve", deals]),
        "duckdb": Engine(me + ["duckdb", file]),
        "polars": Engine(me + ["polars", file]),
    }
    print(f"{deals} deals, {repetitions} repetitions; ms are medians, the ratios medians of the ratios")
    print(f"{'':9} {'dealscope':>10} {'99th pct.':>10} {'duckdb':>10} {'polars':>10} {'/ duckdb':>9} {'/ polars':>9}  check")
    for question in ["Q1", "Q2", "Q4", "Q5 top50", "Q5 all", "Q6"]:
        times, same = {name: [] for name in engines}, True
        for repetition in range(int(repetitions)):
            order = list(engines.items())
            checks = set()
            for name, engine in order if repetition % 2 == 0 else order[::-1]:
                wall, check = engine.ask(question, repetition)
                times[name].append(wall)
                checks.add(check)
            same = same and len(checks) == 1
        own = times["dealscope"]
        ratio = lambda name: statistics.median(a / b for a, b in zip(own, times[name]))
        late = sorted(own)[min(len(own) - 1, int(len(own) * 0.99))]
        medians = {name: statistics.median(values) for name, values in times.items()}
        print(
            f"{question:9} {medians['dealscope']:10.2f} {late:10.2f} {medians['duckdb']:10.2f} {medians['polars']:10.2f} "
            f"{ratio('duckdb'):9.3f} {ratio('polars'):9.3f}  {'the same' if same else 'differs'}",
            flush=True,
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(*sys.argv[2:4])
    elif len(sys.argv) == 4:
        main(*sys.argv[1:4])
    else:
        sys.exit(__doc__)
