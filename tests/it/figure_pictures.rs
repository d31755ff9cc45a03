//! Pictures for the eye: `DEALSCOPE_PICTURES=folder cargo test --test it figure_pictures -- --ignored`.

use crate::sample;
use dealscope::export::{Metadata, png};
use dealscope::figure::{
    BarOptions, Bars, Context, StackBy, Theme, ThemeName, TimeRange, Timeline, bars, timeline,
};
use dealscope::model::{Currency, Lang, Tongue};
use dealscope::page::{Scene, Size, bars_scene, timeline_scene};
use dealscope::query::definition::volumes;
use dealscope::query::{CurrencyMode, GroupBy, Index, LaneDeals, VolumesQuery, lanes};

pub const SIZES: [Size; 3] = [Size::new(800.0, 450.0), Size::new(1600.0, 900.0), Size::new(1080.0, 1350.0)];

/// Beside them a very wide, a very tall and a small figure.
pub fn sizes_and_extremes() -> impl Iterator<Item = Size> {
    let extremes = [Size::new(2400.0, 500.0), Size::new(500.0, 1600.0), Size::new(400.0, 300.0)];
    SIZES.into_iter().chain(extremes)
}

pub fn query(by: GroupBy) -> VolumesQuery {
    VolumesQuery { by, ..VolumesQuery::new(Currency::USD) }
}

pub fn context(lang: Lang) -> Context {
    let selection = match lang.tongue() {
        Tongue::En => "12 of 16 deals, 3 of them with an amount",
        Tongue::De => "12 von 16 Vorhaben, 3 davon mit Betrag",
        Tongue::Zh => "16项中12项，3项已披露金额",
    };
    Context { lang, selection: selection.to_owned(), is_signed: true, ..Context::default() }
}

pub fn sample_bars(query: VolumesQuery, lang: Lang, stack: Option<StackBy>) -> Bars {
    let register = sample::register();
    let query = BarOptions::from(stack).asks(query);
    let mut volumes = volumes(&register, &sample::signed(&register), query);
    let index = Index::new(&register);
    volumes.note_absent(&register, &index, &index.all());
    bars(&register, &volumes, &context(lang), stack)
}

pub fn sample_timeline(by: GroupBy, lang: Lang) -> Timeline {
    let register = sample::register();
    let index = Index::new(&register);
    let range = TimeRange { deals: LaneDeals::Standing, ..TimeRange::default() };
    let lanes = lanes(&register, &index, &index.all(), query(by), range);
    let context = Context { lang, selection: "16 deals".to_owned(), ..Context::default() };
    timeline(&register, &lanes, &context)
}

pub fn busy_timeline(times: i32, by: GroupBy) -> Timeline {
    let register = sample::busy(times);
    let index = Index::new(&register);
    let window = TimeRange { cells: 100, deals: LaneDeals::Standing, ..TimeRange::default() };
    let lanes = lanes(&register, &index, &index.all(), query(by), window);
    timeline(&register, &lanes, &Context::default())
}

#[test]
#[ignore = "writes pictures to look at"]
fn write_pictures() {
    let Some(folder) = std::env::var_os("DEALSCOPE_PICTURES") else { return };
    let folder = std::path::PathBuf::from(folder);
    let write = |name: &str, scene: &Scene, theme: ThemeName| {
        let metadata = Metadata::of(scene);
        let bytes = png(scene, Theme::named(theme), &metadata, 1.0).unwrap();
        dealscope::data::write_whole(&folder.join(name), &bytes).unwrap();
        assert_eq!(scene.faults(), Vec::<String>::new(), "{name}");
    };
    for size in SIZES {
        let name = format!("{}x{}", size.width, size.height);
        for (theme, word) in [(ThemeName::Light, "light"), (ThemeName::Dark, "dark")] {
            let bars = sample_bars(query(GroupBy::District), Lang::En, None);
            write(&format!("bars-{name}-{word}.png"), &bars_scene(&bars, size), theme);
            let timeline = sample_timeline(GroupBy::District, Lang::En);
            write(&format!("timeline-{name}-{word}.png"), &timeline_scene(&timeline, size), theme);
        }
    }
    let size = Size::default();
    for times in [3, 12, 60] {
        let scene = timeline_scene(&busy_timeline(times, GroupBy::District), size);
        write(&format!("busy-{times}.png"), &scene, ThemeName::Light);
    }
    let stacked = sample_bars(query(GroupBy::District), Lang::De, Some(StackBy::Kind));
    write("stacked-de.png", &bars_scene(&stacked, size), ThemeName::Light);
    let chinese = sample_bars(query(GroupBy::District), Lang::Zh, None);
    write("bars-zh.png", &bars_scene(&chinese, size), ThemeName::Light);
    let stated = VolumesQuery { shown: CurrencyMode::AsStated, ..query(GroupBy::Sector) };
    write("stated-sector.png", &bars_scene(&sample_bars(stated, Lang::En, None), size), ThemeName::Light);
}
