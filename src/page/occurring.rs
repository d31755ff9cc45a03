//! The legend of what a page shows of a figure.

use crate::figure::{Bar, End, LegendEntry, Role, Texture};

/// The entries of a legend whose forms occur among the bars that are drawn.
pub(super) fn occurring<'b>(
    legend: &[LegendEntry],
    bars: &(impl Iterator<Item = &'b Bar> + Clone),
) -> Vec<LegendEntry> {
    let has = |is: &dyn Fn(&Bar) -> bool| bars.clone().any(|bar| bar.low.is_some() && is(bar));
    let occurs = |entry: &LegendEntry| match entry.texture {
        Texture::Hatched | Texture::Dumbbell => has(&|bar| matches!(bar.end, End::Upto(_))),
        Texture::Open | Texture::DotOpen => has(&|bar| bar.end == End::Open),
        Texture::Dot => has(&|bar| bar.end == End::Exact),
        Texture::Hollow => bars.clone().any(|bar| bar.not_in_it() > 0),
        _ if entry.role == Role::Data => has(&|bar| bar.low.is_some_and(|low| low > 0.0)),
        _ => has(&|bar| bar.segments.iter().any(|segment| segment.role == entry.role)),
    };
    legend.iter().filter(|entry| occurs(entry)).cloned().collect()
}
