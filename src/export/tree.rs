//! Parses the SVG of a scene with controlled fonts, as the basis for PNG and PDF.

use super::picture::{ExportError, Metadata};
use super::{svg, web_fonts};
use crate::figure::boxes::boxes;
use crate::figure::fonts::{Family, Font, Weight};
use crate::figure::house_fonts::HouseFonts;
use crate::figure::{Theme, system_fonts};
use crate::page::Scene;
use resvg::usvg;
use resvg::usvg::fontdb::{self, Database, ID, Source};
use std::sync::{Arc, LazyLock};

/// The uncompressed fonts, which suffice for most figures.
static FONTS: LazyLock<Arc<Database>> =
    LazyLock::new(|| Arc::new(database(&[Family::Inter, Family::Chinese, Family::Europe])));
static ALL_FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| Arc::new(database(&Family::ALL)));

fn database(families: &[Family]) -> Database {
    let mut fonts = Database::new();
    for family in families {
        for weight in [Weight::Regular, Weight::Bold] {
            fonts.load_font_source(Source::Binary(Arc::new(family.file(weight))));
        }
    }
    fonts.set_sans_serif_family("Inter");
    fonts.set_serif_family("Inter");
    fonts
}

/// The fonts that a scene needs.
fn fonts(scene: &Scene) -> Arc<Database> {
    let needed = web_fonts::fonts_of(scene);
    let is_packed = |font: &Font| *font == Font::Bundled(Family::EastAsia);
    let bundled = if needed.iter().any(is_packed) { &ALL_FONTS } else { &FONTS };
    let system = needed.iter().filter_map(|font| match font {
        Font::System(face) => system_fonts()?.face(*face),
        Font::House | Font::Bundled(_) => None,
    });
    let system: Vec<_> = system.collect();
    let lost = scene.lost_letters();
    if system.is_empty() && lost.is_empty() && scene.fonts.is_none() {
        return Arc::clone(bundled);
    }
    // Only the system fonts that the scene needs: others might have the same name as a bundled font.
    let mut fonts = Database::clone(bundled);
    for face in system {
        fonts.push_face_info(face.clone());
    }
    if let Some(house) = &scene.fonts {
        add_house(&mut fonts, house);
    }
    if !lost.is_empty() {
        for boxes in [Weight::Regular, Weight::Bold]
            .into_iter()
            .filter_map(|weight| boxes(lost.iter().copied(), weight))
        {
            fonts.load_font_data(boxes);
        }
    }
    Arc::new(fonts)
}

/// Adds the fonts of a house style under the name and the weights by which the drawing asks for them.
fn add_house(fonts: &mut Database, house: &HouseFonts) {
    for (weight, known) in [(Weight::Regular, fontdb::Weight::NORMAL), (Weight::Bold, fontdb::Weight::BOLD)] {
        let ids = fonts.load_font_source(Source::Binary(house.shared_file(weight)));
        let face = ids.first().and_then(|&id| fonts.face(id)).cloned();
        ids.into_iter().for_each(|id| fonts.remove_face(id));
        let Some(mut face) = face else { continue };
        face.families = vec![(house.name().to_owned(), fontdb::Language::English_UnitedStates)];
        (face.weight, face.style, face.stretch) = (known, fontdb::Style::Normal, fontdb::Stretch::Normal);
        fonts.push_face_info(face);
    }
}

/// The scene as a resolved drawing.
pub(super) fn tree(scene: &Scene, theme: &Theme, metadata: &Metadata) -> Result<usvg::Tree, ExportError> {
    let options = usvg::Options {
        fontdb: scene.set(|| fonts(scene)),
        font_family: "Inter".to_owned(),
        font_resolver: usvg::FontResolver {
            select_fallback: Box::new(fallback),
            ..usvg::FontResolver::default()
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(&svg::placed(scene, theme, metadata), &options)
        .map_err(|error| ExportError::Drawing(error.to_string()))
}

/// The face with the character, of the same style and the nearest weight.
///
/// The library's default drew bold lines with a single Chinese character entirely in regular Noto.
fn fallback(letter: char, used: &[ID], fonts: &mut Arc<Database>) -> Option<ID> {
    let (weight, style) = used
        .first()
        .and_then(|&id| fonts.face(id))
        .map_or((fontdb::Weight::NORMAL, fontdb::Style::Normal), |face| (face.weight, face.style));
    let others = fonts.faces().filter(|face| !used.contains(&face.id) && has(fonts, face.id, letter));
    others.min_by_key(|face| (face.style != style, face.weight.0.abs_diff(weight.0))).map(|face| face.id)
}

fn has(fonts: &Database, id: ID, letter: char) -> bool {
    use skrifa::MetadataProvider;
    let is_there = |data: &[u8], index: u32| {
        skrifa::FontRef::from_index(data, index)
            .is_ok_and(|font| font.charmap().map(letter).is_some_and(|glyph| glyph.to_u32() != 0))
    };
    fonts.with_face_data(id, is_there).unwrap_or(false)
}
