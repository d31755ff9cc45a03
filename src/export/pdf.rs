//! PDF: the scene as one page with selectable text; the same scene always gives the same bytes.

use super::picture::check;
use super::tree::tree;
use super::{ExportError, Metadata};
use crate::figure::Theme;
use crate::page::Scene;
use krilla::Document;
use krilla::geom::Size;
use krilla::page::PageSettings;
use krilla::tagging::{ContentTag, Tag, TagGroup, TagTree};
use krilla_svg::{SurfaceExt, SvgSettings};

/// Points (1/72 inch) per CSS pixel (1/96 inch).
const POINTS: f32 = 0.75;

/// The scene as a PDF page; one pixel is 0.75 points.
pub fn pdf(scene: &Scene, theme: &Theme, metadata: &Metadata) -> Result<Vec<u8>, ExportError> {
    check(scene, 1.0)?;
    let tree = tree(scene, theme, metadata)?;
    let (width, height) = (scene.width * POINTS, scene.height * POINTS);
    let failed = |what: &str| ExportError::Drawing(what.to_owned());
    let settings = PageSettings::from_wh(width, height).ok_or_else(|| failed("no page of that size"))?;
    let size = Size::from_wh(width, height).ok_or_else(|| failed("no page of that size"))?;
    let mut document = Document::new();
    let mut page = document.start_page_with(settings);
    let mut surface = page.surface();
    let content = surface.start_tagged(ContentTag::Other);
    let drawn = surface.draw_svg(&tree, size, SvgSettings::default());
    surface.end_tagged();
    surface.finish();
    page.finish();
    drawn.ok_or_else(|| failed("the page stayed empty"))?;
    // The page is tagged as a single figure, and screen readers read its description.
    let mut figure = TagGroup::new(Tag::Figure(Some(scene.desc.clone())));
    figure.push(content);
    let mut tags = TagTree::new().with_lang(Some(scene.language.to_owned()));
    tags.push(figure);
    document.set_tag_tree(tags);
    // No creation date, and an ID derived from the content: the same figure gives the same bytes.
    let fonts = match metadata.fonts.as_str() {
        "" => String::new(),
        fonts => format!("\nSystem fonts: {fonts}"),
    };
    let about = krilla::metadata::Metadata::new()
        .title(scene.title.clone())
        .description([&scene.desc, &metadata.rule, &metadata.sources].map(String::as_str).join("\n") + &fonts)
        // The metadata packet repeats the keywords verbatim, so that the command can be read from there.
        .keywords(vec![metadata.command.clone()])
        .language(scene.language.to_owned())
        .creator(metadata.software.clone());
    document.set_metadata(about);
    document.finish().map_err(|error| ExportError::Drawing(format!("{error:?}")))
}
