#!/usr/bin/env python3
"""Draws figures as SVG and PNG, and compares what other programs make of the SVG with the PNG.

    apt-get install --no-install-recommends librsvg2-bin inkscape libreoffice-draw chromium python3-pil
    python3 benches/renderers.py target/release/dealscope FOLDER [outlines|text]

Each SVG is drawn by those of rsvg-convert, Inkscape, LibreOffice and Chromium that are installed. Both pictures are
brought to the size of the page and blurred slightly, since every program smooths edges in its own way; the table says
what share of the pixels then still differs clearly, in percent. FOLDER keeps all pictures, and for each program a
contact sheet: the PNG, what the program drew, and the pixels that differ. Look at these: a page that lost one short
word differs by less than one with a thinner grid.
"""
import pathlib, shutil, subprocess, sys, tempfile

# The questions of the figures, each with a name; the sizes are those of a slide, a phone, a newspaper, and odd ones.
FIGURES = {
    "bars-slide": "bars @reported --where stage>=signed --lang en",
    "bars-column-de": "bars @reported --where province:jiangsu --stack kind --size a4-column --lang de",
    "bars-phone-zh": "bars @reported --where stage>=signed --size phone --lang zh",
    "time-dark": "time @reported --where province:chongqing --by quarter --theme dark --lang en",
    "timeline": "timeline @seeds --size 1200x675 --lang en",
    "compare-zh": "compare @seeds --where stage>=signed --groups chongqing,qingpu --size square --lang zh",
    "share-de": "share @reported --by kind --size newspaper --lang de",
    "letters": "funnel @seeds --size 960x600 --lang en --title",
}
# Kerning, ligatures, marks on letters, letters of four fonts, boxes, and words from right to left.
LETTERS = "AVATAR To. office “5” Kōbe ậỹ o\u030be\u0301 x\u0325 青浦 億 한국 か\u3099 שלום 😀"

# A pixel differs clearly if one of its channels does by more than this, of 255.
CLEARLY = 48
# The radius of the blur, as a share of the smaller side of the page.
BLUR = 0.0012


def rsvg(svg, png, size):
    run("rsvg-convert", "-w", size[0], "-h", size[1], "-o", png, svg)


def inkscape(svg, png, size):
    run("inkscape", "-w", size[0], "-h", size[1], "-o", png, svg)


def libreoffice(svg, png, size):
    # As Word does, LibreOffice places an SVG in a document; its own export then draws it.
    with tempfile.TemporaryDirectory() as profile:
        options = f'{{"PixelWidth":{{"type":"long","value":"{size[0]}"}},"PixelHeight":{{"type":"long","value":"{size[1]}"}}}}'
        run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
            f"png:draw_png_Export:{options}", "--outdir", png.parent, svg)
        made = png.parent / (svg.stem + ".png")
        made.rename(png)


def chromium(svg, png, size):
    # A page around the SVG, since a window shows an SVG of its own with bars where it is too large.
    with tempfile.TemporaryDirectory() as profile:
        page = pathlib.Path(profile) / "page.html"
        style = f"margin:0;display:block;width:{size[0]}px;height:{size[1]}px"
        page.write_text(f'<body style="margin:0;overflow:hidden"><img style="{style}" src="file://{svg.resolve()}">')
        # The window is taller than the page: headless Chromium takes its own bars off the window's height.
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
            f"--user-data-dir={profile}/profile", f"--window-size={size[0]},{size[1] + 200}", f"--screenshot={png}",
            "--allow-file-access-from-files", page.as_uri())
        cropped(png, size)


PROGRAMS = {"rsvg-convert": rsvg, "inkscape": inkscape, "soffice": libreoffice, "chromium": chromium}


def run(*command):
    ran = subprocess.run([str(word) for word in command], capture_output=True, timeout=300)
    if ran.returncode != 0:
        raise RuntimeError(f"{command[0]}: {ran.stderr.decode(errors='replace')[-300:]}")


try:
    from PIL import Image, ImageChops, ImageFilter

    def size_of(path):
        with Image.open(path) as image:
            return image.size

    def cropped(path, size):
        with Image.open(path) as image:
            image.crop((0, 0, *size)).save(path)

    def smooth(path, size):
        image = Image.open(path).convert("RGBA")
        page = Image.new("RGBA", image.size, "white")
        page.alpha_composite(image)
        page = page.convert("RGB")
        page = page if page.size == size else page.resize(size, Image.LANCZOS)
        return page.filter(ImageFilter.GaussianBlur(BLUR * min(size)))

    def difference(reference, other, sheet):
        """The share of clearly different pixels; the three pictures side by side go to `sheet`."""
        size = size_of(reference)
        own, others = smooth(reference, size), smooth(other, size)
        red, green, blue = ImageChops.difference(own, others).split()
        most = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda part: 255 if part > CLEARLY else 0)
        width = 640
        height = round(width * size[1] / size[0])
        strip = Image.new("RGB", (3 * width + 20, height), "grey")
        marked = ImageChops.invert(most).convert("RGB")
        for at, picture in enumerate([Image.open(reference).convert("RGB"), Image.open(other).convert("RGB"), marked]):
            strip.paste(picture.resize((width, height), Image.LANCZOS), (at * (width + 10), 0))
        strip.save(sheet)
        return most.histogram()[255] / (size[0] * size[1])

    def stacked(strips, sheet):
        images = [Image.open(strip) for strip in strips]
        whole = Image.new("RGB", (images[0].width, sum(image.height + 10 for image in images)), "grey")
        top = 0
        for image in images:
            whole.paste(image, (0, top))
            top += image.height + 10
        whole.save(sheet)

except ImportError:

    def asked(*command):
        return subprocess.run([str(word) for word in command], capture_output=True, text=True).stdout

    def size_of(path):
        width, height = asked("identify", "-format", "%w %h", path).split()
        return int(width), int(height)

    def cropped(path, size):
        run("convert", path, "-crop", f"{size[0]}x{size[1]}+0+0", "+repage", path)

    def difference(reference, other, sheet):
        """The share of clearly different pixels; the three pictures side by side go to `sheet`."""
        size = size_of(reference)
        fit = ["-background", "white", "-flatten", "-resize", f"{size[0]}x{size[1]}!", "-blur", f"0x{BLUR * min(size)}"]
        marked = sheet.with_suffix(".marked.png")
        run("convert", "(", reference, *fit, ")", "(", other, *fit, ")", "-compose", "difference", "-composite",
            "-channel", "RGB", "-separate", "-evaluate-sequence", "max", "-threshold", f"{100 * CLEARLY / 255}%", marked)
        share = float(asked("convert", marked, "-format", "%[fx:mean]", "info:"))
        run("convert", marked, "-negate", marked)
        run("montage", reference, other, marked, "-tile", "3x1", "-geometry", "640x+5+0", "-background", "grey", sheet)
        marked.unlink()
        return share

    def stacked(strips, sheet):
        run("convert", *strips, "-append", sheet)


def drawn(program, folder, letters):
    for name, question in FIGURES.items():
        words = question.split() + ([LETTERS] if question.endswith("--title") else [])
        run(program, "chart", *words, "--letters", letters, "-o", folder / f"{name}.svg")
        run(program, "chart", *words, "--scale", "1", "-o", folder / f"{name}.png")


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    letters = sys.argv[3] if len(sys.argv) > 3 else "outlines"
    folder.mkdir(parents=True, exist_ok=True)
    programs = {name: draw for name, draw in PROGRAMS.items() if shutil.which(name)}
    missing = [name for name in PROGRAMS if name not in programs]
    if missing:
        print("not installed:", ", ".join(missing))
    drawn(program, folder, letters)
    print(f"{'share of pixels, %':20}" + "".join(f"{name:>14}" for name in programs) + f"{'kB':>8}")
    strips = {name: [] for name in programs}
    for figure in FIGURES:
        svg, reference = folder / f"{figure}.svg", folder / f"{figure}.png"
        row = ""
        for name, draw in programs.items():
            made, strip = folder / f"{figure}.{name}.png", folder / f"{figure}.{name}.strip.png"
            (folder / name).mkdir(exist_ok=True)
            try:
                draw(svg, folder / name / "drawn.png", size_of(reference))
                (folder / name / "drawn.png").rename(made)
                row += f"{100 * difference(reference, made, strip):14.2f}"
                strips[name].append(strip)
            except (RuntimeError, OSError, subprocess.TimeoutExpired) as error:
                row += f"{'failed':>14}"
                print(error, file=sys.stderr)
        print(f"{figure:20}{row}{svg.stat().st_size / 1000:8.0f}", flush=True)
    for name in programs:
        if strips[name]:
            stacked(strips[name], folder / f"sheet-{name}.png")
        shutil.rmtree(folder / name)
    print("look at", ", ".join(str(folder / f"sheet-{name}.png") for name in programs))


main()
