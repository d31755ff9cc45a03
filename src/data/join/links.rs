//! Linking deals to the batches that contain them; contradictory links are reported and cut.

use super::merge::Merged;
use super::resolve::BatchLink;
use crate::data::limits::MAX_BATCH_DEPTH;
use crate::data::problems::locate::PathStep;
use crate::data::problems::problem::Code;
use crate::data::read::values::shortened;
use crate::message;
use crate::model::{DealIx, Difference, Field, Form, Link, PartOf, Rival, Statement, Why};
use crate::words::Message;

/// A link of a draft that was cut, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    pub draft: usize,
    pub steps: Vec<PathStep>,
    pub code: Code,
    pub what: Message,
}

/// Sets the batch of each deal. The remaining links form a forest of limited depth.
pub fn link(merged: &mut Merged, links: &[BatchLink]) -> Vec<Cut> {
    let mut linker = Linker {
        by: vec![None; if links.is_empty() { 0 } else { merged.deals.len() }],
        merged,
        cuts: Vec::new(),
    };
    for link in links {
        linker.add(*link);
    }
    linker.cut_cycles();
    linker.cut_depth();
    linker.cuts
}

struct Linker<'a> {
    merged: &'a mut Merged,
    /// The draft from which each deal has its link.
    by: Vec<Option<usize>>,
    cuts: Vec<Cut>,
}

impl Linker<'_> {
    fn add(&mut self, link: BatchLink) {
        let deal_of = &self.merged.deal_of;
        let Some((&member, &batch)) = deal_of.get(link.member).zip(deal_of.get(link.batch)) else { return };
        let deals = &self.merged.deals;
        let Some((deal, around)) = deals.get(member).zip(deals.get(batch)) else { return };
        let id = shortened(&around.id);
        if link.member == link.batch {
            self.cut(link.member, Code::PartOfItself, message!("problem-part-of-itself"));
        } else if member == batch {
            let what = message!("problem-same-as-member", id = id);
            self.cut(link.member, Code::SameAsMember, what);
        } else if around.form == Form::RunningTotal {
            let what = message!("problem-part-of-no-batch", id = id);
            self.cut(link.member, Code::PartOfNoBatch, what);
        } else if deal.form == Form::RunningTotal {
            self.cut(link.member, Code::RunningTotalMember, message!("problem-running-total-member"));
        } else {
            self.set(link, member, batch);
        }
    }

    fn set(&mut self, link: BatchLink, member: usize, batch: usize) {
        let target = DealIx(u32::try_from(batch).unwrap_or(u32::MAX));
        let id = self.merged.deals.get(batch).map(|deal| deal.id.clone()).unwrap_or_default();
        let Some((deal, by)) = self.merged.deals.get_mut(member).zip(self.by.get_mut(member)) else { return };
        match &mut deal.part_of {
            None => {
                deal.part_of = Some(PartOf { deal: target, how: link.how });
                *by = Some(link.member);
            }
            // Another report of the deal has the same link; `Stated` takes precedence over `Inferred`.
            Some(own) if own.deal == target => {
                if link.how == Link::Stated {
                    own.how = Link::Stated;
                }
            }
            Some(_) => deal.rivals.push(Rival {
                field: Field::PartOf,
                value: Statement::Words(id),
                source: deal.evidence.first().map(|evidence| evidence.source),
                why: Some(Why::Found(Difference::Batch)),
            }),
        }
    }

    fn cut(&mut self, draft: usize, code: Code, what: Message) {
        let steps = vec![PathStep::Field("part_of"), PathStep::Field("deal")];
        self.cuts.push(Cut { draft, steps, code, what });
    }

    fn up(&self, at: usize) -> Option<usize> {
        self.merged.deals.get(at)?.part_of.map(|part_of| part_of.deal.0 as usize)
    }

    fn cut_deal(&mut self, at: usize, code: Code, what: Message) {
        if let Some(Some(draft)) = self.by.get(at).copied() {
            self.cut(draft, code, what);
        }
        if let Some(deal) = self.merged.deals.get_mut(at) {
            deal.part_of = None;
        }
    }

    /// Finds cycles by following the links up from every deal, and cuts each at the link that closes it.
    fn cut_cycles(&mut self) {
        let mut walk_of: Vec<usize> = vec![usize::MAX; self.by.len()];
        for start in 0..self.by.len() {
            let mut path = Vec::new();
            let mut at = start;
            while let Some(mark) = walk_of.get_mut(at).filter(|mark| **mark == usize::MAX) {
                *mark = start;
                path.push(at);
                let Some(above) = self.up(at) else { break };
                if walk_of.get(above) == Some(&start) {
                    self.cut_cycle(&path, above);
                    break;
                }
                at = above;
            }
        }
    }

    /// Cuts the link from the last deal of `path` to `first`, which is also in the path.
    fn cut_cycle(&mut self, path: &[usize], first: usize) {
        let cycle: Vec<usize> = path.iter().copied().skip_while(|at| *at != first).collect();
        let Some((&last, others)) = cycle.split_last() else { return };
        let id = |at: usize| self.merged.deals.get(at).map(|deal| shortened(&deal.id)).unwrap_or_default();
        let names: Vec<_> = others.iter().take(5).map(|&at| format!("'{}'", id(at))).collect();
        let what = message!("problem-part-of-cycle", id = id(last), others = names.join(", "));
        self.cut_deal(last, Code::PartOfCycle, what);
    }

    /// Counts the batches around each deal, from the outermost inwards, and cuts links that are nested too deep.
    fn cut_depth(&mut self) {
        let mut depths: Vec<Option<usize>> = vec![None; self.by.len()];
        for start in 0..self.by.len() {
            let mut path = vec![start];
            while let Some(above) = path.last().and_then(|&at| self.up(at))
                && depths.get(above).is_some_and(Option::is_none)
            {
                path.push(above);
            }
            while let Some(at) = path.pop() {
                let around = self.up(at).map(|above| depths.get(above).copied().flatten().unwrap_or(0) + 1);
                let mut depth = around.unwrap_or(0);
                if depth > MAX_BATCH_DEPTH {
                    let what = message!("problem-part-of-too-deep", most = MAX_BATCH_DEPTH.to_string());
                    self.cut_deal(at, Code::PartOfTooDeep, what);
                    depth = 0;
                }
                if let Some(place) = depths.get_mut(at) {
                    *place = Some(depth);
                }
            }
        }
    }
}
