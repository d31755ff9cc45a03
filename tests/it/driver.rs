//! A user without a plan: random clicks, drags, wheels, keys, words, commands and sizes, always the same for a seed.
//!
//! The test `window_random` runs it for a moment, the bench `window` for as long as is wanted.

use dealscope::data::RegisterRef;
use dealscope::model::{Days, DealIx};
use dealscope::query::{Column, FACET_FIELDS, GroupBy, GroupKey};
use dealscope::session::{Depth, DrawnTimeline, Opened, answer_to};
use dealscope::state::{
    Action, Brush, Command, Effect, ExploreCommand, FacetChoice, HelpPage, Layout, SelectMode, State,
    TableCommand, WindowCommand, update,
};
use dealscope::view;
use eframe::egui::{self, Event, Key, Modifiers, PointerButton, Pos2, Rect, Vec2, pos2, vec2};
use std::collections::VecDeque;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Small numbers from a seed (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let number = (z ^ (z >> 31)) >> 33;
        usize::try_from(number).unwrap_or(0) % end.max(1)
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    /// A number from -0.2 to 1.2, mostly from 0 to 1.
    fn share(&mut self) -> f32 {
        f32::from(u16::try_from(self.below(1401)).unwrap_or(0)) / 1000.0 - 0.2
    }
}

/// Sizes of the window in points, from less than anybody has to more than any screen.
const SIZES: [(f32, f32); 14] = [
    (1.0, 1.0),
    (1.0, 5000.0),
    (8000.0, 1.0),
    (40.0, 40.0),
    (120.0, 900.0),
    (320.0, 240.0),
    (500.0, 560.0),
    (640.0, 480.0),
    (860.0, 560.0),
    (1024.0, 300.0),
    (1440.0, 900.0),
    (2560.0, 1440.0),
    (3000.0, 200.0),
    (8000.0, 5000.0),
];

const KEYS: [Key; 26] = [
    Key::Tab,
    Key::Enter,
    Key::Space,
    Key::Escape,
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
    Key::Delete,
    Key::Backspace,
    Key::A,
    Key::C,
    Key::F,
    Key::G,
    Key::K,
    Key::V,
    Key::X,
    Key::Z,
    Key::Plus,
    Key::Minus,
    Key::F1,
    Key::Num0,
];

const WORDS: [&str; 22] = [
    "",
    "a",
    "stage>=signed",
    "date:2023-08..2023-12",
    "date:1900..2100",
    "date:2023-11-05",
    "amount>=1bn",
    "-stage:talks",
    "(kind:procurement or is:batch)",
    "party:a",
    "sector:ai zzz",
    "((((",
    "\"",
    "id:nothing-has-it",
    "is:undated",
    "amount:undisclosed",
    "青浦 Σ\u{301}",
    "\u{202e}\u{200b}\u{0}\n\t",
    "99999999999999999999",
    "district:qingpu,pudong",
    "year:2022",
    "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
];

/// The window and what is done to it.
pub struct Driver {
    pub state: State,
    ctx: egui::Context,
    random: Random,
    pub size: Vec2,
    scale: f32,
    time: f64,
    pointer: Pos2,
    /// Where something can be clicked, as the last frame told screen readers.
    targets: Vec<Rect>,
    /// The last things done, which a panic tells.
    log: VecDeque<String>,
    pub frames: usize,
    pub slowest: (Duration, String),
}

impl Driver {
    pub fn new(opened: Arc<Opened>, seed: u64) -> Self {
        let ctx = egui::Context::default();
        ctx.enable_accesskit();
        view::install(&ctx);
        let state = State::new(opened, Layout::default());
        Self {
            state,
            ctx,
            random: Random(seed),
            size: vec2(860.0, 560.0),
            scale: 1.0,
            time: 0.0,
            pointer: pos2(0.0, 0.0),
            targets: Vec::new(),
            log: VecDeque::new(),
            frames: 0,
            slowest: (Duration::ZERO, String::new()),
        }
    }

    /// Does one thing and draws what comes of it.
    pub fn step(&mut self) {
        match self.random.below(100) {
            0..25 => self.click(),
            25..37 => self.drag(),
            37..47 => self.wheel(),
            47..62 => self.key(),
            62..68 => self.type_words(),
            68..74 => self.resize(),
            _ => self.command(),
        }
    }

    fn note(&mut self, what: String) {
        if self.log.len() >= 40 {
            self.log.pop_front();
        }
        self.log.push_back(what);
    }

    /// Draws a frame with these events, and what the program would do before the next one.
    pub fn frame(&mut self, events: Vec<Event>) {
        let begun = Instant::now();
        self.time += 0.03;
        let mut input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), self.size)),
            time: Some(self.time),
            events,
            ..egui::RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.scale);
        }
        let mut commands = Vec::new();
        let state = &self.state;
        let mut output = self.ctx.clone().run_ui(input, |ui| commands.extend(view::show(ui, state)));
        self.targets = targets(&output);
        let shapes = std::mem::take(&mut output.shapes);
        drop(self.ctx.tessellate(shapes, output.pixels_per_point));
        output.drop_without_applying_deltas();
        for command in commands {
            self.run(command);
        }
        self.catch_up();
        self.frames += 1;
        let took = begun.elapsed();
        if took > self.slowest.0 {
            self.slowest = (took, self.log.iter().cloned().collect::<Vec<_>>().join(" | "));
        }
    }

    /// Carries out a command; nothing leaves the window.
    pub fn run(&mut self, command: impl Into<Command>) {
        for effect in update(&mut self.state, command) {
            if effect == Effect::FocusSearch {
                self.ctx.memory_mut(|memory| memory.request_focus(view::search_id()));
            }
        }
    }

    fn catch_up(&mut self) {
        view::apply_layout(&self.ctx, &self.state.layout);
        let opened = Arc::clone(&self.state.opened);
        if !self.state.is_answered() {
            let answers = answer_to(&opened, &self.state.query, &self.state.sought, Depth::Everything);
            update(
                &mut self.state,
                dealscope::state::Event::Answered(Arc::clone(&opened), Arc::new(answers)),
            );
        }
        if !self.state.is_timeline_drawn() {
            let drawn = DrawnTimeline::new(&opened, &self.state.answers, self.state.time_range());
            update(&mut self.state, dealscope::state::Event::TimelineDrawn(opened, Arc::new(drawn)));
        }
    }

    fn modifiers(&mut self) -> Modifiers {
        self.random.one_of(&[
            Modifiers::NONE,
            Modifiers::NONE,
            Modifiers::NONE,
            Modifiers::COMMAND,
            Modifiers::SHIFT,
            Modifiers::COMMAND | Modifiers::SHIFT,
            Modifiers::ALT,
        ])
    }

    /// Somewhere on a thing that can be clicked, or anywhere.
    fn place(&mut self) -> Pos2 {
        let area = match self.targets.len() {
            0 => Rect::from_min_size(pos2(0.0, 0.0), self.size),
            _ if self.random.below(5) == 0 => Rect::from_min_size(pos2(0.0, 0.0), self.size),
            many => self.targets[self.random.below(many)],
        };
        let (x, y) = (self.random.share(), self.random.share());
        area.min + area.size() * vec2(x, y)
    }

    fn button(pos: Pos2, button: PointerButton, pressed: bool, modifiers: Modifiers) -> Event {
        Event::PointerButton { pos, button, pressed, modifiers }
    }

    fn click(&mut self) {
        let (to, modifiers) = (self.place(), self.modifiers());
        let button = self.random.one_of(&[
            PointerButton::Primary,
            PointerButton::Primary,
            PointerButton::Primary,
            PointerButton::Secondary,
            PointerButton::Middle,
            PointerButton::Extra1,
        ]);
        self.note(format!("click {button:?} {to:?} {modifiers:?}"));
        self.pointer = to;
        self.frame(vec![Event::PointerMoved(to)]);
        let times = if self.random.below(6) == 0 { 2 } else { 1 };
        for _ in 0..times {
            self.frame(vec![Self::button(to, button, true, modifiers)]);
            self.frame(vec![Self::button(to, button, false, modifiers)]);
        }
    }

    fn drag(&mut self) {
        let (from, to) = (self.place(), self.place());
        self.note(format!("drag {from:?} to {to:?}"));
        self.frame(vec![Event::PointerMoved(from)]);
        self.frame(vec![Self::button(from, PointerButton::Primary, true, Modifiers::NONE)]);
        self.frame(vec![Event::PointerMoved(from + (to - from) * 0.5)]);
        if self.random.below(8) == 0 {
            // The window changes while the button is down.
            self.resize();
        }
        self.frame(vec![Event::PointerMoved(to)]);
        self.frame(vec![Self::button(to, PointerButton::Primary, false, Modifiers::NONE)]);
        self.pointer = to;
    }

    fn wheel(&mut self) {
        let (to, modifiers) = (self.place(), self.modifiers());
        let by = self.random.one_of(&[1.0, -1.0, 30.0, -30.0, 2000.0, -2000.0]);
        let along = self.random.one_of(&[vec2(0.0, 1.0), vec2(0.0, 1.0), vec2(1.0, 0.0)]);
        self.note(format!("wheel {to:?} {by} {modifiers:?}"));
        let wheel = Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: along * by,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers,
        };
        self.frame(vec![Event::PointerMoved(to), wheel]);
        self.frame(Vec::new());
    }

    fn key(&mut self) {
        let (key, modifiers) = (self.random.one_of(&KEYS), self.modifiers());
        self.note(format!("key {key:?} {modifiers:?}"));
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.frame(vec![event(true)]);
        self.frame(vec![event(false)]);
    }

    fn type_words(&mut self) {
        let words = self.random.one_of(&WORDS);
        self.note(format!("type {words:?}"));
        self.frame(vec![Event::Text(words.to_owned())]);
    }

    fn resize(&mut self) {
        let (width, height) = self.random.one_of(&SIZES);
        self.size = vec2(width, height);
        self.scale = self.random.one_of(&[1.0, 1.0, 0.5, 1.25, 3.0]);
        self.note(format!("size {width}x{height} scale {}", self.scale));
        self.frame(Vec::new());
        self.frame(Vec::new());
    }

    fn deal(&mut self) -> DealIx {
        let deals = self.state.register().deals.len();
        DealIx(u32::try_from(self.random.below(deals)).unwrap_or(0))
    }

    fn command(&mut self) {
        let command = match self.random.below(12) {
            0..4 => {
                let actions: Vec<Action> = Action::all();
                Command::Do(self.random.one_of(&actions))
            }
            4 => Command::Explore(ExploreCommand::Search(self.random.one_of(&WORDS).to_owned())),
            5 => self.days(),
            6 => Command::Do(Action::GroupBy(self.random.one_of(GroupBy::ALL))),
            7 => self.choice(),
            8 => Command::Table(TableCommand::Sort {
                column: self.random.one_of(Column::ALL).0,
                how: SelectMode::Toggle,
            }),
            9 => self.facet(),
            10 => Command::Window(WindowCommand::Help(self.random.one_of(&[
                None,
                Some(HelpPage::Search),
                Some(HelpPage::Start),
            ]))),
            _ => Command::Do(Action::GroupRows(Some(self.random.one_of(GroupBy::ALL)))),
        };
        // What is held may be large.
        let told: String = format!("{command:?}").chars().take(200).collect();
        self.note(told);
        if !matches!(command, Command::Do(Action::Quit)) {
            self.run(command);
        }
        self.catch_up();
        self.frame(Vec::new());
    }

    fn days(&mut self) -> Command {
        let mut day = || {
            let near = i32::try_from(self.random.below(4000)).unwrap_or(0) + 17_000;
            self.random.one_of(&[near, near, near, i32::MIN, i32::MAX, 0])
        };
        let days = Days { first: day(), last: day() };
        match self.random.below(3) {
            0 => Command::Explore(ExploreCommand::ShowDays(None)),
            1 => Command::Explore(ExploreCommand::ShowDays(Some(days))),
            _ => Command::Explore(ExploreCommand::Brush(Brush::Days(days))),
        }
    }

    fn choice(&mut self) -> Command {
        let how = self.random.one_of(&[SelectMode::Only, SelectMode::Toggle]);
        let groups = &self.state.answers.volumes.groups;
        if groups.is_empty() || self.random.below(2) == 0 {
            let deals = (0..=self.random.below(4)).map(|_| self.deal()).collect();
            return Command::Explore(ExploreCommand::ChooseDeals { deals, how });
        }
        if self.random.below(3) == 0 {
            let keys: Vec<GroupKey> = groups.iter().map(|group| group.key.clone()).take(30).collect();
            return Command::Explore(ExploreCommand::Compare(
                (0..4).map(|_| self.random.one_of(&keys)).collect(),
            ));
        }
        let group = &groups[self.random.below(groups.len())];
        Command::Explore(ExploreCommand::ChooseGroup {
            key: group.key.clone(),
            deals: group.deals.clone(),
            how,
        })
    }

    fn facet(&mut self) -> Command {
        let field = self.random.one_of(&FACET_FIELDS);
        let values = self.state.answers.facets.iter().find(|facet| facet.field == field);
        let values: Vec<String> = values
            .map(|facet| facet.values.iter().map(|value| value.value.clone()).collect())
            .unwrap_or_default();
        if values.is_empty() {
            return Command::Explore(ExploreCommand::ClearFacet(field));
        }
        let choice = self.random.one_of(&[FacetChoice::Toggle, FacetChoice::Only, FacetChoice::Exclude]);
        Command::Explore(ExploreCommand::Facet { field, value: self.random.one_of(&values), choice })
    }
}

/// Where the widgets lie that screen readers hear of.
fn targets(output: &egui::FullOutput) -> Vec<Rect> {
    let Some(update) = &output.platform_output.accesskit_update else { return Vec::new() };
    let scale = f64::from(output.pixels_per_point.max(0.01));
    let points = |pixels: f64| format!("{:.1}", pixels / scale).parse::<f32>().unwrap_or(0.0);
    let bounds = update.nodes.iter().filter_map(|(_, node)| node.bounds());
    bounds
        .map(|bounds| {
            Rect::from_min_max(
                pos2(points(bounds.x0), points(bounds.y0)),
                pos2(points(bounds.x1), points(bounds.y1)),
            )
        })
        .collect()
}

impl Drop for Driver {
    /// A panic is told with what led to it.
    fn drop(&mut self) {
        if std::thread::panicking() {
            let told: Vec<String> = self.log.iter().cloned().collect();
            let text =
                format!("size {:?}, scale {}; last done:\n  {}\n", self.size, self.scale, told.join("\n  "));
            drop(std::io::stderr().write_all(text.as_bytes()));
        }
    }
}

/// A register by its name or path, or one made up of so many deals.
pub fn register(name: &str) -> Arc<Opened> {
    match name.parse::<usize>() {
        Ok(deals) => Arc::new(Opened::of(dealscope::data::generate::register(deals, 1))),
        Err(_) => Arc::new(dealscope::app::open(&RegisterRef::parse(name)).expect("the register opens")),
    }
}
