//! Each fault that a page may have is planted once into a page without faults, and found.

use crate::figure_pictures::{query, sample_bars};
use dealscope::figure::fonts::Weight;
use dealscope::figure::{Role, Texture};
use dealscope::model::Lang;
use dealscope::page::{Anchor, Area, Fill, Plot, Scene, Shape, Size, Word, bars_scene};
use dealscope::query::GroupBy;

fn good() -> Scene {
    let scene = bars_scene(&sample_bars(query(GroupBy::District), Lang::En, None), Size::default());
    assert_eq!(scene.faults(), Vec::<String>::new());
    scene
}

fn word(text: &str, x: f32, baseline: f32, size: f32) -> Shape {
    let (anchor, weight, role) = (Anchor::Start, Weight::Regular, Role::Muted);
    Shape::Text(Word { x, baseline, anchor, size, weight, role, text: text.to_owned() })
}

fn rect(area: Area, role: Role) -> Shape {
    Shape::Rect { area, radius: 0.0, fill: Some(Fill::Solid(role)), stroke: None }
}

/// The fault that a change makes.
fn check(plant: impl FnOnce(&mut Scene), expected: &str) {
    let mut scene = good();
    plant(&mut scene);
    let faults = scene.faults();
    assert!(faults.iter().any(|fault| fault.contains(expected)), "no '{expected}' in {faults:#?}");
}

/// The place of a word of the legend.
fn in_legend(scene: &Scene) -> Area {
    let legend = scene.legend.expect("a legend");
    let inside = scene.words().map(Word::area).find(|area| legend.holds(*area));
    inside.expect("a word in the legend")
}

fn plot(scene: &mut Scene) -> &mut Plot {
    scene.plot.as_mut().expect("a plot")
}

#[test]
fn every_planted_fault_is_found() {
    check(|scene| scene.shapes.push(word("beyond", -40.0, 400.0, 21.0)), "'beyond' leaves the page");
    check(
        |scene| scene.shapes.push(word("beside", 10.0, 700.0, 21.0)),
        "'beside' leaves the page or its margin",
    );
    let twice = |scene: &mut Scene| {
        let at = in_legend(scene);
        scene.shapes.push(word("again", at.x + 2.0, at.bottom(), 16.0));
    };
    check(twice, "overlap at");
    let covered = |scene: &mut Scene| {
        let at = in_legend(scene);
        scene.shapes.push(rect(Area::new(at.x - 5.0, at.y, 12.0, at.height), Role::Muted));
    };
    check(covered, "crosses");
    let ringed = |scene: &mut Scene| {
        let (at, fill) = (in_legend(scene), Some(Role::Background));
        scene.shapes.push(Shape::Circle { x: at.x, y: at.y, radius: 8.0, fill, stroke: None });
    };
    check(ringed, "crosses");
    check(
        |scene| scene.shapes.push(rect(Area::new(300.0, 20.0, 40.0, 8.0), Role::Data)),
        "lies outside the plot",
    );
    let flat = |scene: &mut Scene| {
        let height = scene.height;
        let plot = plot(scene);
        (plot.shown, plot.all, plot.area.height) = (10, 40, 0.4 * height);
    };
    check(flat, "the data have 40 % of the height");
    let few = |scene: &mut Scene| (plot(scene).shown, plot(scene).all) = (7, 40);
    check(few, "only 7 of 40 groups have a row");
    check(|scene| scene.shapes.push(word("tiny", 300.0, 700.0, 9.0)), "'tiny' is smaller than 14.0 px");
    check(|scene| scene.shapes.push(word("US$12…", 300.0, 700.0, 21.0)), "may end within a number");
    check(|scene| scene.forms.legend.push(Texture::Dumbbell), "the legend explains Dumbbell");
    let unsaid = |scene: &mut Scene| {
        scene.forms.drawn.insert(Texture::Lined);
    };
    check(unsaid, "Lined occurs and the legend does not explain it");
    check(|scene| scene.shapes.push(word("22¹", 300.0, 700.0, 21.0)), "the mark ¹ has no note");
    let note = "¹\u{a0}One deal is not converted.";
    check(|scene| scene.shapes.push(word(note, 300.0, 700.0, 21.0)), "the note ¹ has no mark");
}
