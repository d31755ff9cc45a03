//! A figure as the bytes of a file, as pixels, and as the preview in the export window.

use super::drawn::Drawn;
use crate::export::{self, ExportError, Metadata};
use crate::figure::house_fonts::set_in;
use crate::message;
use crate::model::Days;
use crate::page::{Scene, Size, TooSmall, bars_scene, comparison_scene, timeline_scene};
use crate::query::Gaps;
use crate::session::answers::Answers;
use crate::session::figure_request::FigureRequest;
use crate::session::format::Format;
use crate::session::opened::Opened;
use crate::session::options::size_text;
use crate::session::question::Query;
use crate::session::reproduce::kept_command;
use std::sync::Arc;

impl FigureRequest {
    /// The figure, laid out at its size.
    pub fn scene(&self, opened: &Opened, query: &Query, answers: &Answers) -> Scene {
        let size = self.page();
        let fonts = self.style.as_ref().and_then(|style| style.house.fonts.as_ref());
        // How many rows a page has depends on its fonts, and so does what is summed for the rest.
        let scene = set_in(fonts, || match self.drawn(opened, query, answers) {
            Drawn::Bars(bars) => bars_scene(&bars, size),
            Drawn::Timeline(timeline) => timeline_scene(&timeline, size),
            Drawn::Comparison(comparison) => comparison_scene(&comparison, size),
        });
        Scene { is_transparent: self.is_transparent, ..scene }
    }

    /// The bytes of the exported file.
    pub fn render(&self, opened: &Opened, query: &Query, answers: &Answers) -> Result<Vec<u8>, ExportError> {
        self.file_of(&self.scene(opened, query, answers), opened, query)
    }

    /// The bytes of a file for an existing scene of this figure.
    pub fn file_of(&self, scene: &Scene, opened: &Opened, query: &Query) -> Result<Vec<u8>, ExportError> {
        self.check_room(scene)?;
        let theme = self.colours();
        let command = kept_command(self, opened, &self.query(query));
        let metadata = Metadata::new(scene, command);
        match self.format {
            Format::Png => export::png(scene, theme, &metadata, self.scale),
            Format::Svg => export::svg(scene, theme, &metadata, self.lettering).map(String::into_bytes),
            Format::Pdf => export::pdf(scene, theme, &metadata),
        }
    }

    /// Refuses a page that holds fewer than two bars, and says which page would do.
    fn check_room(&self, scene: &Scene) -> Result<(), ExportError> {
        let Some(TooSmall { wanted, height, .. }) = scene.too_small else { return Ok(()) };
        let size = size_text(self.size, self.unit);
        let whole = |height: f32| (height / self.unit.pixels()).ceil() * self.unit.pixels();
        let needed = height.map(|height| Size { height: whole(height), ..self.size });
        let needed = needed.map(|needed| size_text(needed, self.unit));
        Err(ExportError::TooSmall(match needed {
            Some(needed) => message!("draw-too-small", size = size, number = wanted, needed = needed),
            None => message!("draw-too-narrow", size = size, number = wanted),
        }))
    }

    /// The picture at the resolution of the file: width, height, and premultiplied RGBA.
    pub fn pixels(
        &self,
        opened: &Opened,
        query: &Query,
        answers: &Answers,
    ) -> Result<(u32, u32, Vec<u8>), ExportError> {
        let scene = self.scene(opened, query, answers);
        export::pixels(&scene, self.colours(), &Metadata::of(&scene), self.scale)
    }

    /// The exported picture, scaled down for the export window.
    pub fn preview(
        &self,
        opened: &Opened,
        query: &Query,
        answers: &Arc<Answers>,
    ) -> Result<Preview, ExportError> {
        let scene = self.scene(opened, query, answers);
        self.check_room(&scene)?;
        let scale = (PREVIEW_WIDTH / scene.width).min(PREVIEW_HEIGHT / scene.height).min(2.0);
        let theme = self.colours();
        let (width, height, pixels) = export::pixels(&scene, theme, &Metadata::of(&scene), scale)?;
        Ok(Preview {
            figure: self.clone(),
            answers: Arc::clone(answers),
            days: query.days,
            gaps: query.gaps,
            width,
            height,
            pixels,
        })
    }
}

/// The width and height limits of a preview, in pixels.
const PREVIEW_WIDTH: f32 = 1400.0;
const PREVIEW_HEIGHT: f32 = 1000.0;

/// A rendered preview.
#[derive(Clone, Debug)]
pub struct Preview {
    pub figure: FigureRequest,
    /// The answers that it was drawn from.
    pub answers: Arc<Answers>,
    pub days: Option<Days>,
    pub gaps: Gaps,
    pub width: u32,
    pub height: u32,
    /// Premultiplied RGBA, row by row.
    pub pixels: Vec<u8>,
}
