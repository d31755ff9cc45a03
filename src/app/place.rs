//! Where the window stands: kept from one start to the next, and brought back onto the screen where it is not.

use serde::{Deserialize, Serialize};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Fullscreen, Window};

/// The smallest window that can be worked in, in points; a smaller screen makes it smaller.
pub const SMALLEST: (f32, f32) = (860.0, 560.0);

/// Sides of a window, in points, that some screen can have.
const SIDES: std::ops::RangeInclusive<f64> = 64.0..=30_000.0;

/// How often a window is brought back before its manager has its will.
const TRIES: u8 = 6;

/// Place and size of the window when it fills no screen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The left upper corner of the window with its frame, in pixels of the whole desktop.
    pub corner: Option<(i32, i32)>,
    /// Pixels per point of the screen that it stood on.
    pub scale: f64,
    /// Width and height without the frame, in points.
    pub size: (f64, f64),
    pub is_maximized: bool,
    pub is_fullscreen: bool,
}

impl Place {
    /// Where a window stands now; one that fills its screen or is put away keeps the place that it had before.
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

    /// What an earlier version kept; its sizes were in points of the zoomed window.
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

    /// Whether a window can have been there.
    pub fn is_possible(&self) -> bool {
        SIDES.contains(&self.size.0) && SIDES.contains(&self.size.1) && (0.25..=16.0).contains(&self.scale)
    }

    /// The left upper corner in points, as the window is asked for.
    pub fn corner_in_points(&self) -> Option<(f32, f32)> {
        let point = |pixels: i32| format!("{:.2}", f64::from(pixels) / self.scale).parse::<f32>().ok();
        self.corner.and_then(|(x, y)| Some((point(x)?, point(y)?)))
    }

    /// Width and height in points, as the window is asked for.
    pub fn size_in_points(&self) -> Option<(f32, f32)> {
        let point = |side: f64| format!("{side:.2}").parse::<f32>().ok();
        Some((point(self.size.0)?.max(SMALLEST.0), point(self.size.1)?.max(SMALLEST.1)))
    }
}

/// What earlier versions kept of the window.
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

/// A rectangle of the desktop in pixels.
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

    /// This window, whole on the screen that it shares most with, else on the nearest one; without screens as it
    /// is.
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

/// Brings the window back onto the screen in its first moments, when its frame is known.
#[derive(Debug, Default)]
pub struct Fitting {
    tries: u8,
    has_filled: bool,
}

impl Fitting {
    /// Whether it has done what it can.
    pub fn is_done(&self) -> bool {
        self.tries >= TRIES
    }

    /// One look at the window, which fills its screen again if it did so before.
    pub fn look(&mut self, window: &Window, kept: Option<&Place>) {
        if self.is_done() {
            return;
        }
        self.tries += 1;
        if let Some(kept) = kept.filter(|_| !self.has_filled) {
            self.has_filled = true;
            // Managers of X11 pass over what is asked for before a window is shown.
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
        // Some systems tell no window where it stands; its size they can be asked for.
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

    /// No window need be larger than its screen.
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
