#!/usr/bin/env python3
"""One chart, made by Dealscope, Vega-Lite (vl-convert) and matplotlib in turn: whole processes, and the next chart of
a process that is warm.

    python3 -m venv venv && venv/bin/pip install vl-convert-python matplotlib
    cargo build --release && cargo bench --no-run          # the second prints the path of the bench program
    venv/bin/python benches/charts.py target/release/dealscope BENCH 15 FOLDER

All draw the 20 groups of the bundled register that Shanghai has, as horizontal bars with values at their ends, 1600x900
pixels, PNG at 300 dots an inch. Dealscope reads its register and adds up its honest sums first; the others get the low
ends, computed before. Each repetition asks all, in an order that turns round; the ratios are taken repetition by
repetition. The files of the last one stay in FOLDER, to be laid side by side.
"""
import json, os, statistics, subprocess, sys, time

FORMATS = ["png", "svg", "pdf"]
QUESTION = ["@reported", "--where", "province:shanghai", "--lang", "en"]

VEGA = """
import json, sys, time
import vl_convert as vl
rows, folder = json.load(open(sys.argv[1])), sys.argv[2]
def draw(form):
    x = {"field": "value", "type": "quantitative", "title": "US$ bn"}
    y = {"field": "group", "type": "nominal", "sort": "-x", "title": None}
    bars = {"mark": "bar", "encoding": {"x": x, "y": y}}
    words = {"mark": {"type": "text", "align": "left", "dx": 3}, "encoding": {"x": x, "y": y, "text": {"field": "value", "format": ".1f"}}}
    spec = {"title": "Volume by district", "width": 1300, "height": 760, "data": {"values": rows}, "layer": [bars, words]}
    if form == "png": out = vl.vegalite_to_png(spec, scale=3.125, ppi=72)
    elif form == "svg": out = vl.vegalite_to_svg(spec).encode()
    else: out = vl.vegalite_to_pdf(spec)
    open(f"{folder}/vega.{form}", "wb").write(out)
"""
MATPLOTLIB = """
import json, sys, time
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
rows, folder = json.load(open(sys.argv[1])), sys.argv[2]
def draw(form):
    figure, axes = plt.subplots(figsize=(16.667, 9.375))
    ordered = sorted(rows, key=lambda row: row["value"])
    bars = axes.barh([row["group"] for row in ordered], [row["value"] for row in ordered])
    axes.bar_label(bars, fmt="%.1f", padding=3)
    axes.set_title("Volume by district"); axes.set_xlabel("US$ bn")
    figure.savefig(f"{folder}/matplotlib.{form}", dpi=300)
    plt.close(figure)
"""
ONCE = "\nfor form in sys.argv[3:]: draw(form)\n"
SERVE = """
print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter(); draw(line.strip())
    print((time.perf_counter() - start) * 1e3, flush=True)
"""


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout.readline().strip() == "ready"

    def ask(self, form):
        self.process.stdin.write(form + "\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline().split()[0])


def whole(command):
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return (time.perf_counter() - start) * 1e3


def main():
    program, bench, repetitions, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    os.makedirs(folder, exist_ok=True)
    answer = json.loads(subprocess.run([program, "volumes", *QUESTION, "-f", "json"], capture_output=True, check=True).stdout)
    rows = [{"group": group["name"], "value": float(group["low"]) / 1e9} for group in answer["groups"]]
    data = f"{folder}/rows.json"
    json.dump(rows, open(data, "w"))
    scripts = {"vega": VEGA, "matplotlib": MATPLOTLIB}
    for name, text in scripts.items():
        open(f"{folder}/once-{name}.py", "w").write(text + ONCE)
        open(f"{folder}/serve-{name}.py", "w").write(text + SERVE)
    cold = {
        "dealscope": lambda form: [program, "chart", "bars", *QUESTION, "--dpi", "300", "-o", f"{folder}/dealscope.{form}"],
        **{name: lambda form, name=name: [sys.executable, f"{folder}/once-{name}.py", data, folder, form] for name in scripts},
    }
    warm = {"dealscope": Server([bench, "charts"])}
    warm |= {name: Server([sys.executable, f"{folder}/serve-{name}.py", data, folder]) for name in scripts}
    names = list(cold)
    for title, run in [
        ("whole process", lambda name, form: whole(cold[name](form))),
        ("the next one", lambda name, form: warm[name].ask(form)),
    ]:
        for form in FORMATS:
            times = {name: [] for name in names}
            for name in names:
                run(name, form)
            for repetition in range(repetitions):
                turn = repetition % len(names)
                for name in names[turn:] + names[:turn]:
                    times[name].append(run(name, form))
            median = {name: statistics.median(times[name]) for name in names}
            ratio = lambda other: statistics.median(a / b for a, b in zip(times["dealscope"], times[other]))
            print(f"{title:14} {form}  " + "  ".join(f"{name} {median[name]:8.1f} ms" for name in names)
                  + f"  to vega {ratio('vega'):.3f}  to matplotlib {ratio('matplotlib'):.3f}", flush=True)


main()
