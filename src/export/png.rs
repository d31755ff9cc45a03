//! PNG: the scene as pixels, with its metadata in text chunks.

use super::picture::check;
use super::tree::tree;
use super::{ExportError, Metadata};
use crate::figure::Theme;
use crate::page::Scene;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use rust_decimal::prelude::ToPrimitive;
use std::io::Write;

/// Dots per inch at scale 1.
const DPI: f32 = 96.0;
/// The keyword of the text chunk with the command that reproduces the figure.
pub(super) const COMMAND: &str = "Command";
const INCHES_IN_A_METRE: f32 = 39.370_08;
/// Bytes of compressed image data per chunk.
const CHUNK: usize = 1 << 16;

/// The scene as a PNG at `scale` times its size.
pub fn png(scene: &Scene, theme: &Theme, metadata: &Metadata, scale: f32) -> Result<Vec<u8>, ExportError> {
    let pixels = drawn(scene, theme, metadata, scale)?;
    encode(&pixels, scene, metadata, scale).map_err(|error| ExportError::Drawing(error.to_string()))
}

/// The pixels of the same picture: width, height, and premultiplied RGBA row by row.
pub fn pixels(
    scene: &Scene,
    theme: &Theme,
    metadata: &Metadata,
    scale: f32,
) -> Result<(u32, u32, Vec<u8>), ExportError> {
    let pixels = drawn(scene, theme, metadata, scale)?;
    Ok((pixels.width(), pixels.height(), pixels.take()))
}

/// Encodes an opaque picture as PNG; `rgba` holds its rows from the top.
pub fn png_of_pixels(width: u32, height: u32, rgba: &[u8]) -> Result<Vec<u8>, ExportError> {
    let encode = || {
        let mut bytes = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(::png::ColorType::Rgba);
        encoder.set_depth(::png::BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(rgba)?;
        writer.finish()?;
        Ok::<_, ::png::EncodingError>(bytes)
    };
    encode().map_err(|error| ExportError::Drawing(error.to_string()))
}

fn drawn(scene: &Scene, theme: &Theme, metadata: &Metadata, scale: f32) -> Result<Pixmap, ExportError> {
    check(scene, scale)?;
    let tree = tree(scene, theme, metadata)?;
    let side = |side: f32| (side * scale).round().to_u32().unwrap_or(0);
    let (width, height) = (side(scene.width), side(scene.height));
    let nothing = || ExportError::Drawing("there is no room for a picture of that size".to_owned());
    let mut pixels = Pixmap::new(width, height).ok_or_else(nothing)?;
    // The drawing is stretched to whole pixels: a partly covered last row would be half transparent.
    let fit = |pixels: u32, side: f32| pixels.to_f32().map_or(scale, |pixels| pixels / side);
    let fit = Transform::from_scale(fit(width, scene.width), fit(height, scene.height));
    resvg::render(&tree, fit, &mut pixels.as_mut());
    Ok(pixels)
}

fn encode(
    pixels: &Pixmap,
    scene: &Scene,
    metadata: &Metadata,
    scale: f32,
) -> Result<Vec<u8>, ::png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    // An opaque page needs no alpha channel.
    encoder.set_color(if scene.is_transparent { ::png::ColorType::Rgba } else { ::png::ColorType::Rgb });
    encoder.set_depth(::png::BitDepth::Eight);
    // Most rows of a chart equal the row above, so the filter `Up` compresses as well as the best filter per row.
    encoder.set_filter(::png::Filter::Up);
    let per_metre = (DPI * scale * INCHES_IN_A_METRE).round().to_u32().unwrap_or(3780);
    encoder.set_pixel_dims(Some(::png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: ::png::Unit::Meter,
    }));
    let texts = [
        ("Title", &scene.title),
        ("Description", &scene.desc),
        ("Software", &metadata.software),
        ("Rule", &metadata.rule),
        ("Source", &metadata.sources),
        ("System fonts", &metadata.fonts),
        (COMMAND, &metadata.command),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        encoder.add_itxt_chunk(name.to_owned(), text.replace('\0', ""))?;
    }
    let mut writer = encoder.write_header()?;
    // Written row by row, because a second copy of a large page takes as much time as drawing it.
    let mut rows = writer.stream_writer_with_size(CHUNK)?;
    let mut channels: Vec<u8> = Vec::new();
    for row in pixels.pixels().chunks(pixels.width() as usize) {
        channels.clear();
        if scene.is_transparent {
            for pixel in row.iter().map(PremultipliedColorU8::demultiply) {
                channels.extend([pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]);
            }
        } else {
            for pixel in row {
                channels.extend([pixel.red(), pixel.green(), pixel.blue()]);
            }
        }
        rows.write_all(&channels)?;
    }
    rows.finish()?;
    writer.finish()?;
    Ok(bytes)
}
