#!/usr/bin/env python3
"""Cuts the fonts that fill in where Inter and Noto Sans SC have no glyph.

    apt-get install fonts-noto-cjk fonts-noto-core
    pip install fonttools
    python3 assets/fonts/cut.py

Writes, beside itself, `NotoSansCJKsc-rest-{400,700}.otf.z`, `NotoSans-rest-{400,700}.ttf` and `letters.txt`.
README.md tells what is in them.
"""

import pathlib
import unicodedata
import zlib

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
CJK = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
CHINESE = 2  # The simplified Chinese face in the collection.
NOTO = "/usr/share/fonts/truetype/noto/NotoSans-{}.ttf"
WEIGHTS = [("Regular", 400), ("Bold", 700)]
FIRST = ["Inter_400Regular.ttf", "NotoSansSC-cjk-400.ttf"], ["Inter_700Bold.ttf", "NotoSansSC-cjk-700.ttf"]
# Character sets that people in China, Taiwan, Hong Kong, Japan and Korea write in.
CHARSETS = ["gbk", "big5", "cp950", "shift_jis", "cp932", "shift_jis_2004", "euc_kr"]
# Blocks that are taken whole where the fonts have them.
BLOCKS = [
    (0x00A0, 0x0530),  # letters of Europe
    (0x1100, 0x1200),  # jamo, which compose to Korean syllables
    (0x1E00, 0x2E80),  # letters, signs, arrows, boxes
    (0x2E80, 0x2FE0),  # radicals
    (0x3000, 0x3400),  # marks, kana, bopomofo, jamo, circled letters, units
    (0x4E00, 0xA000),  # Chinese characters
    (0xA960, 0xA980),  # jamo
    (0xAC00, 0xD7A4),  # Korean syllables
    (0xF900, 0xFB00),  # Chinese characters for compatibility
    (0xFE30, 0xFE70),  # forms of marks
    (0xFF00, 0xFFF0),  # half and full width
    (0x10000, 0x30000),  # the rarer Chinese characters that the font has, for names; enclosed letters
]
EUROPE = [  # Latin, Greek and Cyrillic with their extensions, and marks between letters
    (0x00A0, 0x0530),
    (0x1C80, 0x1C90),
    (0x1D00, 0x1DC0),
    (0x1E00, 0x2C00),
    (0x2C60, 0x2C80),
    (0xA640, 0xA6A0),
    (0xA720, 0xA800),
    (0xAB30, 0xAB70),
    (0xFB00, 0xFB07),
]


def charset(codec):
    """All characters that one or two (or four) bytes of the codec stand for."""
    found = set()
    heads = [bytes([byte]) for byte in range(256)]
    for text in heads + [head + bytes([byte]) for head in heads for byte in range(256)]:
        try:
            letters = text.decode(codec)
        except UnicodeDecodeError:
            continue
        if len(letters) == 1:
            found.add(ord(letters))
    return found


def blocks(ranges):
    return {code for start, end in ranges for code in range(start, end)}


def in_both(files, **options):
    """The characters that the regular and the bold face both have."""
    return set.intersection(*(set(TTFont(file, **options).getBestCmap()) for file in files))


def options():
    wanted = subset.Options()
    wanted.layout_features = []
    wanted.hinting = False
    wanted.glyph_names = False
    wanted.notdef_outline = True
    wanted.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    wanted.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GPOS", "GSUB", "GDEF", "DSIG", "STAT", "meta"]
    return wanted


def cut(file, codes, target, **face):
    font = TTFont(file, recalcTimestamp=False, **face)
    subsetter = subset.Subsetter(options())
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.save(target)


def is_mark(code):
    return unicodedata.category(chr(code)).startswith("M")


def ranges(codes):
    """`4E00-9FA5 9FA7`: runs of code points in hexadecimal, eight a line."""
    runs = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    words = [f"{first:04X}" if first == last else f"{first:04X}-{last:04X}" for first, last in runs]
    return "\n".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))


def main():
    first = in_both([HERE / FIRST[0][0], HERE / FIRST[1][0]]) | in_both([HERE / FIRST[0][1], HERE / FIRST[1][1]])
    # A mark must stand in the font of its letter, so those that Inter lacks are left out.
    europe = {code for code in blocks(EUROPE) if not is_mark(code)}
    europe = europe & in_both([NOTO.format(name) for name, _ in WEIGHTS]) - first
    cjk = blocks(BLOCKS).union(*(charset(codec) for codec in CHARSETS))
    cjk &= in_both([CJK.format(name) for name, _ in WEIGHTS], fontNumber=CHINESE)
    cjk -= first | europe | blocks([(0xE000, 0xF900), (0, 0xA0), (0x0300, 0x0370)])
    for name, weight in WEIGHTS:
        cut(NOTO.format(name), europe, HERE / f"NotoSans-rest-{weight}.ttf")
        whole = HERE / f"NotoSansCJKsc-rest-{weight}.otf"
        cut(CJK.format(name), cjk, whole, fontNumber=CHINESE)
        (HERE / f"{whole.name}.z").write_bytes(zlib.compress(whole.read_bytes(), 9))
        whole.unlink()
    (HERE / "letters.txt").write_text(ranges(first | europe | cjk) + "\n")
    print(len(first), "characters,", len(europe), "more of Europe,", len(cjk), "more of East Asia")


main()
