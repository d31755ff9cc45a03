//! Appearance: fonts, sizes, and the colours of the theme's roles.

pub use super::font_names::{bold, font_name};
use super::letters::Letters;
use crate::figure::fonts::{Family, Weight};
use crate::figure::{Colour, Role, Theme, ThemeName};
use crate::model::Within;
use crate::page::TypeScale;
use crate::state::{Layout, ThemeChoice};
use eframe::egui::{self, Color32, FontFamily, FontId, Stroke};
use std::sync::Arc;

/// The colours of the current theme, converted for egui.
#[derive(Clone, Copy)]
pub struct Look {
    pub theme: &'static Theme,
    pub background: Color32,
    pub panel: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// Outlines of controls.
    pub control: Color32,
    /// Lines between the parts of the window.
    pub rule: Color32,
    /// Lines between rows.
    pub faint: Color32,
    /// What can be done.
    pub accent: Color32,
    /// Under the pointer.
    pub hover: Color32,
    /// The ground of what is selected.
    pub selected: Color32,
}

impl Look {
    pub fn of(ui: &egui::Ui) -> Self {
        Self::named(if ui.visuals().dark_mode { ThemeName::Dark } else { ThemeName::Light })
    }

    fn named(name: ThemeName) -> Self {
        let theme = Theme::named(name);
        let of = |role| colour(theme.colour(role));
        Self {
            theme,
            background: of(Role::Background),
            panel: of(Role::Panel),
            text: of(Role::Text),
            muted: of(Role::Muted),
            control: of(Role::Control),
            rule: of(Role::Rule),
            faint: of(Role::Faint),
            accent: of(Role::Accent),
            hover: of(Role::Hover),
            selected: of(Role::Highlight),
        }
    }

    /// The colour of a role in the current theme.
    pub fn role(&self, role: Role) -> Color32 {
        colour(self.theme.colour(role))
    }
}

fn colour(colour: Colour) -> Color32 {
    Color32::from_rgb(colour.red, colour.green, colour.blue)
}

/// The size of body text in charts, in points; their other sizes follow from it.
pub const CHART: TypeScale = TypeScale::of_window(13.5);

pub fn body() -> FontId {
    FontId::proportional(13.0)
}

pub fn small() -> FontId {
    FontId::proportional(11.5)
}

pub fn strong() -> FontId {
    FontId::new(13.0, bold())
}

/// Words of the question, and the name of the register.
pub fn word() -> FontId {
    FontId::new(14.0, bold())
}

/// Second lines, and facts about an answer.
pub fn detail() -> FontId {
    FontId::proportional(12.0)
}

pub fn heading() -> FontId {
    FontId::new(15.0, bold())
}

/// A modal window.
pub fn modal(ui: &egui::Ui, name: &str) -> egui::Modal {
    let frame = egui::Frame::popup(ui.style()).inner_margin(18).corner_radius(8);
    egui::Modal::new(egui::Id::unique(name)).frame(frame)
}

/// The maximum number of characters in a text field. Laying out a huge pasted text would take seconds.
pub const LONGEST: usize = 20_000;

/// A single-line text field with visible borders.
pub fn field(text: &mut String) -> egui::TextEdit<'_> {
    egui::TextEdit::singleline(text).char_limit(LONGEST).margin(egui::Margin::symmetric(10, 5))
}

/// Outlines a field without focus; egui itself outlines the focused one.
pub fn outline(ui: &egui::Ui, response: &egui::Response, look: &Look) {
    if !response.has_focus() {
        let stroke = Stroke::new(1.0, look.control);
        ui.painter().rect_stroke(response.rect, 5.0, stroke, egui::StrokeKind::Inside);
    }
}

/// A check box whose frame is visible on any background.
pub fn check_ui(ui: &mut egui::Ui, look: &Look, is_on: &mut bool, words: &str) -> egui::Response {
    let framed = ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            widget.bg_stroke = Stroke::new(1.0, look.muted);
        }
        widgets.inactive.bg_fill = look.background;
        ui.checkbox(is_on, words)
    });
    framed.inner
}

/// The main button of a window, which carries out its purpose.
pub fn main_button_ui(ui: &mut egui::Ui, look: &Look, words: &str, can: bool) -> egui::Response {
    let words = egui::RichText::new(words).font(strong()).color(look.background);
    ui.add_enabled(can, egui::Button::new(words).fill(look.accent))
}

/// Bold text in the size of body text.
pub fn strong_text(text: impl Into<String>) -> egui::RichText {
    egui::RichText::new(text).font(strong())
}

/// Registers the bundled fonts and the colours of both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    Letters::of(ctx).serve(ctx);
    // If the system has no preference, the light theme is used.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for (theme, name) in [(egui::Theme::Light, ThemeName::Light), (egui::Theme::Dark, ThemeName::Dark)] {
        let mut style = (*ctx.style_of(theme)).clone();
        sizes(&mut style);
        colours(&mut style.visuals, &Look::named(name));
        ctx.set_style_of(theme, style);
    }
}

/// Applies the user's theme and zoom.
pub fn apply_layout(ctx: &egui::Context, layout: &Layout) {
    let preference = match layout.theme {
        ThemeChoice::System => egui::ThemePreference::System,
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != preference {
        ctx.set_theme(preference);
    }
    let zoom = f32::from(layout.zoom.within(60, 250)) / 100.0;
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
}

fn fonts() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::default();
    // The compressed font is loaded when one of its characters is first drawn.
    let at_hand = [Family::Inter, Family::Chinese, Family::Europe];
    for family in at_hand {
        for weight in [Weight::Regular, Weight::Bold] {
            let data = egui::FontData::from_static(family.file(weight));
            fonts.font_data.insert(font_name(family, weight), Arc::new(data));
        }
    }
    let symbols = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |weight: Weight| {
        let own = at_hand.into_iter().map(|family| font_name(family, weight));
        own.chain(symbols.iter().cloned()).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, family(Weight::Regular));
    fonts.families.insert(bold(), family(Weight::Bold));
    let monospace = fonts.families.entry(FontFamily::Monospace).or_default();
    monospace.push("Noto Sans SC".to_owned());
    fonts
}

fn sizes(style: &mut egui::Style) {
    use egui::TextStyle;
    style.text_styles = [
        (TextStyle::Heading, heading()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Small, small()),
        (TextStyle::Monospace, FontId::monospace(12.0)),
    ]
    .into();
    style.spacing.item_spacing = egui::vec2(8.0, 4.0);
    style.spacing.button_padding = egui::vec2(8.0, 4.0);
    style.spacing.menu_margin = egui::Margin::same(6);
    style.spacing.interact_size.y = 24.0;
    style.spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.tooltip_delay = 0.35;
    style.animation_time = 0.08;
}

fn colours(visuals: &mut egui::Visuals, look: &Look) {
    visuals.override_text_color = Some(look.text);
    visuals.weak_text_color = Some(look.muted);
    visuals.hyperlink_color = look.accent;
    visuals.panel_fill = look.background;
    visuals.window_fill = look.background;
    visuals.window_stroke = Stroke::new(1.0, look.rule);
    visuals.extreme_bg_color = look.background;
    visuals.faint_bg_color = look.panel;
    visuals.code_bg_color = look.panel;
    visuals.warn_fg_color = look.role(Role::Warning);
    visuals.error_fg_color = look.role(Role::Error);
    visuals.selection.bg_fill = look.selected;
    visuals.selection.stroke = Stroke::new(1.0, look.accent);
    visuals.window_shadow.color = Color32::from_black_alpha(36);
    visuals.popup_shadow.color = Color32::from_black_alpha(28);
    let widgets = &mut visuals.widgets;
    let quiet = [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ];
    for widget in quiet {
        widget.fg_stroke.color = look.text;
        widget.bg_stroke = Stroke::new(1.0, look.faint);
        widget.corner_radius = egui::CornerRadius::same(5);
        widget.expansion = 0.0;
    }
    widgets.inactive.bg_fill = look.panel;
    widgets.inactive.weak_bg_fill = look.panel;
    widgets.inactive.bg_stroke = Stroke::NONE;
    for widget in [&mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        widget.bg_fill = look.hover;
        widget.weak_bg_fill = look.hover;
        widget.bg_stroke = Stroke::NONE;
    }
}
