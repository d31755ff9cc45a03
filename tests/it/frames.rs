//! The log of frames: a line a frame, and sums at the end.

use crate::sample;
use dealscope::app::frames::Frames;
use dealscope::query::GroupBy;
use dealscope::session::Query;

#[test]
fn frames_are_written_line_by_line_and_summed_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("frames.csv");
    let mut frames = Frames::new(&path).unwrap();
    let register = sample::register();
    let [first, second, third] =
        [GroupBy::District, GroupBy::Kind, GroupBy::Stage].map(|by| Query { by, ..Query::new(&register) });
    // The second question is overtaken by the third before its answer is there.
    for (has_input, asked, shown) in
        [(true, &first, &first), (true, &second, &first), (false, &third, &first), (true, &third, &third)]
    {
        frames.begin(has_input);
        frames.end(asked, shown, Some(0.004));
    }
    drop(frames);
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "at_s,input,frame_ms,previous_painted_ms,answered_ms");
    assert_eq!(lines.iter().filter(|line| line.contains(",4.000,")).count(), 4);
    let sums: Vec<&str> = lines.iter().copied().filter(|line| line.starts_with('#')).collect();
    assert!(sums[0].starts_with("# frames with input: 3 of them, median "), "{text}");
    assert!(sums[1].starts_with("# frames with their painting: 4 of them, median 4.00 ms"), "{text}");
    assert!(sums[2].starts_with("# from a question to the frame with its answer: 1 of them"), "{text}");
}

#[test]
fn a_log_that_cannot_be_written_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Frames::new(&folder.path().join("no-such-folder/frames.csv")).is_err());
}
