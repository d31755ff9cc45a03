#!/usr/bin/env python3
"""Reads the words of PDFs back with poppler's pdftotext, which is what many programs do on copying.

    cargo build --release
    python3 benches/letters.py target/release/dealscope

The suite reads PDFs by itself (tests/it/pdf_text.rs); this asks a program of others.
"""

import pathlib
import subprocess
import sys
import tempfile

TITLES = [
    "逾700億元 約３個 円",
    "Kōbe 한국투자공사 서울 2,350",
    "鑪𠮷𩸽𠀋 Ωψ Жѣ Ǆ ㈱①㎡",
    "o\u030be\u0301 か\u3099カ\u3099 中e\u0301國",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "x\u0325y 億 q\u0305個",
    "a😀b億😀😀c個",
    "office fi ffl ﬁne → 億 difficult",
    "שלום 億 סוק 5 個",
    "שלום עולם",
    "⼀一 ⼆二 金 ½ №",
    "Tiếng Việt ậỹ",
]
# What pdftotext adds around words from right to left.
ADDED = dict.fromkeys(range(0x202A, 0x202F))


def read_back(program, title, folder):
    pdf = pathlib.Path(folder) / "a.pdf"
    command = [program, "chart", "bars", "@seeds", "--title", title, "-o", str(pdf)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\n")[0].strip().translate(ADDED)


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for title in TITLES:
            back = read_back(sys.argv[1], title, folder)
            failed += back != title
            print("ok " if back == title else f"READ AS {ascii(back)}", ascii(title) if back != title else title)
    sys.exit(min(failed, 1))


main()
