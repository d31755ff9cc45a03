//! The position of the window: saved between sessions, and moved back onto the screen if it lies outside.

use serde::{Deserialize, Serialize};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Fullscreen, Window};

/// The smallest usable size of the window, in points; on a smaller screen the window may be smaller.
pub const SMALLEST: (f32, f32) = (860.0, 560.0);

/// The plausible side lengths of a window, in points.
const SIDES: std::ops::RangeInclusive<f64> = 64.0..=30_000.0;

/// The number of attempts to move the window onto the screen; after that, the window manager decides.
const TRIES: u8 = 6;

/// The position and size of the window in its normal state, neither maximized nor full screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The upper left corner of the window's frame, in pixels of the entire desktop.
    pub corner: Option<(i32, i32)>,
    /// Pixels per point of the screen.
    pub scale: f64,
    /// Width and height without the frame, in points.
    pub size: (f64, f64),
    pub is_maximized: bool,
    pub is_fullscreen: bool,
}

impl Place {
    /// The current position of the window; while it is maximized, full screen or minimized, its previous position is
    /// kept.
    pub fn of(window: &Window, before: Option<Self>) -> Self {
        let (is_maximized, is_fullscreen) = (window.is_maximized(), window.fullscreen().is_some());
        let is_away = window.is_minimized().unwrap_or(false);
        if let Some(before) = before.filter(|_| is_maximized || is_fullscreen || is_away) {
            return Self { is_maximized, is_fullscreen, ..before };
        }
        let (scale, size) = (window.scale_factor(), window.inner_size());
        Self {
            corner: window.outer_position().ok().map(|corner| (corner.x, corner.y)),
            scale,
            size: (f64::from(size.width) / scale, f64::from(size.height) / scale),
            is_maximized,
            is_fullscreen,
        }
    }

    /// Parses the settings of an earlier version, whose sizes were in points of the zoomed window.
    pub fn of_before(text: &str, zoom: f64) -> Option<Self> {
        let kept: EarlierSettings = ron::from_str(text).ok()?;
        let geometry = kept.normal_geometry;
        let whole = |length: f64| format!("{length:.0}").parse::<i32>().ok();
        let corner = geometry.outer_position_pixels.and_then(|Point { x, y }| Some((whole(x)?, whole(y)?)));
        let Point { x, y } = geometry.inner_size_points;
        Some(Self {
            corner,
            scale: geometry.scale_factor,
            size: (x * zoom, y * zoom),
            is_maximized: kept.maximized,
            is_fullscreen: kept.fullscreen,
        })
    }

    /// Whether the position is plausible.
    pub fn is_possible(&self) -> bool {
        SIDES.contains(&self.size.0) && SIDES.contains(&self.size.1) && (0.25..=16.0).contains(&self.scale)
    }

    /// The upper left corner in points, the unit for creating a window.
    pub fn corner_in_points(&self) -> Option<(f32, f32)> {
        let point = |pixels: i32| format!("{:.2}", f64::from(pixels) / self.scale).parse::<f32>().ok();
        self.corner.and_then(|(x, y)| Some((point(x)?, point(y)?)))
    }

    /// Width and height in points, the unit for creating a window.
    pub fn size_in_points(&self) -> Option<(f32, f32)> {
        let point = |side: f64| format!("{side:.2}").parse::<f32>().ok();
        Some((point(self.size.0)?.max(SMALLEST.0), point(self.size.1)?.max(SMALLEST.1)))
    }
}

/// The window settings of earlier versions.
#[derive(Deserialize)]
struct EarlierSettings {
    normal_geometry: Geometry,
    fullscreen: bool,
    maximized: bool,
}

#[derive(Deserialize)]
struct Geometry {
    outer_position_pixels: Option<Point>,
    scale_factor: f64,
    inner_size_points: Point,
}

#[derive(Deserialize)]
struct Point {
    x: f64,
    y: f64,
}

/// A rectangle of the desktop, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

impl Area {
    fn shared(self, other: Self) -> i64 {
        let along = |a: i64, b: i64, c: i64, d: i64| ((a + b).min(c + d) - a.max(c)).max(0);
        along(self.x, self.width, other.x, other.width) * along(self.y, self.height, other.y, other.height)
    }

    fn distance(self, other: Self) -> i64 {
        let apart = |a: i64, b: i64, c: i64, d: i64| (a.max(c) - (a + b).min(c + d)).max(0);
        apart(self.x, self.width, other.x, other.width) + apart(self.y, self.height, other.y, other.height)
    }

    /// This area, moved and reduced to fit the screen with the largest overlap, else the nearest screen; unchanged if
    /// there are no screens.
    #[must_use]
    pub fn on_screen(self, screens: &[Self]) -> Self {
        let is_real = |screen: &&Self| screen.width > 0 && screen.height > 0;
        let best = screens
            .iter()
            .filter(is_real)
            .min_by_key(|screen| (std::cmp::Reverse(self.shared(**screen)), self.distance(**screen)));
        let Some(screen) = best else { return self };
        let (width, height) = (self.width.min(screen.width), self.height.min(screen.height));
        let x = self.x.min(screen.x + screen.width - width).max(screen.x);
        let y = self.y.min(screen.y + screen.height - height).max(screen.y);
        Self { x, y, width, height }
    }
}

/// Moves the window onto the screen shortly after the start, when the size of its frame is known.
#[derive(Debug, Default)]
pub struct Fitting {
    tries: u8,
    has_filled: bool,
}

impl Fitting {
    /// Whether all attempts have been made.
    pub fn is_done(&self) -> bool {
        self.tries >= TRIES
    }

    /// Makes one attempt; first restores the maximized or full-screen state.
    pub fn look(&mut self, window: &Window, kept: Option<&Place>) {
        if self.is_done() {
            return;
        }
        self.tries += 1;
        if let Some(kept) = kept.filter(|_| !self.has_filled) {
            self.has_filled = true;
            // Window managers of X11 ignore such requests before a window is visible.
            if kept.is_fullscreen {
                window.set_fullscreen(Some(Fullscreen::Borderless(None)));
            } else if kept.is_maximized {
                window.set_maximized(true);
            }
        }
        if window.is_maximized() || window.fullscreen().is_some() {
            return;
        }
        let screens: Vec<Area> =
            window.available_monitors().map(|screen| area(screen.position(), screen.size())).collect();
        let outer = window.outer_size();
        let inner = window.inner_size();
        // Some systems do not reveal the position of a window, but its size is available.
        let now = area(window.outer_position().unwrap_or_default(), outer);
        let there = now.on_screen(&screens);
        self.shrink_smallest(window, there);
        if (there.width, there.height) != (now.width, now.height) {
            let side = |wanted: i64, outer: u32, inner: u32| {
                let frame = i64::from(outer.saturating_sub(inner));
                u32::try_from((wanted - frame).max(1)).unwrap_or(inner)
            };
            let size = PhysicalSize::new(
                side(there.width, outer.width, inner.width),
                side(there.height, outer.height, inner.height),
            );
            log::info!("the window is too large for its screen and becomes {size:?}");
            if window.request_inner_size(size).is_some() {
                log::debug!("resized at once");
            }
        }
        if (there.x, there.y) != (now.x, now.y) {
            let whole = |length: i64| i32::try_from(length).unwrap_or(0);
            log::info!("the window lies off the screen and is moved");
            window.set_outer_position(PhysicalPosition::new(whole(there.x), whole(there.y)));
        }
    }

    /// Lowers the minimum size of the window to that of its screen.
    fn shrink_smallest(&self, window: &Window, there: Area) {
        let scale = window.scale_factor();
        let side = |points: f32, most: i64| {
            let wanted = f64::from(points) * scale;
            let most = u32::try_from(most).map_or(wanted, f64::from);
            wanted.min(most)
        };
        if self.tries == 1 {
            let smallest = PhysicalSize::new(side(SMALLEST.0, there.width), side(SMALLEST.1, there.height));
            window.set_min_inner_size(Some(smallest));
        }
    }
}

fn area(corner: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Area {
    Area { x: corner.x.into(), y: corner.y.into(), width: size.width.into(), height: size.height.into() }
}
