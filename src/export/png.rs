//! PNG: the scene as pixels, with what it is in its text chunks.

use super::picture::{check, tree};
use super::{ExportError, Metadata};
use crate::figure::Theme;
use crate::figure::scene::Scene;
use resvg::tiny_skia::{Pixmap, Transform};
use rust_decimal::prelude::ToPrimitive;

/// Dots an inch at scale 1.
const DPI: f32 = 96.0;
const INCHES_IN_A_METRE: f32 = 39.370_08;

/// The scene as a PNG of `scale` times its size.
pub fn png(scene: &Scene, theme: &Theme, metadata: &Metadata, scale: f32) -> Result<Vec<u8>, ExportError> {
    check(scene, scale)?;
    let tree = tree(scene, theme, metadata)?;
    let side = |side: f32| (side * scale).round().to_u32().unwrap_or(0);
    let (width, height) = (side(scene.width), side(scene.height));
    let nothing = || ExportError::Drawing("there is no room for a picture of that size".to_owned());
    let mut pixels = Pixmap::new(width, height).ok_or_else(nothing)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(&pixels, scene, metadata, scale).map_err(|error| ExportError::Drawing(error.to_string()))
}

fn encode(
    pixels: &Pixmap,
    scene: &Scene,
    metadata: &Metadata,
    scale: f32,
) -> Result<Vec<u8>, ::png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    // The page is opaque, so three channels say it all.
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_depth(::png::BitDepth::Eight);
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
    ];
    for (name, text) in texts {
        encoder.add_itxt_chunk(name.to_owned(), text.replace('\0', ""))?;
    }
    let mut writer = encoder.write_header()?;
    let rgb: Vec<u8> =
        pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}
